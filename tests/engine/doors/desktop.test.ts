import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  type DesktopDoor,
  openDesktopDoor,
  type PagePort,
  type ParentPort,
} from '../../../src/engine/doors/desktop-door.ts'
import type { Contract } from '../../../src/shared/contract.ts'
import type { ShellMessage } from '../../../src/shared/shell/messages.ts'
import { daySchema } from '../../../src/shared/vocabulary/day.ts'
import { partialDateSchema } from '../../../src/shared/vocabulary/partial-date.ts'
import { resourcesDir } from '../harness.ts'

type Client = ContractRouterClient<Contract>
type Listener = Parameters<ParentPort['on']>[1]

/** Electron's MessagePortMain over a port of Node: `on('message')` gets an event with `data`. */
function asMain(port: MessagePort): PagePort {
  return {
    on: (event, callback) => {
      port.on(event, (value: unknown) => callback({ data: value }))
    },
    postMessage: (data: unknown) => port.postMessage(data),
    start: () => port.start(),
  }
}

class FakeShell implements ParentPort {
  readonly #listeners: Listener[] = []
  readonly ended: Promise<number>
  readonly end: (code: number) => void

  constructor() {
    const { promise, resolve } = Promise.withResolvers<number>()
    this.ended = promise
    this.end = resolve
  }

  on(_event: 'message', listener: Listener): void {
    this.#listeners.push(listener)
  }

  say(data: ShellMessage | { kind: string }, ports: readonly PagePort[] = []): void {
    for (const listener of this.#listeners) listener({ data, ports })
  }
}

describe('the desktop door', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-desktop-'))
  const shell = new FakeShell()
  const ports: MessagePort[] = []
  let door: DesktopDoor
  let client: Client

  function openPage(): { client: Client; port: MessagePort } {
    const { port1, port2 } = new MessageChannel()
    ports.push(port1, port2)
    shell.say({ kind: 'port' }, [asMain(port2)])
    port1.start()
    // What the page's own MessagePort looks like.
    const link = new RPCLink({
      port: {
        addEventListener: (event: string, listener: unknown) => {
          if (typeof listener !== 'function') return
          if (event === 'message') port1.on('message', (data: unknown) => listener({ data }))
          else port1.on(event, () => listener())
        },
        postMessage: (data: unknown) => port1.postMessage(data),
      },
    })
    return { client: createORPCClient(link), port: port1 }
  }

  beforeAll(async () => {
    door = openDesktopDoor(shell, shell.end)
    expect(() => shell.say({ kind: 'port' })).toThrow('before start')
    shell.say({ kind: 'start', dataDir: join(folder, 'data'), resourcesDir, appVersion: '1.2.3' })
    client = openPage().client
    expect(await client.accounts.status()).toMatchObject({ stage: 'setup', version: '1.2.3' })
    const office = { commune: 'Đảng ủy xã Thử', superior: 'Tỉnh ủy Thử', fullName: 'Người thử' }
    const { recoveryCode } = await client.accounts.create({
      ...office,
      login: 'thu',
      password: 'mật khẩu thử',
    })
    expect(recoveryCode).toMatch(/^([2-9A-Z]{4}-){5}[2-9A-Z]{4}$/u)
  })

  afterAll(async () => {
    shell.say({ kind: 'stop' })
    expect(await shell.ended).toBe(0)
    expect(door.engine()?.desk).toBeNull()
    expect(existsSync(join(folder, 'data', 'so-dang-vien.db-wal'))).toBe(false)
    for (const port of ports) port.close()
    rmSync(folder, { recursive: true })
  })

  function addFollowed(count: number): Promise<void> | undefined {
    const { register } = door.engine()?.desk ?? {}
    const begun = partialDateSchema.parse('2026-01-15')
    return register?.commands.run({ accountId: 1, name: 'Người thử', door: 'desktop' }, (change) => {
      const cell = change.insert('cell', { trashed_at: null })
      const named = { name: 'Chi bộ bản Thử', name_key: 'chi bo ban thu', name_sort: 'chi bo ban thu' }
      change.insert('cell_state', {
        cell_id: cell,
        ...named,
        kind: 'village',
        from_date: partialDateSchema.parse('2020'),
      })
      for (let number = 0; number < count; number += 1) {
        const person = change.insert('person', {
          full_name: `Người ${number}`,
          name_key: `nguoi ${number}`,
          name_sort: `nguoi ${number}`,
          trashed_at: null,
        })
        const id = change.insert('sympathizer', {
          person_id: person,
          recognised_on: begun,
          trashed_at: null,
        })
        change.insert('sympathizer_stay', { sympathizer_id: id, cell_id: cell, from_date: begun })
      }
      change.describe(`Nhập ${count} người`)
    })
  }

  it('answers with the typed errors of the contract', async () => {
    await expect(client.people.get({ id: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('carries files both ways', async () => {
    await expect(
      client.backups.restoreFile({ file: new File(['không phải'], 'ảnh chụp.ncbak') }),
    ).rejects.toMatchObject({ code: 'BROKEN_REGISTER' })
    await addFollowed(2)
    const { ticket, rows } = await exportList(client)
    expect(rows).toBeGreaterThanOrEqual(2)
    const file = await client.reports.collect({ ticket })
    expect(file.name).toMatch(/^Danh sách.+\.xlsx$/u)
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('takes only folders a person chose', async () => {
    const stick = join(folder, 'usb')
    mkdirSync(stick)
    await expect(client.backups.setSecondFolder({ folder: stick })).rejects.toMatchObject({ code: 'INVALID' })
    shell.say({ kind: 'folder-chosen', path: stick })
    expect(await client.backups.setSecondFolder({ folder: stick })).toEqual({ secondFolder: stick })
  })

  it('cancels the work of a page that stops listening', async () => {
    await addFollowed(4000)
    const finished = finishedExports()
    const run = await client.reports.export(listWanted)
    const first = await run.next()
    expect(first.value).toMatchObject({ kind: 'progress' })
    await run.return()
    // A whole export of another page is over, so the first one would have been, too, had it gone on.
    await exportList(openPage().client)
    expect(finished).toHaveBeenCalledTimes(1)
  })

  it('cancels the work of a page that went away', async () => {
    const finished = finishedExports()
    const page = openPage()
    const run = await page.client.reports.export(listWanted)
    expect((await run.next()).value).toMatchObject({ kind: 'progress' })
    page.port.close()
    await exportList(client)
    expect(finished).toHaveBeenCalledTimes(1)
  })

  /** Counts the exports that came to their end. */
  function finishedExports() {
    const { desk } = door.engine() ?? {}
    if (desk == null) throw new Error('Nobody is in')
    return vi.spyOn(desk.trays, 'set').mockClear()
  }
})

const listWanted = {
  id: 'ds-quan-chung-uu-tu',
  params: { from: daySchema.parse('2026-01-01'), to: daySchema.parse('2026-11-23') },
}

async function exportList(client: Client): Promise<{ ticket: string; rows: number }> {
  for await (const event of await client.reports.export(listWanted))
    if (event.kind === 'done') return event.result
  throw new Error('The export ended without a result')
}

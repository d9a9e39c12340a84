import { resolve } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import {
  PORT_MESSAGE,
  PORT_WANTED_MESSAGE,
  SHELL_CHANNELS,
  ZOOM_MESSAGE,
} from '../../src/shared/shell/messages.ts'
import { Emitter } from './fake-electron.ts'

const seen = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  sent: [] as string[],
  invoked: [] as string[],
  folder: null as unknown,
  listeners: new Map<string, (event: unknown, ...args: unknown[]) => void>(),
}))

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (key: string, api: unknown) => seen.exposed.set(key, api) },
  ipcRenderer: {
    send: (channel: string) => seen.sent.push(channel),
    invoke: async (channel: string) => {
      seen.invoked.push(channel)
      return seen.folder
    },
    on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) =>
      seen.listeners.set(channel, listener),
  },
}))

class FakePage extends Emitter {
  readonly posted: unknown[][] = []
  addEventListener(event: string, listener: (...args: never[]) => unknown): void {
    this.on(event, listener)
  }
  postMessage(...args: unknown[]): void {
    this.posted.push(args)
  }
}
const page = new FakePage()

beforeAll(async () => {
  vi.stubGlobal('window', page)
  process.argv.push('--nhip-cau-version=1.2.3')
  // the preload is checked with the screens' configuration, which knows the DOM; hence no literal path here
  const preload = resolve(import.meta.dirname, '../../src/preload/index.ts')
  await import(preload)
})

describe('the preload', () => {
  it('exposes the shell and nothing else', async () => {
    expect([...seen.exposed.keys()]).toEqual(['nhipCauShell'])
    expect(seen.exposed.get('nhipCauShell')).toEqual({
      platform: 'desktop',
      version: '1.2.3',
      chooseFolder: expect.any(Function),
    })
  })

  it('asks for the port when the page has loaded, and again when the page wants it', async () => {
    expect(seen.sent).toEqual([])
    await page.emit('load')
    await page.emit('message', { source: page, data: { kind: PORT_WANTED_MESSAGE } })
    await page.emit('message', { source: null, data: { kind: PORT_WANTED_MESSAGE } })
    await page.emit('message', { source: page, data: { kind: 'other' } })
    await page.emit('message', { source: page, data: null })
    expect(seen.sent).toEqual([SHELL_CHANNELS.port, SHELL_CHANNELS.port])
  })

  it('hands the port to our own origin only', () => {
    const port = { name: 'port' }
    seen.listeners.get(SHELL_CHANNELS.port)?.({ ports: [port] })
    expect(page.posted).toEqual([[{ kind: PORT_MESSAGE }, 'app://nhip-cau', [port]]])
  })

  it('passes a wish for another size to our own origin only', () => {
    seen.listeners.get(SHELL_CHANNELS.zoom)?.({ ports: [] }, -1)
    expect(page.posted.at(-1)).toEqual([{ kind: ZOOM_MESSAGE, step: -1 }, 'app://nhip-cau'])
  })

  it.each([
    ['/media/usb', '/media/usb'],
    [null, null],
    [{ path: '/x' }, null],
  ])('passes on the chosen folder %j', async (answer, expected) => {
    seen.folder = answer
    const shell = seen.exposed.get('nhipCauShell')
    if (typeof shell !== 'object' || shell === null || !('chooseFolder' in shell)) throw new Error('no shell')
    if (typeof shell.chooseFolder !== 'function') throw new Error('no dialog')
    expect(await Reflect.apply(shell.chooseFolder, undefined, [])).toBe(expected)
    expect(seen.invoked.at(-1)).toBe(SHELL_CHANNELS.chooseFolder)
  })
})

import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { quickStart, startServer } from '../../e2e/launch/server.ts'

const run = promisify(execFile)
const quiet = join(import.meta.dirname, 'quiet-engine.ts')
const said = z.object({
  asked: z.array(z.string()),
  held: z.int(),
  rows: z.int(),
  stage: z.string(),
  door: z.boolean(),
})

/** State 0A of /proc/net/tcp: somebody may connect. */
const listening = '0A'

interface Socket {
  readonly kind: string
  readonly local: string
  readonly state: string
}

/** Internet sockets of a process, by what the kernel says of its open files. */
function socketsOf(pid: number): Socket[] {
  const inodes = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const inode = /^socket:\[(\d+)\]$/u.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1]
      return inode === undefined ? [] : [inode]
    }),
  )
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/u))
      .filter((columns) => inodes.has(columns[9] ?? ''))
      .map((columns) => ({ kind, local: columns[1] ?? '', state: columns[3] ?? '' })),
  )
}

describe.skipIf(process.platform !== 'linux')('sockets', () => {
  it('the engine of the window asks for none and holds none, in any room', { timeout: 120_000 }, async () => {
    const { stdout } = await run(process.execPath, [...quickStart.words, quiet], quickStart)
    const last = stdout.trim().split('\n').at(-1) ?? ''
    const { rows, ...rest } = said.parse(JSON.parse(last))
    expect(rest).toEqual({ asked: [], held: 0, stage: 'locked', door: true })
    expect(rows).toBeGreaterThan(300)
  })

  it('would be noticed in an engine that was careless', { timeout: 120_000 }, async () => {
    const { stdout } = await run(process.execPath, [...quickStart.words, quiet, '--careless'], quickStart)
    expect(said.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).asked).toEqual(['net.listen'])
  })

  it('the trial door listens on one port of this machine and nowhere else', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-sockets-'))
    const server = await startServer(folder)
    try {
      const port = Number(new URL(server.url).port).toString(16).toUpperCase().padStart(4, '0')
      const sockets = socketsOf(server.pid)
      expect(sockets).toEqual([{ kind: 'tcp', local: `0100007F:${port}`, state: listening }])
    } finally {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

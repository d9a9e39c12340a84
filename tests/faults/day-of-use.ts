import { readdirSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import { sitDown } from '../../src/engine/accounts/desk.ts'
import { backupNewDay, rehearseIfDue } from '../../src/engine/backups/on-start.ts'
import { deskOf } from '../../src/engine/backups/restore.ts'
import { Engine } from '../../src/engine/engine.ts'
import { router } from '../../src/engine/router.ts'
import { daySchema } from '../../src/shared/vocabulary/day.ts'
import { resourcesDir } from '../engine/harness.ts'
import { pairOfRows } from './work-pieces.ts'

const minutes = 24 * 60

export interface Sample {
  readonly minute: number
  /** Bytes in use after collecting garbage: of JavaScript, and outside of it. */
  readonly heap: number
  readonly external: number
  readonly rss: number
  /** Open files and timers. */
  readonly handles: number
  readonly wal: number
}

/**
 * A day and a night of use as fast as it goes: every minute of the engine's clock somebody lists, opens, searches, asks for
 * figures, writes and takes back; every hour a report; lunch locks the desk; midnight passes. Says a sample each hour.
 */
export async function liveADay(first: Engine, say: (line: string) => void, pauseMs: number): Promise<void> {
  const { file } = deskOf(first).register
  const dataKey = Buffer.from(deskOf(first).dataKey)
  await first.leaveDesk()
  let now = new Date('2026-11-23T01:00:00Z').getTime()
  const { dataDir } = first.options
  const options = {
    dataDir,
    resourcesDir,
    door: 'headless',
    version: '0.0.0-test',
    registerFile: file,
  } as const
  const engine = new Engine({ ...options, now: () => new Date(now) })
  const client = createRouterClient(router, { context: { engine } })
  await sitDown(engine, file, Buffer.from(dataKey), 'thu')
  say('ready')
  const page = { from: 0, size: 50 }
  const period = { from: daySchema.parse('2026-01-01'), to: daySchema.parse('2026-12-31') }
  for (let minute = 0; minute < minutes; minute += 1) {
    now += 60_000
    await client.people.list({ page })
    await client.cells.list({})
    await client.people.search({ text: 'lo thi', limit: 20 })
    await client.figures.compute(period)
    await client.settings.saveDraft({ form: 'person:new', body: { fullName: `Lò Thị ${minute}` } })
    await deskOf(engine).register.commands.run(engine.author(), (change) =>
      pairOfRows(change, `phút ${minute}`),
    )
    // the register must not grow, or its memory would rightly grow with it
    await client.audit.undoLast()
    await client.audit.recent({ page })
    if (minute % 60 === 0)
      for (const { id } of await client.reports.list())
        await client.reports.preview({ id, params: { ...period }, page })
    if (minute % 240 === 239) {
      await engine.leaveDesk()
      await sitDown(engine, file, Buffer.from(dataKey), 'thu')
    }
    if (minute % 15 === 0) await backupNewDay(engine)
    if (minute % 360 === 0) await rehearseIfDue(engine)
    if (pauseMs > 0) await pause(pauseMs)
    if (minute % 60 === 59) say(JSON.stringify(sampleOf(minute + 1, file)))
  }
  await engine.leaveDesk()
}

function sampleOf(minute: number, file: string): Sample {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  const files = process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0
  const handles = files + process.getActiveResourcesInfo().length
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  return { minute, heap: heapUsed, external, rss, handles, wal }
}

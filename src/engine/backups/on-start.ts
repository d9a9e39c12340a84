import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { inTurn } from '../../shared/backups/rules.ts'
import { dayFromDate } from '../../shared/vocabulary/day.ts'
import type { Engine, OpenDesk } from '../engine.ts'
import { writeErrorLog } from '../error-log.ts'
import { asRegisterError, RegisterError } from '../register/register-error.ts'
import { backupFolderOf, clearLeftWork } from './files.ts'
import { backupRegister, firstFolderOf } from './keep.ts'
import { makeBackup } from './make.ts'
import { ownBackupNames } from './queries.ts'
import { isRehearsalDue, rehearseRestore } from './rehearse.ts'
import { readSeal } from './trailer.ts'

/**
 * Every day's first sitting begins with a backup; later ones of the day find it there, so that a script that opens the
 * register a hundred times does not fill the disk.
 */
export async function makeStartBackup(engine: Engine): Promise<void> {
  await quietly(engine, async (desk) => {
    clearLeftWork(engine.options.dataDir)
    const { register, dataKey } = desk
    const folder = firstFolderOf(desk)
    const newest = inTurn(ownBackupNames(folder, register.file, dataKey), engine.today())[0]
    const at = newest === undefined ? null : readSeal(join(folder, newest)).trailer.counted.at
    if (at !== null && isOfToday(engine, at)) desk.lastBackup = { at, ok: true }
    else await backupRegister(engine, 'start')
  })
}

/** For a program that stays open over midnight: the new day's backup, once. */
export async function backupNewDay(engine: Engine): Promise<void> {
  const last = engine.desk?.lastBackup ?? null
  if (engine.desk === null || (last?.ok === true && isOfToday(engine, last.at))) return
  await quietly(engine, () => backupRegister(engine, 'daily'))
}

/** How often a running program looks whether a new day has begun; a backup that failed is tried again then. */
const lookEveryMs = 15 * 60_000

/** A sitting is left alone for its first minutes, then the rehearsal of the month is held. */
const rehearseAfterMs = 3 * 60_000

/** @returns ends the watch */
export function watchDays(
  engine: Engine,
  everyMs = lookEveryMs,
  rehearseEveryMs = rehearseAfterMs,
): () => void {
  const log = (error: unknown): void => void writeErrorLog(engine, error)
  const timers = [
    setInterval(() => void backupNewDay(engine).catch(log), everyMs),
    setInterval(() => void rehearseIfDue(engine).catch(log), rehearseEveryMs),
  ]
  for (const timer of timers) timer.unref()
  return () => timers.forEach(clearInterval)
}

/** Once a month, without being asked. */
export async function rehearseIfDue(engine: Engine): Promise<void> {
  const { desk } = engine
  if (desk === null || !isRehearsalDue(engine, desk)) return
  try {
    await rehearseRestore(engine)
  } catch (error) {
    // left or locked meanwhile: it is still due the next time
    if (!(asRegisterError(error) instanceof RegisterError)) throw error
  }
}

/** Before pending migrations, with the file as the older program left it. A migration without it does not run. */
export async function snapshotBeforeMigration(
  engine: Engine,
  file: string,
  connection: Database.Database,
  dataKey: Buffer,
): Promise<void> {
  await makeBackup({
    file,
    connection,
    dataKey,
    folder: backupFolderOf(file),
    reason: 'before-migration',
    at: engine.now(),
  })
}

/** A backup nobody asked for: when it fails it is said on the screen, and never keeps anybody out. */
async function quietly(engine: Engine, work: (desk: OpenDesk) => Promise<unknown>): Promise<void> {
  const { desk } = engine
  if (desk === null) return
  try {
    await work(desk)
  } catch (error) {
    if (!(error instanceof RegisterError)) writeErrorLog(engine, error)
    desk.lastBackup = { at: engine.now().toISOString(), ok: false }
  }
}

function isOfToday(engine: Engine, at: string): boolean {
  return dayFromDate(new Date(at)) === engine.today()
}

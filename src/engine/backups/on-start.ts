import type Database from 'better-sqlite3'
import type { Engine } from '../engine.ts'
import { writeErrorLog } from '../error-log.ts'
import { RegisterError } from '../register/register-error.ts'
import { backupRegister } from './keep.ts'
import { backupFolderOf, makeBackup } from './make.ts'

/** Every day's first sitting begins with a backup. A backup that fails is said on the screen; it never keeps anybody out. */
export async function makeStartBackup(engine: Engine): Promise<void> {
  const { desk } = engine
  if (desk === null) return
  try {
    const backup = await backupRegister(engine, 'start')
    desk.lastBackup = { at: backup.at, ok: true }
  } catch (error) {
    if (!(error instanceof RegisterError)) writeErrorLog(engine, error)
    desk.lastBackup = { at: engine.now().toISOString(), ok: false }
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

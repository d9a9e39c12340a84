import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Backup } from '../../shared/backups/contract.ts'
import { backupsToDrop } from '../../shared/backups/rules.ts'
import type { Engine } from '../engine.ts'
import { RegisterError } from '../register/register-error.ts'
import { readSetting } from '../settings/queries.ts'
import { type BackupReason, backupFolderOf, backupSuffix, copyBackup, makeBackup } from './make.ts'

/** The folder a person chose for the second copy, or null. */
export function secondFolderOf(engine: Engine): string | null {
  if (engine.desk === null) return null
  return (
    z.string().nullable().optional().parse(readSetting(engine.desk.register.reader, 'backups.second')) ?? null
  )
}

/** One backup of the open register, into both folders, with the oldest ones cleared away. */
export async function backupRegister(engine: Engine, reason: BackupReason): Promise<Backup> {
  const { desk } = engine
  if (desk === null) throw new RegisterError('LOCKED')
  const { file, connection, commands } = desk.register
  await commands.idle()
  const folder = backupFolderOf(file)
  const backup = await makeBackup({
    file,
    connection,
    dataKey: desk.dataKey,
    folder,
    reason,
    at: engine.now(),
  })
  desk.lastBackup = { at: backup.at, ok: true }
  clearOld(folder)
  const second = secondFolderOf(engine)
  if (second !== null) {
    await copyBackup(backup, folder, second)
    clearOld(second)
  }
  return backup
}

function clearOld(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith(backupSuffix))
  for (const name of backupsToDrop(names)) rmSync(join(folder, name), { force: true })
}

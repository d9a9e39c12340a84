import { rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Backup } from '../../shared/backups/contract.ts'
import { backupsToDrop } from '../../shared/backups/rules.ts'
import type { Engine, OpenDesk } from '../engine.ts'
import { RegisterError } from '../register/register-error.ts'
import { readSetting } from '../settings/queries.ts'
import { backupFolderOf, type FreeSpace } from './files.ts'
import { type BackupReason, copyBackup, makeBackup } from './make.ts'
import { ownBackupNames } from './queries.ts'

export const secondFolderSetting = 'backups.second'

/** The folder a person chose for the second copy, or null. */
export function secondFolderOf(desk: OpenDesk): string | null {
  return (
    z.string().nullable().optional().parse(readSetting(desk.register.reader, secondFolderSetting)) ?? null
  )
}

export interface BothBackups {
  readonly backup: Backup
  /** Why there is no second copy although the office wants one; the first is made all the same. */
  readonly secondProblem: RegisterError | null
}

/**
 * One backup of the open register, into both folders, with the oldest ones cleared away. Waits for the command under way.
 * @throws RegisterError LOCKED, BROKEN_REGISTER, DISK_FULL: then there is no backup at all.
 */
export async function backupBoth(
  engine: Engine,
  reason: BackupReason,
  freeSpace?: FreeSpace,
): Promise<BothBackups> {
  const { desk } = engine
  if (desk === null) throw new RegisterError('LOCKED')
  const folder = backupFolderOf(desk.register.file)
  const backup = await backupInto(engine, folder, reason, freeSpace)
  desk.lastBackup = { at: backup.at, ok: true }
  clearOld(desk, folder)
  const second = secondFolderOf(desk)
  if (second === null) return { backup, secondProblem: null }
  try {
    await copyBackup(backup, folder, second)
    clearOld(desk, second)
    return { backup, secondProblem: null }
  } catch (error) {
    if (error instanceof RegisterError) return { backup, secondProblem: error }
    throw error
  }
}

/** The backup made before something that can go wrong; a missing USB stick does not stop that. */
export async function backupRegister(engine: Engine, reason: BackupReason): Promise<Backup> {
  return (await backupBoth(engine, reason)).backup
}

/** One backup of the open register into any folder. */
export async function backupInto(
  engine: Engine,
  folder: string,
  reason: BackupReason,
  freeSpace?: FreeSpace,
): Promise<Backup> {
  const { desk } = engine
  if (desk === null) throw new RegisterError('LOCKED')
  const { file, connection, commands } = desk.register
  const { dataKey } = desk
  return commands.alone(() =>
    makeBackup({ file, connection, dataKey, folder, reason, at: engine.now(), freeSpace }),
  )
}

/** Only this register's own: a stick may hold those of other offices too. */
function clearOld({ register, dataKey }: OpenDesk, folder: string): void {
  const own = ownBackupNames(folder, register.file, dataKey)
  for (const name of backupsToDrop(own)) rmSync(join(folder, name), { force: true })
}

import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '../../shared/backups/contract.ts'
import { backupsToDrop } from '../../shared/backups/rules.ts'
import type { Engine, OpenDesk } from '../engine.ts'
import { writeErrorLog } from '../error-log.ts'
import { asRegisterError, RegisterError } from '../register/register-error.ts'
import { writeSetting } from '../settings/commands.ts'
import { backupFolderOf, type FreeSpace, isUnreadable } from './files.ts'
import { type BackupReason, copyBackup, firstFolderMissing, makeBackup, type TellPhase } from './make.ts'
import { ownBackupNames } from './queries.ts'
import { backupSettings, chosenFirst, chosenSecond, failedBackup, keepOf } from './settings.ts'

/** The folder a person chose for the second copy, or null. */
export function secondFolderOf(desk: OpenDesk): string | null {
  return chosenSecond(desk.register.reader)
}

/** Where backups go first: the folder a person chose, else the one beside the register. */
export function firstFolderOf(desk: OpenDesk): string {
  return chosenFirst(desk.register.reader) ?? backupFolderOf(desk.register.file)
}

/** Where backups of this register may lie: also beside the register, where those before a migration always go. */
export function foldersOf(desk: OpenDesk): string[] {
  return [...new Set([firstFolderOf(desk), backupFolderOf(desk.register.file)])]
}

export interface BothBackups {
  readonly backup: Backup
  /** Why there is no second copy although the office wants one; the first is made all the same. */
  readonly secondProblem: RegisterError | null
}

export interface BackupOptions {
  /** For tests of a full disk. */
  readonly freeSpace?: FreeSpace | undefined
  readonly tell?: TellPhase | undefined
}

/**
 * One backup of the open register, into both folders, with the oldest ones cleared away. Waits for the command under way. A
 * failure, of the second copy too, is remembered until a backup succeeds.
 * @throws RegisterError LOCKED, BROKEN_REGISTER, DISK_FULL, NOT_FOUND: then there is no backup at all.
 */
export async function backupBoth(
  engine: Engine,
  reason: BackupReason,
  options: BackupOptions = {},
): Promise<BothBackups> {
  const { desk } = engine
  if (desk === null) throw new RegisterError('LOCKED')
  const folder = firstFolderOf(desk)
  let backup: Backup
  try {
    backup = await backupInto(engine, folder, reason, options)
  } catch (error) {
    desk.lastBackup = { at: engine.now().toISOString(), ok: false }
    await noteFailure(engine, desk, asRegisterError(error))
    throw error
  }
  desk.lastBackup = { at: backup.at, ok: true }
  clearOld(engine, desk, folder)
  const secondProblem = await copyToSecond(engine, desk, backup, folder, options)
  await noteFailure(engine, desk, secondProblem)
  return { backup, secondProblem }
}

async function copyToSecond(
  engine: Engine,
  desk: OpenDesk,
  backup: Backup,
  folder: string,
  { tell }: BackupOptions,
): Promise<RegisterError | null> {
  const second = secondFolderOf(desk)
  if (second === null) return null
  tell?.('Đang chép sang thư mục thứ hai', 3)
  try {
    await copyBackup(backup, folder, second)
    clearOld(engine, desk, second)
    return null
  } catch (error) {
    if (error instanceof RegisterError) return error
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
  { freeSpace, tell }: BackupOptions = {},
): Promise<Backup> {
  const { desk } = engine
  if (desk === null) throw new RegisterError('LOCKED')
  const { file, connection, commands, reader } = desk.register
  const { dataKey } = desk
  // a chosen folder is never made: a stick that is not there would become a folder on the PC's own disk
  if (folder === chosenFirst(reader) && !existsSync(folder)) throw firstFolderMissing(folder)
  return commands.alone(() =>
    makeBackup({ file, connection, dataKey, folder, reason, at: engine.now(), freeSpace, tell }),
  )
}

/**
 * In the register, so that a red line stands on the first screen until a backup succeeds, also tomorrow. Where even that
 * cannot be written (a full disk), `lastBackup` says it as long as the register is open.
 */
async function noteFailure(engine: Engine, desk: OpenDesk, problem: unknown): Promise<void> {
  const { reader, commands } = desk.register
  const known = failedBackup(reader)
  if (problem === null && known === null) return
  const sentence =
    problem instanceof RegisterError ? problem.message : 'Sao lưu dừng vì việc không lường trước.'
  if (problem !== null && known?.sentence === sentence) return
  try {
    await commands.run(engine.author(), (change) => {
      const failed = problem === null ? null : { at: engine.now().toISOString(), sentence }
      writeSetting(change, backupSettings.failed, failed)
      change.describe(problem === null ? 'Sao lưu lại được' : 'Sao lưu không thành công')
    })
  } catch (error) {
    if (!(asRegisterError(error) instanceof RegisterError)) writeErrorLog(engine, error)
  }
}

/**
 * Only this register's own: a stick may hold those of other offices too. One that cannot be taken away (held, protected) stays
 * until the next time: the new backup is there, and that is what was asked for.
 */
function clearOld(engine: Engine, { register, dataKey }: OpenDesk, folder: string): void {
  const own = ownBackupNames(folder, register.file, dataKey)
  for (const name of backupsToDrop(own, keepOf(register.reader), engine.today()))
    try {
      rmSync(join(folder, name), { force: true })
    } catch (error) {
      if (!isUnreadable(error)) throw error
      writeErrorLog(engine, error)
    }
}

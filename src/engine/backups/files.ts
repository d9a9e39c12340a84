import { closeSync, fsyncSync, openSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { dayOfBackup } from '../../shared/backups/rules.ts'
import { RegisterError } from '../register/register-error.ts'

export const backupSuffix = '.ncbak'

/** Backups lie beside the register. */
export function backupFolderOf(registerFile: string): string {
  return join(dirname(registerFile), 'sao-luu')
}

/** What the names of a register's backups begin with. */
export function backupStem(registerFile: string): string {
  return basename(registerFile, '.db')
}

/** Names of the backups of registers of this name (there may be several: one before, one after moving to a new PC). */
export function backupNames(folder: string, stem: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .filter(
        (name) => name.startsWith(`${stem} `) && name.endsWith(backupSuffix) && dayOfBackup(name) !== null,
      )
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** What the system says of a file that is held, gone, not ours to read, or on a disk that fails. */
const unreadableCodes = new Set(['EACCES', 'EPERM', 'ENOENT', 'EIO', 'EBUSY', 'ENOTEMPTY'])

/** Whether one file is no readable backup: it is passed over or listed as such, and keeps nothing else from being done. */
export function isUnreadable(error: unknown): boolean {
  if (error instanceof RegisterError) return true
  return error instanceof Error && 'code' in error && unreadableCodes.has(String(error.code))
}

/** A backup on its way; it gets its name when it is proven. */
export const draftSuffix = `${backupSuffix}.tmp`

/** Younger drafts may belong to a program that is still at it. */
const draftIsLeftAfterMs = 3_600_000

/** Clears away what a killed program or a pulled stick left half done; else every power cut would cost a register's space. */
export function clearLeftDrafts(folder: string): void {
  for (const name of readdirSync(folder)) if (name.includes(draftSuffix)) clearIfLeft(join(folder, name))
}

/** What restoring, rehearsing and setting up lay down in the data folder while they are at it. */
const workFile = /^(?:khoi-phuc|so-cu|dien-tap)\.tmp$|\.db\.(?:restore|new)(?:-wal|-shm|\.open)?$/u

/** The same for the data folder: each may be as big as the register. */
export function clearLeftWork(dataDir: string): void {
  for (const name of readdirSync(dataDir)) if (workFile.test(name)) clearIfLeft(join(dataDir, name))
}

/** One that cannot be taken away (held, protected) stays until the next time. */
function clearIfLeft(file: string): void {
  try {
    const begun = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
    if (Date.now() - begun > draftIsLeftAfterMs) rmSync(file, { recursive: true, force: true })
  } catch (error) {
    if (!isUnreadable(error)) throw error
  }
}

/** Bytes that may still be written in a folder. */
export type FreeSpace = (folder: string) => number

export const freeSpaceOf: FreeSpace = (folder) => {
  const { bavail, bsize } = statfsSync(folder, { bigint: true })
  return Number(bavail * bsize)
}

/** SQLite writes a few pages more than the file has; a disk filled to the last byte would stop the register itself. */
const margin = 8 * 1024 * 1024

/** @throws RegisterError DISK_FULL, before anything is written. */
export function needSpace(folder: string, bytes: number, freeSpace: FreeSpace = freeSpaceOf): void {
  if (freeSpace(folder) >= bytes + margin) return
  throw new RegisterError(
    'DISK_FULL',
    `Ổ đĩa của thư mục ${folder} không đủ chỗ để sao lưu. Dữ liệu trong sổ không mất. Xóa bớt tệp khác rồi thử lại.`,
  )
}

/** Waits until the file is on the disk and not only in the system's memory. */
export function flush(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

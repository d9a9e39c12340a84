import { appendFileSync, copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { Backup } from '../../shared/backups/contract.ts'
import { backupStamp } from '../../shared/backups/rules.ts'
import { checkConnection, openConnection } from '../register/database.ts'
import { readKeysOf } from '../register/key-file.ts'
import { printOfKey } from '../register/keys.ts'
import { RegisterError } from '../register/register-error.ts'
import { renameHeld } from '../register/rename-held.ts'
import {
  backupStem,
  backupSuffix,
  clearLeftDrafts,
  type FreeSpace,
  flush,
  isUnreadable,
  needSpace,
} from './files.ts'
import { proveSeal, readSeal, sealOf } from './trailer.ts'

export type BackupReason = Backup['reason']

export interface BackupJob {
  /** The register file; its keys go along. */
  readonly file: string
  /** Must not be in a transaction. */
  readonly connection: Database.Database
  readonly dataKey: Buffer
  readonly folder: string
  readonly reason: BackupReason
  readonly at: Date
  /** For tests of a full disk. */
  readonly freeSpace?: FreeSpace | undefined
  readonly tell?: TellPhase | undefined
}

/** How far a backup is, in words; of `backupPhases` steps. */
export type TellPhase = (label: string, done: number) => void
export const backupPhases = 4

/**
 * Copies the register by VACUUM INTO (the copy is encrypted with the same key), reopens the copy, reads every page, counts,
 * adds the keys and the seal, and only then gives it its name. A backup that is there has been proven readable.
 * @throws RegisterError BROKEN_REGISTER, DISK_FULL
 */
export async function makeBackup(job: BackupJob): Promise<Backup> {
  mkdirSync(job.folder, { recursive: true })
  clearLeftDrafts(job.folder)
  needSpace(job.folder, statSync(job.file).size, job.freeSpace)
  // `so-dang-vien 2026-11-23 08-02-11 start.ncbak`: sorts by time, says why.
  const name = `${backupStem(job.file)} ${backupStamp(job.at)} ${job.reason}${backupSuffix}`
  const target = freeName(join(job.folder, name))
  const draft = `${target}.tmp`
  rmSync(draft, { force: true })
  try {
    await begin(job, 'Đang chép sổ', 0)
    job.connection.prepare('VACUUM INTO ?').run(draft)
    await begin(job, 'Đang mở lại và kiểm tra bản sao', 1)
    const counted = { at: job.at.toISOString(), reason: job.reason, ...countAndCheck(draft, job.dataKey) }
    await begin(job, 'Đang niêm phong bản sao', 2)
    const trailer = { keys: readKeysOf(job.file, job.dataKey), register: printOfKey(job.dataKey), counted }
    appendFileSync(draft, await sealOf(draft, trailer))
    flush(draft)
    renameHeld(draft, target)
    const { size, hash } = readSeal(target)
    return { ...counted, name: basename(target), size, hash }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Says it and lets it be heard: the steps themselves hold the engine. */
async function begin({ tell }: BackupJob, label: string, done: number): Promise<void> {
  if (tell === undefined) return
  tell(label, done)
  await nextTurn()
}

/**
 * The same file into the second folder (a USB stick), proven byte for byte. The folder is never made: a stick that is not
 * there would otherwise become a folder on the PC's own disk.
 * @throws RegisterError NOT_FOUND, DISK_FULL, CONFLICT, each naming the folder
 */
export async function copyBackup(backup: Backup, folder: string, second: string): Promise<void> {
  if (!existsSync(second)) throw secondFolderMissing(second)
  clearLeftDrafts(second)
  needSpace(second, backup.size)
  const wanted = join(second, backup.name)
  // Two registers may share a stick; a name taken by another's backup is left alone.
  const target = sameBackup(wanted, backup.hash) ? wanted : freeName(wanted)
  const draft = `${target}.tmp`
  try {
    copyFileSync(join(folder, backup.name), draft)
    flush(draft)
    await proveSeal(draft)
    renameHeld(draft, target)
  } catch (error) {
    if (!existsSync(second)) throw secondFolderMissing(second, error)
    throw new RegisterError(
      'CONFLICT',
      `Đã sao lưu trên máy này nhưng không chép được sang ${second}. Bản sao lưu trên máy vẫn tốt. Hãy kiểm tra USB rồi sao lưu lại.`,
      undefined,
      { cause: error },
    )
  } finally {
    rmSync(draft, { force: true })
  }
}

export function secondFolderMissing(second: string, cause?: unknown): RegisterError {
  return new RegisterError(
    'NOT_FOUND',
    `Không thấy thư mục sao lưu thứ hai ${second}. Bản sao lưu trên máy vẫn tốt. Hãy cắm lại USB rồi sao lưu lại.`,
    undefined,
    { cause },
  )
}

export function firstFolderMissing(folder: string): RegisterError {
  return new RegisterError(
    'NOT_FOUND',
    `Không thấy thư mục sao lưu ${folder} nên chưa sao lưu. Dữ liệu trong sổ không mất. Hãy cắm lại ổ đĩa hoặc chọn thư mục khác trong mục Sao lưu.`,
  )
}

/** What a backup says of its contents. @throws RegisterError BROKEN_REGISTER when the copy is not sound. */
function countAndCheck(
  file: string,
  dataKey: Buffer,
): Pick<Backup, 'ok' | 'people' | 'sympathizers' | 'cells'> {
  const copy = openConnection(file, dataKey, { readonly: true })
  try {
    if (checkConnection(copy).length > 0) throw new RegisterError('BROKEN_REGISTER')
    const count = (table: string): number =>
      copy.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table} WHERE trashed_at IS NULL`).get()
        ?.n ?? 0
    return { ok: true, people: count('person'), sympathizers: count('sympathizer'), cells: count('cell') }
  } finally {
    copy.close()
  }
}

function sameBackup(file: string, hash: string): boolean {
  return existsSync(file) && statSync(file).size > 0 && hashIn(file) === hash
}

function hashIn(file: string): string | null {
  try {
    return readSeal(file).hash
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  }
}

function freeName(wanted: string): string {
  if (!existsSync(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    const next = wanted.replace(backupSuffix, ` (${number})${backupSuffix}`)
    if (!existsSync(next)) return next
  }
}

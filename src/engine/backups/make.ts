import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Backup } from '../../shared/backups/contract.ts'
import { checkConnection, openConnection } from '../register/database.ts'
import { readKeySlots } from '../register/key-file.ts'
import { RegisterError } from '../register/register-error.ts'
import { trailerBytes } from './trailer.ts'

export type BackupReason = Backup['reason']

export interface BackupJob {
  /** The register file; its keys go along. */
  readonly file: string
  readonly connection: Database.Database
  readonly dataKey: Buffer
  readonly folder: string
  readonly reason: BackupReason
  readonly at: Date
}

export const backupSuffix = '.ncbak'

/** Backups lie beside the register unless the office chose otherwise. */
export function backupFolderOf(file: string): string {
  return join(dirname(file), 'sao-luu')
}

/** `so-dang-vien 2026-11-23 08-02-11 start.ncbak`: sorts by time, says why. */
function backupName(job: BackupJob): string {
  const stamp = job.at.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-')
  return `${basename(job.file, '.db')} ${stamp} ${job.reason}${backupSuffix}`
}

/**
 * Copies the register by VACUUM INTO (the copy is encrypted with the same key), reopens the copy, reads every page, counts,
 * adds the keys, and only then gives it its name. A backup that is there has been proven readable.
 * @throws RegisterError BROKEN_REGISTER, DISK_FULL
 */
export async function makeBackup(job: BackupJob): Promise<Backup> {
  mkdirSync(job.folder, { recursive: true })
  const target = freeName(join(job.folder, backupName(job)))
  const draft = `${target}.tmp`
  rmSync(draft, { force: true })
  try {
    job.connection.prepare('VACUUM INTO ?').run(draft)
    const counted = { at: job.at.toISOString(), reason: job.reason, ...countAndCheck(draft, job.dataKey) }
    appendFileSync(draft, trailerBytes({ keys: readKeySlots(job.file), counted }))
    flush(draft)
    renameSync(draft, target)
    return { ...counted, name: basename(target), size: statSync(target).size, hash: await hashOf(target) }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** The same file into the second folder (a USB stick), proven byte for byte. */
export async function copyBackup(backup: Backup, folder: string, second: string): Promise<void> {
  mkdirSync(second, { recursive: true })
  const target = join(second, backup.name)
  copyFileSync(join(folder, backup.name), `${target}.tmp`)
  flush(`${target}.tmp`)
  if ((await hashOf(`${target}.tmp`)) !== backup.hash)
    throw new RegisterError(
      'CONFLICT',
      'Bản chép sang thư mục thứ hai không khớp bản gốc. Bản gốc vẫn tốt. Hãy kiểm tra USB rồi sao lưu lại.',
    )
  renameSync(`${target}.tmp`, target)
}

function countAndCheck(
  file: string,
  dataKey: Buffer,
): Pick<Backup, 'ok' | 'people' | 'sympathizers' | 'cells'> {
  const copy = openConnection(file, dataKey, { readonly: true })
  try {
    const findings = checkConnection(copy)
    if (findings.length > 0) throw new RegisterError('BROKEN_REGISTER')
    const count = (table: string): number =>
      copy.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table} WHERE trashed_at IS NULL`).get()
        ?.n ?? 0
    return { ok: true, people: count('person'), sympathizers: count('sympathizer'), cells: count('cell') }
  } finally {
    copy.close()
  }
}

function freeName(wanted: string): string {
  if (!existsSync(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    const next = wanted.replace(backupSuffix, ` (${number})${backupSuffix}`)
    if (!existsSync(next)) return next
  }
}

function flush(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { asRegisterError, RegisterError } from './register-error.ts'

export interface OpenOptions {
  readonly readonly?: boolean
  readonly mustExist?: boolean
}

/**
 * One connection to an encrypted file. The key is raw (32 random bytes), so opening costs no key derivation.
 * @throws RegisterError BROKEN_REGISTER when the file is not ours, is damaged, or the key does not fit.
 */
export function openConnection(file: string, dataKey: Buffer, options: OpenOptions = {}): Database.Database {
  const { readonly = false, mustExist = true } = options
  // SQLite would take a file emptied by a power cut for a new register and write into it.
  if (mustExist && statSync(file, { throwIfNoEntry: false })?.size === 0)
    throw new RegisterError('BROKEN_REGISTER')
  const connection = new Database(file, { readonly, fileMustExist: mustExist, timeout: 5000 })
  try {
    connection.pragma(`cipher = 'chacha20'`)
    connection.pragma(`key = "raw:${dataKey.toString('hex')}"`)
    // Nothing of the register may lie unencrypted on the disk, not even a sort that spilled over.
    connection.pragma('temp_store = MEMORY')
    connection.pragma('trusted_schema = OFF')
    // KiB. Reading for a province goes over all its people: pages that do not fit are deciphered anew each time. A commune's
    // whole register is smaller than either.
    connection.pragma(`cache_size = ${readonly ? -48_000 : -16_000}`)
    connection.prepare('SELECT count(*) FROM sqlite_master').get()
    if (!readonly) {
      connection.pragma('journal_mode = WAL')
      // Power cuts are ordinary in the field: a commit is on the disk before it is answered.
      connection.pragma('synchronous = FULL')
      connection.pragma('foreign_keys = ON')
      connection.pragma('secure_delete = ON')
    }
    return connection
  } catch (error) {
    connection.close()
    throw asRegisterError(error)
  }
}

/** Whether the last program on this file stopped without closing it (power cut, killed): its WAL was left behind. */
export function wasLeftUnclean(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** Reads every page: authenticity (chacha20 pages carry a tag), structure and foreign keys. Empty = sound. */
export function checkConnection(connection: Database.Database): string[] {
  try {
    const quick = connection.prepare<[], { quick_check: string }>('PRAGMA quick_check').all()
    const structural = quick.map((row) => row.quick_check).filter((line) => line !== 'ok')
    const broken = connection.prepare<[], { table: string; rowid: number }>('PRAGMA foreign_key_check').all()
    return [
      ...structural,
      ...broken.map((row) => `Bảng ${row.table}, dòng ${row.rowid}: tham chiếu không còn`),
    ]
  } catch (error) {
    const known = asRegisterError(error)
    if (known instanceof RegisterError) return [known.message]
    throw error
  }
}

import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { openConnection } from '../register/database.ts'
import { keyFileOf, readKeySlots, writeKeySlots } from '../register/key-file.ts'
import { isOurs, type KeySlots, printOfKey } from '../register/keys.ts'
import { asRegisterError, RegisterError } from '../register/register-error.ts'
import { renameHeld } from '../register/rename-held.ts'
import type { Staged } from './stage.ts'

/**
 * The keys for a register taken back to a backup of its own: an account in the backup keeps the password of today, one that is
 * only in the backup gets the password it had then, and today's recovery code stays valid (it is the one in the safe). One that
 * was shut since comes back without a password: whoever left the office must not be let in by an old backup.
 * A slot that is bent opens nothing and gives way to the one in the backup.
 * @param shut accounts disabled today, by the key of their login
 */
export function mergeKeys(today: KeySlots, staged: Staged, shut: ReadonlySet<string>): KeySlots {
  const { keys } = staged.trailer
  const own = (slots: KeySlots['slots']) =>
    slots.filter(
      (slot) => slot.kind === 'account' && isOurs(slot) && staged.accounts.has(searchKey(slot.login)),
    )
  const kept = own(today.slots)
  const logins = new Set(kept.map((slot) => searchKey(slot.login)))
  const brought = own(keys.slots).filter(({ login }) => {
    const key = searchKey(login)
    return !logins.has(key) && !shut.has(key)
  })
  const recovery = [...today.slots, ...keys.slots].find((slot) => slot.kind === 'recovery' && isOurs(slot))
  return { ...keys, slots: [...kept, ...brought, ...(recovery === undefined ? [] : [recovery])] }
}

/**
 * Puts the staged file in the register's place by one rename; the register must be closed. When the rename fails the old keys
 * are back and the old register was never touched.
 */
export function putInPlace(staged: Staged, registerFile: string, keys: KeySlots): void {
  const old = existsSync(keyFileOf(registerFile)) ? readKeySlots(registerFile) : null
  writeKeySlots(registerFile, { ...keys, register: printOfKey(staged.dataKey) })
  try {
    // A WAL left beside would be played into a file it does not belong to.
    for (const part of ['-wal', '-shm', '.open']) rmSync(`${registerFile}${part}`, { force: true })
    renameHeld(staged.file, registerFile)
  } catch (error) {
    if (old === null) rmSync(keyFileOf(registerFile), { force: true })
    else writeKeySlots(registerFile, old)
    throw error
  }
}

/**
 * Makes sure that nobody else has the register open and that all of it is in the one file. Leaving WAL mode is what SQLite
 * allows only to the last connection.
 * @throws RegisterError BUSY
 */
export function takeAlone(registerFile: string, dataKey: Buffer): void {
  const connection = openConnection(registerFile, dataKey)
  try {
    connection.pragma('busy_timeout = 300')
    if (connection.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw openElsewhere()
  } catch (error) {
    const known = asRegisterError(error)
    if (!(known instanceof RegisterError)) throw error
    // A damaged file is about to be replaced; that it is damaged must not keep it in place.
    if (known.code === 'BROKEN_REGISTER') return
    throw known.code === 'BUSY' ? openElsewhere(error) : known
  } finally {
    connection.close()
  }
}

function openElsewhere(cause?: unknown): RegisterError {
  return new RegisterError(
    'BUSY',
    'Sổ đang mở ở một cửa sổ hoặc chương trình khác nên chưa khôi phục. Dữ liệu không mất. Đóng chương trình kia rồi thử lại.',
    undefined,
    { cause },
  )
}

const parts = ['', '-wal', '-shm', '.open', '.keys.json'] as const

/** Where a register that cannot be read any more is kept, for somebody who may still save something from it. */
export function brokenName(registerFile: string, stamp: string): string {
  return `${registerFile.replace(/\.db$/u, '')} hong ${stamp}.db`
}

/** Where the keys and the WAL of a register that is no longer there are kept. */
export function leftName(registerFile: string, stamp: string): string {
  return `${registerFile.replace(/\.db$/u, '')} cu ${stamp}.db`
}

/** Copies the files as they are. */
export function copyAside(registerFile: string, aside: string): void {
  for (const part of parts)
    if (existsSync(`${registerFile}${part}`)) copyFileSync(`${registerFile}${part}`, `${aside}${part}`)
}

/** Moves the files away; `moveAside(aside, registerFile)` brings them back. */
export function moveAside(registerFile: string, aside: string): void {
  for (const part of parts)
    if (existsSync(`${registerFile}${part}`)) renameHeld(`${registerFile}${part}`, `${aside}${part}`)
}

import { existsSync } from 'node:fs'
import * as z from 'zod'
import { type AccountRow, idleMinutesSchema, type Status } from '../../shared/accounts/contract.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { backupFolderOf, backupNames, backupStem } from '../backups/files.ts'
import type { Engine } from '../engine.ts'
import { keyFileOf, readKeySlots } from '../register/key-file.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { officeSettings, readSetting } from '../settings/queries.ts'
import { noticesOf } from './notices.ts'
import { cellsOfAccount } from './reach/limit.ts'
import { loginsWithSlot } from './slots.ts'

export function statusOf(engine: Engine): Status {
  const { version } = engine.options
  const { desk, hasRegister } = engine
  if (desk !== null)
    return {
      stage: 'open',
      version,
      commune: officeSettings(desk.register.reader).commune,
      sample: desk.sample,
      me: desk.me,
      lastBackup: desk.lastBackup,
      notices: noticesOf(desk),
      hasRegister,
    }
  if (!hasRegister) return { stage: 'setup', version, traces: hasTraces(engine.registerFile) }
  try {
    const { commune, slots } = readKeySlots(engine.registerFile)
    const logins = slots.filter((slot) => slot.kind === 'account').map((slot) => slot.login)
    return { stage: 'locked', version, commune, logins }
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'BROKEN_REGISTER')
      return { stage: 'keyless', version, sentence: error.message }
    throw error
  }
}

function hasTraces(registerFile: string): boolean {
  const backups = backupNames(backupFolderOf(registerFile), backupStem(registerFile))
  return backups.length > 0 || existsSync(keyFileOf(registerFile))
}

function accounts(reader: Reader) {
  return reader.sql
    .selectFrom('account')
    .select(['id', 'login', 'login_key', 'full_name as fullName', 'role', 'disabled_at as disabledAt'])
}

interface Stored extends Omit<AccountRow, 'hasPassword' | 'cells'> {
  readonly login_key: string
}

function asRow(reader: Reader, { login_key, ...row }: Stored, openable: ReadonlySet<string>): AccountRow {
  return { ...row, cells: cellsOfAccount(reader, row.id), hasPassword: openable.has(login_key) }
}

/** Everybody who ever had an account, in the order of being added. */
export function listAccounts(reader: Reader, registerFile: string): AccountRow[] {
  const openable = loginsWithSlot(registerFile)
  return reader.all(accounts(reader).orderBy('id')).map((row) => asRow(reader, row, openable))
}

/** @throws RegisterError NOT_FOUND */
export function accountRow(
  reader: Reader,
  registerFile: string,
  wanted: { id: number } | { login: string },
): AccountRow {
  const row = reader.first(
    'id' in wanted
      ? accounts(reader).where('id', '=', wanted.id)
      : accounts(reader).where('login_key', '=', searchKey(wanted.login)),
  )
  if (row === undefined)
    throw new RegisterError(
      'NOT_FOUND',
      'Không tìm thấy tài khoản này. Chưa có gì thay đổi. Hãy tải lại danh sách tài khoản.',
    )
  return asRow(reader, row, loginsWithSlot(registerFile))
}

export const idleLockKey = 'accounts.idleLock'
const idleLockSchema = z.object({ minutes: idleMinutesSchema }).prefault({ minutes: 10 })

/** Ten minutes until the office says otherwise. */
export function idleLock(reader: Reader): { minutes: number } {
  return idleLockSchema.parse(readSetting(reader, idleLockKey))
}

import * as z from 'zod'
import { type Role, roleLabels } from '../../shared/rpc/base.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { writeSetting } from '../settings/commands.ts'
import { readSetting } from '../settings/queries.ts'
import { idleLockKey } from './queries.ts'
import { limitAccount, mayBeLimited } from './reach/limit.ts'

/** @throws RegisterError INVALID when the login is another account's, also a disabled one's: its history keeps the name. */
export function addAccount(
  change: Change,
  wanted: { fullName: string; login: string; role: Role; cellIds?: readonly number[] | undefined },
  at: string,
): number {
  const key = searchKey(wanted.login)
  if (key === '')
    throw invalid([{ field: 'login', message: 'Tên đăng nhập cần có chữ hoặc số. Nhập tên khác.' }])
  const taken = change.first(change.sql.selectFrom('account').select('id').where('login_key', '=', key))
  if (taken !== undefined)
    throw invalid([{ field: 'login', message: 'Đã có tài khoản dùng tên đăng nhập này. Nhập tên khác.' }])
  const id = change.insert('account', {
    login: wanted.login,
    login_key: key,
    full_name: wanted.fullName,
    role: wanted.role,
    screen: null,
    created_at: at,
    disabled_at: null,
  })
  limitAccount(change, id, wanted.role, wanted.cellIds ?? [])
  change.describe(`Thêm tài khoản ${wanted.login} (${wanted.fullName}), vai trò ${roleLabels[wanted.role]}`)
  return id
}

/** @throws RegisterError NOT_FOUND, CONFLICT when nobody would be left to administer. */
export function changeAccount(
  change: Change,
  id: number,
  wanted: { fullName: string; role: Role; cellIds?: readonly number[] | undefined },
  openable: ReadonlySet<string>,
): void {
  const known = change.row('account', id)
  if (wanted.role !== 'administrator') keepAdministrator(change, id, openable)
  change.update('account', id, { full_name: wanted.fullName, role: wanted.role })
  if (wanted.cellIds !== undefined || !mayBeLimited(wanted.role))
    limitAccount(change, id, wanted.role, wanted.cellIds ?? [])
  const role =
    wanted.role === known.role ? '' : `: vai trò ${roleLabels[known.role]} thành ${roleLabels[wanted.role]}`
  change.describe(`Sửa tài khoản ${known.login}${role}`)
}

/** @throws RegisterError NOT_FOUND, CONFLICT when nobody would be left to administer. */
export function disableAccount(change: Change, id: number, at: string, openable: ReadonlySet<string>): void {
  const known = change.row('account', id)
  keepAdministrator(change, id, openable)
  if (known.disabled_at === null) change.update('account', id, { disabled_at: at })
  change.describe(`Ngừng tài khoản ${known.login}`)
}

/** @throws RegisterError NOT_FOUND */
export function enableAccount(change: Change, id: number, at: string): void {
  const { login } = change.row('account', id)
  change.update('account', id, { disabled_at: null })
  noteSecret(change, `accounts.password.${id}`, at)
  change.describe(`Mở lại tài khoản ${login} với mật khẩu mới`)
}

/** The register does not hold passwords; that one was set, and when, is all it remembers. */
export function notePassword(change: Change, id: number, at: string, summary: string): void {
  noteSecret(change, `accounts.password.${id}`, at)
  change.describe(summary)
}

export function noteRecoveryCode(change: Change, at: string): void {
  noteSecret(change, 'accounts.recovery', at)
  change.describe('Đổi mã khôi phục của sổ')
}

export function saveIdleLock(change: Change, minutes: number): void {
  writeSetting(change, idleLockKey, { minutes })
  change.describe(minutes === 0 ? 'Bỏ tự khóa khi không dùng' : `Đặt tự khóa sau ${minutes} phút không dùng`)
}

const notedSchema = z.object({ times: z.int() }).optional()

/** Counted, so that two within one tick of the clock still leave two entries. */
function noteSecret(change: Change, key: string, at: string): void {
  const known = notedSchema.parse(readSetting(change, key))
  writeSetting(change, key, { at, times: (known?.times ?? 0) + 1 })
}

/**
 * Somebody who can really sign in must be left to administer. An administrator whose password was never written (the power
 * went) does not count.
 */
function keepAdministrator(change: Change, id: number, openable: ReadonlySet<string>): void {
  const administrators = change.all(
    change.sql
      .selectFrom('account')
      .select(['id', 'login_key'])
      .where('role', '=', 'administrator')
      .where('disabled_at', 'is', null),
  )
  if (!administrators.some((each) => each.id === id)) return
  if (administrators.some((each) => each.id !== id && openable.has(each.login_key))) return
  throw new RegisterError(
    'CONFLICT',
    'Đây là người quản trị duy nhất mở được sổ nên chưa thay đổi. Dữ liệu không mất. Hãy giao vai trò quản trị cho một tài khoản khác trước.',
  )
}

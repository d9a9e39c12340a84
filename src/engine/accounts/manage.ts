import type { AccountRow } from '../../shared/accounts/contract.ts'
import type { Role } from '../../shared/rpc/base.ts'
import type { Engine, OpenDesk } from '../engine.ts'
import type { Change } from '../register/change.ts'
import { type KeySlot, newRecoveryCode, wrapKey } from '../register/keys.ts'
import { RegisterError } from '../register/register-error.ts'
import {
  addAccount,
  changeAccount,
  disableAccount,
  enableAccount,
  notePassword,
  noteRecoveryCode,
} from './commands.ts'
import { accountOf } from './desk.ts'
import { accountRow } from './queries.ts'
import { limitTo } from './reach/limit.ts'
import { dropSlot, loginsWithSlot, putSlot } from './slots.ts'

// An account is two things in two files: a row in the register and a slot in the key file. The power may go between the two
// writes, so whatever gives access writes the slot last and whatever takes it away removes the slot first. What a cut leaves is
// then always an account that cannot sign in, shown as such in the list, and put right by setting a password; never a password
// that opens the register without an account or without a line in the history.

/** The sample is opened by one known password for everybody; other accounts there could never sign in. */
function deskOf(engine: Engine): OpenDesk {
  if (engine.desk === null) throw new RegisterError('LOCKED')
  if (engine.desk.sample)
    throw new RegisterError(
      'CONFLICT',
      'Xã mẫu chỉ có một tài khoản dùng chung nên không quản lý tài khoản ở đây. Chưa có gì thay đổi. Hãy mở sổ của cơ quan.',
    )
  return engine.desk
}

/** On a copy, for the desk may be left meanwhile and its key zeroed; the copy goes the same way. */
async function wrapOwnKey(
  desk: OpenDesk,
  kind: KeySlot['kind'],
  login: string,
  secret: string,
): Promise<KeySlot> {
  const copy = Buffer.from(desk.dataKey)
  try {
    return await wrapKey(copy, kind, login, secret)
  } finally {
    copy.fill(0)
  }
}

/** Wraps first, which is slow. */
async function giveSlot(
  engine: Engine,
  login: string,
  password: string,
  record: (change: Change, at: string) => void,
): Promise<void> {
  const desk = deskOf(engine)
  const slot = await wrapOwnKey(desk, 'account', login, password)
  await writeDown(engine, desk, record)
  const { commands, reader, file } = desk.register
  await commands.alone(() => {
    accountOf(reader, login) // not if it was disabled in between
    putSlot(file, slot)
  })
}

function writeDown(
  engine: Engine,
  desk: OpenDesk,
  record: (change: Change, at: string) => void,
): Promise<void> {
  return desk.register.commands.run(engine.author(), (change) => record(change, engine.now().toISOString()))
}

/** @throws RegisterError INVALID when the login is taken */
export async function add(
  engine: Engine,
  wanted: {
    fullName: string
    login: string
    role: Role
    password: string
    cellIds?: readonly number[] | undefined
  },
): Promise<AccountRow> {
  const { reader, file } = deskOf(engine).register
  await giveSlot(engine, wanted.login, wanted.password, (change, at) => addAccount(change, wanted, at))
  return accountRow(reader, file, { login: wanted.login })
}

/** @throws RegisterError NOT_FOUND, CONFLICT */
export async function change(
  engine: Engine,
  id: number,
  wanted: { fullName: string; role: Role; cellIds?: readonly number[] | undefined },
): Promise<AccountRow> {
  const desk = deskOf(engine)
  const { file, reader } = desk.register
  await writeDown(engine, desk, (pen) => changeAccount(pen, id, wanted, loginsWithSlot(file)))
  const row = accountRow(reader, file, { id })
  // the one who is sitting here has the new role from this moment, and sees no more than it may
  if (desk.me.id === id) {
    const { login } = desk.me
    desk.me = limitTo(desk.register, { id, login, fullName: wanted.fullName, role: wanted.role })
  }
  return row
}

/** @throws RegisterError NOT_FOUND, CONFLICT */
export async function disable(engine: Engine, id: number): Promise<AccountRow> {
  const desk = deskOf(engine)
  const { file, reader } = desk.register
  if (desk.me.id === id)
    throw new RegisterError(
      'CONFLICT',
      'Đây là tài khoản đang dùng nên chưa ngừng. Dữ liệu không mất. Hãy nhờ một người quản trị khác ngừng tài khoản này.',
    )
  await writeDown(engine, desk, (pen, at) => {
    const { login } = pen.row('account', id)
    disableAccount(pen, id, at, loginsWithSlot(file))
    // after the checks, before the commit
    dropSlot(file, login)
  })
  return accountRow(reader, file, { id })
}

/** Disabling took the slot away, so coming back needs a new password. @throws RegisterError NOT_FOUND, CONFLICT */
export async function enable(engine: Engine, id: number, password: string): Promise<AccountRow> {
  const { reader, file } = deskOf(engine).register
  const known = accountRow(reader, file, { id })
  if (known.disabledAt === null)
    throw new RegisterError(
      'CONFLICT',
      'Tài khoản này đang được dùng, không phải mở lại. Chưa có gì thay đổi. Nếu người dùng quên mật khẩu, hãy đặt lại mật khẩu.',
    )
  await giveSlot(engine, known.login, password, (pen, at) => enableAccount(pen, id, at))
  return accountRow(reader, file, { id })
}

/** @throws RegisterError NOT_FOUND, CONFLICT for a disabled account */
export async function resetPassword(engine: Engine, id: number, password: string): Promise<AccountRow> {
  const { reader, file } = deskOf(engine).register
  const known = accountRow(reader, file, { id })
  await giveSlot(engine, known.login, password, (pen, at) => {
    // asked again with the pen: it may have been disabled while the key was being wrapped
    if (pen.row('account', id).disabled_at !== null)
      throw new RegisterError(
        'CONFLICT',
        'Tài khoản này đã ngừng nên chưa đặt mật khẩu. Dữ liệu không mất. Hãy mở lại tài khoản.',
      )
    notePassword(pen, id, at, `Đặt lại mật khẩu của tài khoản ${known.login}`)
  })
  return accountRow(reader, file, { id })
}

/**
 * A new printed code in the place of the old one.
 * @returns the code, which exists nowhere else. Backups made before still open with the old one.
 */
export async function renewRecoveryCode(engine: Engine): Promise<string> {
  const desk = deskOf(engine)
  loginsWithSlot(desk.register.file) // a broken key file is told of before anything is written
  const code = newRecoveryCode()
  const slot = await wrapOwnKey(desk, 'recovery', '', code)
  await writeDown(engine, desk, noteRecoveryCode)
  putSlot(desk.register.file, slot)
  return code
}

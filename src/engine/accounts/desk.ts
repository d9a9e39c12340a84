import { setTimeout as pause } from 'node:timers/promises'
import type { Me } from '../../shared/accounts/contract.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { isUnreadable } from '../backups/files.ts'
import { makeStartBackup, snapshotBeforeMigration } from '../backups/on-start.ts'
import { refreshCatalogs } from '../catalogs/refresh.ts'
import type { Engine } from '../engine.ts'
import { notePrint, readKeySlots } from '../register/key-file.ts'
import { type KeySlot, type KeySlots, unwrapKey, wrapKey } from '../register/keys.ts'
import type { Reader } from '../register/reader.ts'
import { openRegister, type Register } from '../register/register.ts'
import { RegisterError } from '../register/register-error.ts'
import { refreshRegulations } from '../regulations/refresh.ts'
import { isSample } from '../settings/queries.ts'
import { notePassword } from './commands.ts'
import { limitTo } from './reach/limit.ts'
import { putSlot } from './slots.ts'

/** After this many wrong passwords in a row each further try waits, doubling up to half a minute. */
const freeTries = 3
const longestWait = 30_000

/** One try at a time: a hundred tries at once would all be made before the first has failed. */
const trying = new WeakMap<Engine, Promise<unknown>>()

function oneTryAtATime<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  const turn = (trying.get(engine) ?? Promise.resolve()).then(async () => {
    const beyond = engine.failedUnlocks - freeTries
    if (beyond >= 0) await pause(Math.min(longestWait, 500 * 2 ** beyond))
    return work()
  })
  // the next one waits whether this one failed or not; its own caller hears of that
  trying.set(
    engine,
    turn.catch(() => undefined),
  )
  return turn
}

/**
 * Whether the slot lies beside the office's register. Opening another one (a backup somebody brought along) says nothing of
 * the password that was guessed at, so it does not let the guessing begin anew.
 */
function isOfThisRegister(engine: Engine, slot: KeySlot): boolean {
  if (!engine.hasRegister) return true
  try {
    return readKeySlots(engine.registerFile).slots.some(
      ({ salt, tag }) => salt === slot.salt && tag === slot.tag,
    )
  } catch (error) {
    // a key file that cannot be read holds nothing to guess at
    if (error instanceof RegisterError) return true
    // one that is held just now can be compared with nothing
    if (isUnreadable(error)) return false
    throw error
  }
}

/** @throws RegisterError WRONG_PASSWORD, also for a login that does not exist (nobody learns which one was wrong). */
export async function openSlot(
  engine: Engine,
  slots: KeySlots,
  kind: KeySlot['kind'],
  login: string,
  secret: string,
): Promise<{ dataKey: Buffer; slot: KeySlot }> {
  const wanted = searchKey(login)
  const slot = slots.slots.find(
    (each) => each.kind === kind && (kind === 'recovery' || searchKey(each.login) === wanted),
  )
  return oneTryAtATime(engine, async () => {
    try {
      if (slot === undefined) throw new RegisterError('WRONG_PASSWORD')
      const dataKey = await unwrapKey(slot, secret)
      if (isOfThisRegister(engine, slot)) engine.failedUnlocks = 0
      return { dataKey, slot }
    } catch (error) {
      engine.failedUnlocks += 1
      throw error
    }
  })
}

/** The account behind a login. @throws RegisterError FORBIDDEN for a disabled one. */
export function accountOf(reader: Reader, login: string): Me {
  const row = reader.first(
    reader.sql
      .selectFrom('account')
      .select(['id', 'login', 'full_name as fullName', 'role', 'disabled_at'])
      .where('login_key', '=', searchKey(login)),
  )
  if (row === undefined)
    throw new RegisterError(
      'FORBIDDEN',
      'Sổ không có tài khoản mang tên đăng nhập này. Dữ liệu không mất. Kiểm tra tên đăng nhập rồi nhập lại.',
    )
  if (row.disabled_at !== null)
    throw new RegisterError(
      'FORBIDDEN',
      'Tài khoản này đã ngừng sử dụng. Dữ liệu không mất. Hãy nhờ người quản trị.',
    )
  return { id: row.id, login: row.login, fullName: row.fullName, role: row.role }
}

/**
 * Opens the file with its key, brings it up to date, backs it up, and sits the person down at it.
 * @param welcome done when the account is known to be good and before the backup; if it fails, nobody sits down.
 */
export async function sitDown(
  engine: Engine,
  file: string,
  dataKey: Buffer,
  login: string,
  welcome?: (register: Register, me: Me) => Promise<void>,
): Promise<Me> {
  await engine.leaveDesk()
  const register = await openRegister(file, dataKey, {
    now: engine.now,
    beforeMigration: (connection) => snapshotBeforeMigration(engine, file, connection, dataKey),
  })
  try {
    const me = accountOf(register.reader, login)
    await welcome?.(register, me)
    await refreshCatalogs(engine, register)
    await refreshRegulations(engine, register)
    const sample = isSample(register.reader)
    engine.desk = {
      register,
      dataKey,
      sample,
      me: limitTo(register, me),
      lastBackup: null,
      trays: new Map(),
    }
  } catch (error) {
    await register.close()
    throw error
  }
  // A script may open the register every few minutes; it makes its backups itself (before an import, or by the command).
  if (engine.options.door !== 'headless') await makeStartBackup(engine)
  return engine.desk.me
}

export async function unlock(engine: Engine, file: string, login: string, password: string): Promise<Me> {
  const { dataKey, slot } = await openSlot(engine, readKeySlots(file), 'account', login, password)
  // before the backup: whoever locks meanwhile wipes the key
  return sitDown(engine, file, dataKey, slot.login, async () => notePrint(file, dataKey))
}

/** The printed code opens the register once more, and the account gets a new password. */
export async function recover(
  engine: Engine,
  file: string,
  code: string,
  login: string,
  newPassword: string,
): Promise<Me> {
  const slots = readKeySlots(file)
  const { dataKey } = await openSlot(engine, slots, 'recovery', '', code)
  return sitDown(engine, file, dataKey, login, async (register, me) => {
    const slot = await wrapKey(dataKey, 'account', me.login, newPassword)
    await register.commands.run(
      { accountId: me.id, name: me.fullName, door: engine.options.door },
      (change) =>
        notePassword(
          change,
          me.id,
          engine.now().toISOString(),
          `Đặt mật khẩu mới cho ${me.login} bằng mã khôi phục`,
        ),
    )
    putSlot(file, slot)
    notePrint(file, dataKey)
  })
}

/** @throws RegisterError WRONG_PASSWORD when the old one does not fit, CONFLICT in the sample. */
export async function changePassword(
  engine: Engine,
  oldPassword: string,
  newPassword: string,
): Promise<void> {
  const desk = engine.desk
  if (desk === null) throw new RegisterError('LOCKED')
  if (desk.sample)
    throw new RegisterError(
      'CONFLICT',
      'Mật khẩu của xã mẫu dùng chung nên không đổi. Chưa có gì thay đổi. Mật khẩu của sổ cơ quan đổi khi đang mở sổ đó.',
    )
  const { file, commands } = desk.register
  const { me } = desk
  const { dataKey } = await openSlot(engine, readKeySlots(file), 'account', me.login, oldPassword)
  const slot = await wrapKey(dataKey, 'account', me.login, newPassword).finally(() => dataKey.fill(0))
  await commands.run(engine.author(), (change) =>
    notePassword(change, me.id, engine.now().toISOString(), `Đổi mật khẩu của tài khoản ${me.login}`),
  )
  // The register itself is not touched by a password: only the wrapping of its key changes.
  putSlot(file, slot)
}

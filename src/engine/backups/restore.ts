import { basename, join } from 'node:path'
import type { BackupOwner } from '../../shared/backups/contract.ts'
import { backupStamp } from '../../shared/backups/rules.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { openSlot, sitDown } from '../accounts/desk.ts'
import type { Engine, OpenDesk } from '../engine.ts'
import { writeErrorLog } from '../error-log.ts'
import { readKeysOf } from '../register/key-file.ts'
import { printOfKey } from '../register/keys.ts'
import { asRegisterError, RegisterError } from '../register/register-error.ts'
import { writeSetting } from '../settings/commands.ts'
import { backupRegister, firstFolderOf } from './keep.ts'
import { dropStaged, type Staged, stageBackup } from './stage.ts'
import { brokenName, copyAside, mergeKeys, moveAside, putInPlace, takeAlone } from './swap.ts'

const underWay = new WeakSet<Engine>()

/** One restore at a time. @throws RegisterError BUSY */
export async function oneAtATime<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  if (underWay.has(engine)) throw new RegisterError('BUSY')
  underWay.add(engine)
  try {
    return await work()
  } finally {
    underWay.delete(engine)
  }
}

/**
 * Takes the open register back to a backup file. The file is proven and unpacked first, then the register as it stands is
 * backed up, then the two change places and the same person sits at the desk again. Whatever fails, the register in use stays
 * (or comes back) as it was, open.
 *
 * A backup made with another key (another PC, a register set up anew) needs its owner's password: it cannot be read without,
 * and its keys replace those of today, so its owner sits down.
 * @param label the backup's name as the history shall tell it
 * @throws RegisterError BROKEN_REGISTER, NEWER_REGISTER, WRONG_PASSWORD, CONFLICT, BUSY, DISK_FULL
 */
export async function restoreBackup(
  engine: Engine,
  source: string,
  label: string,
  owner?: BackupOwner,
): Promise<{ safetyCopy: string }> {
  const desk = deskOf(engine)
  const { file } = desk.register
  const own = (print: string): boolean => print === printOfKey(desk.dataKey)
  const staged = await stageBackup(source, file, async ({ register, keys }) => {
    if (own(register)) return Buffer.from(desk.dataKey)
    if (owner === undefined) throw passwordWanted()
    return (await openSlot(engine, keys, 'account', owner.login, owner.password)).dataKey
  })
  try {
    const sameRegister = own(staged.trailer.register)
    const login = sameRegister || owner === undefined ? desk.me.login : owner.login
    mayReplace(staged, login, desk.sample)
    const safety = await makeSafetyCopy(engine, desk)
    await changePlaces(engine, desk, staged, login, safety)
    await noteRestore(engine, label, safety.name)
    return { safetyCopy: safety.name }
  } finally {
    dropStaged(staged.file)
  }
}

/** @throws RegisterError CONFLICT, FORBIDDEN */
export function mayReplace(staged: Staged, login: string, sample: boolean): void {
  if (staged.sample !== sample)
    throw new RegisterError(
      'CONFLICT',
      'Sổ của cơ quan và xã mẫu không khôi phục lẫn sang nhau. Sổ đang dùng không thay đổi. Hãy chọn bản sao lưu khác.',
    )
  const role = staged.accounts.get(searchKey(login))
  if (role === undefined)
    throw new RegisterError(
      'CONFLICT',
      'Tài khoản đang dùng không có trong bản sao lưu này. Sổ đang dùng không thay đổi. Hãy mở sổ bằng tài khoản đã có khi sao lưu rồi thử lại.',
    )
  if (role !== 'administrator') throw new RegisterError('FORBIDDEN')
}

interface SafetyCopy {
  readonly name: string
  /** Brings the old register back in place. */
  readonly bringBack: () => Promise<void>
}

/** A register too damaged to be backed up is copied as it is: that it is damaged is why somebody restores. */
async function makeSafetyCopy(engine: Engine, desk: OpenDesk): Promise<SafetyCopy> {
  const { file } = desk.register
  const dataKey = Buffer.from(desk.dataKey)
  const keys = readKeysOf(file, dataKey)
  try {
    const folder = firstFolderOf(desk)
    const { name } = await backupRegister(engine, 'before-restore')
    const bringBack = async (): Promise<void> => {
      putInPlace(await stageBackup(join(folder, name), file, () => dataKey), file, keys)
    }
    return { name, bringBack }
  } catch (error) {
    const known = asRegisterError(error)
    if (!(known instanceof RegisterError) || known.code !== 'BROKEN_REGISTER') throw error
    const aside = brokenName(file, backupStamp(engine.now()))
    copyAside(file, aside)
    return { name: basename(aside), bringBack: async () => moveAside(aside, file) }
  }
}

async function changePlaces(
  engine: Engine,
  desk: OpenDesk,
  staged: Staged,
  login: string,
  safety: SafetyCopy,
): Promise<void> {
  const { file } = desk.register
  const oldKey = Buffer.from(desk.dataKey)
  const sameKey = staged.dataKey.equals(oldKey)
  const keys = sameKey
    ? mergeKeys(readKeysOf(file, oldKey), staged, disabledToday(desk))
    : staged.trailer.keys
  try {
    await engine.leaveDesk()
    takeAlone(file, oldKey)
    putInPlace(staged, file, keys)
  } catch (error) {
    await sitDown(engine, file, oldKey, desk.me.login)
    throw notRestored(engine, error)
  }
  try {
    await sitDown(engine, file, staged.dataKey, login)
  } catch (error) {
    await safety.bringBack()
    await sitDown(engine, file, oldKey, desk.me.login)
    throw notRestored(engine, error)
  }
}

/** Logins that the office has shut since. A register too damaged to tell shuts nobody out of its own restore. */
function disabledToday({ register }: OpenDesk): ReadonlySet<string> {
  try {
    const rows = register.whole((reader) =>
      reader.all(reader.sql.selectFrom('account').select('login_key').where('disabled_at', 'is not', null)),
    )
    return new Set(rows.map(({ login_key }) => login_key))
  } catch (error) {
    const known = asRegisterError(error)
    if (known instanceof RegisterError && known.code === 'BROKEN_REGISTER') return new Set()
    throw error
  }
}

/** The history inside the register went back too, so the restored one must say that it was. */
export async function noteRestore(
  engine: Engine,
  label: string,
  safetyCopy: string | null,
  what: 'register' | 'keys' = 'register',
): Promise<void> {
  const { register } = deskOf(engine)
  await register.commands.run(engine.author(), (change) => {
    writeSetting(change, 'backups.restored', {
      from: label,
      at: engine.now().toISOString(),
      safetyCopy,
      what,
    })
    const taken = what === 'keys' ? 'Lấy lại khóa của sổ' : 'Khôi phục sổ'
    change.describe(`${taken} từ bản sao lưu ${label}`)
  })
}

function notRestored(engine: Engine, error: unknown): RegisterError {
  const known = asRegisterError(error)
  if (known instanceof RegisterError) return known
  const logNumber = writeErrorLog(engine, error)
  return new RegisterError(
    'CONFLICT',
    `Không thay được tệp sổ bằng bản sao lưu (số lỗi ${logNumber}). Sổ vẫn như trước và đang mở. Đóng chương trình khác đang dùng thư mục dữ liệu rồi thử lại.`,
    undefined,
    { cause: error },
  )
}

/** @throws RegisterError LOCKED */
export function deskOf(engine: Engine): OpenDesk {
  if (engine.desk === null) throw new RegisterError('LOCKED')
  return engine.desk
}

function passwordWanted(): RegisterError {
  return new RegisterError(
    'WRONG_PASSWORD',
    'Đây là bản sao lưu của một sổ khác. Sổ đang dùng không thay đổi. Hãy nhập tên đăng nhập và mật khẩu của sổ đó rồi thử lại.',
  )
}

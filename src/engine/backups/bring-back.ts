import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Me } from '../../shared/accounts/contract.ts'
import { backupStamp } from '../../shared/backups/rules.ts'
import { accountOf } from '../accounts/desk.ts'
import { sameOwner } from '../accounts/slots.ts'
import type { Engine } from '../engine.ts'
import { checkConnection, openConnection } from '../register/database.ts'
import { keyFileOf, readKeySlots, readKeysOf, writeKeySlots } from '../register/key-file.ts'
import { isOurs, type KeySlot, type KeySlots, printOfKey } from '../register/keys.ts'
import { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { renameHeld } from '../register/rename-held.ts'
import { type Bringer, openFor, sitOwnerDown, slotFor, unwrapFor } from './owner.ts'
import { deskOf, mayReplace, noteRestore, restoreBackup } from './restore.ts'
import { dropStaged, stageBackup } from './stage.ts'
import { brokenName, moveAside, putInPlace } from './swap.ts'
import { proveSeal } from './trailer.ts'

export interface BroughtBack {
  /** Who sits at the desk now. */
  readonly me: Me
  /** What became of the register that lay here, or null when there was none. */
  readonly safetyCopy: string | null
}

/**
 * Restores with nobody in: onto a new PC, or in place of a register that cannot be opened any more. The password of an
 * administrator in the backup proves the right, or its printed code, which gives an administrator a new
 * password. What lies here is never deleted: a sound register of the same key is backed
 * up first, a damaged one is moved aside, any other one is refused. A sound one that has lost its keys, or one of them, gets them back from
 * the backup and stays as it is: whatever was written since is in it.
 * @param label the file's name as the history shall tell it
 * @throws RegisterError WRONG_PASSWORD, CONFLICT, FORBIDDEN, BROKEN_REGISTER, NEWER_REGISTER, DISK_FULL
 */
export async function bringBack(
  engine: Engine,
  source: string,
  label: string,
  owner: Bringer,
): Promise<BroughtBack> {
  if (engine.desk !== null)
    throw new RegisterError(
      'CONFLICT',
      'Sổ đang mở. Dữ liệu không thay đổi. Hãy khôi phục trong mục Sao lưu, hoặc khóa sổ rồi thử lại.',
    )
  const file = engine.registerFile
  const { trailer } = await proveSeal(source)
  const { dataKey, login } = await openFor(engine, trailer.keys, owner)
  const state = existsSync(file) ? await stateOf(file, dataKey, owner) : 'none'
  if (state === 'foreign') throw anotherRegister()
  if (state === 'keyless') return layKeysBack(engine, trailer.keys, dataKey, login, owner, label)
  if (state === 'sound') {
    const me = await sitOwnerDown(engine, file, Buffer.from(dataKey), login, owner)
    try {
      if (me.role !== 'administrator') throw new RegisterError('FORBIDDEN')
      const { safetyCopy } = await restoreBackup(engine, source, label)
      return { me: deskOf(engine).me, safetyCopy }
    } catch (error) {
      await engine.leaveDesk()
      throw error
    }
  }
  const staged = await stageBackup(source, file, () => dataKey)
  // Keys or a WAL without their register would be taken for the new one's.
  const aside = brokenName(file, backupStamp(engine.now()))
  try {
    // At the command line the sample is a file like any other.
    mayReplace(staged, login, engine.options.door === 'headless' && staged.sample)
    moveAside(file, aside)
    putInPlace(staged, file, trailer.keys)
  } catch (error) {
    moveAside(aside, file)
    throw error
  } finally {
    dropStaged(staged.file)
  }
  const me = await sitOwnerDown(engine, file, dataKey, login, owner)
  const safetyCopy = state === 'broken' ? basename(aside) : null
  await noteRestore(engine, label, safetyCopy)
  return { me, safetyCopy }
}

/** Whose the register lying here is, and whether it can be read. */
async function stateOf(
  file: string,
  dataKey: Buffer,
  owner: Bringer,
): Promise<'sound' | 'keyless' | 'broken' | 'foreign'> {
  try {
    const connection = openConnection(file, dataKey)
    try {
      if (checkConnection(connection).length > 0) return 'broken'
      return hasKeys(file, dataKey) ? 'sound' : 'keyless'
    } finally {
      connection.close()
    }
  } catch (error) {
    if (!(error instanceof RegisterError) || error.code !== 'BROKEN_REGISTER') throw error
    return (await sameKeys(file, dataKey, owner)) ? 'broken' : 'foreign'
  }
}

/** Whether whole keys lie beside a register, none of them bent, and are not known to be those of another one. */
function hasKeys(file: string, dataKey: Buffer): boolean {
  try {
    return readKeysOf(file, dataKey).slots.every(isOurs)
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'BROKEN_REGISTER') return false
    throw error
  }
}

/** The slots beside a register that are still of use; none when nothing says that they open this register. */
function wholeSlots(file: string, dataKey: Buffer): KeySlot[] {
  try {
    const { register, slots } = readKeysOf(file, dataKey)
    return register === undefined ? [] : slots.filter(isOurs)
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'BROKEN_REGISTER') return []
    throw error
  }
}

/**
 * The key that has just opened the backup, today's that are whole, and for everybody else those of the backup.
 * @throws RegisterError FORBIDDEN
 */
async function layKeysBack(
  engine: Engine,
  keys: KeySlots,
  dataKey: Buffer,
  login: string,
  owner: Bringer,
  label: string,
): Promise<BroughtBack> {
  const file = engine.registerFile
  const connection = openConnection(file, dataKey, { readonly: true })
  try {
    if (accountOf(new Reader(connection), login).role !== 'administrator')
      throw new RegisterError('FORBIDDEN')
  } finally {
    connection.close()
  }
  const proven = slotFor(keys.slots, owner)
  const slots: KeySlot[] = []
  for (const slot of [...(proven === undefined ? [] : [proven]), ...wholeSlots(file, dataKey), ...keys.slots])
    if (isOurs(slot) && !slots.some((one) => sameOwner(one, slot))) slots.push(slot)
  const unreadable = keyFileOf(file)
  if (existsSync(unreadable)) renameHeld(unreadable, keyFileOf(brokenName(file, backupStamp(engine.now()))))
  writeKeySlots(file, { ...keys, register: printOfKey(dataKey), slots })
  const me = await sitOwnerDown(engine, file, dataKey, login, owner)
  await noteRestore(engine, label, null, 'keys')
  return { me, safetyCopy: null }
}

/** Whether the key file says that the unreadable register was encrypted with this key. */
async function sameKeys(file: string, dataKey: Buffer, owner: Bringer): Promise<boolean> {
  try {
    const slot = slotFor(readKeySlots(file).slots, owner)
    return slot !== undefined && (await unwrapFor(slot, owner)).equals(dataKey)
  } catch (error) {
    if (error instanceof RegisterError) return false
    throw error
  }
}

function anotherRegister(): RegisterError {
  return new RegisterError(
    'CONFLICT',
    'Trên máy này đã có một sổ khác nên không khôi phục đè. Dữ liệu không mất. Hãy mở sổ đó bằng mật khẩu của nó rồi khôi phục trong mục Sao lưu.',
  )
}

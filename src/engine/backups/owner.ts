import type { Me } from '../../shared/accounts/contract.ts'
import type { BackupOwner, CodeOwner } from '../../shared/backups/contract.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { notePassword } from '../accounts/commands.ts'
import { openSlot, sitDown } from '../accounts/desk.ts'
import { putSlot } from '../accounts/slots.ts'
import type { Engine } from '../engine.ts'
import { type KeySlot, type KeySlots, unwrapKey, wrapKey } from '../register/keys.ts'

/** Who brings a backup along: by a password it was made under, or by the printed code that was valid then. */
export type Bringer = BackupOwner | CodeOwner

export function byCode(owner: Bringer): owner is CodeOwner {
  return 'recoveryCode' in owner
}

/** @throws RegisterError WRONG_PASSWORD */
export async function openFor(
  engine: Engine,
  keys: KeySlots,
  owner: Bringer,
): Promise<{ dataKey: Buffer; login: string }> {
  if (!byCode(owner)) {
    const { dataKey, slot } = await openSlot(engine, keys, 'account', owner.login, owner.password)
    return { dataKey, login: slot.login }
  }
  const { dataKey } = await openSlot(engine, keys, 'recovery', '', owner.recoveryCode)
  return { dataKey, login: owner.login }
}

/** The slot of a key file that this owner should be able to open, tried without counting as a wrong password. */
export function slotFor(slots: readonly KeySlot[], owner: Bringer): KeySlot | undefined {
  return byCode(owner)
    ? slots.find(({ kind }) => kind === 'recovery')
    : slots.find(({ kind, login }) => kind === 'account' && searchKey(login) === searchKey(owner.login))
}

export function unwrapFor(slot: KeySlot, owner: Bringer): Promise<Buffer> {
  return unwrapKey(slot, byCode(owner) ? owner.recoveryCode : owner.password)
}

/** Sits the owner down; whoever came by the code gets the new password. */
export function sitOwnerDown(
  engine: Engine,
  file: string,
  dataKey: Buffer,
  login: string,
  owner: Bringer,
): Promise<Me> {
  if (!byCode(owner)) return sitDown(engine, file, dataKey, login)
  return sitDown(engine, file, dataKey, login, async (register, me) => {
    const slot = await wrapKey(dataKey, 'account', me.login, owner.newPassword)
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
  })
}

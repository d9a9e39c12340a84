import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { readKeySlots, writeKeySlots } from '../register/key-file.ts'
import type { KeySlot } from '../register/keys.ts'

/** A slot is found by what it opens for: the recovery code, or the login in any spelling. */
export function sameOwner(one: KeySlot, other: Pick<KeySlot, 'kind' | 'login'>): boolean {
  return one.kind === other.kind && searchKey(one.login) === searchKey(other.login)
}

/**
 * Puts a slot in the place of its owner's old one, or beside the others. Read and written in one go, so that two changes of
 * the key file never lose each other; every other slot stays as it is.
 */
export function putSlot(registerFile: string, fresh: KeySlot): void {
  const keys = readKeySlots(registerFile)
  const others = keys.slots.filter((slot) => !sameOwner(slot, fresh))
  const at = keys.slots.findIndex((slot) => sameOwner(slot, fresh))
  // the order is the order on the unlock screen
  const slots = at < 0 ? [...others, fresh] : others.toSpliced(at, 0, fresh)
  writeKeySlots(registerFile, { ...keys, slots })
}

/** Takes a person's slot away: the password opens nothing any more. */
export function dropSlot(registerFile: string, login: string): void {
  const keys = readKeySlots(registerFile)
  const slots = keys.slots.filter((slot) => !sameOwner(slot, { kind: 'account', login }))
  if (slots.length < keys.slots.length) writeKeySlots(registerFile, { ...keys, slots })
}

/** Search keys of the logins that have a password. */
export function loginsWithSlot(registerFile: string): ReadonlySet<string> {
  return new Set(
    readKeySlots(registerFile)
      .slots.filter((slot) => slot.kind === 'account')
      .map((slot) => searchKey(slot.login)),
  )
}

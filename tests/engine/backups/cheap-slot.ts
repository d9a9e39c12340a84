import { createCipheriv, randomBytes, scryptSync } from 'node:crypto'
import { writeKeySlots } from '../../../src/engine/register/key-file.ts'
import { type KeySlot, printOfKey } from '../../../src/engine/register/keys.ts'

/** A slot of the real kind, made to be guessed easily: opening it costs a millisecond and not half a second. */
export function cheapSlot(dataKey: Buffer, login: string, secret: string): KeySlot {
  const cost = { N: 1024, r: 1, p: 1 }
  const [salt, nonce] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', scryptSync(secret.normalize('NFC'), salt, 32, cost), nonce)
  cipher.setAAD(Buffer.from(`nhip-cau:account:${login}`))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()]).toString('base64')
  return {
    kind: 'account',
    login,
    salt: salt.toString('base64'),
    ...cost,
    nonce: nonce.toString('base64'),
    wrapped,
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** The key file beside a register, with one such slot for each owner. */
export function cheapSlots(
  file: string,
  dataKey: Buffer,
  owners: readonly { readonly login: string; readonly password: string }[],
): void {
  writeKeySlots(file, {
    format: 'nhip-cau-keys-1',
    commune: 'Đảng ủy xã Thử',
    register: printOfKey(dataKey),
    slots: owners.map(({ login, password }) => cheapSlot(dataKey, login, password)),
  })
}

import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import * as z from 'zod'
import { keyCost } from './key-cost.ts'
import { RegisterError } from './register-error.ts'

const deriveKey = promisify<
  Buffer | string,
  Buffer,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt)

const base64 = z.base64()

const slotSchema = z.object({
  kind: z.enum(['account', 'recovery']),
  /** Login of the account; empty for the recovery code. */
  login: z.string(),
  salt: base64,
  N: z
    .int()
    .min(2 ** 10)
    .max(2 ** 20),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(16),
  nonce: base64,
  wrapped: base64,
  tag: base64,
})
export type KeySlot = z.infer<typeof slotSchema>

export const keySlotsSchema = z.object({
  format: z.literal('nhip-cau-keys-1'),
  /** Shown on the unlock screen, before anything can be read: the name of the office and nothing about people. */
  commune: z.string(),
  /** Which register the keys open, see `printOfKey`. Not in key files of older programs until one of their keys is used. */
  register: z.string().optional(),
  slots: z.array(slotSchema).min(1),
})
export type KeySlots = z.infer<typeof keySlotsSchema>

/** The random key that the register file is encrypted with. Never written anywhere unwrapped. */
export function newDataKey(): Buffer {
  return randomBytes(32)
}

/** Tells two registers apart without either's password. The key is 32 random bytes, so its hash gives nothing away. */
export function printOfKey(dataKey: Buffer): string {
  return createHash('sha256').update('nhip-cau-register').update(dataKey).digest('hex').slice(0, 16)
}

/** Letters and digits that cannot be mistaken for each other on paper. */
const codeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 24 signs in six groups of four (120 bits), to be printed and kept in the safe. */
export function newRecoveryCode(): string {
  const signs = [...randomBytes(24)].map((byte) => codeAlphabet.charAt(byte % codeAlphabet.length))
  return [0, 4, 8, 12, 16, 20].map((start) => signs.slice(start, start + 4).join('')).join('-')
}

/** What a person types from the paper: case, spaces and dashes do not matter. */
export function normaliseRecoveryCode(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/gu, '')
}

function secretOf(kind: KeySlot['kind'], secret: string): string {
  return kind === 'recovery' ? normaliseRecoveryCode(secret) : secret.normalize('NFC')
}

/** The slot's own description is authenticated too, so a slot cannot be passed off as another's. */
function authenticated(kind: KeySlot['kind'], login: string): Buffer {
  return Buffer.from(`nhip-cau:${kind}:${login}`)
}

export async function wrapKey(
  dataKey: Buffer,
  kind: KeySlot['kind'],
  login: string,
  secret: string,
): Promise<KeySlot> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const wrappingKey = await deriveKey(secretOf(kind, secret), salt, 32, {
    ...keyCost,
    maxmem: 256 * 1024 * 1024,
  })
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce)
  cipher.setAAD(authenticated(kind, login))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return {
    kind,
    login,
    salt: salt.toString('base64'),
    ...keyCost,
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** Twice what a slot of ours costs; a key file that asks for more would stop the PC before it opens anything. */
const dearest = { bytes: 256 * 1024 * 1024, p: 4 }

/** Bytes of the parts of a slot. A shorter tag would be accepted by the cipher and could be guessed. */
const sizes = { nonce: 12, wrapped: 32, tag: 16 } as const

/** Whether a slot is of the kind that this program writes, whatever secret opens it. */
export function isOurs({ N, r, p, ...slot }: KeySlot): boolean {
  const sized = (['nonce', 'wrapped', 'tag'] as const).every(
    (part) => Buffer.from(slot[part], 'base64').length === sizes[part],
  )
  return sized && Number.isInteger(Math.log2(N)) && 128 * N * r <= dearest.bytes && p <= dearest.p
}

/**
 * @throws RegisterError WRONG_PASSWORD when the secret does not open the slot, or the slot was tampered with; BROKEN_REGISTER
 * when it is no slot of ours at all.
 */
export async function unwrapKey(slot: KeySlot, secret: string): Promise<Buffer> {
  if (!isOurs(slot))
    throw new RegisterError(
      'BROKEN_REGISTER',
      'Khóa này trong tệp khóa của sổ đã bị hỏng hoặc bị sửa. Tệp sổ được giữ nguyên. Hãy mở bằng tài khoản khác, bằng mã khôi phục hoặc từ bản sao lưu.',
    )
  const { N, r, p } = slot
  const wrappingKey = await deriveKey(secretOf(slot.kind, secret), Buffer.from(slot.salt, 'base64'), 32, {
    N,
    r,
    p,
    maxmem: 129 * N * r + 1024 * 1024,
  })
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(slot.nonce, 'base64'), {
    authTagLength: sizes.tag,
  })
  decipher.setAAD(authenticated(slot.kind, slot.login))
  decipher.setAuthTag(Buffer.from(slot.tag, 'base64'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'base64')), decipher.final()])
  } catch (error) {
    throw new RegisterError('WRONG_PASSWORD', undefined, undefined, { cause: error })
  }
}

import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import {
  type KeySlot,
  newDataKey,
  newRecoveryCode,
  normaliseRecoveryCode,
  unwrapKey,
  wrapKey,
} from '../../../src/engine/register/keys.ts'
import { RegisterError } from '../../../src/engine/register/register-error.ts'

// what a key really costs is what is tried here
vi.unmock('../../../src/engine/register/key-cost.ts')

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof RegisterError) return error.code
    throw error
  }
  return 'nothing thrown'
}

describe('wrapped keys', () => {
  const dataKey = newDataKey()
  const password = 'mật khẩu đủ dài'
  let slot: KeySlot
  beforeAll(async () => {
    slot = await wrapKey(dataKey, 'account', 'mai', password)
  })

  it('open with the password, however its marks are composed', async () => {
    expect(await unwrapKey(slot, password)).toEqual(dataKey)
    expect(await unwrapKey(slot, password.normalize('NFD'))).toEqual(dataKey)
    expect(JSON.stringify(slot)).not.toContain(dataKey.toString('base64').slice(0, 12))
  })

  it('do not open with another password', async () => {
    expect(await codeOf(unwrapKey(slot, 'mat khau du dai'))).toBe('WRONG_PASSWORD')
  })

  it('do not open when anything about the slot was changed', async () => {
    const other = Buffer.alloc(16, 7).toString('base64')
    const tampered: KeySlot[] = [
      { ...slot, login: 'lan' },
      { ...slot, tag: other },
      { ...slot, salt: other },
      { ...slot, wrapped: Buffer.alloc(32, 7).toString('base64') },
    ]
    const codes = await Promise.all(tampered.map((each) => codeOf(unwrapKey(each, password))))
    expect(codes).toEqual(tampered.map(() => 'WRONG_PASSWORD'))
  })

  it('are named as broken when they are none of ours, before anything is computed', async () => {
    const short = Buffer.from(slot.tag, 'base64').subarray(0, 4).toString('base64')
    const misshapen: KeySlot[] = [
      { ...slot, tag: short },
      { ...slot, tag: '' },
      { ...slot, nonce: '' },
      { ...slot, wrapped: '' },
      { ...slot, N: 1500 },
      { ...slot, N: 2 ** 20, r: 32, p: 16 },
      { ...slot, p: 16 },
    ]
    const began = performance.now()
    const codes = await Promise.all(misshapen.map((each) => codeOf(unwrapKey(each, password))))
    expect(codes).toEqual(misshapen.map(() => 'BROKEN_REGISTER'))
    expect(performance.now() - began).toBeLessThan(100)
  })

  it('cost enough to make guessing dear, and differ each time', async () => {
    expect(slot).toMatchObject({ N: 131072, r: 8, p: 1 })
    const again = await wrapKey(dataKey, 'account', 'mai', password)
    expect(again.wrapped).not.toBe(slot.wrapped)
    expect(again.salt).not.toBe(slot.salt)
  })

  it('open with the recovery code as a person types it from paper', async () => {
    const code = newRecoveryCode()
    const recovery = await wrapKey(dataKey, 'recovery', '', code)
    expect(await unwrapKey(recovery, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toEqual(dataKey)
  })
})

describe('recovery codes', () => {
  it('are six groups of four signs that cannot be mistaken on paper', () => {
    for (let i = 0; i < 50; i += 1)
      expect(newRecoveryCode()).toMatch(/^(?:[2-9A-HJ-NP-Z]{4}-){5}[2-9A-HJ-NP-Z]{4}$/u)
  })

  it('are the same whatever case and dashes', () => {
    const separator = fc.constantFrom('-', ' ', '', ' - ', '–')
    fc.assert(
      fc.property(separator, fc.boolean(), (between, lower) => {
        const code = newRecoveryCode()
        const typed = code.replaceAll('-', between)
        expect(normaliseRecoveryCode(lower ? typed.toLowerCase() : typed)).toBe(code.replaceAll('-', ''))
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber, writtenNumber } from '../../../src/renderer/form/typed-number.ts'

describe('a typed number', () => {
  it('is read as an office writes it', () => {
    expect(parseNumber('')).toBeNull()
    expect(parseNumber(' 12 ')).toBe(12)
    expect(parseNumber('1.250')).toBe(1250)
    expect(parseNumber('3,5', true)).toBe(3.5)
    expect(parseNumber('1.250,5', true)).toBe(1250.5)
    expect(parseNumber('0.3', true)).toBe(0.3)
  })

  it('is none where it says something else', () => {
    for (const text of ['mười', '-3', '1,5', '12a', '1.25']) expect(parseNumber(text)).toBeUndefined()
    expect(parseNumber('1,2,3', true)).toBeUndefined()
  })

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        const value = thousandths / 100
        expect(parseNumber(writtenNumber(value), true)).toBe(value)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatFraction,
  NO_PERCENT,
  percentagePointDifference,
  percentOf,
  type Rounding,
  roundingSchema,
} from '../../../src/shared/vocabulary/fraction.ts'

const of = (numerator: number, denominator: number) => ({ numerator, denominator })
const rounding = (decimals: number, mode: Rounding['mode']): Rounding => ({ decimals, mode })

describe('percentOf', () => {
  it.each([
    [2473, 2475, 2, 'half-up', '99,92'],
    [2473, 2475, 2, 'down', '99,91'],
    [350_459, 365_911, 2, 'half-up', '95,78'],
    [312, 317, 1, 'half-up', '98,4'],
    [1, 8, 0, 'half-up', '13'],
    [1, 8, 0, 'half-even', '12'],
    [3, 8, 0, 'half-even', '38'],
    [1, 8, 0, 'down', '12'],
    [1, 8, 0, 'up', '13'],
    [1, 800, 1, 'half-up', '0,1'],
    [1, 3000, 1, 'half-up', '0,0'],
    [1, 3000, 1, 'up', '0,1'],
    [317, 317, 1, 'up', '100,0'],
    [0, 5, 1, 'half-up', '0,0'],
    [125, 10, 1, 'half-up', '1.250,0'],
    [201, 40_000, 2, 'half-up', '0,50'],
    [1005, 100_000, 2, 'half-up', '1,01'],
    [1005, 100_000, 2, 'half-even', '1,00'],
  ] as const)('%i/%i, %i decimals, %s: %s', (numerator, denominator, decimals, mode, printed) => {
    expect(percentOf(of(numerator, denominator), rounding(decimals, mode))).toBe(printed)
  })

  it('is null when there is nothing to divide by', () => {
    expect(percentOf(of(0, 0))).toBeNull()
    expect(formatFraction(of(0, 0))).toBe(NO_PERCENT)
  })

  it('is never off from the exact rational number', () => {
    const modes = fc.constantFrom('half-up', 'half-even', 'down', 'up' as const)
    const whole = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.nat(6),
        modes,
        (n, d, decimals, mode) => {
          const printed = percentOf(of(n, d), rounding(decimals, mode)) ?? ''
          expect(printed).toMatch(
            decimals === 0 ? /^\d{1,3}(\.\d{3})*$/ : new RegExp(`^\\d{1,3}(\\.\\d{3})*,\\d{${decimals}}$`),
          )
          const units = BigInt(printed.replace(/[.,]/g, ''))
          // error = printed − exact, in units of 1/(d · 10^decimals) percent; one printed digit is worth d of them
          const error = units * BigInt(d) - BigInt(n) * 100n * 10n ** BigInt(decimals)
          const digit = BigInt(d)
          if (mode === 'down') expect(error <= 0n && error > -digit).toBe(true)
          else if (mode === 'up') expect(error >= 0n && error < digit).toBe(true)
          else {
            const twice = error * 2n
            expect(twice >= -digit && twice <= digit).toBe(true)
            if (mode === 'half-up') expect(twice).not.toBe(-digit)
            else if (twice === digit || twice === -digit) expect(units % 2n).toBe(0n)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('takes to the tie as the mode says', () => {
    // every odd k over 2000 is a tie at one decimal: k/20 percent = x,x5
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (half) => {
        const k = 2 * half + 1
        const tenths = (mode: Rounding['mode']) =>
          Number((percentOf(of(k, 2000), rounding(1, mode)) ?? '').replace(/[.,]/g, ''))
        expect(tenths('half-up')).toBe(half + 1)
        expect(tenths('down')).toBe(half)
        expect(tenths('half-even')).toBe(half % 2 === 0 ? half : half + 1)
      }),
    )
  })
})

it('prints a fraction with what it was made of', () => {
  expect(formatFraction(of(312, 317))).toBe('98,4 % (312/317)')
  expect(formatFraction(of(350_459, 365_911), rounding(2, 'half-up'))).toBe('95,78 % (350.459/365.911)')
})

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [1_234_567, '1.234.567'],
  [-1000, '-1.000'],
])('prints the count %i as %s', (count, text) => {
  expect(formatCount(count)).toBe(text)
})

it('refuses a count that is none', () => {
  expect(() => formatCount(1.5)).toThrow(RangeError)
  expect(() => formatCount(Number.NaN)).toThrow(RangeError)
  expect(() => percentOf(of(1.5, 2))).toThrow(RangeError)
})

describe('percentagePointDifference', () => {
  it.each([
    [of(90, 100), of(85, 100), '+5,0'],
    [of(1, 3), of(1, 2), '-16,7'],
    [of(1, 3), of(2, 6), '0,0'],
    [of(1000, 3000), of(1001, 3000), '0,0'],
  ])('%j − %j: %s', (actual, reference, text) => {
    expect(percentagePointDifference(actual, reference)).toBe(text)
  })
  it('rounds once, not twice', () => {
    // 50,04 − 49,96 = 0,08; rounding each first would give 50,0 − 50,0 = 0,0
    expect(percentagePointDifference(of(5004, 10_000), of(4996, 10_000))).toBe('+0,1')
  })
  it('is null when either has nothing to divide by', () => {
    expect(percentagePointDifference(of(1, 2), of(0, 0))).toBeNull()
    expect(percentagePointDifference(of(0, 0), of(1, 2))).toBeNull()
  })
})

it('takes only known ways to round', () => {
  expect(roundingSchema.safeParse({ decimals: 2, mode: 'down' }).success).toBe(true)
  expect(roundingSchema.safeParse({ decimals: -1, mode: 'down' }).success).toBe(false)
  expect(roundingSchema.safeParse({ decimals: 1, mode: 'nearest' }).success).toBe(false)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../../../src/engine/sample/plan/random.ts'
import { shareOut } from '../../../../src/engine/sample/plan/shares.ts'
import { dayOf } from '../../../../src/shared/vocabulary/day.ts'

describe('chance', () => {
  it('repeats for a seed and a stream, and for no other', () => {
    const first = (seed: number, stream: string) => {
      const random = randomFrom(seed, stream)
      return Array.from({ length: 5 }, () => random.int(0, 1_000_000))
    }
    expect(first(1, 'a')).toEqual(first(1, 'a'))
    expect(first(1, 'a')).not.toEqual(first(2, 'a'))
    expect(first(1, 'a')).not.toEqual(first(1, 'b'))
  })

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, min, span) => {
        const random = randomFrom(seed, 'bounds')
        const value = random.int(min, min + span)
        expect(value >= min && value <= min + span && Number.isInteger(value)).toBe(true)
        const [from, to] = [dayOf(2024, 2, 1), dayOf(2024, 3, 1)]
        if (from === null || to === null) throw new Error('no day')
        const day = random.day(from, to)
        expect(day >= from && day <= to).toBe(true)
        expect([...random.shuffled([1, 2, 3])].sort()).toEqual([1, 2, 3])
      }),
    )
  })

  it('follows weights', () => {
    const random = randomFrom(3, 'weights')
    const drawn = Array.from({ length: 4000 }, () => random.weighted({ often: 3, seldom: 1 }))
    const share = drawn.filter((key) => key === 'often').length / drawn.length
    expect(share).toBeGreaterThan(0.71)
    expect(share).toBeLessThan(0.79)
  })
})

describe('shares', () => {
  it('add up exactly and stay within one of the fair part', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.array(fc.float({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (total, weights) => {
          const parts = shareOut(total, weights)
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
          const sum = weights.reduce((a, b) => a + b, 0)
          if (sum > 0.001) {
            for (const [index, part] of parts.entries()) {
              expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThanOrEqual(1.001)
            }
          }
        },
      ),
    )
  })
})

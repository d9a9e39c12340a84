import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capOf, exceedsScore, gradeForScore } from '../../../src/shared/ratings/rules.ts'

const scale = { excellent: 90, good: 70, done: 50 }

describe('the cap on the best grade', () => {
  it('is taken on the base that the office names', () => {
    const counts = { excellent: 4, good: 14, done: 6, notDone: 1 }
    expect(capOf(counts, 20, 'good_or_better')).toEqual({
      percent: 20,
      base: 18,
      most: 3,
      excellent: 4,
      over: true,
    })
    expect(capOf(counts, 20, 'all_rated')).toEqual({
      percent: 20,
      base: 25,
      most: 5,
      excellent: 4,
      over: false,
    })
  })

  it('never allows more than the percentage, and always the last whole one below it', () => {
    const count = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        fc.constantFrom('good_or_better' as const, 'all_rated' as const),
        (excellent, good, done, notDone, base) => {
          const cap = capOf({ excellent, good, done, notDone }, 20, base)
          expect(cap.most * 100).toBeLessThanOrEqual(20 * cap.base)
          expect((cap.most + 1) * 100).toBeGreaterThan(20 * cap.base)
          expect(cap.over).toBe(excellent > cap.most)
        },
      ),
    )
  })
})

describe('grades and points', () => {
  it('begin exactly on the bound', () => {
    expect([90, 89.99, 70, 69.5, 50, 49.9].map((points) => gradeForScore(scale, points))).toEqual([
      ...['excellent', 'good', 'good', 'done', 'done', 'not_done'],
    ])
  })

  it('may be lower than the points, never higher without a word', () => {
    expect(exceedsScore(scale, 'good', 95)).toBe(false)
    expect(exceedsScore(scale, 'excellent', 89)).toBe(true)
  })
})

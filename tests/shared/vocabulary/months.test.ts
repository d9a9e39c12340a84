import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addMonths } from '../../../src/shared/vocabulary/day.ts'
import { fullMonths } from '../../../src/shared/vocabulary/months.ts'
import { anyDay, day } from './arbitraries.ts'

it.each([
  ['2026-01-15', '2026-03-14', 1],
  ['2026-01-15', '2026-03-15', 2],
  ['2024-02-29', '2025-02-27', 11],
  ['2024-02-29', '2025-02-28', 12],
  ['2025-08-31', '2025-09-30', 1],
  ['2026-03-15', '2026-01-15', -2],
])('from %s to %s are %i whole months', (from, to, months) => {
  expect(fullMonths(day(from), day(to))).toBe(months)
})

it('is full on the day on which a term of as many months ends', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 240 }), (from, months) => {
      expect(fullMonths(from, addMonths(from, months))).toBe(months)
    }),
  )
})

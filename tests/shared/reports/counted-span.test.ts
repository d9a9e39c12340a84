import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedSpan } from '../../../src/shared/reports/counted-span.ts'
import { addDays, daySchema } from '../../../src/shared/vocabulary/day.ts'

const day = (text: string) => daySchema.parse(text)
const span = (from: string, to: string) => ({ from: day(from), to: day(to) })

describe('the days that a column counts', () => {
  it.each([
    ['current', '2026-07-01', '2026-09-30', '2026-07-01', '2026-09-30'],
    ['year-before', '2026-07-01', '2026-09-30', '2025-07-01', '2025-09-30'],
    ['year-to-date', '2026-07-01', '2026-09-30', '2026-01-01', '2026-09-30'],
    ['year-to-date', '2026-01-01', '2026-01-31', '2026-01-01', '2026-01-31'],
    // over New Year the year is that of the last day
    ['year-to-date', '2025-12-15', '2026-01-14', '2026-01-01', '2026-01-14'],
    ['opening', '2026-01-01', '2026-03-31', '2025-12-31', '2025-12-31'],
    ['opening', '2024-03-01', '2024-03-31', '2024-02-29', '2024-02-29'],
  ] as const)('%s of %s–%s: %s–%s', (counted, from, to, first, last) => {
    expect(countedSpan(counted, span(from, to))).toEqual(span(first, last))
  })

  it('up to date ends with the period, the opening just before it begins, both in order', () => {
    const start = day('2020-01-01')
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(800), (offset, length) => {
        const from = addDays(start, offset)
        const period = { from, to: addDays(from, length) }
        const year = countedSpan('year-to-date', period)
        expect(year.to).toBe(period.to)
        expect(year.from <= year.to && year.from.endsWith('-01-01')).toBe(true)
        expect(addDays(countedSpan('opening', period).to, 1)).toBe(from)
      }),
    )
  })
})

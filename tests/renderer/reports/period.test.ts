import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partLabels, periodAt, placeHolding, placeOf, stepped } from '../../../src/renderer/reports/period.ts'
import { dayOf } from '../../../src/shared/vocabulary/day.ts'

const place = fc
  .constantFrom('month' as const, 'quarter' as const, 'half' as const, 'year' as const)
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      year: fc.integer({ min: 1900, max: 2100 }),
      part: fc.integer({ min: 0, max: partLabels(kind).length - 1 }),
    }),
  )

function day(year: number, month: number, of: number) {
  const made = dayOf(year, month, of)
  if (made === null) throw new Error('no such day')
  return made
}

describe('a reporting period', () => {
  it('has the days an office means by it', () => {
    expect(periodAt({ kind: 'month', year: 2028, part: 1 })).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(periodAt({ kind: 'quarter', year: 2026, part: 3 })).toEqual({
      from: '2026-10-01',
      to: '2026-12-31',
    })
    expect(periodAt({ kind: 'half', year: 2026, part: 0 })).toEqual({ from: '2026-01-01', to: '2026-06-30' })
    expect(periodAt({ kind: 'year', year: 2026, part: 0 })).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  })

  it('is recognised again by its days', () => {
    fc.assert(
      fc.property(place, (wanted) => {
        const days = periodAt(wanted)
        expect(days && placeOf(days)).toEqual(wanted)
      }),
    )
  })

  it('is of one’s own choice when no kind has these days', () => {
    expect(placeOf({ from: day(2026, 1, 2), to: day(2026, 1, 31) })).toBeNull()
    expect(placeOf({ from: day(2026, 1, 1), to: day(2026, 4, 30) })).toBeNull()
  })

  it('steps to the neighbour whose days follow at once, and back', () => {
    fc.assert(
      fc.property(place, (here) => {
        const next = stepped(here, 1)
        expect(stepped(next, -1)).toEqual(here)
        const [days, nextDays] = [periodAt(here), periodAt(next)]
        if (days === null || nextDays === null) return
        expect(nextDays.from > days.to).toBe(true)
        expect(Date.parse(nextDays.from) - Date.parse(days.to)).toBe(86_400_000)
      }),
    )
  })

  it('of a day holds that day', () => {
    expect(placeHolding('quarter', day(2026, 11, 23))).toEqual({ kind: 'quarter', year: 2026, part: 3 })
    expect(placeHolding('half', day(2026, 7, 1))).toEqual({ kind: 'half', year: 2026, part: 1 })
  })
})

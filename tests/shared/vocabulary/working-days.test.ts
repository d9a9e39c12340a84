import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../src/shared/vocabulary/day.ts'
import {
  addWorkingDays,
  buildCalendar,
  CalendarConflictError,
  type CalendarEntry,
  workingDaysBetween,
} from '../../../src/shared/vocabulary/working-days.ts'
import { day } from './arbitraries.ts'

/** The public-sector days of 2026: two swaps (10/1 worked for 2/1, 22/8 for 31/8), Tết, Giỗ Tổ, 30/4–1/5, 1–2/9. */
const off2026 = '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-26 04-27 04-30 05-01 08-31 09-01 09-02'
const entries: CalendarEntry[] = [
  ...off2026.split(' ').map((text) => ({ day: day(`2026-${text}`), kind: 'off' as const })),
  { day: day('2026-01-10'), kind: 'work' },
  { day: day('2026-08-22'), kind: 'work' },
]
const calendar = buildCalendar(entries)

describe('the calendar of 2026', () => {
  it.each([
    ['2026-02-13', false, 'the Friday before Tết'],
    ['2026-02-14', true, 'a Saturday'],
    ['2026-02-15', true, 'a Sunday'],
    ['2026-02-16', true, 'Tết'],
    ['2026-02-23', false, 'the Monday after Tết'],
    ['2026-01-10', false, 'a Saturday worked in exchange'],
    ['2026-04-26', true, 'Giỗ Tổ on a Sunday'],
    ['2026-04-27', true, 'its substitute'],
    ['2026-08-22', false, 'a Saturday worked in exchange'],
  ])('%s off: %s (%s)', (text, off) => {
    expect(calendar.isDayOff(day(text))).toBe(off)
  })
  it('covers the years entered', () => {
    expect(calendar.covers(2026)).toBe(true)
    expect(calendar.covers(2027)).toBe(false)
    expect(buildCalendar([{ day: day('2028-01-08'), kind: 'work' }]).covers(2028)).toBe(false)
  })
  it('refuses a day that is both', () => {
    const both: CalendarEntry[] = [...entries, { day: day('2026-01-10'), kind: 'off' }]
    expect(() => buildCalendar(both)).toThrow(CalendarConflictError)
    expect(buildCalendar([...entries, ...entries]).isDayOff(day('2026-02-16'))).toBe(true)
  })
})

describe('counted by hand on the wall calendar', () => {
  it.each([
    ['2025-12-31', 1, '2026-01-05'],
    ['2026-01-09', 1, '2026-01-10'],
    ['2026-01-09', 2, '2026-01-12'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-02-17', 1, '2026-02-23'],
    ['2026-02-02', 30, '2026-03-23'],
    ['2026-04-24', 1, '2026-04-28'],
    ['2026-04-24', 3, '2026-05-04'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-08-21', 6, '2026-08-28'],
    ['2026-08-21', 7, '2026-09-03'],
    ['2026-02-15', 0, '2026-02-15'],
    ['2026-02-23', -1, '2026-02-13'],
    ['2026-05-04', -3, '2026-04-24'],
  ])('%s and %i working days: %s', (start, n, end) => {
    expect(addWorkingDays(day(start), n, calendar)).toEqual({ kind: 'day', day: end })
  })
  it.each([
    ['2026-02-13', '2026-02-23', 1],
    ['2026-02-13', '2026-02-22', 0],
    ['2026-04-24', '2026-05-04', 3],
    ['2026-05-04', '2026-04-24', -3],
    ['2026-08-21', '2026-09-04', 8],
    ['2026-03-02', '2026-03-02', 0],
  ])('from %s to %s: %i', (from, to, count) => {
    expect(workingDaysBetween(day(from), day(to), calendar)).toEqual({ kind: 'count', count })
  })
})

describe('a year nobody has entered', () => {
  it('is named, not guessed', () => {
    expect(addWorkingDays(day('2026-12-31'), 1, calendar)).toEqual({ kind: 'uncovered', year: 2027 })
    expect(addWorkingDays(day('2026-01-05'), -1, calendar)).toEqual({ kind: 'uncovered', year: 2025 })
    expect(workingDaysBetween(day('2026-12-30'), day('2027-01-04'), calendar)).toEqual({
      kind: 'uncovered',
      year: 2027,
    })
  })
  it('does not matter where the count stays away from it', () => {
    expect(addWorkingDays(day('2026-12-30'), 1, calendar)).toEqual({ kind: 'day', day: '2026-12-31' })
    expect(addWorkingDays(day('2030-01-01'), 0, calendar)).toEqual({ kind: 'day', day: '2030-01-01' })
  })
  it('refuses parts of days', () => {
    expect(() => addWorkingDays(day('2026-03-02'), 1.5, calendar)).toThrow(RangeError)
  })
})

describe('the two functions', () => {
  const dayOf2026 = fc.integer({ min: 0, max: 364 }).map((count) => addDays(day('2026-01-01'), count))

  it('undo each other in both directions', () => {
    fc.assert(
      fc.property(dayOf2026, fc.integer({ min: -200, max: 200 }), (start, n) => {
        const end = addWorkingDays(start, n, calendar)
        if (end.kind === 'uncovered') return
        expect(workingDaysBetween(start, end.day, calendar)).toEqual({ kind: 'count', count: n })
        if (n !== 0) expect(calendar.isDayOff(end.day)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
  it('count each day once: a stretch is the sum of its parts', () => {
    fc.assert(
      fc.property(dayOf2026, dayOf2026, dayOf2026, (...three) => {
        const [a, b, c] = three.sort((x, y) => daysBetween(y, x))
        if (a === undefined || b === undefined || c === undefined) return
        const parts = [workingDaysBetween(a, b, calendar), workingDaysBetween(b, c, calendar)]
        const sum = parts.reduce(
          (total, part) => total + (part.kind === 'count' ? part.count : Number.NaN),
          0,
        )
        expect(workingDaysBetween(a, c, calendar)).toEqual({ kind: 'count', count: sum })
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/shared/vocabulary/day.ts'
import { firstDayOf, type PartialDate, partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import {
  formatPeriod,
  holdsOn,
  overlaps,
  type Period,
  periodSchema,
} from '../../../src/shared/vocabulary/period.ts'
import { anyDay, anyPartialDate, day } from './arbitraries.ts'

function period(from: string | null, to: string | null): Period {
  return { from: from === null ? null : partialDate(from), to: to === null ? null : partialDate(to) }
}

const anyPeriod: fc.Arbitrary<Period> = fc.record({
  from: fc.option(anyPartialDate),
  to: fc.option(anyPartialDate),
})

describe('holdsOn', () => {
  it.each([
    ['2020-05', '2024-06-15', '2020-04-30', false],
    ['2020-05', '2024-06-15', '2020-05-01', true],
    ['2020-05', '2024-06-15', '2024-06-14', true],
    ['2020-05', '2024-06-15', '2024-06-15', false],
    [null, '2023', '2022-12-31', true],
    [null, '2023', '2023-01-01', false],
    ['2020', null, '2019-12-31', false],
    ['2020', null, '2020-01-01', true],
    [null, null, '1930-02-03', true],
    ['?', null, '2026-11-23', true],
    ['2020', '?', '2021-01-01', false],
    ['2024-06-15', '2024-06-15', '2024-06-15', false],
  ])('[%s, %s) on %s: %s', (from, to, on, expected) => {
    expect(holdsOn(period(from, to), day(on))).toBe(expected)
  })

  it('says the same as the SQL text comparison that its comment gives', () => {
    const inSql = (from: PartialDate | null, to: PartialDate | null, on: string) =>
      (from === null || from === '?' || from <= on) && (to === null || (to !== '?' && to > on))
    fc.assert(
      fc.property(anyPeriod, anyDay, (it, on) => {
        expect(holdsOn(it, on)).toBe(inSql(it.from, it.to, on))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('overlaps', () => {
  it('does not count the day of the handover', () => {
    expect(overlaps(period('2020', '2024-06-15'), period('2024-06-15', null))).toBe(false)
    expect(overlaps(period('2020', '2024-06-16'), period('2024-06-15', null))).toBe(true)
    expect(overlaps(period(null, null), period(null, null))).toBe(true)
    expect(overlaps(period(null, null), period('2020', '2020'))).toBe(false)
  })

  it('means that there is a day on which both hold', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        // If they meet at all, they meet on the first day of one of them, or before every bound.
        const candidates = [day('1001-01-01')]
        for (const date of [a.from, b.from]) {
          const first = date === null ? null : firstDayOf(date)
          if (first !== null) candidates.push(first)
        }
        expect(overlaps(a, b)).toBe(candidates.some((on) => holdsOn(a, on) && holdsOn(b, on)))
        expect(overlaps(b, a)).toBe(overlaps(a, b))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('periodSchema', () => {
  it('refuses only what is surely wrong', () => {
    expect(periodSchema.safeParse(period('2023-05', '2023')).success).toBe(true)
    expect(periodSchema.safeParse(period('2023-05-10', '2023-05-10')).success).toBe(true)
    expect(periodSchema.safeParse(period('?', '1990')).success).toBe(true)
    const refused = periodSchema.safeParse(period('2023-05', '2023-04'))
    expect(refused.success).toBe(false)
    expect(refused.error?.issues[0]).toMatchObject({
      path: ['to'],
      message: expect.stringContaining('sớm hơn'),
    })
    expect(periodSchema.safeParse({ from: '2023-5', to: null }).success).toBe(false)
  })
  it('refuses no period that holds on a day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20_000 }), (from, length) => {
        const to = addDays(from, length)
        expect(periodSchema.safeParse({ from, to }).success).toBe(true)
        expect(periodSchema.safeParse({ from: to, to: from }).success).toBe(false)
      }),
    )
  })
})

it.each([
  ['2020-05', '2024-06-15', 'từ 05/2020 đến 15/06/2024'],
  ['2020', null, 'từ năm 2020 đến nay'],
  [null, '2019', 'đến năm 2019'],
  [null, null, 'từ trước đến nay'],
  ['?', '2019', 'từ ngày chưa rõ đến năm 2019'],
  ['2019-01-02', '?', 'từ 02/01/2019 đến ngày chưa rõ'],
])('prints [%s, %s) as %s', (from, to, text) => {
  expect(formatPeriod(period(from, to))).toBe(text)
})

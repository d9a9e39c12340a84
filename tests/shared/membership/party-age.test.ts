import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ageBetween,
  type Gap,
  mergedGaps,
  partyAge,
  partyAgeOn,
  reachedOn,
} from '../../../src/shared/membership/party-age.ts'
import { partyAgeWords, partyAgeYears } from '../../../src/shared/membership/words.ts'
import { addDays, addMonths, type Day, daysBetween } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../vocabulary/arbitraries.ts'

const base = day('1950-01-01')
const days = fc.integer({ min: 0, max: 27_000 }).map((n) => addDays(base, n))
const gap: fc.Arbitrary<Gap> = fc
  .tuple(days, fc.integer({ min: 0, max: 4000 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }))
const gaps = fc.array(gap, { maxLength: 4 })
const inGap = (all: readonly Gap[], on: Day) =>
  all.some(({ from, to }) => from <= on && (to === null || on < to))
const months = ({ years, months: rest }: { years: number; months: number }) => years * 12 + rest

describe('an age', () => {
  it.each([
    ['1990-02-03', '2026-11-23', [36, 9, 20]],
    ['2000-02-29', '2001-02-28', [1, 0, 0]],
    ['2000-02-29', '2004-02-28', [3, 11, 30]],
    ['2000-01-31', '2000-03-01', [0, 1, 1]],
    ['2026-11-23', '2026-11-23', [0, 0, 0]],
  ] as const)('from %s to %s', (from, on, [years, monthsLeft, daysLeft]) => {
    expect(ageBetween(day(from), day(on))).toEqual({ years, months: monthsLeft, days: daysLeft })
  })

  it('added to its beginning gives the day again, and less than a month of days is left', () => {
    fc.assert(
      fc.property(days, days, (from, on) => {
        const age = ageBetween(from, on)
        expect(age === null).toBe(on < from)
        if (age === null) return
        expect(addDays(addMonths(from, months(age)), age.days)).toBe(on)
        expect(addMonths(from, months(age) + 1) > on).toBe(true)
        expect(age.months).toBeLessThan(12)
      }),
    )
  })
})

describe('party age', () => {
  it('takes off the time outside the Party: struck off 2010, admitted again 2013', () => {
    const outside = [{ from: day('2010-06-01'), to: day('2013-06-01') }]
    // 1096 days outside
    expect(partyAgeOn(day('2000-06-01'), outside, day('2026-06-01'))).toEqual({
      years: 22,
      months: 11,
      days: 30,
    })
    expect(partyAgeOn(day('2000-06-01'), [], day('2026-06-01'))?.years).toBe(26)
  })

  it('is the plain age without gaps, and as much less as the gaps are long', () => {
    fc.assert(
      fc.property(days, gaps, days, (start, all, on) => {
        fc.pre(!inGap(all, on) && on >= start)
        const outside = mergedGaps(all).reduce((sum, { from, to }) => {
          const [a, b] = [from < start ? start : from, to === null || to > on ? on : to]
          return a < b ? sum + daysBetween(a, b) : sum
        }, 0)
        expect(partyAgeOn(start, all, on)).toEqual(ageBetween(addDays(start, outside), on))
      }),
    )
  })

  it('does not mind the order of gaps, gaps given twice, or a gap cut in two', () => {
    fc.assert(
      fc.property(days, gaps, days, (start, all, on) => {
        const cut = all.flatMap(({ from, to }) => {
          if (to === null || daysBetween(from, to) < 2) return [{ from, to }]
          const middle = addDays(from, 1)
          return [
            { from: middle, to },
            { from, to: middle },
          ]
        })
        const want = partyAgeOn(start, all, on)
        expect(partyAgeOn(start, [...all].reverse(), on)).toEqual(want)
        expect(partyAgeOn(start, [...all, ...all], on)).toEqual(want)
        expect(partyAgeOn(start, cut, on)).toEqual(want)
      }),
    )
  })

  it('stands still while a gap lasts and never runs back from one day in the Party to the next', () => {
    fc.assert(
      fc.property(days, gaps, days, (start, all, on) => {
        const next = addDays(on, 1)
        const [now, later] = [partyAgeOn(start, all, on), partyAgeOn(start, all, next)]
        // before the start there is no age at all
        fc.pre(on >= start)
        if (inGap(all, on) && inGap(all, next)) expect(later).toEqual(now)
        else if (now !== null && later !== null && !inGap(all, on) && !inGap(all, next))
          expect(
            months(later) > months(now) || (months(later) === months(now) && later.days > now.days),
          ).toBe(true)
      }),
    )
  })

  it('is full on the day that `reachedOn` names, and on no day in the Party before', () => {
    fc.assert(
      fc.property(days, gaps, fc.constantFrom(1, 5, 30), (start, all, years) => {
        const full = reachedOn(start, all, years)
        if (full === null) throw new Error('closed gaps always end')
        expect(inGap(all, full)).toBe(false)
        expect(partyAgeOn(start, all, full)?.years).toBeGreaterThanOrEqual(years)
        for (let back = 1; back < 60; back += 1) {
          const before = addDays(full, -back)
          if (before > start && !inGap(all, before))
            expect(partyAgeOn(start, all, before)?.years ?? 0).toBeLessThan(years)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is never reached while a gap has no end', () => {
    expect(reachedOn(day('2000-01-01'), [{ from: day('2010-01-01'), to: null }], 30)).toBeNull()
    expect(reachedOn(day('2000-01-01'), [{ from: day('2035-01-01'), to: null }], 30)).toBe('2030-01-01')
  })
})

describe('what the papers allow to say', () => {
  const on = day('2026-11-23')
  const say = (startedOn: string | null, recognised = true, from?: string) =>
    partyAgeWords(
      partyAge(
        {
          startedOn: startedOn === null ? null : partialDate(startedOn),
          recognised,
          gaps: from === undefined ? [] : [{ from: partialDate(from), to: partialDate('2013') }],
        },
        on,
      ),
    )

  it.each([
    ['1990-02-03', '36 năm 9 tháng 20 ngày'],
    ['1990-02', '36 năm (chưa rõ ngày, tháng)'],
    ['1990', 'từ 35 đến 36 năm (chưa rõ ngày, tháng)'],
    ['?', 'chưa rõ (thiếu ngày quyết định kết nạp)'],
    [null, 'chưa rõ (thiếu ngày quyết định kết nạp)'],
  ])('%s: %s', (startedOn, words) => {
    expect(say(startedOn)).toBe(words)
  })

  it('counts nothing before recognition, and nothing exact across a gap of unknown days', () => {
    expect(say('1990-02-03', false)).toContain('chưa tính')
    expect(say('1990-02-03', true, '2010')).toBe('từ 32 đến 34 năm (chưa rõ ngày, tháng)')
    expect(say('1990-02-03', true, '?')).toContain('chưa rõ')
  })

  it('lies between what the earliest and the latest day would give', () => {
    fc.assert(
      fc.property(days, (start) => {
        const age = partyAge({ startedOn: partialDate(start.slice(0, 4)), recognised: true, gaps: [] }, on)
        const exact = ageBetween(start, on)
        if (exact === null || age.kind === 'not-yet' || age.kind === 'unknown') return
        if (age.kind === 'exact') throw new Error('a year alone is never exact')
        expect(months(age.least)).toBeLessThanOrEqual(months(exact))
        expect(months(age.most)).toBeGreaterThanOrEqual(months(exact))
        expect(partyAgeYears(age)).not.toBe('')
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badgeWindows, windowAfter } from '../../../src/shared/membership/badge-windows.ts'
import {
  type BadgeFacts,
  type BadgeRules,
  badgeClaims,
  claimMissed,
  claimWithin,
} from '../../../src/shared/membership/badges.ts'
import { addDays } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../vocabulary/arbitraries.ts'

const rules: BadgeRules = {
  years: [30, 40, 45, 50],
  delays: [6, 9, 12],
  windows: ['02-03:12-01..02-29', '05-19:03-01..05-31', '09-02:06-01..09-30', '11-07:10-01..11-30'],
}
const facts = (startedOn: string, more: Partial<BadgeFacts> = {}): BadgeFacts => ({
  startedOn: partialDate(startedOn),
  recognised: true,
  gaps: [],
  disciplines: [],
  awarded: [],
  ...more,
})
const first = (given: BadgeFacts) => badgeClaims(given, rules)[0]

describe('windows of badges', () => {
  it('end in the year asked for; 3 February takes in December of the year before, and the last day of February', () => {
    expect(badgeWindows(rules.windows, 2027)).toEqual([
      { awardOn: '2027-02-03', from: '2026-12-01', to: '2027-02-28' },
      { awardOn: '2027-05-19', from: '2027-03-01', to: '2027-05-31' },
      { awardOn: '2027-09-02', from: '2027-06-01', to: '2027-09-30' },
      { awardOn: '2027-11-07', from: '2027-10-01', to: '2027-11-30' },
    ])
    expect(badgeWindows(rules.windows, 2028)[0]?.to).toBe('2028-02-29')
  })

  it('leave no day without one, and no day with two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const on = addDays(day('1990-01-01'), n)
        const window = windowAfter(rules.windows, on)
        expect(window !== null && window.from <= on && on <= window.to).toBe(true)
      }),
    )
  })

  it('take somebody between two windows into the next', () => {
    expect(windowAfter(['09-02:06-01..08-31', '11-07:10-01..11-30'], day('2026-09-15'))?.awardOn).toBe(
      '2026-11-07',
    )
  })

  it('refuse another text', () => {
    expect(() => badgeWindows(['3/2'], 2027)).toThrow(RangeError)
  })
})

describe('a badge', () => {
  it('falls in the window in which the party age is full', () => {
    expect(first(facts('1996-12-01'))).toMatchObject({
      years: 30,
      reachedOn: '2026-12-01',
      window: { awardOn: '2027-02-03' },
      certain: true,
    })
    expect(first(facts('1996-11-30'))?.window.awardOn).toBe('2026-11-07')
  })

  it('comes later by the time outside the Party', () => {
    const outside = [{ from: partialDate('2000-01-01'), to: partialDate('2001-01-01') }]
    expect(first(facts('1996-12-02', { gaps: outside }))?.reachedOn).toBe('2027-12-03')
  })

  it.each([
    ['reprimand', '2027-05-10', '2027-05-19'],
    ['warning', '2027-08-10', '2027-09-02'],
    ['dismissal', '2027-11-10', '2027-11-07'],
  ] as const)('is put off by %s until %s', (form, entitledOn, awardOn) => {
    const given = facts('1996-12-15', { disciplines: [{ form, on: partialDate('2026-11-10') }] })
    expect(first(given)).toMatchObject({ reachedOn: '2026-12-15', entitledOn, window: { awardOn } })
  })

  it('is not put off by what is long past, nor by what comes after its window', () => {
    for (const on of ['2020-01-01', '2027-06-01'])
      expect(
        first(facts('1996-12-15', { disciplines: [{ form: 'warning', on: partialDate(on) }] }))?.entitledOn,
      ).toBe('2026-12-15')
  })

  it('of a stretch of days are the same when the far ones are left out', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2026 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom('', '-15'),
        (year, month, days, rest) => {
          const own = facts(`${year}-${String(month).padStart(2, '0')}${rest}`)
          const from = day('2026-11-23')
          const to = addDays(from, days)
          expect(claimWithin(badgeClaims(own, rules, to), from, to)).toEqual(
            claimWithin(badgeClaims(own, rules), from, to),
          )
        },
      ),
    )
  })

  it('is claimed above the highest already awarded, by recognised members only', () => {
    expect(badgeClaims(facts('1976-03-03', { awarded: [40] }), rules).map(({ years }) => years)).toEqual([
      45, 50,
    ])
    expect(badgeClaims(facts('1976-03-03', { recognised: false }), rules)).toEqual([])
    expect(badgeClaims(facts('?'), rules)).toEqual([])
  })

  it('says when a vague date may move it to another window', () => {
    expect(first(facts('1997-01'))).toMatchObject({ window: { awardOn: '2027-02-03' }, certain: true })
    expect(first(facts('1997'))?.certain).toBe(false)
  })

  it('is found in its window, and missed after it', () => {
    const claims = badgeClaims(facts('1981-06-10', { awarded: [] }), rules)
    expect(claimWithin(claims, day('2026-01-01'), day('2026-12-31'))?.years).toBe(45)
    expect(claimWithin(claims, day('2022-01-01'), day('2022-12-31'))).toBeNull()
    expect(claimMissed(claims, day('2026-11-23'))?.years).toBe(45)
    expect(claimMissed(claims, day('2011-06-11'))).toBeNull()
  })

  it('is not called missed while a vague date may still bring it', () => {
    const claims = badgeClaims(facts('1996'), rules)
    expect(claims[0]).toMatchObject({ reachedOn: '2026-01-01', latest: { reachedOn: '2026-12-31' } })
    expect(claimMissed(claims, day('2026-11-23'))).toBeNull()
    expect(claimMissed(claims, day('2027-03-01'))?.years).toBe(30)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { belowSince } from '../../../src/shared/cells/below.ts'
import { plainCellName } from '../../../src/shared/cells/plain-name.ts'
import { type CellFacts, type WeaknessRules, weaknessReasons } from '../../../src/shared/cells/weakness.ts'
import { type Listing, movementOf } from '../../../src/shared/cells/weakness-movement.ts'
import { addDays } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { holdsOn, type Period } from '../../../src/shared/vocabulary/period.ts'
import { anyDay, day } from '../vocabulary/arbitraries.ts'

const someDay = fc.integer({ min: 0, max: 2000 }).map((count) => addDays(day('2021-01-01'), count))
const somePeriod: fc.Arbitrary<Period> = fc
  .tuple(fc.option(someDay), fc.option(fc.integer({ min: 0, max: 900 })))
  .map(([from, length]) => ({
    from: from === null ? null : partialDate(from),
    to: length === null ? null : partialDate(addDays(from ?? day('2021-01-01'), length)),
  }))

describe('since when there are too few', () => {
  it('names the first day of the stretch that lasts until the day asked', () => {
    const of = (from: string, to: string | null): Period => ({
      from: partialDate(from),
      to: to === null ? null : partialDate(to),
    })
    const three = [of('2020-01-01', null), of('2020-01-01', '2025-03-15'), of('2020-01-01', '2024')]
    expect(belowSince(three, 3, day('2026-01-01'))).toBe('2024-01-01')
    expect(belowSince(three, 2, day('2026-01-01'))).toBe('2025-03-15')
    expect(belowSince([], 1, day('2026-01-01'))).toBeNull()
  })

  it('agrees with counting day by day', () => {
    fc.assert(
      fc.property(
        fc.array(somePeriod, { maxLength: 8 }),
        fc.integer({ min: 1, max: 5 }),
        someDay,
        (periods, limit, asked) => {
          const count = (on: typeof asked) => periods.filter((period) => holdsOn(period, on)).length
          fc.pre(count(asked) < limit)
          const since = belowSince(periods, limit, asked)
          if (since === null) return
          expect(count(day(since)) < limit).toBe(true)
          expect(count(addDays(day(since), -1)) >= limit).toBe(true)
          for (let on = day(since); on <= asked; on = addDays(on, 7)) expect(count(on) < limit).toBe(true)
        },
      ),
    )
  })
})

describe('the movement of unsustainable cells', () => {
  const listing = fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      somePeriod,
      fc.constantFrom('recovered' as const, 'ended' as const),
    )
    .map(([cellId, period, leaving]): Listing => ({ cellId, ...period, leaving: period.to && leaving }))

  it('foots, whatever the listings are', () => {
    fc.assert(
      fc.property(
        fc.array(listing, { maxLength: 12 }),
        anyDay,
        fc.integer({ min: 1, max: 800 }),
        (all, before, length) => {
          const { start, entered, relapsed, recovered, ended, end } = movementOf(
            all,
            before,
            addDays(before, length),
          )
          expect(start.length + entered.length + relapsed.length - recovered.length - ended.length).toBe(
            end.length,
          )
        },
      ),
    )
    fc.assert(
      fc.property(
        fc.array(listing, { maxLength: 12 }),
        someDay,
        fc.integer({ min: 1, max: 800 }),
        (all, before, length) => {
          const { start, entered, relapsed, recovered, ended, end } = movementOf(
            all,
            before,
            addDays(before, length),
          )
          expect(start.length + entered.length + relapsed.length - recovered.length - ended.length).toBe(
            end.length,
          )
        },
      ),
    )
  })

  it('tells a relapse from a first entry', () => {
    const stay = (from: string, to: string | null): Listing => ({
      cellId: 1,
      from: partialDate(from),
      to: to === null ? null : partialDate(to),
      leaving: to === null ? null : 'recovered',
    })
    const moved = movementOf(
      [stay('2023-05-01', '2024-02-01'), stay('2025-06-01', null)],
      day('2024-12-31'),
      day('2025-12-31'),
    )
    expect([moved.start.length, moved.entered.length, moved.relapsed.length, moved.end.length]).toEqual([
      0, 0, 1, 1,
    ])
  })
})

describe('the reasons of an unsustainable cell', () => {
  const rules: WeaknessRules = {
    officialMax: 3,
    totalUnder: null,
    remainingMin: 3,
    agedFrom: 70,
    windowMonths: 12,
    noAdmissionYears: 3,
  }
  const facts: CellFacts = {
    official: 12,
    probationary: 0,
    aged: 0,
    exempt: 0,
    leaving: 0,
    lastAdmission: partialDate('2026-03'),
    admissionLimit: partialDate('2023-11-23'),
    foundedOn: null,
  }

  it('are told one by one, in words', () => {
    expect(weaknessReasons(rules, facts)).toEqual([])
    expect(weaknessReasons(rules, { ...facts, official: 3 })).toEqual([
      'Còn 3 đảng viên chính thức (không quá 3)',
    ])
    expect(weaknessReasons(rules, { ...facts, official: 5, aged: 3 })).toEqual([
      'Trừ 3 người cao tuổi thì còn 2 đảng viên chính thức (dưới 3)',
    ])
    expect(weaknessReasons(rules, { ...facts, lastAdmission: partialDate('2022-05-19') })).toHaveLength(1)
  })

  it('spare a cell that is younger than the years asked for', () => {
    const never = { ...facts, lastAdmission: null }
    expect(weaknessReasons(rules, never)).toHaveLength(1)
    expect(weaknessReasons(rules, { ...never, foundedOn: partialDate('2025-07-01') })).toEqual([])
  })
})

describe('the plain name of a cell', () => {
  it('loses its level and nothing else', () => {
    expect(plainCellName('Chi bộ cơ sở Trường Tiểu học Mường Lay')).toBe('Chi bộ Trường Tiểu học Mường Lay')
    expect(plainCellName('Chi bộ trực thuộc bản Lạn')).toBe('Chi bộ bản Lạn')
    expect(plainCellName('Chi bộ bản Cơ Sở')).toBe('Chi bộ bản Cơ Sở')
  })
})

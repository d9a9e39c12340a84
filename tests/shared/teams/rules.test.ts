import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Charge, difficultyStateOn, dueVisits, tallyVisits } from '../../../src/shared/teams/rules.ts'
import { dayInMonth, monthOf, monthsBetween } from '../../../src/shared/vocabulary/month.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../vocabulary/arbitraries.ts'

const charge = (given: Partial<Charge> = {}): Charge => ({
  teamId: 1,
  cellId: 7,
  visitDay: 24,
  from: partialDate('2026-01-01'),
  to: null,
  ...given,
})

describe('visits due', () => {
  it('are one a month whose fixed day lies in the period', () => {
    expect(dueVisits([charge()], day('2026-03-24'), day('2026-05-23')).map(({ day: on }) => on)).toEqual([
      '2026-03-24',
      '2026-04-24',
    ])
  })

  it('fall on the last day of a shorter month', () => {
    const due = dueVisits([charge({ visitDay: 31 })], day('2026-02-01'), day('2026-02-28'))
    expect(due.map(({ day: on }) => on)).toEqual(['2026-02-28'])
  })

  it('ask nothing of a team without a fixed day, before it began or after it ended', () => {
    const year = [day('2026-01-01'), day('2026-12-31')] as const
    expect(dueVisits([charge({ visitDay: null })], ...year)).toEqual([])
    const half = charge({ from: partialDate('2026-03-25'), to: partialDate('2026-06-24') })
    expect(dueVisits([half], ...year).map(({ month }) => month)).toEqual(['2026-04', '2026-05'])
  })

  it('are never two for one charge in a month, and all lie in the period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 20 }), (visitDay, shift) => {
        const split = partialDate(`2026-06-${String(shift + 5).padStart(2, '0')}`)
        const stretches = [charge({ visitDay, to: split }), charge({ visitDay, from: split })]
        const [from, to] = [day('2026-01-01'), day('2026-12-31')]
        const due = dueVisits(stretches, from, to)
        expect(due).toHaveLength(12)
        for (const { day: on } of due) expect(on >= from && on <= to).toBe(true)
      }),
    )
  })
})

describe('the tally', () => {
  const due = dueVisits([charge()], day('2026-01-01'), day('2026-03-31'))
  const visit = (visitedOn: string, cellId = 7, teamId = 1) => ({
    teamId,
    cellId,
    month: monthOf(day(visitedOn)),
    visitedOn: day(visitedOn),
  })

  it('counts a month once however often the team came, and tells those on the day', () => {
    const visits = [visit('2026-01-24'), visit('2026-01-10'), visit('2026-02-20')]
    expect(tallyVisits(due, visits)).toEqual({ due: 3, made: 2, onDay: 1 })
  })

  it('does not count another team or another cell', () => {
    expect(tallyVisits(due, [visit('2026-01-24', 8), visit('2026-01-24', 7, 2)]).made).toBe(0)
  })
})

describe('a difficulty', () => {
  it('is overdue from the day after its deadline until it is done', () => {
    const dueOn = day('2026-11-20')
    expect(difficultyStateOn({ dueOn, doneOn: null }, dueOn)).toBe('open')
    expect(difficultyStateOn({ dueOn, doneOn: null }, day('2026-11-21'))).toBe('overdue')
    expect(difficultyStateOn({ dueOn, doneOn: partialDate('2026-12-01') }, day('2026-11-25'))).toBe('overdue')
    expect(difficultyStateOn({ dueOn, doneOn: partialDate('2026-12-01') }, day('2026-12-01'))).toBe('done')
    expect(difficultyStateOn({ dueOn: null, doneOn: null }, day('2030-01-01'))).toBe('open')
  })
})

describe('months', () => {
  it('between two days are all that have a day in it', () => {
    expect(monthsBetween(day('2025-12-31'), day('2026-02-01'))).toEqual(['2025-12', '2026-01', '2026-02'])
    expect(dayInMonth(monthOf(day('2024-02-10')), 30)).toBe('2024-02-29')
  })
})

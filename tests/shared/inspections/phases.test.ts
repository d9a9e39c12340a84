import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remedyStateOn } from '../../../src/shared/inspections/finding-fields.ts'
import {
  actsOf,
  afterAct,
  type CaseDays,
  caseActSchema,
  dayProblems,
  phaseOf,
} from '../../../src/shared/inspections/phases.ts'
import { plannedUntil, planStateOn } from '../../../src/shared/inspections/plan-rules.ts'
import { addDays } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../vocabulary/arbitraries.ts'

const fresh: CaseDays = {
  openedOn: partialDate('2026-01-05'),
  startedOn: null,
  concludedOn: null,
  handedOn: null,
}
const someDay = fc.integer({ min: 0, max: 400 }).map((count) => addDays(day('2026-01-05'), count))
const acts = fc.array(fc.tuple(fc.constantFrom(...caseActSchema.options), someDay), { maxLength: 12 })

describe('the way of a case', () => {
  it('never leaves its phases, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(acts, (tried) => {
        let days = fresh
        for (const [act, on] of tried) {
          const open = actsOf(days).includes(act)
          const after = afterAct(days, act, partialDate(on))
          expect(after !== null).toBe(open)
          days = after ?? days
          if (days.concludedOn !== null) expect(days.startedOn).not.toBeNull()
          expect(actsOf(days)).not.toHaveLength(0)
        }
      }),
    )
  })

  it('goes back to where it was by one step back', () => {
    fc.assert(
      fc.property(acts, someDay, (tried, on) => {
        let days = fresh
        for (const [act, when] of tried) days = afterAct(days, act, partialDate(when)) ?? days
        for (const act of actsOf(days).filter((each) => each !== 'step_back')) {
          const after = afterAct(days, act, partialDate(on))
          expect(after && afterAct(after, 'step_back', null)).toEqual(days)
        }
      }),
    )
  })

  it('names days that surely stand the wrong way round, and no others', () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, (openedOn, startedOn, concludedOn) => {
        const days = {
          openedOn: partialDate(openedOn),
          startedOn: partialDate(startedOn),
          concludedOn: partialDate(concludedOn),
          handedOn: null,
        }
        const inOrder = openedOn <= startedOn && startedOn <= concludedOn
        expect(dayProblems(days).length === 0).toBe(inOrder)
      }),
    )
    const vague = { ...fresh, startedOn: partialDate('2026'), concludedOn: partialDate('2026-03') }
    expect(dayProblems(vague)).toEqual([])
    expect(phaseOf(vague)).toBe('concluded')
  })
})

describe('a planned item', () => {
  it.each([
    [[], '2026-06-30', 'planned'],
    [[], '2026-07-01', 'late'],
    [['conducting'], '2026-06-30', 'under_way'],
    [['conducting'], '2026-07-01', 'late'],
    [['concluded', 'preparing'], '2026-12-31', 'done'],
  ] as const)('carried out by %j stands on %s as %s', (phases, on, state) => {
    expect(planStateOn({ year: 2026, quarter: 2 }, phases, day(on))).toBe(state)
  })

  it('without a quarter has the whole year', () => {
    expect(plannedUntil({ year: 2026, quarter: null })).toBe('2026-12-31')
  })
})

describe('a remedy', () => {
  it('is overdue from the day after its deadline until it is reported, and done only when verified', () => {
    fc.assert(
      fc.property(
        someDay,
        someDay,
        fc.option(someDay),
        fc.option(someDay),
        (dueOn, on, reported, verified) => {
          const as = (date: typeof reported) => (date === null ? null : partialDate(date))
          const state = remedyStateOn({ dueOn, reportedOn: as(reported), verifiedOn: as(verified) }, on)
          expect(state === 'done').toBe(verified !== null && verified <= on)
          if (state === 'overdue') expect(dueOn < on && (reported === null || reported > on)).toBe(true)
          if (state === 'open') expect(dueOn >= on).toBe(true)
        },
      ),
    )
  })
})

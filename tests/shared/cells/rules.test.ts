import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellInSentence,
  changeDayProblem,
  foundingDayProblem,
  type Subordination,
  standsAboveItself,
} from '../../../src/shared/cells/rules.ts'
import { dayOf } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'

const state = (cellId: number, parentId: number | null, from?: string, to?: string): Subordination => ({
  cellId,
  parentId,
  from: from === undefined ? null : partialDate(from),
  to: to === undefined ? null : partialDate(to),
})

describe('standsAboveItself', () => {
  it('finds rings of any length', () => {
    expect(standsAboveItself(1, [state(1, 1)])).toBe(true)
    expect(standsAboveItself(1, [state(1, 2), state(2, 3), state(3, 1)])).toBe(true)
    expect(standsAboveItself(1, [state(1, 2), state(2, 3), state(3, null)])).toBe(false)
  })

  it('only counts days on which all of them hold', () => {
    expect(standsAboveItself(1, [state(1, 2, '2020'), state(2, 1, '2010', '2020')])).toBe(false)
    expect(standsAboveItself(1, [state(1, 2, '2020'), state(2, 1, '2010', '2020-02')])).toBe(true)
    expect(standsAboveItself(1, [state(1, 2, '2020'), state(2, 1, '2025-03', '2025-04')])).toBe(true)
  })

  it('is not caught by a ring above that the cell is no part of', () => {
    expect(standsAboveItself(1, [state(1, 2), state(2, 3), state(3, 2)])).toBe(false)
  })

  it('never finds a ring where superiors always have smaller numbers', () => {
    const states = fc.array(
      fc.record({
        id: fc.integer({ min: 2, max: 12 }),
        up: fc.nat(),
        year: fc.integer({ min: 2000, max: 2030 }),
      }),
    )
    fc.assert(
      fc.property(states, (drafts) => {
        const tree = drafts.map(({ id, up, year }) => state(id, 1 + (up % (id - 1)), String(year)))
        return tree.every(({ cellId }) => !standsAboveItself(cellId, tree))
      }),
    )
  })
})

describe('days that cannot be', () => {
  const today = dayOf(2026, 11, 23)
  if (today === null) throw new RangeError('today')

  it('lets a change come only after the state it ends', () => {
    const since = partialDate('2020')
    expect(changeDayProblem(partialDate('2020-01-02'), { since })).toBeNull()
    expect(changeDayProblem(partialDate('2020-01-01'), { since })?.field).toBe('from')
    expect(changeDayProblem(partialDate('2020'), { since: null })).toBeNull()
    expect(changeDayProblem(partialDate('2020'), { since: partialDate('?') })).toBeNull()
    expect(changeDayProblem(partialDate('?'), { since: null })?.field).toBe('from')
  })

  it('refuses a founding only when it is surely too late', () => {
    const known = { today, firstChange: partialDate('2015'), dissolvedOn: null }
    expect(foundingDayProblem(partialDate('2015-06'), known)).toBeNull()
    expect(foundingDayProblem(partialDate('2016'), known)?.message).toContain('2015')
    expect(foundingDayProblem(partialDate('2026'), { ...known, firstChange: null })).toBeNull()
    expect(foundingDayProblem(partialDate('2027'), { ...known, firstChange: null })?.field).toBe('foundedOn')
    expect(foundingDayProblem(partialDate('?'), known)).toBeNull()
  })
})

describe('cellInSentence', () => {
  it('does not say chi bộ twice', () => {
    expect(cellInSentence('Chi bộ bản Lạn')).toBe('Chi bộ bản Lạn')
    expect(cellInSentence('ĐẢNG BỘ XÃ')).toBe('ĐẢNG BỘ XÃ')
    expect(cellInSentence('Bản Lạn')).toBe('chi bộ Bản Lạn')
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isQuarter,
  latestQuarters,
  previousQuarter,
  quarterDays,
  quarterOf,
  quarterSchema,
  quarterWords,
} from '../../../src/shared/sympathizers/quarters.ts'
import { isSurelyOverAge, isSurelyUnderAge } from '../../../src/shared/sympathizers/rules.ts'
import { addDays, addMonths } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { anyDay } from '../vocabulary/arbitraries.ts'

describe('quarters', () => {
  it('hold each day once and come one after another', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const quarter = quarterOf(day)
        const { from, to } = quarterDays(quarter)
        expect(isQuarter(quarter) && from <= day && day <= to).toBe(true)
        expect(quarterOf(addDays(from, -1))).toBe(previousQuarter(quarter))
        expect(latestQuarters(day, 3)[1]).toBe(previousQuarter(quarter))
      }),
    )
  })

  it('are said as offices say them', () => {
    expect(quarterWords(quarterSchema.parse('2026-Q3'))).toBe('quý III/2026')
    expect(quarterSchema.safeParse('2026-Q5').success).toBe(false)
  })
})

describe('ages by the month', () => {
  it('are full in the month of the birthday, and a vague date proves nothing', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 70 }), (birth, years) => {
        const full = addMonths(birth, years * 12)
        const on = (day: string) => partialDate(day)
        expect(isSurelyUnderAge(partialDate(birth), years, on(full))).toBe(false)
        expect(isSurelyUnderAge(partialDate(birth), years, on(addMonths(full, -1)))).toBe(true)
        expect(isSurelyOverAge(partialDate(birth), years, on(full))).toBe(false)
        expect(isSurelyOverAge(partialDate(birth), years, on(addMonths(full, 1)))).toBe(true)
        expect(isSurelyUnderAge(null, years, on(full))).toBe(false)
        expect(isSurelyUnderAge(partialDate('?'), years, on(full))).toBe(false)
      }),
    )
  })
})

import fc from 'fast-check'
import type { SampleOptions } from '../../../../src/engine/sample/plan/options.ts'
import type { SamplePlan } from '../../../../src/engine/sample/plan/plan.ts'
import { planSample } from '../../../../src/engine/sample/plan/plan-sample.ts'
import { readNameBook } from '../../../../src/engine/sample/plan/read-names.ts'
import { firstDayOf, isPartialDate } from '../../../../src/shared/vocabulary/partial-date.ts'

export const book = readNameBook('resources/samples')
export const usual = planSample({}, book)

/** First day it can mean, as text that sorts; '' for a blank or unknown one, as the register reads "since always". */
export function start(date: string | null): string {
  return date !== null && isPartialDate(date) ? (firstDayOf(date) ?? '') : ''
}

export function ends(date: string | null): string {
  return date === null ? '~' : start(date)
}

interface Row {
  readonly from_date: string | null
  readonly to_date: string | null
}

export const covers = (outer: Row, inner: Row) =>
  start(outer.from_date) <= start(inner.from_date) && ends(inner.to_date) <= ends(outer.to_date)

const sizes = fc.record({
  cells: fc.integer({ min: 1, max: 40 }),
  people: fc.integer({ min: 1, max: 400 }),
  years: fc.integer({ min: 1, max: 6 }),
  seed: fc.integer(),
  today: fc.constantFrom('2026-11-23', '2024-02-29', '2031-01-01'),
})

/** Checks the same of communes of any size. */
export function forPlans(check: (plan: SamplePlan, options: SampleOptions) => void): void {
  fc.assert(
    fc.property(sizes, (options) => check(planSample(options, book), options)),
    { numRuns: 40 },
  )
}

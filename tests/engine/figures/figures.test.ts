import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indicators } from '../../../src/engine/figures/indicators.ts'
import { computeFigures, countSetByCell, figureRecords } from '../../../src/engine/figures/queries.ts'
import { type SetId, setOf } from '../../../src/engine/figures/sets.ts'
import type { SamplePlan } from '../../../src/engine/sample/plan/plan.ts'
import { planSample } from '../../../src/engine/sample/plan/plan-sample.ts'
import { readNameBook } from '../../../src/engine/sample/plan/read-names.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { isTracked, sympathizerStatusOn } from '../../../src/shared/sympathizers/rules.ts'
import type { Day } from '../../../src/shared/vocabulary/day.ts'
import { defaultRounding, formatCount, NO_PERCENT } from '../../../src/shared/vocabulary/fraction.ts'
import { firstDayOf } from '../../../src/shared/vocabulary/partial-date.ts'
import { holdsOn } from '../../../src/shared/vocabulary/period.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, resourcesDir, type TestRegister } from '../harness.ts'

const days = [day('2024-02-29'), day('2025-06-30'), day('2025-12-31'), day('2026-11-23')]
const from = day('2025-01-01')

let test: TestRegister
let plan: SamplePlan

beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, {})
  plan = planSample({ today: test.engine.today() }, readNameBook(`${resourcesDir}/samples`))
})
afterAll(() => test.close())

/** Counted again from the plan in plain code, with nothing of the SQL. */
function trackedByHand(on: Day): number[] {
  return plan.sympathizer
    .filter((row) => {
      const begun = row.proposed_on === null || (firstDayOf(row.proposed_on) ?? on) <= on
      const status = sympathizerStatusOn(
        { recognisedOn: row.recognised_on, admittedOn: row.admitted_on, stoppedOn: row.stopped_on },
        on,
      )
      const stays = plan.sympathizer_stay.filter((stay) => stay.sympathizer_id === row.id)
      return (
        begun &&
        isTracked(status) &&
        stays.some((stay) => holdsOn({ from: stay.from_date, to: stay.to_date }, on))
      )
    })
    .map((row) => row.id)
}

describe('figures of the sample commune', () => {
  it.each(days)('count those tracked on %s as plain code does', (on) => {
    const byHand = trackedByHand(on)
    expect(byHand.length).toBeGreaterThan(10)
    const [figure] = computeFigures(test.reader, { from, to: on }, defaultRounding, ['sympathizers.tracked'])
    expect(figure?.numerator).toBe(byHand.length)
    const page = figureRecords(
      test.reader,
      'sympathizers.tracked',
      'numerator',
      { from, to: on },
      { from: 0, size: 500 },
    )
    expect(page.rows.map((row) => row.id).sort((a, b) => a - b)).toEqual(byHand.sort((a, b) => a - b))
  })

  it('counts those put forward within a period as plain code does', () => {
    const to = day('2025-12-31')
    const byHand = plan.sympathizer.filter((row) => {
      const first = row.proposed_on === null ? null : firstDayOf(row.proposed_on)
      return first !== null && from <= first && first <= to
    })
    const [figure] = computeFigures(test.reader, { from, to }, defaultRounding, ['sympathizers.added'])
    expect(figure?.numerator).toBe(byHand.length)
    expect(byHand.length).toBeGreaterThan(0)
  })

  it('shows exactly as many names as it counts, or names whose amounts it adds up, on both sides of every figure', () => {
    const scope = { from, to: day('2026-11-23') }
    for (const figure of computeFigures(test.reader, scope, defaultRounding)) {
      for (const side of ['numerator', 'denominator'] as const) {
        const names = figureRecords(test.reader, figure.id, side, scope, { from: 0, size: 500 })
        const counted = figure[side]
        const setId = indicators[figure.id]?.[side] ?? null
        if (setId !== null && setOf(setId).amounts === true) {
          let sum = 0
          for (let at = 0; at < names.total; at += 500) {
            const page = { from: at, size: 500 }
            const { rows } = figureRecords(test.reader, figure.id, side, scope, page)
            sum += rows.reduce((total, row) => total + (row.amount ?? Number.NaN), 0)
          }
          expect([figure.id, side, sum]).toEqual([figure.id, side, counted])
          continue
        }
        expect([figure.id, side, names.total]).toEqual([figure.id, side, counted ?? 0])
        if (names.total <= 500) expect(new Set(names.rows.map((row) => row.id)).size).toBe(names.total)
      }
    }
  })

  it('splits into cells without losing anybody', () => {
    const scope = { from, to: day('2026-11-23') }
    const figures = computeFigures(test.reader, scope, defaultRounding)
    const ofSet = new Map(figures.map((figure) => [indicators[figure.id]?.numerator, figure] as const))
    for (const setId of Object.values(indicators).map((indicator) => indicator.numerator) satisfies SetId[]) {
      const all = ofSet.get(setId)
      const parts = [...countSetByCell(test.reader, setId, scope).values()].reduce((sum, n) => sum + n, 0)
      // a village that no cell leads belongs to no cell, and a class to none at all
      if (['village', 'training_class'].includes(setOf(setId).kind))
        expect(parts).toBeLessThanOrEqual(all?.numerator ?? 0)
      else expect([setId, parts]).toEqual([setId, all?.numerator])
    }
  })

  it('counts a committee with everything under it, and a cell alone', () => {
    const scope = { from, to: day('2026-11-23') }
    const whole = computeFigures(test.reader, scope, defaultRounding, ['sympathizers.tracked', 'members.all'])
    const root = computeFigures(test.reader, { ...scope, cellId: 1 }, defaultRounding, [
      'sympathizers.tracked',
      'members.all',
    ])
    expect(root.map((figure) => figure.numerator)).toEqual(whole.map((figure) => figure.numerator))
    const perCell = countSetByCell(test.reader, 'sympathizers.tracked', scope)
    const [cellId, count] = [...perCell][0] ?? [0, 0]
    const [one] = computeFigures(test.reader, { ...scope, cellId }, defaultRounding, ['sympathizers.tracked'])
    expect(one?.numerator).toBe(count)
  })

  it('carries its fraction and its meaning', () => {
    const figures = computeFigures(test.reader, { from, to: day('2026-11-23') }, defaultRounding)
    for (const figure of figures) {
      expect(figure.definition.length).toBeGreaterThan(20)
      if (figure.denominator === null) expect(figure.percent).toBeNull()
      else if (figure.denominator === 0) expect(figure.percent).toBe(NO_PERCENT)
      else
        expect(figure.percent).toContain(
          `(${formatCount(figure.numerator)}/${formatCount(figure.denominator)})`,
        )
      if (indicators[figure.id]?.average !== true)
        expect(figure.numerator).toBeLessThanOrEqual(figure.denominator ?? Number.POSITIVE_INFINITY)
    }
  })
})

import type { Day } from '../vocabulary/day.ts'
import { lastDayOfMonth, monthOfYear } from '../vocabulary/month.ts'
import type { Phase } from './phases.ts'
import type { PlanState } from './programme-fields.ts'

const lastMonth = 12
const monthsOfQuarter = 3

/** The last day of the quarter, or of the year where the programme leaves the time open. */
export function plannedUntil({
  year,
  quarter,
}: {
  readonly year: number
  readonly quarter: number | null
}): Day {
  return lastDayOfMonth(monthOfYear(year, quarter === null ? lastMonth : quarter * monthsOfQuarter))
}

/** Done once a case that carries it out is concluded; late once its time is over and none is. */
export function planStateOn(
  item: { readonly year: number; readonly quarter: number | null },
  phases: readonly Phase[],
  day: Day,
): PlanState {
  if (phases.includes('concluded')) return 'done'
  if (plannedUntil(item) < day) return 'late'
  return phases.length === 0 ? 'planned' : 'under_way'
}

import { addDays, type Day } from '../vocabulary/day.ts'
import type { Month } from '../vocabulary/month.ts'
import type { CellReportState, CellRule, OccasionState } from './contract.ts'
import { dueDayOf } from './rhythm.ts'

const nearDays = 14

/** Where an occasion stands on a day. */
export function occasionState(
  { to, dueOn, sentOn }: { readonly to: Day; readonly dueOn: Day; readonly sentOn: Day | null },
  day: Day,
): OccasionState {
  if (sentOn !== null && sentOn <= day) return 'sent'
  if (dueOn < day) return 'late'
  return to < day || dueOn <= addDays(day, nearDays) ? 'soon' : 'ahead'
}

/** Where a cell's report of a month stands on a day. */
export function cellReportState(
  month: Month,
  receivedOn: Day | null,
  rule: CellRule | null,
  day: Day,
): CellReportState {
  const dueOn = rule === null || month < rule.since ? null : dueDayOf(month, rule)
  if (receivedOn !== null) return dueOn !== null && receivedOn > dueOn ? 'late' : 'received'
  if (dueOn === null) return 'none'
  return dueOn < day ? 'missing' : 'open'
}

import type { Generated } from 'kysely'
import type { RecordKind } from '../../shared/figures/contract.ts'
import type { CountedPeriod } from '../../shared/reports/indicator-rows.ts'
import type { Day } from '../../shared/vocabulary/day.ts'

/** Reports of a period as they were sent; reopened, it stays as it was. */
export interface ClosedPeriodTable {
  id: Generated<number>
  name: string
  from_on: Day
  to_on: Day
  submission: number
  recipient: string | null
  document: string | null
  document_on: Day | null
  pass_reason: string | null
  closed_at: string
  closed_by: string
  /** The entry of the history that closed it: what has a higher number came later, whatever the PC's clock says. */
  closed_entry: number
  reopened_at: string | null
  reopened_by: string | null
  reopen_reason: string | null
}

/** A named set of records as it was counted. No reference to a cell: an account limited to some cells sees none of it. */
export interface ClosedSetTable {
  id: Generated<number>
  period_id: number
  set_name: string
  counted: CountedPeriod
  kind: RecordKind
  meaning: string
  value: number
  /** JSON: where it is printed. */
  places: string
  /** JSON: the records, see `frozen.ts`. */
  members: string
}

/** A sheet as it was sent. */
export interface ClosedSheetTable {
  id: Generated<number>
  period_id: number
  report: string
  name: string
  /** JSON of the laid-out document and of its rows. */
  document: string
  rows: string
}

export interface PeriodsTables {
  closed_period: ClosedPeriodTable
  closed_set: ClosedSetTable
  closed_sheet: ClosedSheetTable
}

export const periodsRecords = [
  'closed_period',
  'closed_set',
  'closed_sheet',
] as const satisfies readonly (keyof PeriodsTables)[]

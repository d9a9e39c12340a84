import type { Generated } from 'kysely'
import type { Rhythm } from '../../shared/calendar/rhythm.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Month } from '../../shared/vocabulary/month.ts'

/** A report owed again and again. */
export interface ReportDutyTable {
  id: Generated<number>
  name: string
  recipient: string
  rhythm: Rhythm
  due_day: number
  months_after: number
  report: string | null
  source: string | null
  from_on: Day
  until_on: Day | null
  version: Generated<number>
  trashed_at: string | null
}

/** One occasion that was sent and noted by hand. */
export interface ReportSendingTable {
  id: Generated<number>
  duty_id: number
  from_on: Day
  sent_on: Day
  document: string | null
  note: string | null
}

/** A cell's report of a month, handed in. */
export interface CellReportTable {
  id: Generated<number>
  cell_id: number
  month: Month
  received_on: Day
}

export interface CalendarTables {
  report_duty: ReportDutyTable
  report_sending: ReportSendingTable
  cell_report: CellReportTable
}

export const calendarRecords = [
  'report_duty',
  'report_sending',
  'cell_report',
] as const satisfies readonly (keyof CalendarTables)[]

import { type CellReportRow, type CellRule, cellRuleSchema } from '../../shared/calendar/contract.ts'
import { dueDayOf } from '../../shared/calendar/rhythm.ts'
import { cellReportState } from '../../shared/calendar/states.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import {
  lastDayOfMonth,
  type Month,
  monthOf,
  monthOfYear,
  monthsLater,
} from '../../shared/vocabulary/month.ts'
import { cellsOn } from '../cells/cells-on.ts'
import type { Reader } from '../register/reader.ts'

export const cellRuleKey = 'cell-reports'

/** Null until the office has said by when cells hand in. */
export function cellRule(reader: Reader): CellRule | null {
  const row = reader.first(reader.sql.selectFrom('setting').select('value').where('key', '=', cellRuleKey))
  return row === undefined ? null : cellRuleSchema.parse(JSON.parse(row.value))
}

/** `cell month` → the day on which the report came. */
export function receivedBetween(reader: Reader, first: Month, last: Month): Map<string, Day> {
  const rows = reader.all(
    reader.sql
      .selectFrom('cell_report')
      .select(['cell_id as cellId', 'month', 'received_on as receivedOn'])
      .where('month', '>=', first)
      .where('month', '<=', last),
  )
  return new Map(rows.map(({ cellId, month, receivedOn }) => [`${cellId} ${month}`, receivedOn]))
}

/** Cells down, months of a year across. Cells are those of today, or of the last day of a past year. */
export function cellReportGrid(reader: Reader, year: number, today: Day): CellReportRow[] {
  const months = Array.from({ length: 12 }, (_, index) => monthOfYear(year, index + 1))
  const last = lastDayOfMonth(monthOfYear(year, 12))
  const rule = cellRule(reader)
  const received = receivedBetween(reader, monthOfYear(year, 1), monthOfYear(year, 12))
  const present = new Map(
    months
      .filter((month) => month <= monthOf(today))
      .map((month) => [month, new Set(cellsOn(reader, dayShown(month, today)).map(({ id }) => id))]),
  )
  return cellsOn(reader, last < today ? last : today).map(({ id, name }) => ({
    cellId: id,
    cellName: name,
    months: months.map((month) => {
      const receivedOn = received.get(`${id} ${month}`) ?? null
      const there = present.get(month)?.has(id) ?? true
      const state = there || receivedOn !== null ? cellReportState(month, receivedOn, rule, today) : 'none'
      return { month, receivedOn, state }
    }),
  }))
}

function dayShown(month: Month, today: Day): Day {
  const last = lastDayOfMonth(month)
  return last < today ? last : today
}

export interface MissingReports {
  readonly month: Month
  readonly dueOn: Day
  readonly cells: readonly string[]
  /** All that owe one. */
  readonly asked: number
}

/** The cells that owe the report of a month, by the cells of its end; null where none is asked for. */
export function missingOf(reader: Reader, month: Month, today: Day): MissingReports | null {
  const rule = cellRule(reader)
  if (rule === null || month < rule.since) return null
  const received = receivedBetween(reader, month, month)
  const asked = cellsOn(reader, dayShown(month, today))
  return {
    month,
    dueOn: dueDayOf(month, rule),
    cells: asked.filter(({ id }) => !received.has(`${id} ${month}`)).map(({ name }) => name),
    asked: asked.length,
  }
}

/** The months whose reports are looked for on a day: since the rule began, at most a year back, up to this month. */
export function monthsAsked(reader: Reader, day: Day): Month[] {
  const rule = cellRule(reader)
  if (rule === null) return []
  const now = monthOf(day)
  return Array.from({ length: 12 }, (_, back) => monthsLater(now, -back))
    .filter((month) => month >= rule.since)
    .reverse()
}

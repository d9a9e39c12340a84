import type { GridRow, GridSquare, MeetingState, MonthRow } from '../../shared/meetings/contract.ts'
import { blankEntry, type MeetingKind } from '../../shared/meetings/fields.ts'
import { gradeOf, type MeetingGrade } from '../../shared/meetings/parts.ts'
import { expectedOf, footingProblem } from '../../shared/meetings/rules.ts'
import { listRule } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { lastDayOfMonth, type Month, monthOfYear, monthsLater } from '../../shared/vocabulary/month.ts'
import { cellsOn, memberCountsOn } from '../cells/cells-on.ts'
import type { Reader } from '../register/reader.ts'
import { packById, packInForce } from '../regulations/queries.ts'
import { entryOf, type MeetingRow } from './columns.ts'

/** Meetings of the months, last thematic one of a month last. */
export function meetingsBetween(reader: Reader, from: Month, to: Month, kind?: MeetingKind): MeetingRow[] {
  let query = reader.sql
    .selectFrom('meeting')
    .selectAll()
    .where('month', '>=', from)
    .where('month', '<=', to)
    .where('trashed_at', 'is', null)
    .orderBy('month')
    .orderBy('id')
  if (kind !== undefined) query = query.where('kind', '=', kind)
  return reader.all(query)
}

export function stateOf(row: Pick<MeetingRow, 'held_on' | 'missed_reason' | 'planned_on'>): MeetingState {
  if (row.held_on !== null) return 'held'
  if (row.missed_reason !== null) return 'missed'
  return row.planned_on === null ? 'none' : 'planned'
}

/** By the pack that the score was given under; null without a score. */
export function gradeOfRow(
  reader: Reader,
  row: Pick<MeetingRow, 'score' | 'rule_pack_id' | 'month'>,
): MeetingGrade | null {
  if (row.score === null) return null
  const pack =
    row.rule_pack_id === null
      ? packInForce(reader, lastDayOfMonth(row.month))
      : packById(reader, row.rule_pack_id)
  return gradeOf(row.score, listRule(pack, 'meeting.grade'))
}

/** The day whose names and members a month is shown with: its last one, or today while it runs. */
export function dayOfMonthShown(month: Month, today: Day): Day {
  const last = lastDayOfMonth(month)
  return month === today.slice(0, 7) ? today : last
}

export function meetingGrid(reader: Reader, year: number, kind: MeetingKind, today: Day): GridRow[] {
  const [first, last] = [monthOfYear(year, 1), monthOfYear(year, 12)]
  const squares = new Map<string, GridSquare>()
  for (const row of meetingsBetween(reader, first, last, kind))
    squares.set(`${row.cell_id} ${row.month}`, squareOf(reader, row))
  const day = lastDayOfMonth(last) < today ? lastDayOfMonth(last) : today
  return cellsOn(reader, day).map(({ id, name }) => ({
    cellId: id,
    cellName: name,
    squares: Array.from({ length: 12 }, (_, index) => {
      const month = monthOfYear(year, index + 1)
      return squares.get(`${id} ${month}`) ?? blankSquare(month)
    }),
  }))
}

function squareOf(reader: Reader, row: MeetingRow): GridSquare {
  const entry = entryOf(row)
  return {
    id: row.id,
    month: row.month,
    state: stateOf(row),
    heldOn: row.held_on,
    plannedOn: row.planned_on,
    missedReason: row.missed_reason,
    present: row.present,
    expected: expectedOf(entry),
    footing: footingProblem(entry),
    grade: gradeOfRow(reader, row),
    topic: row.topic,
  }
}

function blankSquare(month: Month): GridSquare {
  return {
    id: null,
    month,
    state: 'none',
    heldOn: null,
    plannedOn: null,
    missedReason: null,
    present: null,
    expected: null,
    footing: null,
    grade: null,
    topic: null,
  }
}

/** Every cell of the month with what is written of its meeting, and what would be proposed where nothing is. */
export function meetingMonth(reader: Reader, month: Month, kind: MeetingKind, today: Day): MonthRow[] {
  const day = dayOfMonthShown(month, today)
  const members = memberCountsOn(reader, day)
  const written = new Map(meetingsBetween(reader, month, month, kind).map((row) => [row.cell_id, row]))
  const exemptBefore = lastExempt(reader, month)
  return cellsOn(reader, day).map(({ id, name }) => {
    const row = written.get(id)
    return {
      cellId: id,
      cellName: name,
      id: row?.id ?? null,
      version: row?.version ?? 0,
      entry: row === undefined ? blankEntry : entryOf(row),
      proposed: { members: members.get(id) ?? 0, exempt: exemptBefore.get(id) ?? 0 },
    }
  })
}

/** Cell → how many were exempt at its last meeting of the three months before. */
function lastExempt(reader: Reader, month: Month): ReadonlyMap<number, number> {
  const before = meetingsBetween(reader, monthsLater(month, -3), monthsLater(month, -1))
  return new Map(before.flatMap((row) => (row.exempt === null ? [] : [[row.cell_id, row.exempt]])))
}

import { meetingGradeLabels, meetingPartLabels, meetingParts } from '../../shared/meetings/parts.ts'
import { attendanceOf, expectedOf } from '../../shared/meetings/rules.ts'
import { greatestPoints, suggestionsFor } from '../../shared/meetings/suggestions.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { lastDayOfMonth, monthOf } from '../../shared/vocabulary/month.ts'
import { formatPartialDate, shortDays } from '../../shared/vocabulary/partial-date.ts'
import { memberCountsOn, secretariesWithPhone } from '../cells/cells-on.ts'
import { countSetByCell } from '../figures/queries.ts'
import type { Scope } from '../figures/scope.ts'
import type { Reader } from '../register/reader.ts'
import { packById, packInForce } from '../regulations/queries.ts'
import type { SourceRecord } from '../reports/layout/source.ts'
import type { ListSource } from '../reports/list-source.ts'
import { visitRows } from '../teams/visit-rows.ts'
import { cellsOfPeriod, cellsOfScope } from './cells-of-scope.ts'
import { entryOf, fieldsOf, type MeetingRow } from './columns.ts'
import { gradeOfRow, meetingsBetween } from './queries.ts'

const joined = (parts: readonly (string | null)[], between = '; ') => {
  const told = parts.filter((part) => part !== null && part !== '')
  return told.length === 0 ? null : told.join(between)
}

/** The sum of what was written; null where nothing was. */
function sumOf(rows: readonly MeetingRow[], value: (row: MeetingRow) => number | null): number | null {
  const told = rows.flatMap((row) => value(row) ?? [])
  return told.length === 0 ? null : told.reduce((sum, each) => sum + each, 0)
}

/** Each once in the order of its first time, with how often where it was more than once. */
function toldTimes(told: readonly (string | null)[]): string[] {
  const times = new Map<string, number>()
  for (const each of told) if (each !== null && each !== '') times.set(each, (times.get(each) ?? 0) + 1)
  return [...times].map(([each, n]) => (n === 1 ? each : `${each} (${n})`))
}

const dayWords = (row: MeetingRow) => (row.held_on === null ? null : formatPartialDate(row.held_on))

function byCell(reader: Reader, { from, to }: Scope): ReadonlyMap<number, MeetingRow[]> {
  return Map.groupBy(meetingsBetween(reader, monthOf(from), monthOf(to)), (row) => row.cell_id)
}

/**
 * A row a cell: attendance of its regular meetings of the period, added up over the meetings held (reports.md 5.4). Only
 * meetings with expected and present both written count in the rate.
 */
function* attendance(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const meetings = byCell(reader, scope)
  const members = memberCountsOn(reader, scope.to)
  const visits = Map.groupBy(
    visitRows(reader, { from: monthOf(scope.from), to: monthOf(scope.to) }),
    ({ fields }) => fields.cellId,
  )
  for (const { id, name, ended } of cellsOfPeriod(reader, scope, meetings.keys())) {
    const all = meetings.get(id) ?? []
    const regular = all.filter((row) => row.kind === 'regular')
    const held = regular.filter((row) => row.held_on !== null)
    const thematic = all.filter((row) => row.kind === 'thematic' && row.held_on !== null)
    const counted = held.filter((row) => attendanceOf(entryOf(row)) !== null)
    const missed = regular.filter((row) => row.held_on === null)
    yield {
      id,
      cellId: id,
      cellName: name,
      members: sumOf(counted, (row) => row.members) ?? members.get(id) ?? 0,
      exempt: sumOf(counted, (row) => row.exempt),
      specialDuty: sumOf(counted, (row) => row.special_duty),
      expected: sumOf(counted, (row) => expectedOf(entryOf(row))),
      present: sumOf(counted, (row) => row.present),
      excused: sumOf(counted, (row) => row.excused),
      unexcused: sumOf(counted, (row) => row.unexcused),
      heldOn: shortDays(held.map(({ held_on: on }) => on)),
      regular: held.length,
      thematic: joined(toldTimes(thematic.map((row) => row.topic ?? dayWords(row)))),
      visitors: joined(
        toldTimes(
          (visits.get(id) ?? []).flatMap(({ people, fields, teamName }) => {
            const came = [...people, fields.others].filter((who) => who !== null && who !== '')
            return came.length === 0 ? [teamName] : came
          }),
        ),
      ),
      opinions: sumOf(held, (row) => row.opinions),
      missed: held.length > 0 ? null : (joined(missed.map((row) => row.missed_reason)) ?? 'Chưa ghi'),
      note: joined([ended, ...held.map((row) => row.note)]),
    }
  }
}

/** A row a cell with the score and grade of its last scored regular meeting of the period (reports.md 5.2). */
function* quality(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const meetings = byCell(reader, scope)
  const members = memberCountsOn(reader, scope.to)
  for (const { id, name, ended } of cellsOfPeriod(reader, scope, meetings.keys())) {
    const held = (meetings.get(id) ?? []).filter((row) => row.kind === 'regular' && row.held_on !== null)
    const row = held.findLast((each) => each.score !== null) ?? held.at(-1)
    const grade = row === undefined ? null : gradeOfRow(reader, row)
    yield {
      id,
      cellId: id,
      cellName: name,
      members: row?.members ?? members.get(id) ?? 0,
      heldOn: row === undefined ? null : dayWords(row),
      score: row?.score ?? null,
      good: grade === 'good',
      fair: grade === 'fair',
      average: grade === 'average',
      poor: grade === 'poor',
      note: joined([ended, row?.score_note ?? null]),
    }
  }
}

/** The eight parts of every scored meeting of the period, cell by cell (reports.md 5.3). */
function* scoreSheet(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const meetings = byCell(reader, scope)
  for (const { id, name } of cellsOfPeriod(reader, scope, meetings.keys()))
    for (const row of meetings.get(id) ?? []) {
      if (row.score === null) continue
      const pack =
        row.rule_pack_id === null
          ? packInForce(reader, lastDayOfMonth(row.month))
          : packById(reader, row.rule_pack_id)
      const fields = fieldsOf(row)
      const greatest = greatestPoints(pack)
      const hints = suggestionsFor(fields, pack)
      const grade = gradeOfRow(reader, row)
      for (const part of meetingParts)
        yield {
          id: row.id,
          // a sheet a meeting: the heading groups by what stands here
          cellId: row.id,
          cellName: `${name}, ngày ${dayWords(row) ?? '…'}: ${String(row.score).replace('.', ',')} điểm${grade === null ? '' : `, mức ${meetingGradeLabels[grade]}`}`,
          part: meetingPartLabels[part],
          greatest: greatest[part],
          points: fields.parts[part],
          hint: hints.find((hint) => hint.part === part)?.why ?? null,
        }
    }
}

/**
 * When and where the cells will meet (reports.md 5.5), a line a cell and month. Cells that have not told yet stand with blanks.
 * Over several months the members stand in the first line of a cell only, or the total would count them again.
 */
function* schedule(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const meetings = byCell(reader, scope)
  const members = memberCountsOn(reader, scope.to)
  const secretaries = secretariesWithPhone(reader, scope.to)
  for (const { id, name } of cellsOfScope(reader, scope)) {
    const planned = (meetings.get(id) ?? []).filter((row) => row.planned_on !== null)
    const months = [...Map.groupBy(planned, ({ month }) => month)].toSorted(([a], [b]) => (a < b ? -1 : 1))
    const secretary = secretaries.get(id)
    for (const [at, rows] of (months.length === 0 ? [[]] : months.map(([, own]) => own)).entries())
      yield {
        id,
        cellId: id,
        cellName: name,
        members: at === 0 ? (members.get(id) ?? 0) : null,
        time: joined(rows.map(timeWords)),
        place: joined([...new Set(rows.map((row) => row.place))]),
        secretary: secretary === undefined ? null : joined([secretary.name, secretary.phone], ', '),
      }
  }
}

const timeWords = ({ planned_at: at, planned_on: on }: MeetingRow) =>
  joined([at, on === null ? null : `ngày ${formatDay(on)}`], ', ')

/** What half a year of a cell's meetings comes to (reports.md 5.2). What the register does not hold stays blank. */
function* halfYear(reader: Reader, scope: Scope): Generator<SourceRecord> {
  const meetings = byCell(reader, scope)
  const members = memberCountsOn(reader, scope.to)
  const admitted = countSetByCell(reader, 'admissions.admitted', scope)
  const inspected = countSetByCell(reader, 'inspections.by-cells', scope)
  const telling = [...meetings.keys(), ...admitted.keys(), ...inspected.keys()]
  for (const { id, name, ended } of cellsOfPeriod(reader, scope, telling)) {
    const all = meetings.get(id) ?? []
    const held = all.filter((row) => row.kind === 'regular' && row.held_on !== null)
    const counting = held.filter((row) => attendanceOf(entryOf(row)) !== null)
    const thematic = all.filter((row) => row.kind === 'thematic')
    yield {
      id,
      cellId: id,
      cellName: name,
      members: members.get(id) ?? 0,
      held: held.length,
      present: sumOf(counting, (row) => row.present),
      expected: sumOf(counting, (row) => expectedOf(entryOf(row))),
      opinions: sumOf(held, (row) => row.opinions),
      studied: thematic.filter((row) => row.held_on !== null).length,
      planned: thematic.filter((row) => row.planned_on !== null).length,
      admitted: admitted.get(id) ?? 0,
      inspected: inspected.get(id) ?? 0,
      note: ended,
    }
  }
}

/** Lists of meetings that a report may print. */
export const meetingLists: Readonly<Record<string, ListSource>> = {
  'meetings.attendance': attendance,
  'meetings.quality': quality,
  'meetings.score-sheet': scoreSheet,
  'meetings.schedule': schedule,
  'meetings.half-year': halfYear,
}

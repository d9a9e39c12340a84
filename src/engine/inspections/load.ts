import { sql } from 'kysely'
import { caseDeadlines, type TimedCase } from '../../shared/inspections/deadlines.ts'
import type { RulePack } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { HolidayCalendar } from '../../shared/vocabulary/working-days.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import { cellNameAt } from '../cells/names.ts'
import type { Reader } from '../register/reader.ts'
import { packById } from '../regulations/queries.ts'
import type { CaseRecord } from './records.ts'

/** The name an organisation bears now, or else its last one. */
export const latestCellName = (cell: string) =>
  sql<string>`coalesce((SELECT name FROM cell_state WHERE cell_state.cell_id = ${sql.ref(cell)}
    ORDER BY to_date IS NULL DESC, cell_state.id DESC LIMIT 1), '')`

export interface SubjectOfCase {
  readonly id: number
  readonly caseId: number
  readonly cellId: number
  readonly name: string
  readonly cellName: string
}

/** Subjects of cases under their names, cells under that of the day of the conclusion; members that may not be read go without. */
export function subjectNames(reader: Reader, caseIds: readonly number[]): Map<number, SubjectOfCase[]> {
  const rows = reader.all(
    reader.sql
      .selectFrom('inspection_subject')
      .innerJoin('inspection_case', 'inspection_case.id', 'inspection_subject.case_id')
      .leftJoin('person', 'person.id', 'inspection_subject.person_id')
      .select([
        'inspection_subject.id',
        'case_id as caseId',
        'cell_id as cellId',
        'inspection_subject.kind',
        'full_name as fullName',
      ])
      .select(cellNameAt('inspection_subject.cell_id', 'inspection_case.concluded_on').as('cellName'))
      .where('case_id', 'in', [...caseIds])
      .orderBy('inspection_subject.id'),
  )
  const named = rows.map(({ kind, fullName, ...row }) => ({
    ...row,
    name: kind === 'organisation' ? row.cellName : (fullName ?? 'Đảng viên'),
  }))
  return Map.groupBy(named, ({ caseId }) => caseId)
}

/** Cases with what their deadlines are counted from: three queries for any number of them. */
export function timedCases(reader: Reader, rows: readonly CaseRecord[]): Map<number, TimedCase> {
  const ids = rows.map(({ id }) => id)
  const disciplines = Map.groupBy(
    reader.all(
      reader.sql
        .selectFrom('inspection_discipline')
        .innerJoin('inspection_subject', 'inspection_subject.id', 'inspection_discipline.subject_id')
        .select([
          'case_id as caseId',
          'inspection_discipline.id',
          'level',
          'voted_on as votedOn',
          'decided_on as decidedOn',
          'received_on as receivedOn',
          'law_decided_on as lawDecidedOn',
          'law_told_on as lawToldOn',
        ])
        .where('inspection_discipline.trashed_at', 'is', null)
        .where('case_id', 'in', ids)
        .orderBy('inspection_discipline.id'),
    ),
    ({ caseId }) => caseId,
  )
  const suspensions = Map.groupBy(
    reader.all(
      reader.sql
        .selectFrom('inspection_suspension')
        .innerJoin('inspection_subject', 'inspection_subject.id', 'inspection_suspension.subject_id')
        .select([
          'case_id as caseId',
          'inspection_suspension.id',
          'suspended_on as suspendedOn',
          'extended_on as extendedOn',
          'ended_on as endedOn',
        ])
        .where('inspection_suspension.trashed_at', 'is', null)
        .where('case_id', 'in', ids)
        .orderBy('inspection_suspension.id'),
    ),
    ({ caseId }) => caseId,
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        kind: row.kind,
        level: row.level,
        openedOn: row.opened_on,
        startedOn: row.started_on,
        concludedOn: row.concluded_on,
        handedOn: row.handed_on,
        selfReportOn: row.self_report_on,
        dueOn: row.due_on,
        disciplines: disciplines.get(row.id) ?? [],
        suspensions: suspensions.get(row.id) ?? [],
      },
    ]),
  )
}

/** Deadlines of cases, each under its own pack. */
export function deadlinesOf(reader: Reader, rows: readonly CaseRecord[], day: Day) {
  const calendar: HolidayCalendar = workingCalendar(reader)
  const packs = new Map<number, RulePack>()
  const timed = timedCases(reader, rows)
  return new Map(
    rows.map((row) => {
      const pack = packs.get(row.rule_pack_id) ?? packById(reader, row.rule_pack_id)
      packs.set(row.rule_pack_id, pack)
      const facts = timed.get(row.id)
      return [row.id, facts === undefined ? [] : caseDeadlines(facts, { pack, calendar, day })] as const
    }),
  )
}

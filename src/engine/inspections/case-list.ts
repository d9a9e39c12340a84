import { type Expression, type SqlBool, sql } from 'kysely'
import type { CaseRow } from '../../shared/inspections/cases-contract.ts'
import type { InspectionKind, InspectionLevel, SubjectKind } from '../../shared/inspections/kinds.ts'
import { type Phase, phaseOf } from '../../shared/inspections/phases.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Reader } from '../register/reader.ts'
import { deadlinesOf, subjectNames } from './load.ts'
import type { CaseRecord } from './records.ts'
import { daysOf } from './subjects.ts'

export interface CaseFilter {
  readonly search?: string | undefined
  readonly sortBy?: 'opened' | 'concluded' | 'due' | 'title' | undefined
  readonly descending?: boolean | undefined
  readonly page: { readonly from: number; readonly size: number }
  readonly kind?: InspectionKind | undefined
  readonly level?: InspectionLevel | undefined
  readonly phase?: Phase | undefined
  readonly year?: number | undefined
  readonly cellId?: number | undefined
  readonly subjectKind?: SubjectKind | undefined
  readonly late: boolean
}

const phaseConditions: Record<Phase, string> = {
  preparing: 'started_on IS NULL AND concluded_on IS NULL AND handed_on IS NULL',
  conducting: 'started_on IS NOT NULL AND concluded_on IS NULL AND handed_on IS NULL',
  concluded: 'concluded_on IS NOT NULL AND handed_on IS NULL',
  handed_over: 'handed_on IS NOT NULL',
}

function conditionsOf(filter: CaseFilter): Expression<SqlBool>[] {
  const { kind, level, phase, year, cellId, subjectKind } = filter
  const found: Expression<SqlBool>[] = [sql<SqlBool>`inspection_case.trashed_at IS NULL`]
  if (kind !== undefined) found.push(sql<SqlBool>`kind = ${kind}`)
  if (level !== undefined) found.push(sql<SqlBool>`level = ${level}`)
  if (phase !== undefined) found.push(sql<SqlBool>`(${sql.raw(phaseConditions[phase])})`)
  if (year !== undefined)
    found.push(sql<SqlBool>`(coalesce(opened_on, started_on, concluded_on, '') < ${String(year + 1)}
      AND coalesce(concluded_on, handed_on, '9999') >= ${String(year)})`)
  if (cellId !== undefined)
    found.push(sql<SqlBool>`id IN (SELECT case_id FROM inspection_subject WHERE cell_id = ${cellId})`)
  if (subjectKind !== undefined)
    found.push(sql<SqlBool>`id IN (SELECT case_id FROM inspection_subject WHERE kind = ${subjectKind})`)
  return found
}

/** By title and by the names of its subjects, without marks. */
function searched(search: string | undefined): Expression<SqlBool>[] {
  return searchKey(search ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map(
      (
        word,
      ) => sql<SqlBool>`(instr(title_key, ${word}) > 0 OR id IN (SELECT case_id FROM inspection_subject AS s
        LEFT JOIN person ON person.id = s.person_id WHERE instr(coalesce(person.name_key, (SELECT name_key FROM cell_state
          WHERE cell_state.cell_id = s.cell_id ORDER BY to_date IS NULL DESC, cell_state.id DESC LIMIT 1)), ${word}) > 0))`,
    )
}

/** Cases that the account may read, and how many others meet the filter. */
export function listCases(
  reader: Reader,
  filter: CaseFilter,
  day: Day,
): { rows: CaseRow[]; total: number; hidden: number } {
  const conditions = conditionsOf(filter)
  const chosen = reader.sql.selectFrom('inspection_case').where((on) => on.and(conditions))
  const hidden =
    reader.first(chosen.where('title', 'is', null).select((on) => on.fn.countAll<number>().as('n')))?.n ?? 0
  const shown = chosen.where('title', 'is not', null).where((on) => on.and(searched(filter.search)))
  const direction = filter.descending === true ? 'desc' : 'asc'
  const order = {
    opened: sql<string>`coalesce(opened_on, started_on, '')`,
    concluded: sql<string>`coalesce(concluded_on, '9999')`,
    due: sql<string>`coalesce(due_on, '9999')`,
    title: sql<string>`title_key`,
  }
  const found = reader.all(
    shown
      .selectAll()
      .orderBy(order[filter.sortBy ?? 'opened'], filter.sortBy === undefined ? 'desc' : direction)
      .orderBy('id', 'desc'),
  )
  const deadlines = deadlinesOf(reader, found, day)
  const late = (row: CaseRecord) => deadlines.get(row.id)?.some(({ state }) => state === 'overdue') ?? false
  const wanted = filter.late ? found.filter(late) : found
  const { from, size } = filter.page
  const page = wanted.slice(from, from + size)
  return { rows: caseRows(reader, page, deadlines, day), total: wanted.length, hidden }
}

function caseRows(
  reader: Reader,
  rows: readonly CaseRecord[],
  deadlines: ReturnType<typeof deadlinesOf>,
  day: Day,
): CaseRow[] {
  const ids = rows.map(({ id }) => id)
  const subjects = subjectNames(reader, ids)
  const counts = new Map(
    reader
      .statement<{ id: number; findings: number; open: number; overdue: number }>(
        `SELECT finding.case_id AS id, count(DISTINCT finding.id) AS findings,
           count(remedy.id) FILTER (WHERE remedy.verified_on IS NULL) AS open,
           count(remedy.id) FILTER (WHERE remedy.verified_on IS NULL AND remedy.reported_on IS NULL AND remedy.due_on < @day) AS overdue
         FROM inspection_finding AS finding
         LEFT JOIN inspection_remedy AS remedy ON remedy.finding_id = finding.id AND remedy.trashed_at IS NULL
         WHERE finding.trashed_at IS NULL AND finding.case_id IN (SELECT value FROM json_each(@ids)) GROUP BY finding.case_id`,
      )
      .all({ day, ids: JSON.stringify(ids) })
      .map((row) => [row.id, row]),
  )
  return rows.map((row) => {
    const open = (deadlines.get(row.id) ?? []).filter(({ state }) => state === 'open' || state === 'overdue')
    const days = open.flatMap(({ dueOn }) => dueOn ?? []).sort()
    const count = counts.get(row.id)
    return {
      id: row.id,
      kind: row.kind,
      level: row.level,
      title: row.title ?? '',
      phase: phaseOf(daysOf(row)),
      openedOn: row.opened_on,
      startedOn: row.started_on,
      concludedOn: row.concluded_on,
      subjects: (subjects.get(row.id) ?? []).map(({ name }) => name),
      dueOn: days[0] ?? null,
      overdue: open.some(({ state }) => state === 'overdue'),
      findings: count?.findings ?? 0,
      openRemedies: count?.open ?? 0,
      overdueRemedies: count?.overdue ?? 0,
      sensitive: row.about_member === 1,
    }
  })
}

import { sql } from 'kysely'
import type { VisitRow } from '../../shared/teams/contract.ts'
import type { Month } from '../../shared/vocabulary/month.ts'
import { cellNameAt } from '../cells/names.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'

export interface VisitFilter {
  readonly from?: Month | undefined
  readonly to?: Month | undefined
  readonly id?: number | undefined
  readonly teamId?: number | undefined
  readonly cellId?: number | undefined
}

/** @throws RegisterError NOT_FOUND, also for a visit in the trash */
export function visitRow(reader: Reader, id: number): VisitRow {
  const [row] = visitRows(reader, { id })
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  return row
}

/** Visits of the months, newest first, with whoever came. */
export function visitRows(reader: Reader, { from, to, id, teamId, cellId }: VisitFilter): VisitRow[] {
  let query = reader.sql
    .selectFrom('team_visit')
    .leftJoin('team', 'team.id', 'team_visit.team_id')
    .selectAll('team_visit')
    .select('team.name as teamName')
    .select(cellNameAt('team_visit.cell_id', 'team_visit.visited_on').as('cellName'))
    .where('team_visit.trashed_at', 'is', null)
    .orderBy('visited_on', 'desc')
    .orderBy('team_visit.id', 'desc')
  if (from !== undefined) query = query.where('month', '>=', from)
  if (to !== undefined) query = query.where('month', '<=', to)
  if (id !== undefined) query = query.where('team_visit.id', '=', id)
  if (teamId !== undefined) query = query.where('team_id', '=', teamId)
  if (cellId !== undefined) query = query.where('cell_id', '=', cellId)
  const rows = reader.all(query)
  const people = visitorsOf(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const came = people.get(row.id) ?? []
    return {
      id: row.id,
      version: row.version,
      month: row.month,
      cellName: row.cellName,
      teamName: row.teamName,
      people: came.map(({ name }) => name),
      fields: {
        teamId: row.team_id,
        cellId: row.cell_id,
        visitedOn: row.visited_on,
        month: row.month,
        level: row.level,
        personIds: came.map(({ personId }) => personId),
        others: row.others,
        content: row.content,
        note: row.note,
      },
    }
  })
}

export interface Visitor {
  readonly visitId: number
  readonly personId: number
  readonly name: string
}

/** Visit → whoever of the register came. */
export function visitorsOf(reader: Reader, visitIds: readonly number[]): ReadonlyMap<number, Visitor[]> {
  const visitors = reader.all(
    reader.sql
      .selectFrom('team_visit_person')
      .innerJoin('person', 'person.id', 'team_visit_person.person_id')
      .select(['visit_id as visitId', 'person_id as personId', 'full_name as name'])
      // one parameter however many visits: a year of a province has more than SQLite takes
      .where(sql<boolean>`visit_id IN (SELECT value FROM json_each(${JSON.stringify(visitIds)}))`)
      .orderBy('person.name_sort')
      .orderBy('team_visit_person.id'),
  )
  return Map.groupBy(visitors, ({ visitId }) => visitId)
}

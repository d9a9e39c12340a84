import { type Expression, type SqlBool, sql } from 'kysely'
import type { SympathizerRow } from '../../shared/sympathizers/contract.ts'
import type { Quarter } from '../../shared/sympathizers/quarters.ts'
import { sympathizerStatusOn } from '../../shared/sympathizers/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { matchExpression } from '../people/search.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { hasStatus, lacksRemark, type StatusFilter } from './status.ts'

export interface SympathizerFilter {
  readonly search?: string | undefined
  readonly sortBy?: keyof typeof sortColumns | undefined
  readonly descending?: boolean | undefined
  readonly page: { readonly from: number; readonly size: number }
  readonly status: StatusFilter
  readonly cellId?: number | undefined
  readonly villageId?: number | undefined
  readonly withoutHelper?: boolean | undefined
  readonly withoutRemark?: Quarter | undefined
}

const sortColumns = {
  name: 'person.name_sort',
  birth: 'person.birth_date',
  cell: 'cell_state.name_sort',
  village: 'village.name_sort',
  proposed: 'sympathizer.proposed_on',
  recognised: 'sympathizer.recognised_on',
} as const

/** Id of the stay that a row shows: the one of the day, or the last begun by then for somebody tracked no more. */
export function stayOn(day: Day) {
  return sql<number>`(SELECT id FROM sympathizer_stay AS latest WHERE latest.sympathizer_id = sympathizer.id
    AND (latest.from_date IS NULL OR latest.from_date = '?' OR latest.from_date <= ${day})
    ORDER BY ${inForce('latest', day)} DESC, nullif(latest.from_date, '?') DESC, latest.id DESC LIMIT 1)`
}

function sympathizersOn(reader: Reader, day: Day) {
  return reader.sql
    .selectFrom('sympathizer')
    .innerJoin('person', 'person.id', 'sympathizer.person_id')
    .innerJoin('sympathizer_stay as stay', (join) => join.on('stay.id', '=', stayOn(day)))
    .leftJoin('cell_state', (join) =>
      join.onRef('cell_state.cell_id', '=', 'stay.cell_id').on(inForce('cell_state', day)),
    )
    .leftJoin('village', 'village.id', 'person.village_id')
}

function conditionsOf(filter: SympathizerFilter, day: Day): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = [
    sql<SqlBool>`sympathizer.trashed_at IS NULL`,
    hasStatus(filter.status, day),
  ]
  // Whoever is tracked is tracked by a cell: the same condition as in every figure.
  if (filter.status === 'tracking' || filter.status === 'outstanding' || filter.status === 'recognised')
    conditions.push(inForce('stay', day))
  const match = filter.search === undefined ? null : matchExpression(filter.search)
  if (match !== null)
    conditions.push(
      sql<SqlBool>`person.id IN (SELECT rowid FROM person_name WHERE person_name MATCH ${match})`,
    )
  if (filter.cellId !== undefined) conditions.push(sql<SqlBool>`stay.cell_id = ${filter.cellId}`)
  if (filter.villageId !== undefined) conditions.push(sql<SqlBool>`person.village_id = ${filter.villageId}`)
  if (filter.withoutHelper === true)
    conditions.push(sql<SqlBool>`NOT EXISTS (SELECT 1 FROM sympathizer_helper AS helper
      WHERE helper.sympathizer_id = sympathizer.id AND ${inForce('helper', day)})`)
  if (filter.withoutRemark !== undefined) conditions.push(lacksRemark(filter.withoutRemark))
  return conditions
}

/** One page of the people followed, as of a day, and how many fit the filter in all. */
export function listSympathizers(
  reader: Reader,
  filter: SympathizerFilter,
  day: Day,
): { rows: SympathizerRow[]; total: number } {
  const chosen = sympathizersOn(reader, day).where((on) => on.and(conditionsOf(filter, day)))
  const direction = filter.descending === true ? 'desc' : 'asc'
  const rows = reader.all(
    chosen
      .leftJoin('catalog_item as ethnic', (join) =>
        join.onRef('ethnic.code', '=', 'person.ethnic_group').on('ethnic.catalog', '=', 'ethnic-groups'),
      )
      .select(['sympathizer.id', 'sympathizer.person_id as personId', 'person.full_name as fullName'])
      .select(['person.sex', 'person.birth_date as birthDate', 'ethnic.name as ethnicGroup'])
      .select(['village.name as villageName', 'stay.cell_id as cellId'])
      .select(
        sql<string>`coalesce(cell_state.name, (SELECT name FROM cell_state AS last
          WHERE last.cell_id = stay.cell_id ORDER BY nullif(last.from_date, '?') DESC LIMIT 1))`.as(
          'cellName',
        ),
      )
      .select(['proposed_on as proposedOn', 'recognised_on as recognisedOn'])
      .select(['admitted_on as admittedOn', 'stopped_on as stoppedOn'])
      .orderBy(sortColumns[filter.sortBy ?? 'name'], direction)
      .orderBy('person.name_sort', direction)
      .orderBy('sympathizer.id', direction)
      .limit(filter.page.size)
      .offset(filter.page.from),
  )
  const counted = reader.first(chosen.select((on) => on.fn.countAll<number>().as('total')))
  const helpers = helpersOn(
    reader,
    rows.map((row) => row.id),
    day,
  )
  return {
    total: counted?.total ?? 0,
    rows: rows.map(({ admittedOn, stoppedOn, ...row }) => ({
      ...row,
      status: sympathizerStatusOn({ recognisedOn: row.recognisedOn, admittedOn, stoppedOn }, day),
      helpers: helpers.get(row.id) ?? [],
    })),
  }
}

/** Names of the helpers of the day: as the person is called now, or as the list wrote it for somebody not in the register. */
function helpersOn(reader: Reader, ids: readonly number[], day: Day): Map<number, string[]> {
  if (ids.length === 0) return new Map()
  const helpers = reader.all(
    reader.sql
      .selectFrom('sympathizer_helper')
      .leftJoin('person', 'person.id', 'sympathizer_helper.person_id')
      .select(['sympathizer_id as sympathizerId', 'name', 'full_name as fullName'])
      .where('sympathizer_id', 'in', [...ids])
      .where(inForce('sympathizer_helper', day))
      .orderBy('from_date')
      .orderBy('sympathizer_helper.id'),
  )
  const byOne = Map.groupBy(helpers, (helper) => helper.sympathizerId)
  return new Map([...byOne].map(([id, rows]) => [id, rows.map((row) => row.fullName ?? row.name)]))
}

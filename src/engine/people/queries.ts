import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { PersonRow } from '../../shared/people/contract.ts'
import { maskCitizenId } from '../../shared/vocabulary/citizen-id.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { matchExpression, searchPeople } from './search.ts'

/** Everybody with the village, and the cell and standing of the day. One row a person: the latest membership wins. */
function peopleOn(reader: Reader, day: Day) {
  return reader.sql
    .selectFrom('person')
    .leftJoin('village', 'village.id', 'person.village_id')
    .leftJoin('catalog_item as ethnic', (join) =>
      join.onRef('ethnic.code', '=', 'person.ethnic_group').on('ethnic.catalog', '=', 'ethnic-groups'),
    )
    .leftJoin('cell_member', (join) =>
      join.on('cell_member.id', '=', (on) =>
        on
          .selectFrom('cell_member as member')
          .select('member.id')
          .whereRef('member.person_id', '=', 'person.id')
          .where(inForce('member', day))
          .orderBy('member.from_date', 'desc')
          .orderBy('member.id', 'desc')
          .limit(1),
      ),
    )
    .leftJoin('cell_state', (join) =>
      join.onRef('cell_state.cell_id', '=', 'cell_member.cell_id').on(inForce('cell_state', day)),
    )
}

const rowColumns = [
  'person.id',
  'person.full_name as fullName',
  'person.sex',
  'person.birth_date as birthDate',
  'person.citizen_id as citizenId',
  'ethnic.name as ethnicGroup',
  'village.name as villageName',
  'cell_member.cell_id as cellId',
  'cell_state.name as cellName',
  'cell_member.standing',
] as const

type RawPersonRow = Omit<PersonRow, 'citizenIdMasked'> & { citizenId: string | null }

function masked({ citizenId, ...row }: RawPersonRow): PersonRow {
  return { ...row, citizenIdMasked: citizenId === null ? null : maskCitizenId(citizenId) }
}

export interface PeopleFilter {
  readonly search?: string | undefined
  readonly sortBy?: 'name' | 'birth' | 'village' | 'cell' | undefined
  readonly descending?: boolean | undefined
  readonly page: { readonly from: number; readonly size: number }
  readonly villageId?: number | undefined
  readonly cellId?: number | undefined
  readonly standing?: 'official' | 'probationary' | 'member' | 'none' | undefined
  readonly sex?: 'male' | 'female' | undefined
}

/** Conditions on the table `person` alone, so that counting and sorting thousands of people joins nothing it does not need. */
function conditionsOf(filter: PeopleFilter, day: Day): Expression<SqlBool>[] {
  const { search, villageId, cellId, sex, standing } = filter
  const conditions: Expression<SqlBool>[] = [sql<SqlBool>`person.trashed_at IS NULL`]
  const match = search === undefined ? null : matchExpression(search)
  if (match !== null)
    conditions.push(
      sql<SqlBool>`person.id IN (SELECT rowid FROM person_name WHERE person_name MATCH ${match})`,
    )
  if (villageId !== undefined) conditions.push(sql<SqlBool>`person.village_id = ${villageId}`)
  if (sex !== undefined) conditions.push(sql<SqlBool>`person.sex = ${sex}`)
  const members = (of: RawBuilder<SqlBool>) =>
    sql<SqlBool>`(SELECT person_id FROM cell_member WHERE ${inForce('cell_member', day)} AND ${of})`
  if (cellId !== undefined)
    conditions.push(sql<SqlBool>`person.id IN ${members(sql<SqlBool>`cell_id = ${cellId}`)}`)
  if (standing === 'none') conditions.push(sql<SqlBool>`person.id NOT IN ${members(sql<SqlBool>`TRUE`)}`)
  else if (standing === 'member') conditions.push(sql<SqlBool>`person.id IN ${members(sql<SqlBool>`TRUE`)}`)
  else if (standing !== undefined)
    conditions.push(sql<SqlBool>`person.id IN ${members(sql<SqlBool>`standing = ${standing}`)}`)
  return conditions
}

/** What a list sorts by before the name, which decides between equals. */
function sortedBy(column: 'birth' | 'village' | 'cell', day: Day): RawBuilder<unknown> {
  const columns = {
    birth: sql`person.birth_date`,
    village: sql`(SELECT village.name_sort FROM village WHERE village.id = person.village_id)`,
    cell: sql`(SELECT cell_state.name_sort FROM cell_member
      JOIN cell_state ON cell_state.cell_id = cell_member.cell_id AND ${inForce('cell_state', day)}
      WHERE cell_member.person_id = person.id AND ${inForce('cell_member', day)}
      ORDER BY cell_member.from_date DESC, cell_member.id DESC LIMIT 1)`,
  }
  return columns[column]
}

export function listPeople(
  reader: Reader,
  filter: PeopleFilter,
  day: Day,
): { rows: PersonRow[]; total: number } {
  const chosen = reader.sql.selectFrom('person').where((on) => on.and(conditionsOf(filter, day)))
  const direction = filter.descending === true ? 'desc' : 'asc'
  // Sorted by the name alone, a page is read straight off the index `person_in_order`.
  const sorted =
    filter.sortBy === undefined || filter.sortBy === 'name'
      ? chosen
      : chosen.orderBy(sortedBy(filter.sortBy, day), direction)
  const page = reader.all(
    sorted
      .select('person.id')
      .orderBy('person.name_sort', direction)
      .orderBy('person.id', direction)
      .limit(filter.page.size)
      .offset(filter.page.from),
  )
  const ids = page.map((row) => row.id)
  const counted = reader.first(chosen.select((on) => on.fn.countAll<number>().as('total')))
  return { rows: peopleByIds(reader, ids, day), total: counted?.total ?? 0 }
}

/** The rows of given people, in the order of the ids. */
export function peopleByIds(reader: Reader, ids: readonly number[], day: Day): PersonRow[] {
  if (ids.length === 0) return []
  const rows = reader.all(
    peopleOn(reader, day)
      .select(rowColumns)
      .where('person.id', 'in', [...ids]),
  )
  const byId = new Map(rows.map((row) => [row.id, masked(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export function findPeople(
  reader: Reader,
  text: string,
  limit: number,
  onlyMembers: boolean,
  day: Day,
): PersonRow[] {
  const found = peopleByIds(reader, searchPeople(reader, text, onlyMembers ? 50 : limit), day)
  return (onlyMembers ? found.filter((row) => row.standing === 'official') : found).slice(0, limit)
}

import { type Expression, type SqlBool, sql } from 'kysely'
import { type VillageRow, villageKindSchema } from '../../shared/villages/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { happenedBy, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { leadsOn } from './standing.ts'

export interface VillageFilter {
  readonly search?: string | undefined
  readonly sortBy?: 'name' | 'kind' | 'people' | undefined
  readonly descending?: boolean | undefined
  readonly page: { readonly from: number; readonly size: number }
  readonly standing?: 'now' | 'ended' | undefined
  readonly withoutCell?: boolean | undefined
  readonly withoutMembers?: boolean | undefined
}

/** Names of the cells that lead the village on the day; several of a large village are joined by commas. Null for none. */
const cellNames = (day: Day) => sql<string | null>`(SELECT group_concat(name, ', ') FROM (
  SELECT cell_state.name AS name FROM cell_village
  JOIN cell_state ON cell_state.cell_id = cell_village.cell_id AND ${inForce('cell_state', day)}
  WHERE cell_village.village_id = village.id AND ${leadsOn(day)}
  ORDER BY cell_state.name_sort))`

const people = sql<number>`(SELECT count(*) FROM person
  WHERE person.village_id = village.id AND person.trashed_at IS NULL)`

/** Members of any cell who live in the village on the day. */
export const memberCount = (day: Day) => sql<number>`(SELECT count(DISTINCT person.id) FROM person
  JOIN cell_member ON cell_member.person_id = person.id AND ${inForce('cell_member', day)}
  WHERE person.village_id = village.id AND person.trashed_at IS NULL)`

/** Kinds in the order of the form. */
const kindPlace = sql<number>`instr(${villageKindSchema.options.join(' ')}, kind)`

/** One page of the villages, and how many fit the filter in all. */
export function listVillages(
  reader: Reader,
  filter: VillageFilter,
  day: Day,
): { rows: VillageRow[]; total: number } {
  const conditions: Expression<SqlBool>[] = [sql<SqlBool>`village.trashed_at IS NULL`]
  for (const word of searchKey(filter.search ?? '').split(' '))
    if (word !== '') conditions.push(sql<SqlBool>`instr(village.name_key, ${word}) > 0`)
  const hasEnded = happenedBy('village.there_to', day)
  if (filter.standing === 'now') conditions.push(sql<SqlBool>`NOT ${hasEnded}`)
  if (filter.standing === 'ended') conditions.push(hasEnded)
  if (filter.withoutCell === true) conditions.push(sql<SqlBool>`${cellNames(day)} IS NULL`)
  if (filter.withoutMembers === true) conditions.push(sql<SqlBool>`${memberCount(day)} = 0`)
  const chosen = reader.sql.selectFrom('village').where((on) => on.and(conditions))
  const direction = filter.descending === true ? 'desc' : 'asc'
  const order = { name: sql.ref('name_sort'), kind: kindPlace, people: sql.ref('people') }
  const rows = reader.all(
    chosen
      .select(['id', 'version', 'name', 'kind', 'border', 'hard', 'region3', 'note'])
      .select(['there_from as from', 'there_to as to'])
      .select([cellNames(day).as('cellName'), people.as('people'), memberCount(day).as('members')])
      .orderBy(order[filter.sortBy ?? 'name'], direction)
      .orderBy('name_sort', direction)
      .orderBy('id', direction)
      .limit(filter.page.size)
      .offset(filter.page.from),
  )
  const counted = reader.first(chosen.select((on) => on.fn.countAll<number>().as('total')))
  return {
    total: counted?.total ?? 0,
    rows: rows.map(({ id, version, cellName, people: count, members, border, hard, region3, ...fields }) => ({
      id,
      version,
      fields: { ...fields, border: border === 1, hard: hard === 1, region3: region3 === 1 },
      cellName,
      people: count,
      members,
    })),
  }
}

import type { CellRow } from '../../shared/cells/contract.ts'
import { type CellKind, cellKindSchema } from '../../shared/cells/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { hasStatus } from '../sympathizers/status.ts'
import { villageExistsOn } from '../villages/standing.ts'
import { cellExistsOn } from './status.ts'

export interface CellFilter {
  readonly search?: string | undefined
  readonly kind?: CellKind | undefined
}

interface Stated {
  readonly id: number
  readonly name: string
  readonly nameKey: string
  readonly kind: CellKind
  readonly parentId: number | null
}

/**
 * The tree of a day, superiors before their own, with the names and counts of that day. A filter keeps what fits and the
 * superiors above it, so that every row still hangs somewhere.
 */
export function listCells(reader: Reader, filter: CellFilter, day: Day): CellRow[] {
  const cells = statesOn(reader, day)
  const rows = inDisplayOrder(cells)
  const kept = keptBy(filter, cells)
  const villages = villagesOn(reader, day)
  const secretaries = secretariesOn(reader, day)
  const members = membersOn(reader, day)
  const sympathizers = sympathizersOn(reader, day)
  return rows
    .filter(({ cell }) => kept.has(cell.id))
    .map(({ cell, depth }) => ({
      id: cell.id,
      name: cell.name,
      kind: cell.kind,
      parentId: cell.parentId,
      depth,
      villages: villages.get(cell.id) ?? [],
      secretary: secretaries.get(cell.id) ?? null,
      officialMembers: members.get(`${cell.id} official`) ?? 0,
      probationaryMembers: members.get(`${cell.id} probationary`) ?? 0,
      sympathizers: sympathizers.get(cell.id) ?? 0,
    }))
}

/** Sorted as siblings stand: by kind, then by name. A superior that does not exist on the day counts as none. */
function statesOn(reader: Reader, day: Day): Stated[] {
  const found = reader.all(
    reader.sql
      .selectFrom('cell')
      .innerJoin('cell_state', 'cell_state.cell_id', 'cell.id')
      .select(['cell.id', 'name', 'name_key as nameKey', 'kind', 'parent_id as parentId'])
      .where(cellExistsOn(day))
      .where(inForce('cell_state', day))
      .orderBy('name_sort')
      .orderBy('cell.id'),
  )
  const byId = new Map(found.map((cell) => [cell.id, cell]))
  const order = cellKindSchema.options
  return [...byId.values()]
    .map((cell) => (cell.parentId !== null && byId.has(cell.parentId) ? cell : { ...cell, parentId: null }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function inDisplayOrder(cells: readonly Stated[]): { cell: Stated; depth: number }[] {
  const children = Map.groupBy(cells, (cell) => cell.parentId)
  const rows: { cell: Stated; depth: number }[] = []
  const seen = new Set<number>()
  const walk = (siblings: readonly Stated[], depth: number) => {
    for (const cell of siblings) {
      if (seen.has(cell.id)) continue
      seen.add(cell.id)
      rows.push({ cell, depth })
      walk(children.get(cell.id) ?? [], depth + 1)
    }
  }
  walk(children.get(null) ?? [], 0)
  // Taking two moves back in the wrong order can close a ring; its cells must not vanish from the list.
  walk(cells, 0)
  return rows
}

function keptBy(filter: CellFilter, cells: readonly Stated[]): Set<number> {
  const words = searchKey(filter.search ?? '')
    .split(' ')
    .filter((word) => word !== '')
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const kept = new Set<number>()
  for (const cell of cells) {
    if (filter.kind !== undefined && cell.kind !== filter.kind) continue
    if (!words.every((word) => cell.nameKey.includes(word))) continue
    for (let up: Stated | undefined = cell; up !== undefined && !kept.has(up.id); ) {
      kept.add(up.id)
      up = up.parentId === null ? undefined : byId.get(up.parentId)
    }
  }
  return kept
}

function villagesOn(reader: Reader, day: Day): Map<number, string[]> {
  const links = reader.all(
    reader.sql
      .selectFrom('cell_village')
      .innerJoin('village', 'village.id', 'cell_village.village_id')
      .select(['cell_id as cellId', 'village.name'])
      .where(inForce('cell_village', day))
      .where('village.trashed_at', 'is', null)
      .where(villageExistsOn(day))
      .orderBy('village.name_sort'),
  )
  const byCell = Map.groupBy(links, (link) => link.cellId)
  return new Map([...byCell].map(([cellId, rows]) => [cellId, rows.map((row) => row.name)]))
}

function secretariesOn(reader: Reader, day: Day): Map<number, string> {
  const posts = reader.all(
    reader.sql
      .selectFrom('cell_post')
      .innerJoin('person', 'person.id', 'cell_post.person_id')
      .select(['cell_id as cellId', 'person.full_name as name'])
      .where('post', '=', 'secretary')
      .where(inForce('cell_post', day))
      .orderBy('cell_post.from_date')
      .orderBy('cell_post.id'),
  )
  return new Map(posts.map((post) => [post.cellId, post.name]))
}

function membersOn(reader: Reader, day: Day): Map<string, number> {
  const counts = reader.all(
    reader.sql
      .selectFrom('cell_member')
      .innerJoin('person', 'person.id', 'cell_member.person_id')
      .select((on) => ['cell_id as cellId', 'standing', on.fn.countAll<number>().as('n')])
      .where(inForce('cell_member', day))
      .where('person.trashed_at', 'is', null)
      .groupBy(['cell_id', 'standing']),
  )
  return new Map(counts.map((row) => [`${row.cellId} ${row.standing}`, row.n]))
}

function sympathizersOn(reader: Reader, day: Day): Map<number, number> {
  const counts = reader.all(
    reader.sql
      .selectFrom('sympathizer_stay')
      .innerJoin('sympathizer', 'sympathizer.id', 'sympathizer_stay.sympathizer_id')
      .select((on) => ['cell_id as cellId', on.fn.countAll<number>().as('n')])
      .where(inForce('sympathizer_stay', day))
      .where('sympathizer.trashed_at', 'is', null)
      .where(hasStatus('tracking', day))
      .groupBy('cell_id'),
  )
  return new Map(counts.map((row) => [row.cellId, row.n]))
}

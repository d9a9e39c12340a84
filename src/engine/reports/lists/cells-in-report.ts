import { sql } from 'kysely'
import { cellsOn, type LivingCell } from '../../cells/living.ts'
import { countSetByCell } from '../../figures/queries.ts'
import { cellsInScope, type Scope } from '../../figures/scope.ts'
import type { SetId } from '../../figures/sets.ts'
import { inForce } from '../../register/as-of.ts'
import type { Reader } from '../../register/reader.ts'

/** Cells of the last day within the scope. A committee stands among them only where somebody is written directly under it. */
export function cellsInReport(reader: Reader, scope: Scope): LivingCell[] {
  const direct = countSetByCell(reader, 'members.all', scope)
  const cells = [
    ...cellsOn(reader, scope.to),
    ...committeesOf(reader, scope).filter(({ id }) => direct.has(id)),
  ]
  if (scope.cellId === undefined) return cells
  const query = sql<{ id: number }>`SELECT id FROM cell WHERE id IN ${cellsInScope(scope)}`
  const inside = new Set(reader.all({ compile: () => query.compile(reader.sql) }).map(({ id }) => id))
  return cells.filter(({ id }) => inside.has(id))
}

function committeesOf(reader: Reader, scope: Scope): LivingCell[] {
  return reader.all(
    reader.sql
      .selectFrom('cell')
      .innerJoin('cell_state', 'cell_state.cell_id', 'cell.id')
      .select(['cell.id', 'name', 'kind', 'parent_id as parentId', 'founded_on as foundedOn'])
      .where('cell.trashed_at', 'is', null)
      .where('kind', '=', 'committee')
      .where(inForce('cell_state', scope.to)),
  )
}

/** Columns that count an indicator's set, by cell: the same query that opens the names behind the number. */
export function countsOf<K extends string>(
  reader: Reader,
  scope: Scope,
  sets: Readonly<Record<K, SetId>>,
): (cellId: number) => Record<K, number> {
  const keys = Object.keys(sets) as K[]
  const counts = new Map(keys.map((key) => [key, countSetByCell(reader, sets[key], scope)]))
  return (cellId) =>
    Object.fromEntries(keys.map((key) => [key, counts.get(key)?.get(cellId) ?? 0])) as Record<K, number>
}

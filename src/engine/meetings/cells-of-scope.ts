import { sql } from 'kysely'
import { formatPartialDate } from '../../shared/vocabulary/partial-date.ts'
import { type CellOnDay, cellsOn } from '../cells/cells-on.ts'
import { cellsInScope, type Scope } from '../figures/scope.ts'
import type { Reader } from '../register/reader.ts'

/** A cell in a report of a period; `ended`: words for the remark of one that is no more on the last day. */
export interface CellOfScope extends CellOnDay {
  readonly ended: string | null
}

/** The cells of the last day: all of them, or those of the organisation that the report is limited to. */
export function cellsOfScope(reader: Reader, scope: Scope): CellOfScope[] {
  const all = cellsOn(reader, scope.to).map((cell) => ({ ...cell, ended: null }))
  const within = idsWithin(reader, scope)
  return within === null ? all : all.filter(({ id }) => within.has(id))
}

/**
 * Those, and behind them the cells that ended by the last day and have something to tell of the period, under their last
 * names: what was done before a merger is not lost from the table.
 */
export function cellsOfPeriod(reader: Reader, scope: Scope, telling: Iterable<number>): CellOfScope[] {
  const living = cellsOfScope(reader, scope)
  const known = new Set(cellsOn(reader, scope.to).map(({ id }) => id))
  const wanted = [...new Set(telling)].filter((id) => !known.has(id))
  if (wanted.length === 0) return living
  const within = idsWithin(reader, scope)
  const rows = reader.all(
    reader.sql
      .selectFrom('cell')
      .innerJoin('cell_state', 'cell_state.cell_id', 'cell.id')
      .select(['cell.id', 'name', 'kind', 'parent_id as parentId', 'dissolved_on as dissolvedOn'])
      .where('cell.trashed_at', 'is', null)
      .where('dissolved_on', 'is not', null)
      .where(sql<boolean>`cell.id IN (SELECT value FROM json_each(${JSON.stringify(wanted)}))`)
      .orderBy('name_sort')
      .orderBy('cell.id')
      .orderBy(sql`nullif(from_date, '?')`),
  )
  const last = new Map(rows.map((row) => [row.id, row]))
  const ended = [...last.values()]
    .filter(({ id, parentId }) => within === null || within.has(id) || within.has(parentId ?? 0))
    .map(({ id, name, kind, dissolvedOn }) => ({
      id,
      name,
      kind,
      ended: dissolvedOn === null ? null : `Kết thúc ${formatPartialDate(dissolvedOn)}`,
    }))
  return [...living, ...ended]
}

function idsWithin(reader: Reader, scope: Scope): ReadonlySet<number> | null {
  if (scope.cellId === undefined) return null
  const within = reader.all({
    compile: () => sql<{ id: number }>`SELECT id FROM ${cellsInScope(scope)}`.compile(reader.sql),
  })
  return new Set(within.map(({ id }) => id))
}

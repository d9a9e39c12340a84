import { sql } from 'kysely'
import { type CellOnDay, cellsOn } from '../cells/cells-on.ts'
import { cellsInScope, type Scope } from '../figures/scope.ts'
import type { Reader } from '../register/reader.ts'

/** The cells of the last day: all of them, or those of the organisation that the report is limited to. */
export function cellsOfScope(reader: Reader, scope: Scope): CellOnDay[] {
  const all = cellsOn(reader, scope.to)
  if (scope.cellId === undefined) return all
  const within = reader.all({
    compile: () => sql<{ id: number }>`SELECT id FROM ${cellsInScope(scope)}`.compile(reader.sql),
  })
  const ids = new Set(within.map(({ id }) => id))
  return all.filter(({ id }) => ids.has(id))
}

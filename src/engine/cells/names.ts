import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'

/** The name a cell bore when something began there; its first name for what is older. */
export function cellNameAt(cell: string, from: string): RawBuilder<string> {
  return sql<string>`(SELECT named.name FROM cell_state AS named WHERE named.cell_id = ${sql.ref(cell)}
    ORDER BY (named.from_date IS NULL OR named.from_date <= coalesce(${sql.ref(from)}, '9999')) DESC,
    named.from_date DESC LIMIT 1)`
}

/** The name a cell bears on a day, or else its last one. For sentences and for pages about one thing. */
export function cellNameOn(reader: Reader, cellId: number, day: Day): string {
  const row = reader.first(
    reader.sql
      .selectFrom('cell_state')
      .select('name')
      .where('cell_id', '=', cellId)
      .orderBy(inForce('cell_state', day), 'desc')
      .orderBy(sql`nullif(from_date, '?')`, 'desc')
      .limit(1),
  )
  return row?.name ?? ''
}

/** The same for every cell at once. */
export function cellNames(reader: Reader, day: Day): ReadonlyMap<number, string> {
  const states = reader.all(
    reader.sql
      .selectFrom('cell_state')
      .select(['cell_id', 'name'])
      .orderBy(inForce('cell_state', day))
      .orderBy(sql`nullif(from_date, '?')`),
  )
  return new Map(states.map(({ cell_id, name }) => [cell_id, name]))
}

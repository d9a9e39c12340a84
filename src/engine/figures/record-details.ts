import { type RawBuilder, sql } from 'kysely'
import type { RecordKind } from '../../shared/figures/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { inForce } from '../register/as-of.ts'

type Members = RawBuilder<{ id: number; cell_id: number | null }>
type Details = RawBuilder<{ id: number; name: string; detail: string }>

const cellName = (day: Day) =>
  sql`coalesce((SELECT name FROM cell_state WHERE cell_state.cell_id = counted.cell_id AND ${inForce('cell_state', day)} LIMIT 1), '')`

/** Name and one line of detail (cell, village) of each record of a set, in Vietnamese order. */
export function recordDetails(kind: RecordKind, members: Members, day: Day): Details {
  switch (kind) {
    case 'person':
      return sql`SELECT person.id, person.full_name AS name, ${cellName(day)} AS detail
        FROM (${members}) AS counted JOIN person ON person.id = counted.id ORDER BY person.name_sort, person.id`
    case 'sympathizer':
      return sql`SELECT sympathizer.id, person.full_name AS name, ${cellName(day)} AS detail
        FROM (${members}) AS counted JOIN sympathizer ON sympathizer.id = counted.id
        JOIN person ON person.id = sympathizer.person_id ORDER BY person.name_sort, sympathizer.id`
    case 'dossier':
      return sql`SELECT dossier.id, person.full_name AS name, ${cellName(day)} AS detail
        FROM (${members}) AS counted JOIN dossier ON dossier.id = counted.id
        JOIN person ON person.id = dossier.person_id ORDER BY person.name_sort, dossier.id`
    case 'cell':
      return sql`SELECT counted.id, state.name AS name, coalesce((SELECT name FROM cell_state AS parent
          WHERE parent.cell_id = state.parent_id AND ${inForce('parent', day)} LIMIT 1), '') AS detail
        FROM (${members}) AS counted JOIN cell_state AS state ON state.cell_id = counted.id AND ${inForce('state', day)}
        ORDER BY state.name_sort, counted.id`
    case 'village':
      return sql`SELECT village.id, village.name, ${cellName(day)} AS detail
        FROM (${members}) AS counted JOIN village ON village.id = counted.id ORDER BY village.name_sort, village.id`
  }
}

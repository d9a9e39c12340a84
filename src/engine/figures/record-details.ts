import { type RawBuilder, sql } from 'kysely'
import type { RecordKind } from '../../shared/figures/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { inForce } from '../register/as-of.ts'
import type { SetQuery } from './scope.ts'

type Details = RawBuilder<{ id: number; name: string; detail: string; amount: number | null }>

const cellName = (day: Day) =>
  sql`coalesce((SELECT name FROM cell_state WHERE cell_state.cell_id = counted.cell_id AND ${inForce('cell_state', day)} LIMIT 1), '')`

/** Under the name of the day, or the last one it had. */
const cellNamed = (
  cell: string,
  day: Day,
) => sql`(SELECT name FROM cell_state WHERE cell_state.cell_id = ${sql.ref(cell)}
  ORDER BY (${inForce('cell_state', day)}) DESC, cell_state.id DESC LIMIT 1)`

/** Name, one line of detail (cell, village) and amount of each record of a set, in Vietnamese order. */
export function recordDetails(kind: RecordKind, members: SetQuery, day: Day, amounts: boolean): Details {
  const amount = amounts ? sql`counted.amount AS amount` : sql`NULL AS amount`
  switch (kind) {
    case 'person':
      return sql`SELECT person.id, person.full_name AS name, ${cellName(day)} AS detail, ${amount}
        FROM (${members}) AS counted JOIN person ON person.id = counted.id ORDER BY person.name_sort, person.id`
    case 'sympathizer':
      return sql`SELECT sympathizer.id, person.full_name AS name, ${cellName(day)} AS detail, ${amount}
        FROM (${members}) AS counted JOIN sympathizer ON sympathizer.id = counted.id
        JOIN person ON person.id = sympathizer.person_id ORDER BY person.name_sort, sympathizer.id`
    case 'cell':
      return sql`SELECT counted.id, state.name AS name, coalesce((SELECT name FROM cell_state AS parent
          WHERE parent.cell_id = state.parent_id AND ${inForce('parent', day)} LIMIT 1), '') AS detail, ${amount}
        FROM (${members}) AS counted JOIN cell_state AS state ON state.cell_id = counted.id AND ${inForce('state', day)}
        ORDER BY state.name_sort, counted.id`
    case 'village':
      return sql`SELECT village.id, village.name, ${cellName(day)} AS detail, ${amount}
        FROM (${members}) AS counted JOIN village ON village.id = counted.id ORDER BY village.name_sort, village.id`
    case 'meeting':
      return sql`SELECT meeting.id, ${cellNamed('meeting.cell_id', day)} AS name,
          'Tháng ' || substr(meeting.month, 6) || '/' || substr(meeting.month, 1, 4) AS detail, ${amount}
        FROM (${members}) AS counted JOIN meeting ON meeting.id = counted.id ORDER BY meeting.month, name, meeting.id`
    case 'visit':
      return sql`SELECT visit.id, ${cellNamed('visit.cell_id', day)} AS name,
          strftime('%d/%m/%Y', visit.visited_on) || coalesce(' · ' || (SELECT name FROM team WHERE team.id = visit.team_id), '') AS detail, ${amount}
        FROM (${members}) AS counted JOIN team_visit AS visit ON visit.id = counted.id ORDER BY visit.visited_on, name, visit.id`
    case 'difficulty':
      return sql`SELECT difficulty.id, difficulty.what AS name, ${cellNamed('difficulty.cell_id', day)} AS detail, ${amount}
        FROM (${members}) AS counted JOIN difficulty ON difficulty.id = counted.id
        ORDER BY coalesce(difficulty.due_on, '9999'), difficulty.id`
  }
}

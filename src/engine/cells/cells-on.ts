import type { CellKind } from '../../shared/cells/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { cellExistsOn } from './status.ts'

export interface CellOnDay {
  readonly id: number
  readonly name: string
  readonly kind: CellKind
}

/** The cells (no committees) of a day under their names of that day, in Vietnamese order. */
export function cellsOn(reader: Reader, day: Day): CellOnDay[] {
  const rows = reader.all(
    reader.sql
      .selectFrom('cell')
      .innerJoin('cell_state', 'cell_state.cell_id', 'cell.id')
      .select(['cell.id', 'name', 'kind'])
      .where(cellExistsOn(day))
      .where(inForce('cell_state', day))
      .where('kind', '!=', 'committee')
      .orderBy('name_sort')
      .orderBy('cell.id'),
  )
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** Cell → its members of the day, official and probationary. */
export function memberCountsOn(reader: Reader, day: Day): ReadonlyMap<number, number> {
  const rows = reader.all(
    reader.sql
      .selectFrom('cell_member')
      .innerJoin('person', 'person.id', 'cell_member.person_id')
      .select((on) => ['cell_id as cellId', on.fn.count<number>('person_id').distinct().as('n')])
      .where(inForce('cell_member', day))
      .where('person.trashed_at', 'is', null)
      .groupBy('cell_id'),
  )
  return new Map(rows.map(({ cellId, n }) => [cellId, n]))
}

/** Cell → its secretary of the day, with the phone. */
export function secretariesWithPhone(
  reader: Reader,
  day: Day,
): ReadonlyMap<number, { readonly name: string; readonly phone: string | null }> {
  const rows = reader.all(
    reader.sql
      .selectFrom('cell_post')
      .innerJoin('person', 'person.id', 'cell_post.person_id')
      .select(['cell_id as cellId', 'full_name as name', 'phone'])
      .where('post', '=', 'secretary')
      .where(inForce('cell_post', day))
      .orderBy('cell_post.from_date')
      .orderBy('cell_post.id'),
  )
  return new Map(rows.map(({ cellId, ...who }) => [cellId, who]))
}

import type { Day } from '../../../shared/vocabulary/day.ts'
import type { Reader } from '../../register/reader.ts'
import { leadsOn, villageExistsOn } from '../../villages/standing.ts'

export interface NamedVillage {
  readonly id: number
  readonly name: string
}

/** Cell → the villages that it leads on the day, in Vietnamese order. */
export function villagesLed(
  reader: Reader,
  day: Day,
): ReadonlyMap<number, readonly (NamedVillage & { readonly cellId: number })[]> {
  const rows = reader.all(
    reader.sql
      .selectFrom('cell_village')
      .innerJoin('village', 'village.id', 'cell_village.village_id')
      .select(['cell_id as cellId', 'village.id', 'village.name'])
      .where(leadsOn(day))
      .where('village.trashed_at', 'is', null)
      .where(villageExistsOn(day))
      .orderBy('name_sort'),
  )
  return Map.groupBy(rows, ({ cellId }) => cellId)
}

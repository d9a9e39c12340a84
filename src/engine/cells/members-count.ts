import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Period } from '../../shared/vocabulary/period.ts'
import type { Reader } from '../register/reader.ts'

export interface MemberCount {
  readonly official: number
  readonly probationary: number
}

const inForce = `(from_date IS NULL OR from_date = '?' OR from_date <= @day)
  AND (to_date IS NULL OR (to_date <> '?' AND to_date > @day))`
const living = `person_id NOT IN (SELECT id FROM person WHERE trashed_at IS NOT NULL)`

/** How many members each cell has on a day, in one pass. A cell without any is not in the map. */
export function memberCounts(reader: Reader, day: Day): Map<number, MemberCount> {
  const rows = reader
    .statement<{ cellId: number; official: number; probationary: number }>(
      `SELECT cell_id AS cellId, sum(standing = 'official') AS official, sum(standing = 'probationary') AS probationary
       FROM cell_member WHERE ${inForce} AND ${living} GROUP BY cell_id`,
    )
    .all({ day })
  return new Map(rows.map(({ cellId, ...count }) => [cellId, count]))
}

/** When official members belonged to the cells asked for, for telling since when there are too few. */
export function officialPeriods(reader: Reader, cellIds: readonly number[]): Map<number, Period[]> {
  const rows = reader
    .statement<Period & { cellId: number }>(
      `SELECT cell_id AS cellId, from_date AS "from", to_date AS "to" FROM cell_member
       WHERE standing = 'official' AND cell_id IN (SELECT value FROM json_each(@cells)) AND ${living}`,
    )
    .all({ cells: JSON.stringify(cellIds) })
  return Map.groupBy(rows, (row) => row.cellId)
}

/**
 * Official members born by a day (a birth date known by its year counts from the first of January), cell by cell. The few
 * who are old are looked for first, so a province costs no more than its elders.
 */
export function officialsBornBy(reader: Reader, born: Day, day: Day): Map<number, number> {
  const rows = reader
    .statement<{ cellId: number; n: number }>(
      `SELECT cell_id AS cellId, count(*) AS n FROM person CROSS JOIN cell_member ON person_id = person.id
       WHERE person.trashed_at IS NULL AND birth_date IS NOT NULL AND birth_date <= @born AND birth_date <> '?'
         AND standing = 'official' AND ${inForce} GROUP BY cell_id`,
    )
    .all({ born, day })
  return new Map(rows.map(({ cellId, n }) => [cellId, n]))
}

/** The last admission of each cell up to a day: where somebody's probation first began. Unknown days tell nothing. */
export function lastAdmissions(reader: Reader, day: Day): Map<number, PartialDate> {
  const rows = reader
    .statement<{ cellId: number; last: PartialDate }>(
      `SELECT cell_id AS cellId, max(begun) AS last FROM (
         SELECT person_id, cell_id, min(from_date) AS begun FROM cell_member
         WHERE standing = 'probationary' AND from_date IS NOT NULL AND from_date <> '?' GROUP BY person_id)
       WHERE begun <= @day AND ${living} GROUP BY cell_id`,
    )
    .all({ day })
  return new Map(rows.map(({ cellId, last }) => [cellId, last]))
}

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

export interface NotCountedOn {
  /** Born by the day asked. */
  readonly aged: number
  /** Exempt from activities, and not aged. */
  readonly exempt: number
  /** Away for a time, or moved already while the paper is still to be made; neither aged nor exempt. */
  readonly leaving: number
}

/**
 * Official members who cannot be counted on, cell by cell, each told once: those born by a day (a birth date known by its year
 * counts from the first of January), those exempt, those away or about to leave by what was so on the day. They are few and
 * looked for first, so a province costs no more than they do.
 */
export function officialsNotCountedOn(reader: Reader, born: Day, day: Day): Map<number, NotCountedOn> {
  const rows = reader
    .statement<NotCountedOn & { cellId: number }>(
      `SELECT cell_id AS cellId, sum(aged) AS aged, sum(exempt AND NOT aged) AS exempt, sum(NOT exempt AND NOT aged) AS leaving
       FROM (SELECT person_id AS id, max(aged) AS aged, max(exempt) AS exempt FROM (
           SELECT id AS person_id, 1 AS aged, 0 AS exempt FROM person
           WHERE trashed_at IS NULL AND birth_date IS NOT NULL AND birth_date <= @born AND birth_date <> '?'
           UNION ALL SELECT person_id, 0, 1 FROM member_exemption WHERE ${inForce}
           UNION ALL SELECT person_id, 0, 0 FROM member_transfer WHERE trashed_at IS NULL AND direction = 'out'
             AND ((manner = 'temporary' AND coalesce(presented_on, paper_on, '') <= @day AND (returned_on IS NULL OR returned_on > @day))
               OR (manner = 'official' AND moved_on <= @day AND paper_on > @day)))
         GROUP BY person_id) AS few
       CROSS JOIN cell_member ON person_id = few.id
       WHERE standing = 'official' AND ${inForce} AND ${living} GROUP BY cell_id`,
    )
    .all({ born, day })
  return new Map(rows.map(({ cellId, ...counts }) => [cellId, counts]))
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

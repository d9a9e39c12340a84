import type { Day } from '../../shared/vocabulary/day.ts'
import type { Reader } from '../register/reader.ts'

/** Where the target of a cell (null: the whole committee) for an indicator is found. */
export const targetPlace = (cellId: number | null, indicator: string): string => `${cellId ?? 0} ${indicator}`

/** Every target of the calendar year that a day lies in, by its place. Targets of a term are not among them. */
export function targetsOfYear(reader: Reader, day: Day): ReadonlyMap<string, number> {
  const year = day.slice(0, 4)
  const rows = reader
    .statement<{ cellId: number | null; indicator: string; number: number }>(
      `SELECT cell_id AS cellId, indicator, number FROM target
       WHERE from_on = ? AND to_on = ? AND trashed_at IS NULL`,
    )
    .all(`${year}-01-01`, `${year}-12-31`)
  return new Map(rows.map((row) => [targetPlace(row.cellId, row.indicator), row.number]))
}

import { type Grade, gradeLabels } from '../../../shared/ratings/fields.ts'
import type { Scope } from '../../figures/scope.ts'
import type { Reader } from '../../register/reader.ts'

/** The grade that each cell was given for the year of the last day. */
function gradesOfCells(reader: Reader, scope: Scope): ReadonlyMap<number, string> {
  const rows = reader
    .statement<{ cellId: number; grade: Grade }>(
      `SELECT cell_id AS cellId, decided_grade AS grade FROM rating
       WHERE person_id IS NULL AND trashed_at IS NULL AND decided_grade IS NOT NULL AND year = ?`,
    )
    .all(Number(scope.to.slice(0, 4)))
  return new Map(rows.map(({ cellId, grade }) => [cellId, gradeLabels[grade]]))
}

/** What a text column of a table of figures may say of each cell, by the column's `field`. One query for all cells. */
export const cellWords: Readonly<
  Record<string, (reader: Reader, scope: Scope) => ReadonlyMap<number, string>>
> = {
  'cells.grade': gradesOfCells,
  /** To be filled in by hand. */
  blank: () => new Map(),
}

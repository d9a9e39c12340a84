import type { CellKind } from '../../shared/cells/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { cellExistsOn } from './status.ts'

export interface LivingCell {
  readonly id: number
  readonly name: string
  readonly kind: CellKind
  readonly parentId: number | null
  readonly foundedOn: PartialDate | null
}

/** The cells (not committees) of a day under their names of that day, village cells first, in Vietnamese order. */
export function cellsOn(reader: Reader, day: Day): LivingCell[] {
  const rows = reader.all(
    reader.sql
      .selectFrom('cell')
      .innerJoin('cell_state', 'cell_state.cell_id', 'cell.id')
      .select(['cell.id', 'name', 'kind', 'parent_id as parentId', 'founded_on as foundedOn'])
      .where(cellExistsOn(day))
      .where(inForce('cell_state', day))
      .where('kind', '!=', 'committee')
      .orderBy((on) => on('kind', '!=', 'village'))
      .orderBy('name_sort')
      .orderBy('cell.id'),
  )
  // Two vague states may both hold on a day; a cell is one row all the same.
  const seen = new Set<number>()
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id))
}

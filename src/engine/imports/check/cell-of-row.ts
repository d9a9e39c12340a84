import { CellProblem, type ReadCell, reading, remembered } from '../values/read.ts'
import type { RowProblem } from './ledger.ts'
import type { LivingCell, Lookups } from './lookups.ts'
import { type Group, isMissing } from './row-checker.ts'

/** The column that names a cell of the register. */
export function cellReader({ cells }: Lookups): ReadCell<LivingCell> {
  return remembered(reading((cell) => cells.find(cell.text)))
}

/**
 * The cell of a row: of its own column, or, in a list without such a column, of the group heading above it. `null` in a list
 * that says nothing of cells.
 */
export function cellOfRow(
  own: LivingCell | null,
  hasColumn: boolean,
  group: Group | null,
): LivingCell | RowProblem | null {
  if (own !== null) return own
  if (hasColumn || group === null) return null
  if (group.cell instanceof CellProblem)
    return { field: 'cell', reason: `Tiêu đề nhóm ở dòng ${group.row.row}: ${group.cell.reason}` }
  return group.cell
}

export function missingCell(hasColumn: boolean): RowProblem {
  return {
    field: 'cell',
    reason: hasColumn
      ? isMissing
      : 'Danh sách không có cột Chi bộ, phía trên dòng này cũng không có tiêu đề nhóm ghi tên chi bộ.',
  }
}

import type { CellProblem } from '../values/read.ts'
import { blankCell, type CellText } from '../workbook/cell.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'

/** A column of the sheet that is read into a field. */
export interface MappedColumn {
  /** 0-based. */
  readonly index: number
  readonly title: string
  readonly field: string
}

/** Puts what a cell says into a draft, or says why not. */
export type FieldReader<D> = (cell: CellText, draft: D) => CellProblem | null
export type FieldReaders<D> = Readonly<Record<string, FieldReader<D>>>

export function cellAt(row: SheetRow, index: number): CellText {
  return row.cells[index] ?? blankCell
}

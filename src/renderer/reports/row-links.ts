import type { BodyCell, LaidColumn, ReportDocument } from '../../shared/reports/document.ts'
import { recordAddress } from '../figures/scope.ts'

/** The records behind a number of the sheet. */
export interface Behind {
  readonly figure: string
  /** null: of the whole report */
  readonly cellId: number | null
  /** Name of the row: the cell, or the total. */
  readonly place: string
}

/** The row that a number stands in. */
export type Place = Pick<Behind, 'cellId' | 'place'>

/** What stands behind a cell of a row, or null for words, blanks and noughts. */
export function behindCell(cell: BodyCell, column: LaidColumn, row: Place): Behind | null {
  if (column.figure === null || cell === null || typeof cell === 'string') return null
  const count = typeof cell === 'number' ? cell : cell.denominator
  return count === 0 ? null : { figure: column.figure, ...row }
}

/** The column that names the row: its first one of words. */
export function nameColumn({ columns }: Pick<ReportDocument, 'columns'>): string | null {
  return columns.find(({ type }) => type === 'text')?.key ?? null
}

/** Address of the record behind a row. */
export function rowAddress({ opens }: Pick<ReportDocument, 'opens'>, of: number): string {
  return recordAddress({ kind: opens, id: of })
}

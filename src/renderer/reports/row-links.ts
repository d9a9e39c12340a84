import type { BodyCell, LaidColumn, ReportDocument } from '../../shared/reports/document.ts'
import type { CountedPeriod } from '../../shared/reports/indicator-rows.ts'
import { recordAddress } from '../figures/scope.ts'

/** The records behind a number of the sheet. */
export interface Behind {
  readonly figure: string
  /** null: of the whole report */
  readonly cellId: number | null
  /** The cells of a subtotal. */
  readonly cells?: readonly number[]
  /** Name of the row: the cell, or the total. */
  readonly place: string
  /** The report's own period when left out. */
  readonly period?: CountedPeriod
}

/** The row that a number stands in. */
export type Place = Pick<Behind, 'cellId' | 'cells' | 'place'>

/** What stands behind a cell of a row, or null for words, blanks and noughts. */
export function behindCell(cell: BodyCell, column: LaidColumn, row: Place): Behind | null {
  if (column.figure === null || cell === null || typeof cell === 'string') return null
  const count = typeof cell === 'number' ? cell : cell.denominator
  if (count === 0) return null
  return { figure: column.figure, ...row, ...(column.period && { period: column.period }) }
}

/** The column that names the row: its first one of words. */
export function nameColumn({ columns }: Pick<ReportDocument, 'columns'>): string | null {
  return columns.find(({ type }) => type === 'text')?.key ?? null
}

/** Address of the record behind a row. */
export function rowAddress({ opens }: Pick<ReportDocument, 'opens'>, of: number): string {
  return recordAddress({ kind: opens ?? 'cell', id: of })
}

/** What stands behind a cell in a line of a form, or null for words, rates and noughts. */
export function behindIndicator(
  cell: BodyCell,
  column: Pick<LaidColumn, 'period' | 'type'>,
  line: { readonly figure: string | null; readonly label: string },
): Behind | null {
  if (line.figure === null || column.type !== 'number' || cell === null || typeof cell === 'string')
    return null
  if (cell === 0) return null
  return { figure: line.figure, cellId: null, place: line.label, period: column.period ?? 'current' }
}

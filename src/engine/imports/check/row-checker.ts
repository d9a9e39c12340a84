import type { StagedRows } from '../staged-rows.ts'
import type { CellProblem } from '../values/read.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { cellAt, type FieldReader, type FieldReaders, type MappedColumn } from './columns.ts'
import type { RowProblem } from './ledger.ts'
import type { LivingCell } from './lookups.ts'

/** "I. Chi bộ bản Na (12 đồng chí)" over a group of rows. */
export interface Group {
  readonly row: SheetRow
  readonly cell: LivingCell | CellProblem
}

/** Checks the rows of one kind of list, one by one, and keeps those that can be written. */
export interface RowChecker {
  take(row: SheetRow, group: Group | null): void
  /** After the last row. */
  finish(): void
  readonly staged: StagedRows
}

interface ColumnReader<D> {
  readonly index: number
  readonly field: string
  readonly read: FieldReader<D>
}

/** Reads a whole row into a draft; the columns and their readers are paired once. */
export class DraftReader<D> {
  readonly #columns: readonly ColumnReader<D>[]

  constructor(columns: readonly MappedColumn[], readers: FieldReaders<D>) {
    this.#columns = columns.flatMap(({ index, field }) => {
      const read = readers[field]
      return read === undefined ? [] : [{ index, field, read }]
    })
  }

  read(row: SheetRow, draft: D): RowProblem[] {
    let problems: RowProblem[] = nothingWrong
    for (const { index, field, read } of this.#columns) {
      const problem = read(cellAt(row, index), draft)
      if (problem === null) continue
      if (problems === nothingWrong) problems = []
      problems.push({ field, reason: problem.reason })
    }
    return problems === nothingWrong ? [] : problems
  }
}

const nothingWrong: RowProblem[] = []

export const isMissing = 'Ô này bắt buộc nhưng đang trống.'

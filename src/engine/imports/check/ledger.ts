import type { ImportPreview, ImportProblem } from '../../../shared/imports/contract.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { cellAt, type MappedColumn } from './columns.ts'

/** A problem of a row by its field; the ledger knows which column that is. */
export interface RowProblem {
  readonly field: string
  readonly reason: string
}

/** A row that goes back to the sender, with the group heading it stood under. */
export interface ReturnedRow {
  readonly row: SheetRow
  readonly group: SheetRow | null
  readonly reasons: readonly string[]
}

const mostSample = 50
const mostListed = 5000
const longestValue = 200

/** Keeps count of what becomes of each row: every data row is accepted, rejected or a duplicate, once. */
export class Ledger {
  readonly #byField: ReadonlyMap<string, MappedColumn>
  readonly #columns: readonly MappedColumn[]
  readonly #labels: ReadonlyMap<string, string>
  accepted = 0
  rejected = 0
  duplicates = 0
  readonly sample: ImportPreview['sample'] = []
  readonly problems: ImportProblem[] = []
  problemsInAll = 0
  readonly warnings: ImportProblem[] = []
  readonly duplicateRows: ImportProblem[] = []
  readonly returned: ReturnedRow[] = []

  constructor(columns: readonly MappedColumn[], labels: ReadonlyMap<string, string>) {
    this.#columns = columns
    this.#byField = new Map(columns.map((column) => [column.field, column]))
    this.#labels = labels
  }

  /** @param shown the value of a field as it will be written, for the sample */
  accept(row: SheetRow, shown: (column: MappedColumn) => string): void {
    this.accepted += 1
    if (this.sample.length < mostSample)
      this.sample.push({ row: row.row, cells: this.#columns.map(shown), ok: true })
  }

  reject(row: SheetRow, group: SheetRow | null, problems: readonly RowProblem[]): void {
    this.rejected += 1
    const told = problems.map((problem) => this.#place(row, problem))
    this.problemsInAll += told.length
    for (const problem of told) if (this.problems.length < mostListed) this.problems.push(problem)
    this.#giveBack(row, group, told)
  }

  duplicate(row: SheetRow, group: SheetRow | null, problem: RowProblem): void {
    this.duplicates += 1
    const told = this.#place(row, problem)
    if (this.duplicateRows.length < mostListed) this.duplicateRows.push(told)
    this.#giveBack(row, group, [told])
  }

  warn(warning: ImportProblem): void {
    if (this.warnings.length < mostListed) this.warnings.push(warning)
  }

  /** A warning that belongs to a row and field. */
  warnAt(row: SheetRow, problem: RowProblem): void {
    if (this.warnings.length < mostListed) this.warnings.push(this.#place(row, problem))
  }

  #giveBack(row: SheetRow, group: SheetRow | null, told: readonly ImportProblem[]): void {
    const reasons = told.map(({ column, reason }) => (column === '' ? reason : `${column}: ${reason}`))
    this.returned.push({ row, group, reasons })
    if (this.sample.length < mostSample) {
      const cells = this.#columns.map((column) => cellAt(row, column.index).text)
      this.sample.push({ row: row.row, cells, ok: false })
    }
  }

  #place(row: SheetRow, { field, reason }: RowProblem): ImportProblem {
    const column = this.#byField.get(field)
    return {
      row: row.row,
      column: column?.title ?? this.#labels.get(field) ?? '',
      value: column === undefined ? '' : cellAt(row, column.index).text.slice(0, longestValue),
      reason,
    }
  }
}

import { setImmediate } from 'node:timers/promises'
import { columnLetters } from '../../../shared/vocabulary/column-letters.ts'
import { blankCell, type CellText } from './cell.ts'
import { textCell } from './cell-text.ts'
import { type CsvRecord, csvRecords, findSeparator, OpenQuote } from './csv-records.ts'
import { encodingRead, type WorkbookNotice, WorkbookProblem } from './problems.ts'
import type { ReadBudget } from './read-budget.ts'
import type { SheetRow } from './sheet-rows.ts'
import { decodeText, encodingOf } from './text-encoding.ts'
import type { OpenWorkbook } from './workbook-shape.ts'

/** How a CSV file is called where a workbook has the name of its sheet. */
export const csvSheet = 'Tệp CSV'
/** Between these the program answers others, and a cancel is heard. */
const rowsAtOnce = 500

/** A CSV file as a workbook of one sheet; every cell is text. Throws WorkbookProblem and nothing else. */
export function openCsv(bytes: Uint8Array, budget: ReadBudget): OpenWorkbook {
  if (bytes.length > budget.limits.fileBytes)
    throw new WorkbookProblem('TOO_LARGE', { limit: budget.limits.fileBytes })
  const encoding = encodingOf(bytes)
  if (encoding === null) throw new WorkbookProblem('NOT_A_WORKBOOK')
  const source = findSeparator(decodeText(bytes, encoding))
  if (source === null) throw new WorkbookProblem('PLAIN_TEXT')
  const notices: WorkbookNotice[] = encoding === 'windows-1258' ? [encodingRead('Windows-1258')] : []
  return { sheets: [csvSheet], notices, rows: () => rowsOf(csvRecords(source), budget) }
}

async function* rowsOf(records: Iterable<CsvRecord>, budget: ReadBudget): AsyncGenerator<SheetRow> {
  const { rows: limit } = budget.limits
  let row = 0
  let filled = 0
  budget.startClock()
  try {
    for (const record of records) {
      row += 1
      if (row % rowsAtOnce === 0) {
        await setImmediate()
        budget.check()
      }
      const cells = cellsOf(record, row, budget)
      if (cells.length === 0) continue
      filled += 1
      if (filled > limit) throw new WorkbookProblem('TOO_MANY_ROWS', { limit })
      budget.stopClock()
      yield { sheet: csvSheet, row, cells }
      budget.startClock()
    }
  } catch (error) {
    throw error instanceof OpenQuote ? new WorkbookProblem('OPEN_QUOTE', { row: error.record }) : error
  } finally {
    budget.stopClock()
  }
}

/** From the first column to the last filled one. */
function cellsOf(record: CsvRecord, row: number, { limits }: ReadBudget): CellText[] {
  const cells: CellText[] = []
  for (const [index, field] of record.entries()) {
    if (field === '') continue
    if (field.length > limits.cellLength)
      throw new WorkbookProblem('CELL_TOO_LONG', {
        row,
        column: columnLetters(index),
        limit: limits.cellLength,
      })
    const cell = textCell(field)
    if (cell.kind === 'blank') continue
    if (index >= limits.columns)
      throw new WorkbookProblem('TOO_MANY_COLUMNS', {
        row,
        column: columnLetters(index),
        limit: limits.columns,
      })
    while (cells.length < index) cells.push(blankCell)
    cells.push(cell)
  }
  return cells
}

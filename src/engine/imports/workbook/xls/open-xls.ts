import { setImmediate } from 'node:timers/promises'
import { columnLetters } from '../../../../shared/vocabulary/column-letters.ts'
import { blankCell, type CellText } from '../cell.ts'
import { type CellContext, cellToText } from '../cell-text.ts'
import { hiddenSheetSkipped, macroIgnored, WorkbookProblem } from '../problems.ts'
import type { ReadBudget } from '../read-budget.ts'
import type { SheetRow } from '../sheet-rows.ts'
import type { OpenWorkbook } from '../workbook-shape.ts'
import { CompoundFile } from './compound-file.ts'
import { readGlobals, type XlsSheet } from './globals.ts'
import { recordsFrom, recordTypes } from './records.ts'
import { cellsOfRecord, type PlacedCell } from './sheet-cells.ts'
import { StringReader } from './strings.ts'

/** Between these the program answers others, and a cancel is heard. */
const recordsAtOnce = 5000

/** Opens a workbook of Excel 97–2003 ([MS-XLS], BIFF8). Throws WorkbookProblem and nothing else. */
export function openXls(bytes: Uint8Array, budget: ReadBudget): OpenWorkbook {
  if (bytes.length > budget.limits.fileBytes)
    throw new WorkbookProblem('TOO_LARGE', { limit: budget.limits.fileBytes })
  const file = new CompoundFile(bytes)
  const stream = file.stream('Workbook')
  if (stream === null) throw new WorkbookProblem('BROKEN_XLS')
  const { sheets, context } = undamaged(() => readGlobals(stream, budget))
  const visible = new Map<string, XlsSheet>()
  for (const sheet of sheets) if (!sheet.hidden && !visible.has(sheet.name)) visible.set(sheet.name, sheet)
  if (visible.size === 0) throw new WorkbookProblem('NO_SHEET')
  const notices = sheets.filter(({ hidden }) => hidden).map(({ name }) => hiddenSheetSkipped(name))
  if (file.names.has('_VBA_PROJECT_CUR')) notices.push(macroIgnored)
  return {
    sheets: [...visible.keys()],
    notices,
    rows(name) {
      const sheet = visible.get(name)
      if (sheet === undefined) throw new RangeError(`No visible sheet named ${name}`)
      return rowsOf(sheet, stream, context, budget)
    },
  }
}

/** Reading beyond a record or the stream is damage of the file. */
function undamaged<T>(read: () => T, sheet?: string): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new WorkbookProblem('BROKEN_XLS', sheet === undefined ? {} : { sheet }, error)
  }
}

async function* rowsOf(
  sheet: XlsSheet,
  stream: Uint8Array,
  context: CellContext,
  budget: ReadBudget,
): AsyncGenerator<SheetRow> {
  const { rows: limit } = budget.limits
  const cells = cellsOf(sheet, stream)
  let count = 0
  let steps = 0
  let row: { index: number; cells: CellText[] } | null = null
  budget.startClock()
  try {
    for (let next = undamaged(() => cells.next(), sheet.name); next.done !== true; ) {
      steps += 1
      if (steps % recordsAtOnce === 0) {
        await setImmediate()
        budget.check()
      }
      const placed = next.value
      if (placed !== null) {
        if (row !== null && placed.row !== row.index && row.cells.length > 0) {
          count += 1
          if (count > limit) throw new WorkbookProblem('TOO_MANY_ROWS', { sheet: sheet.name, limit })
          budget.stopClock()
          yield { sheet: sheet.name, row: row.index + 1, cells: row.cells }
          budget.startClock()
        }
        // Excel writes its rows from top to bottom; anything else cannot be told from damage
        if (row !== null && placed.row < row.index)
          throw new WorkbookProblem('BROKEN_XLS', { sheet: sheet.name })
        if (row === null || placed.row !== row.index) row = { index: placed.row, cells: [] }
        put(row.cells, placed, sheet.name, context, budget)
      }
      next = undamaged(() => cells.next(), sheet.name)
    }
    if (row !== null && row.cells.length > 0)
      yield { sheet: sheet.name, row: row.index + 1, cells: row.cells }
  } finally {
    budget.stopClock()
  }
}

function put(
  cells: CellText[],
  { row, column, cell }: PlacedCell,
  sheet: string,
  context: CellContext,
  { limits }: ReadBudget,
): void {
  const text = cellToText(cell, context)
  if (text.kind === 'blank') return
  if (column < cells.length) throw new WorkbookProblem('BROKEN_XLS', { sheet })
  const place = { sheet, row: row + 1, column: columnLetters(column) }
  if (column >= limits.columns)
    throw new WorkbookProblem('TOO_MANY_COLUMNS', { ...place, limit: limits.columns })
  if (text.text.length > limits.cellLength)
    throw new WorkbookProblem('CELL_TOO_LONG', { ...place, limit: limits.cellLength })
  while (cells.length < column) cells.push(blankCell)
  cells.push(text)
}

/** The cells of a sheet as they lie there; null for a record without any. Charts laid on the sheet are stepped over. */
function* cellsOf(sheet: XlsSheet, stream: Uint8Array): Generator<PlacedCell | null> {
  let depth = 0
  let waiting: PlacedCell | null = null
  for (const record of recordsFrom(stream, sheet.at)) {
    if (record.type === recordTypes.bof) depth += 1
    else if (depth === 0) throw new RangeError('A sheet without a beginning')
    else if (record.type === recordTypes.eof) {
      depth -= 1
      if (depth === 0) return
    } else if (depth === 1) {
      if (record.type === recordTypes.string && waiting !== null) {
        yield { ...waiting, cell: { ...waiting.cell, value: new StringReader(record, 0).next() } }
        waiting = null
        continue
      }
      const cells = cellsOfRecord(record)
      if ('awaitsText' in cells) waiting = cells.awaitsText
      else yield* cells
    }
    yield null
  }
  throw new RangeError('A sheet without an end')
}

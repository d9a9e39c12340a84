import { setImmediate as otherWork } from 'node:timers/promises'
import type { Worksheet } from 'exceljs'
import type { LaidOutReport } from '../../../shared/reports/document.ts'
import { printWidths } from '../../../shared/reports/print-widths.ts'
import { bodyWriter } from './body.ts'
import { writeFoot } from './foot.ts'
import { formulaFinder } from './formulas.ts'
import { rowsAboveTable, writeHead } from './head.ts'
import type { NewWorkbook } from './new-workbook.ts'
import { fitsOnePage, printArea, sheetOptions } from './page.ts'

/** Rows until other work of the engine gets its turn, and the compressor (in a thread of its own) its next piece. */
const rowsPerTurn = 50
const rowsBetweenTells = 500

export interface SheetWork {
  /** Rows written so far, every now and then. */
  readonly onProgress?: ((rows: number) => void) | undefined
  /** Stops between two turns of work with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** The library takes a width of exactly 9 for its own default and leaves it out of the file. */
export function setWidths(sheet: Worksheet, widths: readonly number[]): void {
  sheet.columns = widths.map((width) => ({ width: width === 9 ? 9.01 : width }))
}

/** One report on a sheet of its own. @returns body rows, headings of groups and totals among them */
export async function writeReportSheet(
  { workbook }: Pick<NewWorkbook, 'workbook'>,
  name: string,
  { document, rows: body }: LaidOutReport,
  { onProgress, signal }: SheetWork,
): Promise<number> {
  const frozenRows = rowsAboveTable(document) + document.headingRows + (document.numbering ? 1 : 0)
  const sheet = workbook.addWorksheet(name, sheetOptions(document, frozenRows))
  const widths = printWidths(document)
  setWidths(sheet, widths)
  const { firstHeading, lastHeading } = writeHead(sheet, widths, document)
  const formulas = formulaFinder(document, body, lastHeading + 1)
  const table = bodyWriter(sheet, widths, document, formulas)
  let rows = 0
  for (const row of body()) {
    rows += 1
    table.write(lastHeading + rows, row)
    if (rows % rowsBetweenTells === 0) onProgress?.(rows)
    if (rows % rowsPerTurn === 0) {
      await otherWork()
      signal?.throwIfAborted()
    }
  }
  signal?.throwIfAborted()
  const lastRow = writeFoot(sheet, widths, document, lastHeading + rows)
  if (fitsOnePage(document, widths, table.points())) sheet.pageSetup.fitToHeight = 1
  sheet.pageSetup.printArea = printArea(sheet.getColumn(widths.length).letter, lastRow)
  sheet.pageSetup.printTitlesRow = `${firstHeading}:${lastHeading}`
  sheet.commit()
  return rows
}

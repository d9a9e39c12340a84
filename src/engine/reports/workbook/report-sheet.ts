import { setImmediate as otherWork } from 'node:timers/promises'
import type { Worksheet } from 'exceljs'
import type { BodyRow, LaidOutReport } from '../../../shared/reports/document.ts'
import { staysWithNext } from '../../../shared/reports/pages-of-rows.ts'
import { columnPixels, printWidths } from '../../../shared/reports/print-widths.ts'
import { bodyWriter } from './body.ts'
import { writeFoot } from './foot.ts'
import { formulaFinder } from './formulas.ts'
import { rowsAboveTable, writeHead } from './head.ts'
import type { NewWorkbook } from './new-workbook.ts'
import { paginate, printArea, sheetOptions } from './page.ts'

/** Rows until other work of the engine gets its turn, and the compressor (in a thread of its own) its next piece. */
const rowsPerTurn = 50
const rowsBetweenTells = 500

export interface SheetWork {
  /** Rows written so far, every now and then. */
  readonly onProgress?: ((rows: number) => void) | undefined
  /** Stops between two turns of work with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** A digit of the workbook's default font, which is what a file measures its columns in. */
const digitPixels = 8

/** The width of a column as the file says it. The library takes exactly 9 for its own default and leaves it out. */
export function widthInFile(width: number): number {
  const digits = columnPixels(width) / digitPixels
  return digits === 9 ? 9.01 : digits
}

export function setWidths(sheet: Worksheet, widths: readonly number[]): void {
  sheet.columns = widths.map((width) => ({ width: widthInFile(width) }))
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
  const { firstHeading, lastHeading, head, heading } = writeHead(sheet, widths, document)
  const formulas = formulaFinder(document, body, lastHeading + 1)
  const table = bodyWriter(sheet, widths, document, formulas)
  const points: number[] = []
  const joined: boolean[] = []
  let above: BodyRow | undefined
  for (const row of body()) {
    if (above !== undefined) joined.push(staysWithNext(above, row))
    above = row
    points.push(table.write(lastHeading + points.length + 1, row))
    const rows = points.length
    if (rows % rowsBetweenTells === 0) onProgress?.(rows)
    if (rows % rowsPerTurn === 0) {
      await otherWork()
      signal?.throwIfAborted()
    }
  }
  signal?.throwIfAborted()
  const { lastRow, foot } = writeFoot(sheet, widths, document, lastHeading + points.length)
  paginate(sheet, document, widths, { head, heading, rows: points, joined, foot }, lastHeading + 1)
  sheet.pageSetup.printArea = printArea(sheet.getColumn(widths.length).letter, lastRow)
  sheet.pageSetup.printTitlesRow = `${firstHeading}:${lastHeading}`
  sheet.commit()
  return points.length
}

import { Writable } from 'node:stream'
import { setImmediate as otherWork } from 'node:timers/promises'
import ExcelJS, { type Worksheet } from 'exceljs'
import type { LaidOutReport } from '../../../shared/reports/document.ts'
import { printWidths } from '../../../shared/reports/print-widths.ts'
import { bodyWriter } from './body.ts'
import { definitionsSheetName, definitionWidths, writeDefinitions } from './definitions-sheet.ts'
import { writeFoot } from './foot.ts'
import { rowsAboveTable, writeHead } from './head.ts'
import { printArea, sheetOptions } from './page.ts'

export interface WorkbookOptions {
  /** When it is made, for the file's properties. */
  readonly now: Date
  /** Rows written so far, every now and then. */
  readonly onProgress?: (rows: number) => void
  /** Stops between two turns of work; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal
}

export interface WrittenWorkbook {
  readonly bytes: Uint8Array
  /** Body rows, headings of groups and totals among them. */
  readonly rows: number
}

/** Rows until other work of the engine gets its turn, and the compressor (in a thread of its own) its next piece. */
const rowsPerTurn = 50
const rowsBetweenTells = 500
/** The compressor hands over pieces of this size: each crossing between threads costs the same, however much it carries. */
const compressedPiece = 256 * 1024
const reportSheetName = 'Báo cáo'

function collector(): { readonly stream: Writable; readonly bytes: () => Uint8Array } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, bytes: () => Buffer.concat(chunks) }
}

/** The library takes a width of exactly 9 for its own default and leaves it out of the file. */
function setWidths(sheet: Worksheet, widths: readonly number[]): void {
  sheet.columns = widths.map((width) => ({ width: width === 9 ? 9.01 : width }))
}

/** Writes the report as .xlsx: rows are streamed, and other work of the engine gets its turn in between. */
export async function writeWorkbook(
  report: LaidOutReport,
  options: WorkbookOptions,
): Promise<WrittenWorkbook> {
  const { document } = report
  options.signal?.throwIfAborted()
  const output = collector()
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output.stream,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { chunkSize: compressedPiece } },
  })
  workbook.creator = 'Nhịp Cầu'
  workbook.lastModifiedBy = 'Nhịp Cầu'
  workbook.created = options.now
  workbook.modified = options.now
  workbook.title = document.title.join(' ')
  workbook.subject = document.subtitle ?? document.name
  workbook.description = `${document.name}; ${document.id}, bản ${document.version}`

  const frozenRows = rowsAboveTable(document) + document.headingRows + (document.numbering ? 1 : 0)
  const sheet = workbook.addWorksheet(reportSheetName, sheetOptions(document, frozenRows))
  const widths = printWidths(document)
  setWidths(sheet, widths)
  const { firstHeading, lastHeading } = writeHead(sheet, widths, document)
  const writeRow = bodyWriter(sheet, widths, document)
  let rows = 0
  try {
    for (const row of report.rows()) {
      rows += 1
      writeRow(lastHeading + rows, row)
      if (rows % rowsBetweenTells === 0) options.onProgress?.(rows)
      if (rows % rowsPerTurn === 0) {
        await otherWork()
        options.signal?.throwIfAborted()
      }
    }
    options.signal?.throwIfAborted()
  } catch (error) {
    output.stream.destroy()
    throw error
  }
  const lastRow = writeFoot(sheet, widths, document, lastHeading + rows)
  sheet.pageSetup.printArea = printArea(sheet.getColumn(widths.length).letter, lastRow)
  sheet.pageSetup.printTitlesRow = `${firstHeading}:${lastHeading}`
  sheet.commit()

  const second = workbook.addWorksheet(definitionsSheetName, sheetOptions(document, 4))
  const secondWidths = definitionWidths(document)
  setWidths(second, secondWidths)
  const lastDefinition = writeDefinitions(second, document)
  second.pageSetup.printArea = printArea(second.getColumn(secondWidths.length).letter, lastDefinition)
  second.commit()
  await workbook.commit()
  options.onProgress?.(rows)
  return { bytes: output.bytes(), rows }
}

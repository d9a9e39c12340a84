import type { LaidOutReport, ReportDocument } from '../../../shared/reports/document.ts'
import { definitionsSheetName, definitionWidths, writeDefinitions } from './definitions-sheet.ts'
import { newWorkbook } from './new-workbook.ts'
import { printArea, sheetOptions } from './page.ts'
import { type SheetWork, setWidths, writeReportSheet } from './report-sheet.ts'

export interface WorkbookOptions extends SheetWork {
  /** When it is made, for the file's properties. */
  readonly now: Date
}

export interface WrittenWorkbook {
  readonly bytes: Uint8Array
  /** Body rows, headings of groups and totals among them. */
  readonly rows: number
}

const reportSheetName = 'Báo cáo'

/** Five columns of sentences would be the size of ants on an upright page. */
function lyingDown(document: ReportDocument): ReportDocument {
  return { ...document, page: { ...document.page, orientation: 'landscape' } }
}

/**
 * Writes the report as .xlsx: rows are streamed, and other work of the engine gets its turn in between. Stopped by the signal,
 * the promise is rejected with its reason.
 */
export async function writeWorkbook(
  report: LaidOutReport,
  options: WorkbookOptions,
): Promise<WrittenWorkbook> {
  const { document } = report
  options.signal?.throwIfAborted()
  const book = newWorkbook({
    now: options.now,
    title: document.title.join(' '),
    subject: document.subtitle ?? document.name,
    description: `${document.name}; ${document.id}, bản ${document.version}`,
  })
  try {
    const rows = await writeReportSheet(book, reportSheetName, report, options)
    const second = book.workbook.addWorksheet(definitionsSheetName, sheetOptions(lyingDown(document), 4))
    const widths = definitionWidths(document)
    setWidths(second, widths)
    const { headings, last } = writeDefinitions(second, document)
    second.pageSetup.printTitlesRow = `${headings}:${headings}`
    second.pageSetup.printArea = printArea(second.getColumn(widths.length).letter, last)
    second.commit()
    const bytes = await book.finish()
    options.onProgress?.(rows)
    return { bytes, rows }
  } catch (error) {
    book.abandon()
    throw error
  }
}

import type { LaidOutReport, ReportDocument } from '../../../shared/reports/document.ts'
import { writeFullRow, writeGap } from './blocks.ts'
import {
  definitionsSheetName,
  dividedWidths,
  writeDefinitionHeadings,
  writeDefinitionRows,
} from './definitions-sheet.ts'
import { type NewWorkbook, newWorkbook } from './new-workbook.ts'
import { printArea, sheetOptions } from './page.ts'
import { setWidths, writeReportSheet } from './report-sheet.ts'
import { sheetNames } from './sheet-names.ts'
import { sizes, styles } from './styles.ts'
import { heightFor } from './text-size.ts'
import type { WorkbookOptions, WrittenWorkbook } from './write-workbook.ts'

export interface Submission {
  /** "6 tháng đầu năm 2026, lần nộp 1" */
  readonly name: string
  readonly sheets: readonly LaidOutReport[]
}

const indexSheetName = 'Mục lục'
const indexWidths = [6, 62, 34]

/** Every sheet of a submission in one file: an index that leads to each of them first, how each figure was counted last. */
export async function writeSubmission(
  { name, sheets }: Submission,
  options: WorkbookOptions,
): Promise<WrittenWorkbook> {
  options.signal?.throwIfAborted()
  const [first] = sheets
  if (first === undefined) throw new Error('A submission without a sheet')
  const documents = sheets.map(({ document }) => document)
  const names = sheetNames(documents.map((document) => document.formLabel ?? document.name))
  const book = newWorkbook({
    now: options.now,
    title: `Bộ báo cáo ${name}`,
    subject: first.document.header.issuer,
    description: documents.map((document) => document.name).join('; '),
  })
  try {
    writeIndex(book, name, documents, names)
    let rows = 0
    for (const [index, sheet] of sheets.entries()) {
      const before = rows
      rows += await writeReportSheet(book, names[index] ?? sheet.document.id, sheet, {
        signal: options.signal,
        onProgress: (done) => options.onProgress?.(before + done),
      })
      options.onProgress?.(rows)
    }
    writeAllDefinitions(book, documents)
    return { bytes: await book.finish(), rows }
  } catch (error) {
    book.abandon()
    throw error
  }
}

/** On A4 upright, whatever the forms lie on. */
function upright(document: ReportDocument): ReportDocument {
  return { ...document, page: { ...document.page, orientation: 'portrait' } }
}

function writeIndex(
  { workbook }: NewWorkbook,
  name: string,
  documents: readonly ReportDocument[],
  names: readonly string[],
): void {
  const [first] = documents
  if (first === undefined) return
  const sheet = workbook.addWorksheet(indexSheetName, sheetOptions(upright(first), 4))
  setWidths(sheet, indexWidths)
  writeFullRow(sheet, indexWidths, 1, 'MỤC LỤC CÁC BIỂU', styles.title)
  writeFullRow(sheet, indexWidths, 2, `${first.header.issuer}, ${name}`, styles.subtitle)
  writeGap(sheet, 3, 8)
  const table = (row: number, values: readonly (string | number)[], heading: boolean, link?: string) => {
    for (const [index, value] of values.entries()) {
      const cell = sheet.getRow(row).getCell(index + 1)
      const led = link !== undefined && index === 1
      cell.value = led ? { text: String(value), hyperlink: `#'${link}'!A1` } : value
      cell.style = heading ? styles.heading : index === 1 ? styles.definitionStrong : styles.definition
    }
    const heights = indexWidths.map((width, index) =>
      heightFor(String(values[index] ?? ''), sizes.table, width, true),
    )
    sheet.getRow(row).height = Math.max(...heights)
    sheet.getRow(row).commit()
  }
  table(4, ['TT', 'Biểu', 'Trang tính'], true)
  for (const [index, document] of documents.entries())
    table(index + 5, [index + 1, document.name, names[index] ?? ''], false, names[index])
  sheet.pageSetup.printArea = printArea('C', documents.length + 4)
  sheet.commit()
}

function writeAllDefinitions({ workbook }: NewWorkbook, documents: readonly ReportDocument[]): void {
  const [first] = documents
  if (first === undefined) return
  const landscape = { ...first, page: { ...first.page, orientation: 'landscape' as const } }
  const headings = 2
  const sheet = workbook.addWorksheet(definitionsSheetName, sheetOptions(landscape, headings))
  setWidths(sheet, dividedWidths)
  writeFullRow(sheet, dividedWidths, 1, 'CÁCH TÍNH CÁC SỐ LIỆU', styles.title)
  writeDefinitionHeadings(sheet, dividedWidths, headings)
  let row = headings
  for (const document of documents) {
    if (document.definitions.length === 0) continue
    writeFullRow(sheet, dividedWidths, ++row, document.name, styles.group)
    row = writeDefinitionRows(sheet, dividedWidths, row, document)
  }
  sheet.pageSetup.printArea = printArea('F', row)
  sheet.pageSetup.printTitlesRow = `${headings}:${headings}`
  sheet.commit()
}

import type ExcelJS from 'exceljs'
import { importKindLabels } from '../../shared/imports/contract.ts'
import { safeFileName } from '../../shared/shell/file-name.ts'
import { excelSerialOf, isDay } from '../../shared/vocabulary/day.ts'
import { RegisterError } from '../register/register-error.ts'
import type { ReturnedRow } from './check/ledger.ts'
import { batchTitle, problemsTitle } from './mapping.ts'
import type { StagedImport } from './staged.ts'
import type { CellText } from './workbook/cell.ts'
import type { SheetRow } from './workbook/sheet-rows.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The rows that were not written, in the sender's own layout: titles and headings as they were, each row as it was sent, the
 * group heading it stood under, and a last column "Lỗi". The corrected file can be imported as it is.
 * @throws RegisterError NOT_FOUND when every row was accepted
 */
export async function rejectsWorkbook(staged: StagedImport): Promise<File> {
  if (staged.returned.length === 0)
    throw new RegisterError('NOT_FOUND', 'Không có dòng nào bị trả lại. Mọi dòng của tệp đều nhập được.')
  const { default: Excel } = await import('exceljs')
  const workbook = new Excel.Workbook()
  const sheet = workbook.addWorksheet(sheetName(staged.sheet))
  const problemsColumn = ownColumn(staged, problemsTitle) ?? widthIn(staged) + 1
  const batchColumn = ownColumn(staged, batchTitle) ?? Math.max(widthIn(staged), problemsColumn) + 1
  for (const row of [...staged.above, ...staged.headerRows]) putRow(sheet.getRow(row.row), row)
  const headerRow = staged.headerRows[0]?.row ?? 1
  sheet.getRow(headerRow).getCell(problemsColumn).value = problemsTitle
  sheet.getRow(headerRow).getCell(batchColumn).value = batchTitle
  for (const row of staged.headerRows) sheet.getRow(row.row).font = { bold: true }
  let at = staged.headerRows.at(-1)?.row ?? 1
  let group: SheetRow | null = null
  for (const { row, group: under, reasons } of inSheetOrder(staged.returned)) {
    if (under !== null && under !== group) {
      at += 1
      putRow(sheet.getRow(at), under)
      group = under
    }
    at += 1
    const target = sheet.getRow(at)
    putRow(target, row)
    const problems = target.getCell(problemsColumn)
    problems.value = reasons.join(' · ')
    problems.alignment = { wrapText: true, vertical: 'top' }
    target.getCell(batchColumn).value = staged.mark
  }
  for (let column = 1; column < problemsColumn; column += 1)
    sheet.getColumn(column).width = widthOf(staged, column - 1)
  sheet.getColumn(problemsColumn).width = 60
  sheet.getColumn(batchColumn).width = 16
  const name = safeFileName(`${importKindLabels[staged.kind]} - dòng chưa nhập.xlsx`)
  return new File([new Uint8Array(await workbook.xlsx.writeBuffer())], name, { type: xlsxType })
}

/** A list of cells is settled only at its end, so its rows come back out of order. */
function inSheetOrder(returned: readonly ReturnedRow[]): ReturnedRow[] {
  return [...returned].sort((a, b) => a.row.row - b.row.row)
}

/** The column that the returned file before this one had. 1-based. */
function ownColumn({ headerRows }: StagedImport, title: string): number | null {
  for (const row of headerRows) {
    const found = row.cells.findIndex((cell) => cell.text === title)
    if (found >= 0) return found + 1
  }
  return null
}

function widthIn({ headerRows, returned }: StagedImport): number {
  const rows = [...headerRows, ...returned.map(({ row }) => row)]
  return rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
}

function putRow(target: ExcelJS.Row, row: SheetRow): void {
  row.cells.forEach((cell, index) => {
    if (cell.kind !== 'blank') putCell(target.getCell(index + 1), cell)
  })
}

const dateFormats: Readonly<Record<number, string>> = { 4: 'yyyy', 7: 'mm/yyyy', 10: 'dd/mm/yyyy' }

/** As it was sent: a number stays a number and a date a date, shown as it was shown. */
function putCell(target: ExcelJS.Cell, { kind, text, value }: CellText): void {
  if (kind === 'boolean') target.value = text === 'TRUE'
  else if (kind === 'date' && serialOf(text) !== null) {
    target.value = serialOf(text)
    target.numFmt = dateFormats[text.length] ?? 'dd/mm/yyyy'
  } else if (kind === 'number' && value !== null && isPlain(text)) target.value = value
  else {
    target.value = text
    target.numFmt = '@'
  }
}

function serialOf(iso: string): number | null {
  const day = `${iso}-01-01`.slice(0, 10)
  return isDay(day) ? excelSerialOf(day) : null
}

/** 012345678901 was a number shown with its zeros: as text it stays what it showed. */
function isPlain(text: string): boolean {
  return !/^0\d/.test(text)
}

function sheetName(name: string): string {
  const allowed = name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim()
  return allowed === '' ? 'Danh sách' : allowed
}

function widthOf({ headerRows, returned }: StagedImport, index: number): number {
  const rows = [...headerRows, ...returned.slice(0, 50).map(({ row }) => row)]
  const longest = rows.reduce((most, row) => Math.max(most, row.cells[index]?.text.length ?? 0), 4)
  return Math.min(40, longest + 2)
}

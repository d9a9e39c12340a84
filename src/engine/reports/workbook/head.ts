import type { Worksheet } from 'exceljs'
import type { ReportDocument } from '../../../shared/reports/document.ts'
import { type Block, edgeBlock, unitsOf, writeBlock, writeFullRow, writeGap } from './blocks.ts'
import { sizes, styles } from './styles.ts'
import { heightFor, textUnits } from './text-size.ts'

/** Rows above the table: header, gap, titles, gap. Known beforehand, since the sheet's panes are frozen before any row is written. */
export function rowsAboveTable(document: ReportDocument): number {
  return (document.formLabel ? 1 : 0) + 3 + 1 + document.title.length + (document.subtitle ? 1 : 0) + 1
}

function writeHeader(
  sheet: Worksheet,
  widths: readonly number[],
  document: ReportDocument,
  first: number,
): void {
  const { superior, issuer, party, placeAndDate } = document.header
  const leftNeed = Math.max(textUnits(superior, sizes.body), textUnits(issuer, sizes.body))
  const rightNeed = Math.max(textUnits(party, sizes.party), textUnits(placeAndDate, sizes.body))
  const left = edgeBlock(widths, leftNeed + 2, 'left')
  const right = edgeBlock(widths, rightNeed, 'right')
  const pair = (row: number, ...heights: number[]) => {
    sheet.getRow(row).height = Math.max(...heights)
  }
  pair(
    first,
    writeBlock(sheet, widths, first, left, superior, styles.superior),
    writeBlock(sheet, widths, first, right, party, styles.party),
  )
  pair(
    first + 1,
    writeBlock(sheet, widths, first + 1, left, issuer, styles.issuer),
    writeBlock(sheet, widths, first + 1, right, placeAndDate, styles.placeAndDate) + 2,
  )
  pair(first + 2, writeBlock(sheet, widths, first + 2, left, '*', styles.star))
}

function writeHeadings(
  sheet: Worksheet,
  widths: readonly number[],
  { headings, headingRows }: ReportDocument,
  first: number,
): void {
  const heights = Array.from({ length: headingRows }, () => sizes.table * 1.5)
  for (const { text, row, column, rowSpan, columnSpan } of headings) {
    for (let down = 0; down < rowSpan; down += 1)
      for (let across = 0; across < columnSpan; across += 1)
        sheet.getRow(first + row + down).getCell(column + across + 1).style = styles.heading
    sheet.getRow(first + row).getCell(column + 1).value = text
    const [bottom, right] = [first + row + rowSpan - 1, column + columnSpan]
    if (rowSpan > 1 || columnSpan > 1) sheet.mergeCells(first + row, column + 1, bottom, right)
    const block: Block = { from: column + 1, to: right }
    // bold runs wider than the estimate for plain text
    const need = heightFor(text, sizes.table * 1.08, unitsOf(widths, block))
    const last = row + rowSpan - 1
    const above = heights.slice(row, last).reduce((sum, height) => sum + height, 0)
    heights[last] = Math.max(heights[last] ?? 0, need - above)
  }
  for (const [index, height] of heights.entries()) sheet.getRow(first + index).height = height
}

/** Header, titles and headings. Returns the first row of the table's headings and the last one, which the body follows. */
export function writeHead(
  sheet: Worksheet,
  widths: readonly number[],
  document: ReportDocument,
): { readonly firstHeading: number; readonly lastHeading: number } {
  let row = 1
  if (document.formLabel) writeFullRow(sheet, widths, row++, document.formLabel, styles.formLabel)
  writeHeader(sheet, widths, document, row)
  row += 3
  writeGap(sheet, row++, 8)
  for (const line of document.title) writeFullRow(sheet, widths, row++, line, styles.title)
  if (document.subtitle) writeFullRow(sheet, widths, row++, document.subtitle, styles.subtitle)
  writeGap(sheet, row++, 8)

  const firstHeading = row
  writeHeadings(sheet, widths, document, firstHeading)
  row += document.headingRows
  for (const [index, number] of (document.numbering ?? []).entries()) {
    const cell = sheet.getRow(row).getCell(index + 1)
    // a bare number stays a number, so that Excel has no complaint about it
    cell.value = /^\d+$/.test(number) ? Number(number) : number
    cell.style = styles.numbering
  }
  if (document.numbering) {
    const heights = document.numbering.map((text, index) =>
      heightFor(text, sizes.table - 1, widths[index] ?? 1),
    )
    sheet.getRow(row).height = Math.max(...heights)
    row += 1
  }
  sheet.getRow(row - 1).commit()
  return { firstHeading, lastHeading: row - 1 }
}

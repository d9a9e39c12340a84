import type { Worksheet } from 'exceljs'
import type { ReportDocument } from '../../../shared/reports/document.ts'
import { type Block, edgeBlock, pointsOfRows, unitsOf, writeBlock, writeFullRow, writeGap } from './blocks.ts'
import { type CellStyle, headers, sizes, styles } from './styles.ts'
import { heightFor, unitsFor } from './text-size.ts'

/** Rows above the table: header, gap, titles, gap. Known beforehand, since the sheet's panes are frozen before any row is written. */
export function rowsAboveTable(document: ReportDocument): number {
  return (document.formLabel ? 1 : 0) + 3 + 1 + document.title.length + (document.subtitle ? 1 : 0) + 1
}

type Header = (typeof headers)[number]

/** Where both blocks of the header stand, in the largest type that holds each of its lines on one. */
function headerBlocks(
  widths: readonly number[],
  { superior, issuer, party, placeAndDate }: ReportDocument['header'],
): { readonly looks: Header; readonly left: Block; readonly right: Block } | undefined {
  const need = (...lines: readonly (readonly [string, CellStyle])[]) =>
    Math.max(
      ...lines.map(([text, { font }]) => unitsFor(text, font?.size ?? sizes.body, font?.bold === true)),
    )
  const tried = headers.map((looks) => {
    const needs = {
      left: need([superior, looks.superior], [issuer, looks.issuer]),
      right: need([party, looks.party], [placeAndDate, looks.placeAndDate]),
    }
    const left = edgeBlock(widths, needs.left, 'left')
    const right = edgeBlock(widths, needs.right, 'right')
    const fits = unitsOf(widths, left) >= needs.left && unitsOf(widths, right) >= needs.right
    return { looks, left, right, fits }
  })
  return tried.find(({ fits }) => fits) ?? tried.at(-1)
}

function writeHeader(
  sheet: Worksheet,
  widths: readonly number[],
  document: ReportDocument,
  first: number,
): void {
  const { superior, issuer, party, placeAndDate } = document.header
  const blocks = headerBlocks(widths, document.header)
  if (blocks === undefined) return
  const { looks, left, right } = blocks
  const pair = (row: number, ...heights: number[]) => {
    sheet.getRow(row).height = Math.max(...heights)
  }
  pair(
    first,
    writeBlock(sheet, widths, first, left, superior, looks.superior),
    writeBlock(sheet, widths, first, right, party, looks.party),
  )
  pair(
    first + 1,
    writeBlock(sheet, widths, first + 1, left, issuer, looks.issuer),
    writeBlock(sheet, widths, first + 1, right, placeAndDate, looks.placeAndDate) + 2,
  )
  pair(first + 2, writeBlock(sheet, widths, first + 2, left, '*', looks.star))
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
    const need = heightFor(text, sizes.table, unitsOf(widths, block), true)
    const last = row + rowSpan - 1
    const above = heights.slice(row, last).reduce((sum, height) => sum + height, 0)
    heights[last] = Math.max(heights[last] ?? 0, need - above)
  }
  for (const [index, height] of heights.entries()) sheet.getRow(first + index).height = height
}

export interface WrittenHead {
  readonly firstHeading: number
  /** The body follows it. */
  readonly lastHeading: number
  /** Points above the table, and of its headings. */
  readonly head: number
  readonly heading: number
}

/** Header, titles and headings. */
export function writeHead(
  sheet: Worksheet,
  widths: readonly number[],
  document: ReportDocument,
): WrittenHead {
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
  const lastHeading = row - 1
  const head = pointsOfRows(sheet, 1, firstHeading - 1)
  const heading = pointsOfRows(sheet, firstHeading, lastHeading)
  sheet.getRow(lastHeading).commit()
  return { firstHeading, lastHeading, head, heading }
}

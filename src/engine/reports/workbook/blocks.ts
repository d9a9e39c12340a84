import type { Worksheet } from 'exceljs'
import { columnPixels, pixelsPerUnit } from '../../../shared/reports/print-widths.ts'
import { type CellStyle, sizes, styles } from './styles.ts'
import { heightFor } from './text-size.ts'

/** Columns from…to, counted from 1. */
export interface Block {
  readonly from: number
  readonly to: number
}

/** How many characters a block holds: the room between its columns is its own too. */
export function unitsOf(widths: readonly number[], { from, to }: Block): number {
  const pixels = widths.slice(from - 1, to).reduce((sum, width) => sum + columnPixels(width), 0)
  return (pixels - columnPixels(0)) / pixelsPerUnit
}

/**
 * As few columns from the left (right) edge as hold `need` characters, never more than `most` of the sheet's width unless
 * the next column must come too: a header in the column of numbers alone would stand letter under letter.
 */
export function edgeBlock(
  widths: readonly number[],
  need: number,
  edge: 'left' | 'right',
  most = 0.5,
): Block {
  const count = widths.length
  const whole = unitsOf(widths, { from: 1, to: count })
  const blockOf = (taken: number): Block =>
    edge === 'left' ? { from: 1, to: taken } : { from: count - taken + 1, to: count }
  let taken = 1
  while (taken < count && unitsOf(widths, blockOf(taken)) < need) {
    const enough = unitsOf(widths, blockOf(taken)) * 2 >= need
    if (enough && unitsOf(widths, blockOf(taken + 1)) > whole * most) break
    taken += 1
  }
  return blockOf(taken)
}

/** A text over a block of one row. Returns the height it needs, in points. */
export function writeBlock(
  sheet: Worksheet,
  widths: readonly number[],
  row: number,
  block: Block,
  text: string,
  style: CellStyle,
): number {
  const cell = sheet.getRow(row).getCell(block.from)
  cell.value = text
  cell.style = style
  for (let column = block.from + 1; column <= block.to; column += 1)
    sheet.getRow(row).getCell(column).style = style
  if (block.to > block.from) sheet.mergeCells(row, block.from, row, block.to)
  return heightFor(text, style.font?.size ?? sizes.table, unitsOf(widths, block), style.font?.bold === true)
}

/** A text over the whole width, the row as high as it needs. Returns that height, in points. */
export function writeFullRow(
  sheet: Worksheet,
  widths: readonly number[],
  row: number,
  text: string,
  style: CellStyle,
): number {
  const height = writeBlock(sheet, widths, row, { from: 1, to: widths.length }, text, style)
  sheet.getRow(row).height = height
  return height
}

/** An empty row that the library would otherwise leave out of the file. */
export function writeGap(sheet: Worksheet, row: number, points: number): void {
  sheet.getRow(row).getCell(1).style = styles.signaturePlain
  sheet.getRow(row).height = points
}

/** Height of rows that are not yet committed. */
export function pointsOfRows(sheet: Worksheet, first: number, last: number): number {
  let points = 0
  for (let row = first; row <= last; row += 1) points += sheet.getRow(row).height || 0
  return points
}

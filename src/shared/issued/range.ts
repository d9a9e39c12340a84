import { columnIndex, columnLetters } from '../vocabulary/column-letters.ts'

/** A place on a sheet; rows and columns count from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** A block of cells, both corners in it. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Excel's own ends: XFD1048576. */
export const lastRow = 1_048_575
export const lastColumn = 16_383

/** D12 */
export function cellName({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row + 1}`
}

/** The place that a name such as `d12` or `$D$12` means; null for none. */
export function placeNamed(name: string): CellPlace | null {
  const plain = name.trim().toUpperCase().replaceAll('$', '')
  if (!/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(plain)) return null
  const column = columnIndex(plain)
  const row = Number(plain.replace(/^[A-Z]+/, '')) - 1
  return column < 0 || column > lastColumn || row > lastRow ? null : { row, column }
}

/** `B2:D5`, or one cell alone; null for none. */
export function rangeNamed(name: string): Range | null {
  const [first = '', second = first] = name.split(':')
  const from = placeNamed(first)
  const to = placeNamed(second)
  return from === null || to === null
    ? null
    : { top: from.row, left: from.column, bottom: to.row, right: to.column }
}

export function isWithin({ row, column }: CellPlace, range: Range): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}

/** Whether a place is the one cell of a merged block that shows: its first. */
export function isFirstOf({ row, column }: CellPlace, range: Range): boolean {
  return row === range.top && column === range.left
}

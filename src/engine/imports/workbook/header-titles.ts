import { isNumberingRow } from './row-kinds.ts'
import type { SheetRow } from './sheet-rows.ts'

/** A column's heading: the words of its rows from top to bottom ("Trình độ", "LLCT"). */
export interface ColumnTitle {
  readonly column: number
  readonly words: readonly string[]
}

/** Longer texts are no headings; cutting them keeps a hostile cell cheap. */
const longestTitle = 200

/**
 * Headings of the columns from one to three rows. Merged cells show their text only at the left or at the top, and the list
 * of merges stands behind the data in the file; so a blank takes the text to its left only when both have their own
 * heading below.
 */
export function columnTitles(rows: readonly SheetRow[]): readonly ColumnTitle[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  const titles: ColumnTitle[] = []
  const parents: (string | null)[] = rows.map(() => null)
  for (let column = 0; column < width; column += 1) {
    const own = rows.map((row) => (row.cells[column]?.text ?? '').slice(0, longestTitle))
    const words: string[] = []
    own.forEach((text, level) => {
      const hasBelow = own.slice(level + 1).some((below) => below !== '')
      if (text !== '') {
        parents[level] = hasBelow ? text : null
        parents.fill(null, level + 1)
      }
      const word = text === '' && hasBelow ? (parents[level] ?? '') : text
      if (word !== '' && word !== words.at(-1)) words.push(word)
    })
    if (own.every((text) => text === '')) parents.fill(null)
    if (words.length > 0) titles.push({ column, words })
  }
  return titles
}

const fewestInTopRow = 3

/**
 * Whether `below` continues the heading in `block`: its cells are words, and two thirds of them stand where the heading is
 * still open (under a blank, or under a text that spreads to its right). A row of data stands under closed headings.
 */
export function continuesHeading(block: readonly SheetRow[], below: SheetRow): boolean {
  const [top] = block
  const last = block.at(-1)
  if (top === undefined || last === undefined || below.row - last.row > 2) return false
  if (top.cells.filter((cell) => cell.kind !== 'blank').length < fewestInTopRow) return false
  if (isNumberingRow(below.cells)) return false
  let filled = 0
  let underOpen = 0
  for (const [column, cell] of below.cells.entries()) {
    if (cell.kind === 'blank') continue
    if (cell.kind !== 'text' || cell.text.length > longestTitle || /^\d/.test(cell.text)) return false
    filled += 1
    if (isOpen(block, below, column)) underOpen += 1
  }
  return underOpen > 0 && underOpen * 3 >= filled * 2
}

function isOpen(block: readonly SheetRow[], below: SheetRow, column: number): boolean {
  const isBlank = (row: SheetRow | undefined, at: number) => (row?.cells[at]?.kind ?? 'blank') === 'blank'
  if (block.every((row) => isBlank(row, column))) return true
  if (isBlank(block.at(-1), column)) return false
  for (let next = column + 1; next < below.cells.length; next += 1) {
    if (block.some((row) => !isBlank(row, next))) return false
    if (!isBlank(below, next)) return true
  }
  return false
}

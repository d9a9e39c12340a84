import { type ColumnNode, depthOf, isGroup, leavesOf } from './columns.ts'
import { fillTemplate, placeholdersOf } from './template.ts'

/** One heading, in rows and columns counted from 0. */
export interface HeadingCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** The heading rows as a grid: every place is covered once; a heading without children reaches down to the last row. */
export function headingGrid(nodes: readonly ColumnNode[]): HeadingCell[] {
  const depth = depthOf(nodes)
  const cells: HeadingCell[] = []
  const place = (siblings: readonly ColumnNode[], row: number, from: number): void => {
    let column = from
    for (const node of siblings) {
      const columnSpan = isGroup(node) ? leavesOf(node.children).length : 1
      const rowSpan = isGroup(node) ? 1 : depth - row
      cells.push({ text: node.label, row, column, rowSpan, columnSpan })
      if (isGroup(node)) place(node.children, row + 1, column)
      column += columnSpan
    }
  }
  place(nodes, 0, 0)
  return cells
}

/**
 * The row 1 | 2 | 3 = 4+5 | …: columns are counted as they stand on this print, and a formula that names a column which is
 * not there is left out.
 */
export function numberingRow(nodes: readonly ColumnNode[]): string[] {
  const leaves = leavesOf(nodes)
  const numbers = Object.fromEntries(leaves.map((leaf, index) => [leaf.key, String(index + 1)]))
  return leaves.map((leaf, index) => {
    const n = String(index + 1)
    if (leaf.numberLabel === undefined) return n
    const known = placeholdersOf(leaf.numberLabel).every((name) => name === 'n' || name in numbers)
    return known ? fillTemplate(leaf.numberLabel, { ...numbers, n }) : n
  })
}

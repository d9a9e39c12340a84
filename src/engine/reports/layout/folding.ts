import type { ColumnNode } from '../../../shared/reports/columns.ts'
import { isGroup } from '../../../shared/reports/columns.ts'
import type { BodyCell, BodyRow } from '../../../shared/reports/document.ts'
import type { IndicatorBodyRow } from './indicator-rows.ts'

/** Behind the key of a column of the right half. */
const right = 'Right'

/** The column that one of the right half repeats. */
export function repeatedColumn(key: string): string {
  return key.slice(0, -right.length)
}

/** The columns twice, side by side, the second ones under keys of their own. */
export function foldedColumns(columns: readonly ColumnNode[]): ColumnNode[] {
  const again = (nodes: readonly ColumnNode[]): ColumnNode[] =>
    nodes.map((node) =>
      isGroup(node)
        ? { ...node, children: again(node.children) }
        : {
            ...node,
            key: `${node.key}${right}`,
          },
    )
  return [...columns, ...again(columns)]
}

/** The first lines left, the others beside them; a line that has no neighbour stands beside blanks. */
export function* foldedRows(
  rows: Iterable<IndicatorBodyRow>,
  after: number,
  width: number,
): Generator<BodyRow> {
  const all = [...rows]
  const height = Math.max(after, all.length - after)
  const blanks: readonly BodyCell[] = Array.from({ length: width }, () => null)
  for (let line = 0; line < height; line += 1) {
    const [left, beside] = [line < after ? all[line] : undefined, all[after + line]]
    if (left === undefined && beside === undefined) continue
    yield {
      kind: 'indicator',
      label: left?.label ?? '',
      indent: 0,
      strong: false,
      cells: [...(left?.cells ?? blanks), ...(beside?.cells ?? blanks)],
      figures: [...(left?.figures ?? blanks.map(() => null)), ...(beside?.figures ?? blanks.map(() => null))],
      lines: [left, beside].flatMap((half) => blanks.map((_, index) => half?.lines?.[index] ?? null)),
      strongCells: [left, beside].flatMap((half) => blanks.map(() => half?.strong ?? false)),
    }
  }
}

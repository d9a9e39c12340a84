import type { ColumnLeaf } from '../../../shared/reports/columns.ts'
import type { BodyCell, BodyRow } from '../../../shared/reports/document.ts'
import {
  type FlatRow,
  figureIn,
  flatRows,
  type IndicatorRow,
} from '../../../shared/reports/indicator-rows.ts'
import type { ReportData } from './source.ts'

/** Figures are those of the whole committee, or of the cell that the report is limited to. */
export function countIn(row: IndicatorRow, leaf: ColumnLeaf, data: ReportData): number | null {
  const figure = leaf.type === 'number' ? figureIn(row, leaf.key) : null
  if (figure === null) return null
  const choice = { cellId: data.context.scope?.id ?? null, period: leaf.period ?? 'current' }
  return data.figure(figure, choice).numerator
}

/**
 * The lines of a form, top to bottom. A rate is that of two columns of its own line, and blank where there is nothing to
 * divide by, as the forms ask.
 */
export function* indicatorRows(
  rows: readonly IndicatorRow[],
  leaves: readonly ColumnLeaf[],
  all: readonly ColumnLeaf[],
  data: ReportData,
): Generator<BodyRow> {
  for (const flat of flatRows(rows)) {
    const counts = new Map(all.map((leaf) => [leaf.key, countIn(flat.row, leaf, data)]))
    if (flat.row.onlyWhenCounted && [...counts.values()].every((count) => (count ?? 0) === 0)) continue
    yield bodyRow(flat, leaves, counts)
  }
}

function bodyRow(
  { row, indent }: FlatRow,
  leaves: readonly ColumnLeaf[],
  counts: ReadonlyMap<string, number | null>,
): BodyRow {
  const cellOf = (leaf: ColumnLeaf): BodyCell => {
    if (leaf.ratio !== undefined) {
      const [numerator, denominator] = [counts.get(leaf.ratio.numerator), counts.get(leaf.ratio.denominator)]
      return typeof numerator === 'number' && denominator ? { numerator, denominator } : null
    }
    return leaf.type === 'number' ? (counts.get(leaf.key) ?? null) : row.label
  }
  return {
    kind: 'indicator',
    label: row.label,
    indent,
    strong: row.strong,
    cells: leaves.map(cellOf),
    figures: leaves.map((leaf) => (leaf.type === 'number' ? figureIn(row, leaf.key) : null)),
  }
}

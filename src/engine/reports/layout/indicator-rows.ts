import { alignOf, type ColumnLeaf } from '../../../shared/reports/columns.ts'
import type { BodyCell, BodyRow } from '../../../shared/reports/document.ts'
import {
  type FlatRow,
  figureIn,
  flatRows,
  type IndicatorRow,
} from '../../../shared/reports/indicator-rows.ts'
import type { FigureValue, ReportData } from './source.ts'

function valueIn(row: IndicatorRow, key: string, leaf: ColumnLeaf, data: ReportData): FigureValue | null {
  const figure = figureIn(row, key)
  if (figure === null) return null
  return data.figure(figure, { cellId: data.context.scope?.id ?? null, period: leaf.period ?? 'current' })
}

/** Figures are those of the whole committee, or of the cell that the report is limited to. */
export function countIn(row: IndicatorRow, leaf: ColumnLeaf, data: ReportData): number | null {
  return leaf.type === 'number' ? (valueIn(row, leaf.key, leaf, data)?.numerator ?? null) : null
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
): Generator<IndicatorBodyRow> {
  for (const flat of flatRows(rows)) {
    const counts = new Map(all.map((leaf) => [leaf.key, countIn(flat.row, leaf, data)]))
    if (flat.row.onlyWhenCounted && [...counts.values()].every((count) => (count ?? 0) === 0)) continue
    yield bodyRow(flat, leaves, counts, data)
  }
}

export type IndicatorBodyRow = Extract<BodyRow, { kind: 'indicator' }>

/** Two counts as an average or a share; blank where there is nothing to divide by. */
function shareCell(value: FigureValue | null, whole: number | null): BodyCell {
  return value === null || !whole ? null : { numerator: value.numerator, denominator: whole }
}

function bodyRow(
  { row, indent }: FlatRow,
  leaves: readonly ColumnLeaf[],
  counts: ReadonlyMap<string, number | null>,
  data: ReportData,
): IndicatorBodyRow {
  const naming = leaves.find((leaf) => leaf.type === 'text' && alignOf(leaf) === 'left')?.key
  const cellOf = (leaf: ColumnLeaf): BodyCell => {
    if (leaf.shareOf !== undefined) {
      const value = valueIn(row, leaf.shareOf, leaf, data)
      return shareCell(value, value?.denominator ?? value?.numerator ?? null)
    }
    if (leaf.ratio !== undefined) {
      const [numerator, denominator] = [counts.get(leaf.ratio.numerator), counts.get(leaf.ratio.denominator)]
      return typeof numerator === 'number' && denominator && !row.average ? { numerator, denominator } : null
    }
    if (leaf.type !== 'number') return row.words?.[leaf.key] ?? (leaf.key === naming ? row.label : null)
    if (!row.average) return counts.get(leaf.key) ?? null
    const value = valueIn(row, leaf.key, leaf, data)
    return shareCell(value, value?.denominator ?? null)
  }
  return {
    kind: 'indicator',
    label: row.label,
    indent,
    strong: row.strong,
    cells: leaves.map(cellOf),
    figures: leaves.map((leaf) => (leaf.type === 'number' ? figureIn(row, leaf.key) : null)),
    lines: leaves.map(() => row.key),
  }
}

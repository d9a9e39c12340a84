import type { ColumnLeaf } from '../../../shared/reports/columns.ts'
import type { BodyCell } from '../../../shared/reports/document.ts'
import type { FigureValue, ReportData } from './source.ts'

/** What each column counts, by its key; null where nothing is set. Rates of two columns are not among them. */
export type FigureValues = ReadonlyMap<string, FigureValue | null>

/** All that the columns count for one cell, or for the whole (null). */
export function valuesOf(
  leaves: readonly ColumnLeaf[],
  data: ReportData,
  cellId: number | null,
): Map<string, FigureValue | null> {
  return new Map(
    leaves.flatMap((leaf): [string, FigureValue | null][] => {
      if (leaf.target !== undefined) return [[leaf.key, targetValue(data, leaf.target, cellId)]]
      if (leaf.figure === undefined) return []
      return [[leaf.key, data.figure(leaf.figure, { cellId, period: leaf.period ?? 'current' })]]
    }),
  )
}

/** What was set for one cell, or for the whole (null). */
export function targetValue(data: ReportData, indicator: string, cellId: number | null): FigureValue | null {
  const target = data.target(indicator, cellId)
  return target === null ? null : { numerator: target, denominator: null }
}

/** The figure in the shape of its column: one of its two counts, or both for a percent or a fraction. */
export function figureCell(leaf: ColumnLeaf, value: FigureValue): BodyCell {
  if (leaf.type === 'percent' || leaf.type === 'fraction')
    return { numerator: value.numerator, denominator: value.denominator ?? 0 }
  return leaf.side === 'numerator' ? value.numerator : value.denominator
}

/** What stands in a column that counts; a rate of two columns is blank where there is nothing to divide by. */
export function valueCell(leaf: ColumnLeaf, leaves: readonly ColumnLeaf[], values: FigureValues): BodyCell {
  if (leaf.ratio !== undefined) {
    const numberIn = (key: string) => {
      const named = leaves.find((each) => each.key === key)
      const cell = named === undefined ? null : valueCell(named, leaves, values)
      return typeof cell === 'number' ? cell : null
    }
    const [numerator, denominator] = [numberIn(leaf.ratio.numerator), numberIn(leaf.ratio.denominator)]
    return numerator === null || denominator === null || denominator === 0 ? null : { numerator, denominator }
  }
  const value = values.get(leaf.key) ?? null
  return value === null ? null : figureCell(leaf, value)
}

/** Counts of two cells together; what is set in neither stays unset. */
export function added(a: FigureValue | null, b: FigureValue | null): FigureValue | null {
  if (a === null || b === null) return a ?? b
  const denominator = b.denominator === null ? null : (a.denominator ?? 0) + b.denominator
  return { numerator: a.numerator + b.numerator, denominator }
}

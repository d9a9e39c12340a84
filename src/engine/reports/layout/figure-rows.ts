import type { ColumnLeaf } from '../../../shared/reports/columns.ts'
import type { ReportDeclaration } from '../../../shared/reports/declaration.ts'
import type { BodyCell, BodyRow } from '../../../shared/reports/document.ts'
import type { FigureValue, ReportData } from './source.ts'

/** The figure in the shape of its column: one of its two counts, or both for a percent or a fraction. */
export function figureCell(leaf: ColumnLeaf, value: FigureValue): BodyCell {
  if (leaf.type === 'percent' || leaf.type === 'fraction')
    return { numerator: value.numerator, denominator: value.denominator ?? 0 }
  return leaf.side === 'numerator' ? value.numerator : value.denominator
}

function added(a: FigureValue | undefined, b: FigureValue): FigureValue {
  const denominator = b.denominator === null ? null : (a?.denominator ?? 0) + b.denominator
  return { numerator: (a?.numerator ?? 0) + b.numerator, denominator }
}

/**
 * One row a cell, and the total: counts added up, rates computed again from the added counts, never averaged; what may not
 * be added (one thing counted in two cells) is asked for the whole committee.
 */
export function* figureRows(
  declaration: ReportDeclaration,
  leaves: readonly ColumnLeaf[],
  data: ReportData,
): Generator<BodyRow> {
  const figureIds = [...new Set(leaves.flatMap((leaf) => leaf.figure ?? []))]
  const sums = new Map<string, FigureValue>()
  const scope = data.context.scope
  const cells = scope === null ? data.cells() : [scope]
  if (cells.length === 0) {
    yield { kind: 'empty', text: declaration.emptyText }
    return
  }
  for (const [index, cell] of cells.entries()) {
    const values = new Map(figureIds.map((id) => [id, data.figure(id, { cellId: cell.id })]))
    for (const [id, value] of values) sums.set(id, added(sums.get(id), value))
    yield {
      kind: 'data',
      of: cell.id,
      cells: leaves.map((leaf) => {
        if (leaf.type === 'ordinal') return index + 1
        const value = leaf.figure === undefined ? undefined : values.get(leaf.figure)
        if (value) return figureCell(leaf, value)
        return leaf.field === undefined ? cell.name : data.words(leaf.field, cell.id)
      }),
    }
  }
  const total = (leaf: ColumnLeaf): BodyCell => {
    if (leaf.figure === undefined || leaf.total === 'none') return null
    if (leaf.total === 'whole')
      return figureCell(leaf, data.figure(leaf.figure, { cellId: scope?.id ?? null }))
    return figureCell(leaf, sums.get(leaf.figure) ?? { numerator: 0, denominator: null })
  }
  const firstFigure = leaves.findIndex((leaf) => leaf.figure !== undefined)
  if (firstFigure > 0)
    yield {
      kind: 'total',
      label: declaration.totals.label,
      labelSpan: firstFigure,
      cells: leaves.map(total),
    }
}

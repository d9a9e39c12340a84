import { type ColumnLeaf, leavesOf } from '../../../shared/reports/columns.ts'
import type { ReportDeclaration } from '../../../shared/reports/declaration.ts'
import type { BodyCell, BodyRow } from '../../../shared/reports/document.ts'
import { fillTemplate } from '../../../shared/reports/template.ts'
import { formatCount } from '../../../shared/vocabulary/fraction.ts'
import { toRoman } from '../../../shared/vocabulary/roman.ts'
import { added, figureCell, targetValue, valueCell, valuesOf } from './figure-values.ts'
import type { FigureValue, ReportData, UnitOfReport } from './source.ts'

interface Group {
  readonly label: string
  readonly cells: readonly UnitOfReport[]
}

/** The groups that have cells, in the order of the form; one without a label where the form has none. */
function groupsOf({ rows }: ReportDeclaration, cells: readonly UnitOfReport[]): Group[] {
  if (rows.kind !== 'indicators-per' || rows.groups.length === 0) return [{ label: '', cells }]
  const place = ({ kind }: UnitOfReport) => {
    const own = rows.groups.findIndex(({ kinds }) => kind !== undefined && kinds?.includes(kind))
    return own === -1 ? rows.groups.length - 1 : own
  }
  return rows.groups
    .map(({ label }, index) => ({ label, cells: cells.filter((cell) => place(cell) === index) }))
    .filter((group) => group.cells.length > 0)
}

/**
 * One row a cell, a subtotal a group, and the total: counts added up, rates computed again from the added counts, never
 * averaged; what may not be added (one thing counted in two cells) is asked for the whole committee.
 */
export function* figureRows(
  declaration: ReportDeclaration,
  leaves: readonly ColumnLeaf[],
  data: ReportData,
): Generator<BodyRow> {
  const all = leavesOf(declaration.columns)
  const { scope } = data.context
  const cells = scope === null ? data.cells().filter((cell) => isPrinted(cell, all, data)) : [scope]
  if (cells.length === 0) {
    yield { kind: 'empty', text: declaration.emptyText }
    return
  }
  const counting = (leaf: ColumnLeaf) => leaf.figure ?? leaf.target ?? leaf.ratio
  const firstFigure = leaves.findIndex((leaf) => counting(leaf) !== undefined)
  let ordinal = 0
  const rowOf = (cell: UnitOfReport, sums: Map<string, FigureValue | null>): BodyRow => {
    ordinal += 1
    const number = ordinal
    const values = valuesOf(all, data, cell.id)
    for (const [key, value] of values) sums.set(key, added(sums.get(key) ?? null, value))
    return {
      kind: 'data',
      of: cell.id,
      cells: leaves.map((leaf) => {
        if (leaf.type === 'ordinal') return number
        if (counting(leaf) !== undefined) return valueCell(leaf, all, values)
        return leaf.field === undefined ? cell.name : data.words(leaf.field, cell.id)
      }),
    }
  }
  const summed = (leaf: ColumnLeaf, sums: ReadonlyMap<string, FigureValue | null>): BodyCell =>
    counting(leaf) === undefined || leaf.total === 'none' ? null : valueCell(leaf, all, sums)

  const { rows } = declaration
  const grouped = rows.kind === 'indicators-per' && rows.groups.length > 0 && scope === null ? rows : null
  const groups = grouped === null ? [{ label: '', cells }] : groupsOf(declaration, cells)
  const total = new Map<string, FigureValue | null>()
  for (const [index, group] of groups.entries()) {
    if (grouped !== null) {
      const words = {
        roman: toRoman(index + 1),
        name: group.label,
        count: formatCount(group.cells.length),
      }
      yield { kind: 'group', text: fillTemplate(grouped.groupHeading, words) }
    }
    const sums = new Map<string, FigureValue | null>()
    for (const cell of group.cells) yield rowOf(cell, sums)
    for (const [key, value] of sums) total.set(key, added(total.get(key) ?? null, value))
    if (grouped !== null && firstFigure > 0)
      yield {
        kind: 'subtotal',
        label: `${grouped.subtotal} ${lowerFirst(group.label)}`,
        labelSpan: firstFigure,
        cells: leaves.map((leaf) => (leaf.total === 'whole' ? null : summed(leaf, sums))),
        of: group.cells.map(({ id }) => id),
      }
  }
  if (firstFigure <= 0) return
  // a target that was set for the whole only
  for (const { key, target } of all)
    if (target !== undefined && (total.get(key) ?? null) === null)
      total.set(key, targetValue(data, target, scope?.id ?? null))
  yield {
    kind: 'total',
    label: declaration.totals.label,
    labelSpan: firstFigure,
    cells: leaves.map((leaf) =>
      leaf.figure !== undefined && leaf.total === 'whole'
        ? figureCell(
            leaf,
            data.figure(leaf.figure, { cellId: scope?.id ?? null, period: leaf.period ?? 'current' }),
          )
        : summed(leaf, total),
    ),
  }
}

/** A cell that ended in the period stays in the form as long as it brings a number to it. */
function isPrinted(cell: UnitOfReport, leaves: readonly ColumnLeaf[], data: ReportData): boolean {
  if (cell.ended !== true) return true
  return [...valuesOf(leaves, data, cell.id).values()].some((value) => (value?.numerator ?? 0) !== 0)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

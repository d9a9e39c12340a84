import { leavesOf, relabelled } from '../../../shared/reports/columns.ts'
import type { ReportDeclaration } from '../../../shared/reports/declaration.ts'
import type { BodyCell } from '../../../shared/reports/document.ts'
import { flatRows, type IndicatorRow } from '../../../shared/reports/indicator-rows.ts'
import { fillTemplate } from '../../../shared/reports/template.ts'
import { formatCount } from '../../../shared/vocabulary/fraction.ts'
import { valueCell, valuesOf } from './figure-values.ts'
import { countIn } from './indicator-rows.ts'
import { rowFootingProblems } from './row-footing.ts'
import type { ReportData } from './source.ts'
import { figuresOf } from './wanted-figures.ts'

function numberIn(cells: ReadonlyMap<string, BodyCell>, key: string): number {
  const cell = cells.get(key)
  return typeof cell === 'number' ? cell : 0
}

/** A column against its parts, in one row. */
function partProblems(
  declaration: ReportDeclaration,
  labels: ReadonlyMap<string, string>,
  place: string,
  cells: ReadonlyMap<string, BodyCell>,
): string[] {
  return declaration.footing.flatMap(({ column, equals }) => {
    const whole = numberIn(cells, column)
    const parts = equals.map((key) => numberIn(cells, key))
    const sum = parts.reduce((total, part) => total + part, 0)
    if (sum === whole) return []
    const names = equals.map((key) => `"${labels.get(key)}"`).join(' cộng ')
    return [
      `${place}: cột "${labels.get(column)}" là ${formatCount(whole)} nhưng ${names} là ${parts.map(formatCount).join(' + ')}${parts.length > 1 ? ` = ${formatCount(sum)}` : ''}. Mở danh sách của hai bên để đối chiếu.`,
    ]
  })
}

/** Every row of a list; what holds in each row holds in their sum. */
function listFooting(declaration: ReportDeclaration, data: ReportData, source: string): string[] {
  if (declaration.footing.length === 0) return []
  const written = relabelled(declaration.columns, (label) => fillTemplate(label, data.context.rules))
  const leaves = leavesOf(written).filter((leaf) => leaf.type === 'number')
  const labels = new Map(leaves.map((leaf) => [leaf.key, leaf.label]))
  const named = leavesOf(declaration.columns).find((leaf) => leaf.type === 'text')
  const problems: string[] = []
  let ordinal = 0
  for (const record of data.list(source, { cellId: data.context.scope?.id ?? null, grouped: false })) {
    ordinal += 1
    const value = named === undefined ? null : record[named.field ?? named.key]
    const place = typeof value === 'string' && value !== '' ? value : `Dòng ${ordinal}`
    const cells = new Map(
      leaves.map((leaf): [string, BodyCell] => {
        const cell = record[leaf.field ?? leaf.key]
        return [leaf.key, typeof cell === 'number' ? cell : null]
      }),
    )
    problems.push(...partProblems(declaration, labels, place, cells))
  }
  return problems
}

/** Every line of a form: a column against its parts. */
function lineFooting(
  declaration: ReportDeclaration,
  tree: readonly IndicatorRow[],
  data: ReportData,
): string[] {
  if (declaration.footing.length === 0) return []
  const leaves = leavesOf(declaration.columns).filter((leaf) => leaf.type === 'number')
  const labels = new Map(leaves.map((leaf) => [leaf.key, leaf.label]))
  return flatRows(tree).flatMap(({ row }) => {
    const cells = new Map(leaves.map((leaf) => [leaf.key, countIn(row, leaf, data)]))
    const all = declaration.footing.filter(({ column, equals }) =>
      [column, ...equals].every((key) => cells.get(key) !== null),
    )
    return partProblems({ ...declaration, footing: all }, labels, row.label, cells)
  })
}

/**
 * What does not add up, one sentence a place, before anything is printed: a column against its parts in every row and in the
 * total, and the sum of the cells against the committee's own figure (somebody without a cell, somebody in two). Hidden
 * columns are checked too. Empty when all is well.
 */
export function footingProblems(declaration: ReportDeclaration, data: ReportData): string[] {
  data.prepare?.(figuresOf(declaration))
  if (declaration.rows.kind === 'list') return listFooting(declaration, data, declaration.rows.source)
  if (declaration.rows.kind === 'indicators')
    return [
      ...rowFootingProblems(declaration, declaration.rows.tree, declaration.rows.checks, data),
      ...lineFooting(declaration, declaration.rows.tree, data),
    ]
  if (declaration.rows.kind !== 'indicators-per') return []
  const written = relabelled(declaration.columns, (label) => fillTemplate(label, data.context.rules))
  const leaves = leavesOf(written).filter((leaf) => leaf.type === 'number')
  const labels = new Map(leaves.map((leaf) => [leaf.key, leaf.label]))
  const problems: string[] = []
  const scope = data.context.scope

  const read = (cellId: number | null) => {
    const values = valuesOf(leaves, data, cellId)
    return new Map(leaves.map((leaf) => [leaf.key, valueCell(leaf, leaves, values)]))
  }
  const checkParts = (place: string, cells: ReadonlyMap<string, BodyCell>) =>
    problems.push(...partProblems(declaration, labels, place, cells))

  const sums = new Map<string, number>()
  for (const cell of scope === null ? data.cells() : [scope]) {
    const cells = read(cell.id)
    checkParts(cell.name, cells)
    for (const leaf of leaves) sums.set(leaf.key, (sums.get(leaf.key) ?? 0) + numberIn(cells, leaf.key))
  }
  if (scope !== null) return problems
  checkParts('Dòng tổng cộng', sums)
  const whole = read(null)
  for (const leaf of leaves) {
    const [sum, own] = [sums.get(leaf.key) ?? 0, numberIn(whole, leaf.key)]
    if (leaf.total !== 'sum' || sum === own) continue
    if (leaf.target !== undefined) {
      if (whole.get(leaf.key) !== null)
        problems.push(
          `Dòng tổng cộng: cột "${leaf.label}" cộng các chi bộ được ${formatCount(sum)} nhưng toàn đảng bộ được giao ${formatCount(own)}. Đối chiếu lại ở mục Chỉ tiêu.`,
        )
      continue
    }
    problems.push(
      `Dòng tổng cộng: cột "${leaf.label}" cộng các chi bộ được ${formatCount(sum)} nhưng toàn đảng bộ là ${formatCount(own)}. Tìm người chưa có chi bộ, đang ghi ở hai chi bộ, hoặc của chi bộ đã kết thúc trong kỳ.`,
    )
  }
  return problems
}

import { leavesOf } from '../../../shared/reports/columns.ts'
import type { ReportDeclaration } from '../../../shared/reports/declaration.ts'
import { flatRows, type IndicatorRow, type RowCheck } from '../../../shared/reports/indicator-rows.ts'
import { formatCount } from '../../../shared/vocabulary/fraction.ts'
import { countIn } from './indicator-rows.ts'
import type { ReportData } from './source.ts'

/** Lines that do not add up, one sentence a line and column. Empty when all is well. */
export function rowFootingProblems(
  declaration: ReportDeclaration,
  tree: readonly IndicatorRow[],
  checks: readonly RowCheck[],
  data: ReportData,
): string[] {
  const rows = new Map(flatRows(tree).map(({ row }) => [row.key, row]))
  const leaves = leavesOf(declaration.columns).filter((leaf) => leaf.type === 'number')
  const problems: string[] = []
  for (const { row, equals, minus, columns } of checks)
    for (const leaf of leaves.filter(({ key }) => columns?.includes(key) ?? true)) {
      const count = (key: string): number => {
        const named = rows.get(key)
        return named === undefined ? 0 : (countIn(named, leaf, data) ?? 0)
      }
      const [whole, added, taken] = [count(row), equals.map(count), minus.map(count)]
      const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0)
      const counted = sum(added) - sum(taken)
      if (whole === counted) continue
      const parts = [added.map(formatCount).join(' + '), ...taken.map((each) => formatCount(each))].join(
        ' - ',
      )
      problems.push(
        `Cột "${leaf.label}": dòng "${rows.get(row)?.label ?? row}" là ${formatCount(whole)} nhưng các dòng hợp thành là ${parts}${added.length + taken.length > 1 ? ` = ${formatCount(counted)}` : ''}. Mở danh sách của từng dòng để đối chiếu.`,
      )
    }
  return problems
}

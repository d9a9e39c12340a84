import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { lastDayOfMonth, monthOf, monthsLater } from '../../shared/vocabulary/month.ts'
import { inForce } from '../register/as-of.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'

/** Every month that has a day in the period. */
function monthsOf({ from, to }: Scope) {
  const months = []
  for (let month = monthOf(from); month <= monthOf(to); month = monthsLater(month, 1)) months.push(month)
  return months
}

/** The monthly reports that cells owe for the months of the period: cells, each with how many. */
function reports(scope: Scope, also: RawBuilder<SqlBool>): SetQuery {
  const months = monthsOf(scope).map((month) => {
    const last = lastDayOfMonth(month)
    return sql`SELECT cell.id AS id, ${month} AS month FROM cell
      JOIN cell_state AS state ON state.cell_id = cell.id AND ${inForce('state', last)}
      WHERE cell.trashed_at IS NULL AND state.kind <> 'committee'
        AND (cell.founded_on IS NULL OR cell.founded_on = '?' OR cell.founded_on <= ${last})
        AND (cell.dissolved_on IS NULL OR (cell.dissolved_on <> '?' AND cell.dissolved_on > ${last}))`
  })
  return sql`SELECT owed.id AS id, owed.id AS cell_id, count(*) AS amount
    FROM (${sql.join(months, sql` UNION ALL `)}) AS owed WHERE ${also} GROUP BY owed.id`
}

const handedIn = sql<SqlBool>`EXISTS (SELECT 1 FROM inspection_report AS report
  WHERE report.cell_id = owed.id AND report.month = owed.month)`

const months = 'Tính mỗi chi bộ mỗi tháng một báo cáo, tháng có ngày trong kỳ mà chi bộ còn đến cuối tháng.'
const set = (meaning: string, also: RawBuilder<SqlBool>): RecordSet => ({
  kind: 'cell',
  meaning: `${meaning} ${months}`,
  query: (scope) => reports(scope, also),
  amounts: true,
})

export const cellReportSets = {
  'inspections.cell-reports': set(
    'Báo cáo tháng về kiểm tra, giám sát, kỷ luật mà các chi bộ phải nộp.',
    sql<SqlBool>`TRUE`,
  ),
  'inspections.cell-reports-received': set(
    'Báo cáo tháng về kiểm tra, giám sát, kỷ luật chi bộ đã nộp.',
    handedIn,
  ),
  'inspections.cell-reports-missing': set(
    'Báo cáo tháng về kiểm tra, giám sát, kỷ luật chi bộ chưa nộp.',
    sql<SqlBool>`NOT ${handedIn}`,
  ),
} as const satisfies Record<string, RecordSet>

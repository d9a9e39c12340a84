import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { happenedWithin } from '../register/as-of.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'

/**
 * Those recognised in the period, and what became of them since: the same people followed on, unlike a flow, which counts what
 * happened in a period to whomever. The cell is that which followed them when they were recognised.
 */
function cohort(scope: Scope, also: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT sympathizer.id AS id, (
      SELECT stay.cell_id FROM sympathizer_stay AS stay WHERE stay.sympathizer_id = sympathizer.id
      ORDER BY (stay.from_date IS NULL OR stay.from_date = '?' OR stay.from_date <= sympathizer.recognised_on) DESC,
        coalesce(nullif(stay.from_date, '?'), '') DESC, stay.id DESC LIMIT 1) AS cell_id
    FROM sympathizer
    WHERE sympathizer.trashed_at IS NULL
      AND ${happenedWithin('sympathizer.recognised_on', scope.from, scope.to)} AND ${also}`
}

const set = (meaning: string, also: RawBuilder<SqlBool>): RecordSet => ({
  kind: 'sympathizer',
  meaning,
  query: (scope) => cohort(scope, also),
})

const admitted = sql<SqlBool>`sympathizer.admitted_on IS NOT NULL`
const stopped = sql<SqlBool>`(sympathizer.admitted_on IS NULL AND sympathizer.stopped_on IS NOT NULL)`

/** Every one recognised stands in exactly one of waiting, admitted and stopped. */
export const cohortSets = {
  'sympathizers.cohort-dossier': set(
    'Người được công nhận cảm tình Đảng trong kỳ mà đến nay đã mở hồ sơ kết nạp (kể cả đã kết nạp).',
    sql<SqlBool>`(${admitted} OR EXISTS (SELECT 1 FROM dossier WHERE dossier.trashed_at IS NULL
      AND dossier.sympathizer_id = sympathizer.id))`,
  ),
  'sympathizers.cohort-admitted': set(
    'Người được công nhận cảm tình Đảng trong kỳ mà đến nay đã kết nạp.',
    admitted,
  ),
  'sympathizers.cohort-stopped': set(
    'Người được công nhận cảm tình Đảng trong kỳ mà đến nay đã thôi theo dõi, không kết nạp.',
    stopped,
  ),
  'sympathizers.cohort-waiting': set(
    'Người được công nhận cảm tình Đảng trong kỳ mà đến nay còn theo dõi, chưa kết nạp.',
    sql<SqlBool>`(sympathizer.admitted_on IS NULL AND sympathizer.stopped_on IS NULL)`,
  ),
} as const satisfies Record<string, RecordSet>

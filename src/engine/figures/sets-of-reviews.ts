import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'
import { cells } from './sets-of-cells.ts'
import { memberSets } from './sets-of-members.ts'

type Subject = 'cell' | 'person'

/** Ratings of the year that the period ends in. */
function told(subject: Subject, scope: Scope, also: RawBuilder<SqlBool>): SetQuery {
  const id = subject === 'cell' ? sql`rating.cell_id` : sql`rating.person_id`
  const own = subject === 'cell' ? sql`rating.person_id IS NULL` : sql`rating.person_id IS NOT NULL`
  return sql`SELECT ${id} AS id, rating.cell_id AS cell_id FROM rating
    WHERE rating.trashed_at IS NULL AND rating.year = ${Number(scope.to.slice(0, 4))} AND ${own} AND ${also}`
}

const any = sql<SqlBool>`TRUE`
const reviewed = sql<SqlBool>`(rating.unreviewed = 0 AND rating.unrated IS NULL)`
const reasons = (...of: readonly string[]) => sql<SqlBool>`rating.unrated IN (${sql.join(of)})`

/** Whoever stands on the roll of the last day, and whoever was rated though no more there. */
function due(subject: Subject, scope: Scope): SetQuery {
  const roll = subject === 'cell' ? cells(scope) : memberSets['members.all'].query(scope)
  return sql`SELECT id, min(cell_id) AS cell_id FROM (
      SELECT id, cell_id FROM (${roll}) UNION ALL SELECT id, cell_id FROM (${told(subject, scope, any)}))
    GROUP BY id`
}

function notReviewed(subject: Subject, scope: Scope): SetQuery {
  return sql`SELECT id, cell_id FROM (${due(subject, scope)}) WHERE id NOT IN (SELECT id FROM (${told(subject, scope, reviewed)}))`
}

const set = (kind: Subject, meaning: string, query: (scope: Scope) => SetQuery): RecordSet => ({
  kind,
  meaning,
  query,
})

/** The review of the year (kiểm điểm), which comes before the rating. */
export const reviewSets = {
  'ratings.cells-to-review': set(
    'cell',
    'Chi bộ phải kiểm điểm của năm có ngày cuối kỳ: có vào ngày cuối kỳ hoặc đã được đánh giá trong năm.',
    (scope) => due('cell', scope),
  ),
  'ratings.cells-reviewed': set('cell', 'Chi bộ đã kiểm điểm của năm có ngày cuối kỳ.', (scope) =>
    told('cell', scope, reviewed),
  ),
  'ratings.cells-not-reviewed': set('cell', 'Chi bộ phải kiểm điểm mà sổ chưa ghi đã kiểm điểm.', (scope) =>
    notReviewed('cell', scope),
  ),
  'ratings.cells-not-reviewed-new': set(
    'cell',
    'Chi bộ chưa kiểm điểm vì chưa đủ thời gian để đánh giá (mới lập).',
    (scope) => told('cell', scope, reasons('too_new')),
  ),
  'ratings.members-to-review': set(
    'person',
    'Đảng viên phải kiểm điểm của năm có ngày cuối kỳ: trong danh sách ngày cuối kỳ hoặc đã được đánh giá trong năm.',
    (scope) => due('person', scope),
  ),
  'ratings.members-reviewed': set('person', 'Đảng viên đã kiểm điểm của năm có ngày cuối kỳ.', (scope) =>
    told('person', scope, reviewed),
  ),
  'ratings.members-not-reviewed': set(
    'person',
    'Đảng viên phải kiểm điểm mà sổ chưa ghi đã kiểm điểm.',
    (scope) => notReviewed('person', scope),
  ),
  'ratings.members-not-reviewed-excused': set(
    'person',
    'Đảng viên chưa kiểm điểm vì mới kết nạp, được miễn công tác và sinh hoạt đảng, hoặc đang bị đình chỉ.',
    (scope) => told('person', scope, reasons('too_new', 'exempt', 'disciplining')),
  ),
} as const satisfies Record<string, RecordSet>

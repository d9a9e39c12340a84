import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { inForce } from '../register/as-of.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'

/** The year whose last day the period ends in. */
const yearOf = (scope: Scope): number => Number(scope.to.slice(0, 4))

function rated(scope: Scope, of: 'cell' | 'person', also: RawBuilder<SqlBool>): SetQuery {
  const id = of === 'cell' ? sql`rating.cell_id` : sql`rating.person_id`
  const subject =
    of === 'cell' ? sql<SqlBool>`rating.person_id IS NULL` : sql<SqlBool>`rating.person_id IS NOT NULL`
  return sql`SELECT ${id} AS id, rating.cell_id AS cell_id FROM rating
    WHERE rating.trashed_at IS NULL AND rating.year = ${yearOf(scope)} AND ${subject} AND ${also}`
}

const grade = (...grades: readonly string[]) =>
  sql<SqlBool>`rating.decided_grade IN (${sql.join(grades.map((each) => sql.lit(each)))})`
const anyGrade = sql<SqlBool>`rating.decided_grade IS NOT NULL`

/** Members of the last day who are not to be rated, with the reason written down. */
const excused = sql<SqlBool>`rating.unrated IS NOT NULL`

/** Everybody of the last day's roll, and whoever was rated though no more there; not those excused. */
function due(scope: Scope): SetQuery {
  return sql`SELECT id, min(cell_id) AS cell_id FROM (
      SELECT id, cell_id FROM (${notYet(scope)}) UNION ALL SELECT id, cell_id FROM (${rated(scope, 'person', anyGrade)}))
    GROUP BY id`
}

/** Members of the last day without a decided grade and without a reason for it. */
function notYet(scope: Scope): SetQuery {
  return sql`SELECT DISTINCT person.id AS id, member.cell_id AS cell_id
    FROM cell_member AS member JOIN person ON person.id = member.person_id
    WHERE person.trashed_at IS NULL AND ${inForce('member', scope.to)} AND NOT EXISTS (SELECT 1 FROM rating
      WHERE rating.person_id = person.id AND rating.year = ${yearOf(scope)} AND rating.trashed_at IS NULL
        AND (${anyGrade} OR ${excused}))`
}

const set = (kind: 'cell' | 'person', meaning: string, also: RawBuilder<SqlBool>): RecordSet => ({
  kind,
  meaning,
  query: (scope) => rated(scope, kind, also),
})

export const ratingSets = {
  'ratings.cells': set('cell', 'Chi bộ được xếp loại của năm có ngày cuối kỳ.', anyGrade),
  'ratings.cells-excellent': set(
    'cell',
    'Chi bộ hoàn thành xuất sắc nhiệm vụ trong năm.',
    grade('excellent'),
  ),
  'ratings.cells-good': set(
    'cell',
    'Chi bộ hoàn thành tốt nhiệm vụ trở lên trong năm.',
    grade('excellent', 'good'),
  ),
  'ratings.cells-only-good': set('cell', 'Chi bộ hoàn thành tốt nhiệm vụ trong năm.', grade('good')),
  'ratings.cells-done': set('cell', 'Chi bộ hoàn thành nhiệm vụ trong năm.', grade('done')),
  'ratings.cells-not-done': set('cell', 'Chi bộ không hoàn thành nhiệm vụ trong năm.', grade('not_done')),
  'ratings.members-due': {
    kind: 'person',
    meaning:
      'Đảng viên được đánh giá của năm: đã có mức xếp loại hoặc còn phải xếp loại, không kể người miễn, chưa đủ điều kiện.',
    query: due,
  },
  'ratings.members': set('person', 'Đảng viên được xếp loại của năm có ngày cuối kỳ.', anyGrade),
  'ratings.members-excellent': set(
    'person',
    'Đảng viên hoàn thành xuất sắc nhiệm vụ trong năm.',
    grade('excellent'),
  ),
  'ratings.members-only-good': set('person', 'Đảng viên hoàn thành tốt nhiệm vụ trong năm.', grade('good')),
  'ratings.members-good': set(
    'person',
    'Đảng viên hoàn thành tốt nhiệm vụ trở lên trong năm.',
    grade('excellent', 'good'),
  ),
  'ratings.members-done': set('person', 'Đảng viên hoàn thành nhiệm vụ trong năm.', grade('done')),
  'ratings.members-not-done': set(
    'person',
    'Đảng viên không hoàn thành nhiệm vụ trong năm.',
    grade('not_done'),
  ),
  'ratings.members-excused': set(
    'person',
    'Đảng viên miễn, chưa đủ điều kiện đánh giá, xếp loại trong năm (có ghi lý do).',
    excused,
  ),
  'ratings.members-not-yet': {
    kind: 'person',
    meaning: 'Đảng viên vào ngày cuối kỳ chưa có mức xếp loại của năm và chưa ghi lý do.',
    query: notYet,
  },
} as const satisfies Record<string, RecordSet>

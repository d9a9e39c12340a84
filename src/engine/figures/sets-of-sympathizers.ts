import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { happenedBy, happenedWithin, inForce } from '../register/as-of.ts'
import { isMinority, isReligious } from './person-traits.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'
import { validCertificates } from './sets-of-classes.ts'

const always = sql<SqlBool>`TRUE`

/** Tracked at the end of the last day: put forward, neither admitted nor stopped. A blank first date counts as begun. */
function tracked(scope: Scope, also: RawBuilder<SqlBool> = always): SetQuery {
  const day = scope.to
  return sql`SELECT sympathizer.id AS id, stay.cell_id AS cell_id
    FROM sympathizer
    JOIN person ON person.id = sympathizer.person_id
    JOIN sympathizer_stay AS stay ON stay.sympathizer_id = sympathizer.id AND ${inForce('stay', day)}
    WHERE sympathizer.trashed_at IS NULL
      AND (sympathizer.proposed_on IS NULL OR ${happenedBy('sympathizer.proposed_on', day)})
      AND NOT ${happenedBy('sympathizer.admitted_on', day)}
      AND NOT ${happenedBy('sympathizer.stopped_on', day)}
      AND ${also}`
}

/** Something that happened to a sympathizer within the period, in the cell that followed the person that day. */
function within(scope: Scope, column: string): SetQuery {
  return sql`SELECT sympathizer.id AS id, (
      SELECT stay.cell_id FROM sympathizer_stay AS stay WHERE stay.sympathizer_id = sympathizer.id
      ORDER BY (stay.from_date IS NULL OR stay.from_date = '?' OR stay.from_date <= ${sql.ref(column)}) DESC,
        coalesce(nullif(stay.from_date, '?'), '') DESC, stay.id DESC LIMIT 1) AS cell_id
    FROM sympathizer
    WHERE sympathizer.trashed_at IS NULL AND ${happenedWithin(column, scope.from, scope.to)}`
}

const recognised = (scope: Scope) => happenedBy('sympathizer.recognised_on', scope.to)

const helped = (scope: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM sympathizer_helper AS helper
  WHERE helper.sympathizer_id = sympathizer.id AND ${inForce('helper', scope.to)})`

const set = (meaning: string, query: (scope: Scope) => SetQuery): RecordSet => ({
  kind: 'sympathizer',
  meaning,
  query,
})

export const sympathizerSets = {
  'sympathizers.tracked': set(
    'Quần chúng ưu tú và cảm tình Đảng đang được theo dõi đến hết ngày cuối kỳ: chưa thôi theo dõi, chưa kết nạp.',
    (scope) => tracked(scope),
  ),
  'sympathizers.outstanding': set(
    'Người đang theo dõi mà đến hết ngày cuối kỳ chi bộ chưa có nghị quyết công nhận cảm tình Đảng.',
    (scope) => tracked(scope, sql<SqlBool>`NOT ${recognised(scope)}`),
  ),
  'sympathizers.recognised': set(
    'Người đang theo dõi đã được chi bộ công nhận là cảm tình Đảng đến hết ngày cuối kỳ.',
    (scope) => tracked(scope, recognised(scope)),
  ),
  'sympathizers.women': set('Nữ trong số đang theo dõi.', (scope) =>
    tracked(scope, sql<SqlBool>`person.sex = 'female'`),
  ),
  'sympathizers.minority': set(
    'Người dân tộc khác dân tộc Kinh trong số đang theo dõi; người chưa ghi dân tộc không tính vào đây.',
    (scope) => tracked(scope, isMinority),
  ),
  'sympathizers.religious': set('Người có ghi theo một tôn giáo trong số đang theo dõi.', (scope) =>
    tracked(scope, isReligious),
  ),
  'sympathizers.union': set('Đoàn viên Đoàn TNCS Hồ Chí Minh trong số đang theo dõi.', (scope) =>
    tracked(scope, sql<SqlBool>`person.union_member = 1`),
  ),
  'sympathizers.helped': set(
    'Người đang theo dõi có đảng viên được phân công giúp đỡ vào ngày cuối kỳ.',
    (scope) => tracked(scope, helped(scope)),
  ),
  'sympathizers.certified': set(
    'Người đang theo dõi có giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng còn thời hạn vào ngày cuối kỳ.',
    (scope) =>
      tracked(
        scope,
        sql<SqlBool>`person.id IN (SELECT enrollment.person_id FROM enrollment
          WHERE enrollment.id IN (SELECT id FROM (${validCertificates(scope)})))`,
      ),
  ),
  'sympathizers.added': set(
    'Người được đưa vào theo dõi trong kỳ, kể cả đã thôi hoặc đã kết nạp sau đó.',
    (scope) => within(scope, 'sympathizer.proposed_on'),
  ),
  'sympathizers.recognised-in-period': set(
    'Người được chi bộ công nhận là cảm tình Đảng trong kỳ.',
    (scope) => within(scope, 'sympathizer.recognised_on'),
  ),
  'sympathizers.stopped-in-period': set(
    'Người thôi theo dõi trong kỳ (không kể người đã kết nạp).',
    (scope) => within(scope, 'sympathizer.stopped_on'),
  ),
  'sympathizers.admitted-in-period': set('Người đang theo dõi được kết nạp vào Đảng trong kỳ.', (scope) =>
    within(scope, 'sympathizer.admitted_on'),
  ),
} as const satisfies Record<string, RecordSet>

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { inForce } from '../register/as-of.ts'
import { numberRuleOn } from '../regulations/rule-in-query.ts'
import { isMinority, isReligious } from './person-traits.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'

function members(scope: Scope, also: RawBuilder<SqlBool> = sql<SqlBool>`TRUE`): SetQuery {
  return sql`SELECT DISTINCT person.id AS id, member.cell_id AS cell_id
    FROM cell_member AS member JOIN person ON person.id = member.person_id
    WHERE person.trashed_at IS NULL AND ${inForce('member', scope.to)} AND ${also}`
}

/** The day after which the young of the last day were born, as text: that there was no 29 February then does not matter. */
const bornAfter = ({ to }: Scope) =>
  sql`((CAST(substr(${to}, 1, 4) AS INTEGER) - ${numberRuleOn('cell.young_age', to)}) || substr(${to}, 5))`

const set = (meaning: string, query: (scope: Scope) => SetQuery): RecordSet => ({
  kind: 'person',
  meaning,
  query,
})

export const memberSets = {
  'members.all': set('Đảng viên sinh hoạt ở các chi bộ vào ngày cuối kỳ.', (scope) => members(scope)),
  'members.official': set('Đảng viên chính thức vào ngày cuối kỳ.', (scope) =>
    members(scope, sql<SqlBool>`member.standing = 'official'`),
  ),
  'members.probationary': set('Đảng viên dự bị vào ngày cuối kỳ.', (scope) =>
    members(scope, sql<SqlBool>`member.standing = 'probationary'`),
  ),
  'members.women': set('Đảng viên nữ vào ngày cuối kỳ.', (scope) =>
    members(scope, sql<SqlBool>`person.sex = 'female'`),
  ),
  'members.minority': set('Đảng viên người dân tộc khác dân tộc Kinh vào ngày cuối kỳ.', (scope) =>
    members(scope, isMinority),
  ),
  'members.religious': set('Đảng viên theo tôn giáo vào ngày cuối kỳ.', (scope) =>
    members(scope, isReligious),
  ),
  'members.without-birth-date': set('Đảng viên chưa ghi ngày sinh vào ngày cuối kỳ.', (scope) =>
    members(scope, sql<SqlBool>`person.birth_date IS NULL`),
  ),
  'members.without-sex': set('Đảng viên chưa ghi giới tính vào ngày cuối kỳ.', (scope) =>
    members(scope, sql<SqlBool>`person.sex IS NULL`),
  ),
  'members.without-ethnic-group': set('Đảng viên chưa ghi dân tộc vào ngày cuối kỳ.', (scope) =>
    members(scope, sql<SqlBool>`person.ethnic_group IS NULL`),
  ),
  'members.young': set(
    'Đảng viên vào ngày cuối kỳ còn dưới tuổi “Đảng viên trẻ” ghi trong bộ quy định.',
    (scope) =>
      members(scope, sql<SqlBool>`person.birth_date <> '?' AND person.birth_date > ${bornAfter(scope)}`),
  ),
  'members.exempt': set('Đảng viên được miễn công tác và sinh hoạt đảng vào ngày cuối kỳ.', (scope) =>
    members(
      scope,
      sql<SqlBool>`person.id IN (SELECT free.person_id FROM member_exemption AS free WHERE ${inForce('free', scope.to)})`,
    ),
  ),
  'members.visiting': set(
    'Đảng viên nơi khác đang sinh hoạt tạm thời ở chi bộ vào ngày cuối kỳ; không tính vào đảng số.',
    ({ to }) => sql`SELECT DISTINCT person.id AS id, visit.cell_id AS cell_id
      FROM member_transfer AS visit JOIN person ON person.id = visit.person_id
      WHERE person.trashed_at IS NULL AND visit.trashed_at IS NULL AND visit.manner = 'temporary' AND visit.direction = 'in'
        AND coalesce(visit.presented_on, visit.paper_on, '') <= ${to} AND (visit.returned_on IS NULL OR visit.returned_on > ${to})`,
  ),
  'members.with-badge': set('Đảng viên đã được tặng Huy hiệu Đảng đến ngày cuối kỳ.', (scope) =>
    members(
      scope,
      sql<SqlBool>`person.id IN (SELECT award.person_id FROM badge_award AS award
        WHERE coalesce(award.awarded_on, award.decision_on, '') <= ${scope.to})`,
    ),
  ),
} as const satisfies Record<string, RecordSet>

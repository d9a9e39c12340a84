import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { addMonths } from '../../shared/vocabulary/day.ts'
import { inForce } from '../register/as-of.ts'
import { isMinority, isReligious } from './person-traits.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'

/** As the form of the village cells counts the young; a matter of the form, not of any regulation. */
const youngUnder = 35

function members(scope: Scope, also: RawBuilder<SqlBool> = sql<SqlBool>`TRUE`): SetQuery {
  return sql`SELECT DISTINCT person.id AS id, member.cell_id AS cell_id
    FROM cell_member AS member JOIN person ON person.id = member.person_id
    WHERE person.trashed_at IS NULL AND ${inForce('member', scope.to)} AND ${also}`
}

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
  'members.young': set('Đảng viên dưới 35 tuổi vào ngày cuối kỳ.', (scope) =>
    members(
      scope,
      sql<SqlBool>`person.birth_date <> '?' AND person.birth_date > ${addMonths(scope.to, -12 * youngUnder)}`,
    ),
  ),
} as const satisfies Record<string, RecordSet>

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { happenedWithin, inForce } from '../register/as-of.ts'
import { leadingCell, villageExistsOn } from '../villages/standing.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'
import { villages } from './sets-of-cells.ts'

const isTwinned = (scope: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM twinning
  WHERE twinning.village_id = village.id AND twinning.trashed_at IS NULL AND ${inForce('twinning', scope.to)})`
const isHard = sql<SqlBool>`village.hard = 1`

/** Villages with the number that one of their yearly records brings; the year is that of the last day. */
function ofYear(
  scope: Scope,
  table: 'village_fact' | 'forest_pledge',
  amount: RawBuilder<number>,
  also: RawBuilder<SqlBool>,
): SetQuery {
  return sql`SELECT village.id AS id, ${leadingCell(scope.to)} AS cell_id, ${amount} AS amount
    FROM village JOIN ${sql.table(table)} AS told ON told.village_id = village.id AND told.trashed_at IS NULL
      AND told.year = ${Number(scope.to.slice(0, 4))}
    WHERE village.trashed_at IS NULL AND ${villageExistsOn(scope.to)} AND ${also}`
}

/** Villages with how many records of the period they have. */
function countedInPeriod(scope: Scope, table: 'patrol' | 'forest_incident', date: string): SetQuery {
  return sql`SELECT village.id AS id, ${leadingCell(scope.to)} AS cell_id, count(*) AS amount
    FROM village JOIN ${sql.table(table)} AS told ON told.village_id = village.id AND told.trashed_at IS NULL
      AND ${happenedWithin(`told.${date}`, scope.from, scope.to)}
    WHERE village.trashed_at IS NULL GROUP BY village.id`
}

const both = sql<SqlBool>`(told.households IS NOT NULL AND told.poor IS NOT NULL)`
const bothNear = sql<SqlBool>`(told.households IS NOT NULL AND told.near_poor IS NOT NULL)`
const bothSigned = sql<SqlBool>`(told.to_sign IS NOT NULL AND told.signed IS NOT NULL)`

const villageSet = (meaning: string, query: (scope: Scope) => SetQuery): RecordSet => ({
  kind: 'village',
  meaning,
  query,
})
const sumSet = (meaning: string, query: (scope: Scope) => SetQuery): RecordSet => ({
  ...villageSet(meaning, query),
  amounts: true,
})

export const villageLifeSets = {
  'villages.hard': villageSet('Thôn, bản đặc biệt khó khăn.', (scope) => villages(scope, isHard)),
  'villages.hard-twinned': villageSet(
    'Thôn, bản đặc biệt khó khăn có đơn vị kết nghĩa giúp đỡ vào ngày cuối kỳ.',
    (scope) => villages(scope, sql<SqlBool>`${isHard} AND ${isTwinned(scope)}`),
  ),
  'villages.with-facts': villageSet('Thôn, bản đã ghi số liệu của năm có ngày cuối kỳ.', (scope) =>
    ofYear(scope, 'village_fact', sql<number>`1`, sql<SqlBool>`TRUE`),
  ),
  'households.all': sumSet(
    'Số hộ của các thôn, bản, theo số liệu năm có ngày cuối kỳ; chỉ tính nơi đã ghi cả số hộ và hộ nghèo.',
    (scope) => ofYear(scope, 'village_fact', sql<number>`told.households`, both),
  ),
  'households.poor': sumSet(
    'Số hộ nghèo của các thôn, bản, theo số liệu năm có ngày cuối kỳ; chỉ tính nơi đã ghi cả số hộ và hộ nghèo.',
    (scope) => ofYear(scope, 'village_fact', sql<number>`told.poor`, both),
  ),
  'households.with-near-poor': sumSet(
    'Số hộ của các thôn, bản, theo số liệu năm có ngày cuối kỳ; chỉ tính nơi đã ghi cả số hộ và hộ cận nghèo.',
    (scope) => ofYear(scope, 'village_fact', sql<number>`told.households`, bothNear),
  ),
  'households.near-poor': sumSet(
    'Số hộ cận nghèo của các thôn, bản, theo số liệu năm có ngày cuối kỳ; chỉ tính nơi đã ghi cả số hộ và hộ cận nghèo.',
    (scope) => ofYear(scope, 'village_fact', sql<number>`told.near_poor`, bothNear),
  ),
  'households.to-sign': sumSet(
    'Số hộ phải ký cam kết bảo vệ rừng năm có ngày cuối kỳ; chỉ tính nơi đã ghi cả số phải ký và số đã ký.',
    (scope) => ofYear(scope, 'forest_pledge', sql<number>`told.to_sign`, bothSigned),
  ),
  'households.signed': sumSet(
    'Số hộ đã ký cam kết bảo vệ rừng với trưởng thôn, bản, năm có ngày cuối kỳ; chỉ tính nơi đã ghi cả số phải ký và số đã ký.',
    (scope) => ofYear(scope, 'forest_pledge', sql<number>`told.signed`, bothSigned),
  ),
  'villages.pledging': villageSet(
    'Thôn, bản phải ký cam kết bảo vệ rừng trong năm có ngày cuối kỳ.',
    (scope) => ofYear(scope, 'forest_pledge', sql<number>`1`, sql<SqlBool>`TRUE`),
  ),
  'villages.head-signed': villageSet(
    'Thôn, bản có trưởng thôn, bản đã ký cam kết bảo vệ rừng với Chủ tịch UBND xã đến ngày cuối kỳ.',
    (scope) =>
      ofYear(
        scope,
        'forest_pledge',
        sql<number>`1`,
        sql<SqlBool>`(told.head_signed_on = '?' OR told.head_signed_on <= ${scope.to})`,
      ),
  ),
  'patrols.all': sumSet('Số cuộc tuần tra rừng trong kỳ, theo thôn, bản.', (scope) =>
    countedInPeriod(scope, 'patrol', 'patrolled_on'),
  ),
  'incidents.all': sumSet('Số vụ việc về rừng trong kỳ, theo thôn, bản.', (scope) =>
    countedInPeriod(scope, 'forest_incident', 'happened_on'),
  ),
} as const satisfies Record<string, RecordSet>

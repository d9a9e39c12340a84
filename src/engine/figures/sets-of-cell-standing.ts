import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { happenedWithin, inForce } from '../register/as-of.ts'
import { villageExistsOn } from '../villages/standing.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'
import { cellSet, cells, hasMembers, isLed, villageSet, villages } from './sets-of-cells.ts'

const isVillageCell = sql<SqlBool>`state.kind = 'village'`

/** A cell has a chi ủy when it has committee members besides its secretary and deputies. */
const hasCommittee = (scope: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM cell_post AS seat
  WHERE seat.cell_id = cell.id AND seat.post = 'committee_member' AND ${inForce('seat', scope.to)})`

const secretaryIsFrontHead = (scope: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM cell_post AS post
  JOIN cell_post AS head ON head.person_id = post.person_id AND head.post = 'front_head' AND ${inForce('head', scope.to)}
  WHERE post.cell_id = cell.id AND post.post = 'secretary' AND ${inForce('post', scope.to)})`

const leadsSeveral = (
  scope: Scope,
) => sql<SqlBool>`(SELECT count(DISTINCT led.village_id) FROM cell_village AS led
  JOIN village ON village.id = led.village_id AND village.trashed_at IS NULL AND ${villageExistsOn(scope.to)}
  WHERE led.cell_id = cell.id AND ${inForce('led', scope.to)}) > 1`

const isListed = (scope: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM weak_listing AS listing
  WHERE listing.cell_id = cell.id AND ${inForce('listing', scope.to)})`

/** Stays on the list whose day of the column falls within the period, one row a cell; cells that are no more count too. */
function listings(scope: Scope, column: string, also: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT DISTINCT listing.cell_id AS id, listing.cell_id AS cell_id FROM weak_listing AS listing
    JOIN cell ON cell.id = listing.cell_id
    WHERE cell.trashed_at IS NULL AND ${happenedWithin(column, scope.from, scope.to)} AND ${also}`
}

const cameBack = sql<SqlBool>`EXISTS (SELECT 1 FROM weak_listing AS earlier
  WHERE earlier.cell_id = listing.cell_id AND coalesce(nullif(earlier.from_date, '?'), '') < listing.from_date)`

export const cellStandingSets = {
  'cells.village-with-committee': cellSet(
    'Chi bộ thôn, bản, tổ dân phố có chi ủy vào ngày cuối kỳ.',
    (scope) => cells(scope, sql<SqlBool>`${isVillageCell} AND ${hasCommittee(scope)}`),
  ),
  'cells.with-committee': cellSet('Chi bộ có chi ủy vào ngày cuối kỳ.', (scope) =>
    cells(scope, hasCommittee(scope)),
  ),
  'cells.secretary-front-head': cellSet(
    'Chi bộ thôn, bản có bí thư đồng thời là trưởng ban công tác Mặt trận vào ngày cuối kỳ.',
    (scope) => cells(scope, sql<SqlBool>`${isVillageCell} AND ${secretaryIsFrontHead(scope)}`),
  ),
  'cells.joint': cellSet(
    'Chi bộ lãnh đạo từ hai thôn, bản trở lên (chi bộ ghép) vào ngày cuối kỳ.',
    (scope) => cells(scope, leadsSeveral(scope)),
  ),
  'cells.unsustainable': cellSet('Chi bộ ở trong danh sách thiếu bền vững vào ngày cuối kỳ.', (scope) =>
    cells(scope, isListed(scope)),
  ),
  'cells.weak-entered': cellSet('Chi bộ lần đầu vào danh sách thiếu bền vững trong kỳ.', (scope) =>
    listings(scope, 'listing.from_date', sql<SqlBool>`NOT ${cameBack}`),
  ),
  'cells.weak-relapsed': cellSet('Chi bộ trở lại danh sách thiếu bền vững trong kỳ.', (scope) =>
    listings(scope, 'listing.from_date', cameBack),
  ),
  'cells.weak-recovered': cellSet(
    'Chi bộ ra khỏi danh sách thiếu bền vững trong kỳ do đã bền vững.',
    (scope) => listings(scope, 'listing.to_date', sql<SqlBool>`listing.leaving = 'recovered'`),
  ),
  'villages.without-members': villageSet('Thôn, bản chưa có đảng viên cư trú vào ngày cuối kỳ.', (scope) =>
    villages(scope, sql<SqlBool>`NOT ${hasMembers(scope)}`),
  ),
  'villages.without-cell': villageSet('Thôn, bản chưa có chi bộ lãnh đạo vào ngày cuối kỳ.', (scope) =>
    villages(scope, sql<SqlBool>`NOT ${isLed(scope)}`),
  ),
  'posts.commune': {
    kind: 'person',
    meaning: 'Cán bộ giữ chức danh ở xã (không kể chức vụ của chi bộ) vào ngày cuối kỳ.',
    query: (scope) => communeOfficials(scope, sql<SqlBool>`TRUE`),
  },
  'posts.commune-not-local': {
    kind: 'person',
    meaning: 'Cán bộ giữ chức danh ở xã không phải người địa phương vào ngày cuối kỳ.',
    query: (scope) => communeOfficials(scope, sql<SqlBool>`post.local = 0`),
  },
} as const satisfies Record<string, RecordSet>

function communeOfficials(scope: Scope, also: RawBuilder<SqlBool>): SetQuery {
  return sql`SELECT DISTINCT person.id AS id, (SELECT member.cell_id FROM cell_member AS member
      WHERE member.person_id = person.id AND ${inForce('member', scope.to)} ORDER BY member.id DESC LIMIT 1) AS cell_id
    FROM commune_post AS post JOIN person ON person.id = post.person_id
    WHERE person.trashed_at IS NULL AND ${inForce('post', scope.to)} AND ${also}`
}

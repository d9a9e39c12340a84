import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { happenedBy, inForce } from '../register/as-of.ts'
import { leadingCell, leadsOn, villageExistsOn } from '../villages/standing.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'

const always = sql<SqlBool>`TRUE`

/** Cells (not committees) that exist on the last day. */
export function cells(scope: Scope, also: RawBuilder<SqlBool> = always): SetQuery {
  const day = scope.to
  return sql`SELECT cell.id AS id, cell.id AS cell_id
    FROM cell JOIN cell_state AS state ON state.cell_id = cell.id AND ${inForce('state', day)}
    WHERE cell.trashed_at IS NULL AND state.kind <> 'committee'
      AND (cell.founded_on IS NULL OR ${happenedBy('cell.founded_on', day)})
      AND NOT ${happenedBy('cell.dissolved_on', day)} AND ${also}`
}

/** Villages of the last day are rows even where no cell exists. */
export function villages(scope: Scope, also: RawBuilder<SqlBool> = always): SetQuery {
  return sql`SELECT village.id AS id, ${leadingCell(scope.to)} AS cell_id
    FROM village WHERE village.trashed_at IS NULL AND ${villageExistsOn(scope.to)} AND ${also}`
}

const hasSecretary = (scope: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM cell_post AS post
  WHERE post.cell_id = cell.id AND post.post = 'secretary' AND ${inForce('post', scope.to)})`

export const secretaryIsVillageHead = (scope: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM cell_post AS post
  JOIN cell_post AS head ON head.person_id = post.person_id AND head.post = 'village_head' AND ${inForce('head', scope.to)}
  WHERE post.cell_id = cell.id AND post.post = 'secretary' AND ${inForce('post', scope.to)})`

const hasSympathizers = (scope: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM sympathizer_stay AS stay
  JOIN sympathizer ON sympathizer.id = stay.sympathizer_id AND sympathizer.trashed_at IS NULL
    AND (sympathizer.proposed_on IS NULL OR ${happenedBy('sympathizer.proposed_on', scope.to)})
    AND NOT ${happenedBy('sympathizer.admitted_on', scope.to)} AND NOT ${happenedBy('sympathizer.stopped_on', scope.to)}
  WHERE stay.cell_id = cell.id AND ${inForce('stay', scope.to)})`

export const isLed = (scope: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM cell_village AS led
  WHERE led.village_id = village.id AND ${leadsOn(scope.to, 'led')})`

export const hasMembers = (scope: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM person
  JOIN cell_member AS member ON member.person_id = person.id AND ${inForce('member', scope.to)}
  WHERE person.village_id = village.id AND person.trashed_at IS NULL)`

export const cellSet = (meaning: string, query: (scope: Scope) => SetQuery): RecordSet => ({
  kind: 'cell',
  meaning,
  query,
})
export const villageSet = (meaning: string, query: (scope: Scope) => SetQuery): RecordSet => ({
  kind: 'village',
  meaning,
  query,
})

export const cellSets = {
  'cells.all': cellSet('Các chi bộ có đến ngày cuối kỳ, không kể đảng bộ.', (scope) => cells(scope)),
  'cells.village': cellSet('Chi bộ thôn, bản, tổ dân phố có đến ngày cuối kỳ.', (scope) =>
    cells(scope, sql<SqlBool>`state.kind = 'village'`),
  ),
  'cells.with-secretary': cellSet('Chi bộ có bí thư vào ngày cuối kỳ.', (scope) =>
    cells(scope, hasSecretary(scope)),
  ),
  'cells.secretary-village-head': cellSet(
    'Chi bộ thôn, bản có bí thư đồng thời là trưởng thôn, bản vào ngày cuối kỳ.',
    (scope) => cells(scope, sql<SqlBool>`state.kind = 'village' AND ${secretaryIsVillageHead(scope)}`),
  ),
  'cells.with-sympathizers': cellSet(
    'Chi bộ có quần chúng ưu tú hoặc cảm tình Đảng đang theo dõi vào ngày cuối kỳ.',
    (scope) => cells(scope, hasSympathizers(scope)),
  ),
  'villages.all': villageSet('Các thôn, bản, tổ dân phố của xã.', (scope) => villages(scope)),
  'villages.led': villageSet('Thôn, bản có chi bộ lãnh đạo vào ngày cuối kỳ.', (scope) =>
    villages(scope, isLed(scope)),
  ),
  'villages.with-members': villageSet('Thôn, bản có đảng viên cư trú vào ngày cuối kỳ.', (scope) =>
    villages(scope, hasMembers(scope)),
  ),
} as const satisfies Record<string, RecordSet>

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { happenedBy, inForce } from '../register/as-of.ts'
import type { RecordSet } from './record-set.ts'
import type { Scope, SetQuery } from './scope.ts'
import { admissionSets } from './sets-of-admissions.ts'

type Condition = RawBuilder<SqlBool>

/** Organisations of the last day, committees among them. */
function organisations({ to }: Scope, also: Condition): SetQuery {
  return sql`SELECT cell.id AS id, cell.id AS cell_id
    FROM cell JOIN cell_state AS state ON state.cell_id = cell.id AND ${inForce('state', to)}
    WHERE cell.trashed_at IS NULL AND (cell.founded_on IS NULL OR ${happenedBy('cell.founded_on', to)})
      AND NOT ${happenedBy('cell.dissolved_on', to)} AND ${also}`
}

/** The committee of the commune itself stands under nothing. */
const stateOf = (id: RawBuilder<unknown>, { to }: Scope, also: Condition) =>
  sql<SqlBool>`EXISTS (SELECT 1 FROM cell_state AS other WHERE other.cell_id = ${id} AND ${inForce('other', to)} AND ${also})`
const isTop = sql<SqlBool>`(state.kind = 'committee' AND state.parent_id IS NULL)`
const underTop = (scope: Scope) =>
  sql<SqlBool>`(state.parent_id IS NULL OR ${stateOf(sql`state.parent_id`, scope, sql<SqlBool>`other.parent_id IS NULL`)})`

/** Before cells bore one name, cells "trực thuộc" stood right under a commune that was itself a grass-roots committee. */
const leadsBranches = ({ to }: Scope) => sql<SqlBool>`EXISTS (SELECT 1 FROM cell_state AS branch
  WHERE branch.parent_id = cell.id AND branch.rank = 'subordinate' AND ${inForce('branch', to)})`

const isCell = sql<SqlBool>`state.kind <> 'committee'`
const isGrassrootsCell = (scope: Scope) =>
  sql<SqlBool>`(${isCell} AND (state.rank = 'grassroots' OR (coalesce(state.rank, 'plain') = 'plain' AND ${underTop(scope)})))`
const isGrassrootsCommittee = (scope: Scope) =>
  sql<SqlBool>`(state.kind = 'committee' AND ((${isTop} AND ${leadsBranches(scope)}) OR (NOT ${isTop} AND ${underTop(scope)})))`

/** In the organisation or in anything under it somebody was admitted in the period. */
const hasAdmitted = (scope: Scope) => sql<SqlBool>`cell.id IN (WITH RECURSIVE above (id) AS (
    SELECT cell_id FROM (${admissionSets['admissions.admitted'].query(scope)}) UNION
    SELECT higher.parent_id FROM cell_state AS higher JOIN above ON above.id = higher.cell_id
    WHERE higher.parent_id IS NOT NULL AND ${inForce('higher', scope.to)}) SELECT id FROM above)`

const set = (meaning: string, meets: (scope: Scope) => Condition): RecordSet => ({
  kind: 'cell',
  meaning,
  query: (scope) => organisations(scope, meets(scope)),
})

export const grassrootsSets = {
  'cells.grassroots': set(
    'Tổ chức cơ sở đảng vào ngày cuối kỳ: đảng bộ cơ sở và chi bộ cơ sở.',
    (scope) => sql<SqlBool>`(${isGrassrootsCell(scope)} OR ${isGrassrootsCommittee(scope)})`,
  ),
  'cells.grassroots-committees': set(
    'Đảng bộ cơ sở vào ngày cuối kỳ: đảng bộ đứng ngay dưới đảng bộ xã; khi chi bộ còn ghi cấp “trực thuộc” thì chính đảng bộ xã là đảng bộ cơ sở.',
    isGrassrootsCommittee,
  ),
  'cells.grassroots-cells': set(
    'Chi bộ cơ sở vào ngày cuối kỳ: chi bộ ghi cấp “cơ sở”, hoặc không ghi cấp mà đứng ngay dưới đảng bộ xã.',
    isGrassrootsCell,
  ),
  'cells.branch-committees': set(
    'Đảng bộ bộ phận vào ngày cuối kỳ: đảng bộ đứng dưới một đảng bộ cơ sở.',
    (scope) => sql<SqlBool>`(state.kind = 'committee' AND NOT ${isTop} AND NOT ${underTop(scope)})`,
  ),
  'cells.branches': set(
    'Chi bộ trực thuộc đảng bộ cơ sở vào ngày cuối kỳ.',
    (scope) => sql<SqlBool>`(${isCell} AND NOT ${isGrassrootsCell(scope)})`,
  ),
  'cells.grassroots-committees-admitting': set(
    'Đảng bộ cơ sở có kết nạp đảng viên trong kỳ.',
    (scope) => sql<SqlBool>`(${isGrassrootsCommittee(scope)} AND ${hasAdmitted(scope)})`,
  ),
  'cells.grassroots-cells-admitting': set(
    'Chi bộ cơ sở có kết nạp đảng viên trong kỳ.',
    (scope) => sql<SqlBool>`(${isGrassrootsCell(scope)} AND ${hasAdmitted(scope)})`,
  ),
} as const satisfies Record<string, RecordSet>

import { standsAboveItself } from '../../shared/cells/rules.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { overlaps } from '../../shared/vocabulary/period.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Change } from '../register/change.ts'

/** A name under a superior from a day on, as it is about to be written. `cellId` is null for a new organisation. */
export interface WantedState {
  readonly cellId: number | null
  readonly name: string
  readonly parentId: number | null
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

/** Two living organisations of one name under one superior could not be told apart in any list. */
export function nameProblem(change: Change, wanted: WantedState): FieldProblem | null {
  const namesakes = change.all(
    change.sql
      .selectFrom('cell_state')
      .innerJoin('cell', 'cell.id', 'cell_state.cell_id')
      .select(['cell_id', 'name', 'from_date', 'to_date'])
      .where('name_key', '=', searchKey(wanted.name))
      .where('parent_id', 'is', wanted.parentId)
      .where('cell_id', '!=', wanted.cellId ?? 0)
      .where('cell.trashed_at', 'is', null)
      .where('cell.dissolved_on', 'is', null),
  )
  const same = namesakes.some(
    (row) =>
      row.name.toLowerCase() === wanted.name.toLowerCase() &&
      overlaps({ from: row.from_date, to: row.to_date }, wanted),
  )
  return same
    ? { field: 'name', message: 'Đã có tổ chức đảng mang tên này dưới cùng cấp trên. Kiểm tra lại tên.' }
    : null
}

/** The superior must be there, and must not stand under the organisation itself on any day. */
export function parentProblem(change: Change, wanted: WantedState): FieldProblem | null {
  const { cellId, parentId, from, to } = wanted
  if (parentId === null) return null
  const field = 'parentId'
  const parent = change.first(
    change.sql.selectFrom('cell').select(['dissolved_on', 'trashed_at']).where('id', '=', parentId),
  )
  if (parent === undefined || parent.trashed_at !== null)
    return { field, message: 'Cấp trên này không còn trong sổ. Chọn cấp trên khác.' }
  if (parent.dissolved_on !== null) return { field, message: 'Cấp trên này đã giải thể. Chọn cấp trên khác.' }
  if (cellId === null) return null
  const others = change.all(
    change.sql
      .selectFrom('cell_state')
      .select(['cell_id as cellId', 'parent_id as parentId', 'from_date as from', 'to_date as to'])
      .where('cell_id', '!=', cellId),
  )
  return standsAboveItself(cellId, [...others, { cellId, parentId, from, to }])
    ? { field, message: 'Cấp trên này lại trực thuộc chính tổ chức đảng đang sửa. Chọn cấp trên khác.' }
    : null
}

/** Villages that a cell may be linked to: those that are still in the register. */
export function villagesProblem(change: Change, villageIds: readonly number[]): FieldProblem | null {
  if (villageIds.length === 0) return null
  const known = change.all(
    change.sql
      .selectFrom('village')
      .select('id')
      .where('id', 'in', [...villageIds])
      .where('trashed_at', 'is', null),
  )
  return known.length === new Set(villageIds).size
    ? null
    : { field: 'villageIds', message: 'Có thôn, bản không còn trong danh sách. Chọn lại thôn, bản.' }
}

/** A cell that can take somebody in: there and not dissolved. */
export function cellProblem(change: Change, cellId: number): FieldProblem | null {
  const cell = change.first(
    change.sql.selectFrom('cell').select(['dissolved_on', 'trashed_at']).where('id', '=', cellId),
  )
  const field = 'cellId'
  if (cell === undefined || cell.trashed_at !== null)
    return { field, message: 'Chi bộ này không còn trong sổ. Chọn chi bộ khác.' }
  return cell.dissolved_on === null ? null : { field, message: 'Chi bộ này đã giải thể. Chọn chi bộ khác.' }
}

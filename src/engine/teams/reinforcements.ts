import type { ReinforcementFields } from '../../shared/teams/fields.ts'
import { isSurelyBefore } from '../../shared/vocabulary/partial-date.ts'
import { overlaps } from '../../shared/vocabulary/period.ts'
import { cellProblem } from '../cells/checks.ts'
import { lastState } from '../cells/states.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { livingPerson, refuse } from './records.ts'

function reinforcementColumns(fields: ReinforcementFields) {
  return {
    person_id: fields.personId,
    from_cell_id: fields.fromCellId,
    from_unit: fields.fromUnit,
    cell_id: fields.cellId,
    decision: fields.decision,
    task: fields.task,
    from_date: fields.from,
    to_date: fields.to,
    note: fields.note,
  }
}

function check(change: Change, fields: ReinforcementFields, id: number): string {
  const { personId, fromCellId, cellId, from, to } = fields
  const name = livingPerson(change, personId)
  if (fromCellId === cellId)
    throw invalid([{ field: 'cellId', message: 'Chi bộ đến trùng chi bộ gốc. Chọn chi bộ khác.' }])
  if (from !== null && to !== null && isSurelyBefore(to, from))
    throw invalid([
      { field: 'to', message: 'Ngày kết thúc sớm hơn ngày bắt đầu. Kiểm tra lại hai ngày này.' },
    ])
  const again = change
    .all(
      change.sql
        .selectFrom('reinforcement')
        .select(['from_date', 'to_date'])
        .where('person_id', '=', personId)
        .where('cell_id', '=', cellId)
        .where('trashed_at', 'is', null)
        .where('id', '!=', id),
    )
    .some((row) => overlaps({ from: row.from_date, to: row.to_date }, { from, to }))
  if (again)
    throw new RegisterError(
      'CONFLICT',
      `${name} đã được tăng cường về ${lastState(change, cellId).name} trong thời gian này nên chưa ghi. Dữ liệu không thay đổi.`,
    )
  return name
}

/** @throws RegisterError NOT_FOUND, INVALID, CONFLICT */
export function createReinforcement(change: Change, fields: ReinforcementFields): number {
  const name = check(change, fields, 0)
  refuse([cellProblem(change, fields.cellId)])
  const id = change.insert('reinforcement', { ...reinforcementColumns(fields), trashed_at: null })
  change.describe(`Tăng cường ${name} về ${lastState(change, fields.cellId).name}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT */
export function updateReinforcement(
  change: Change,
  id: number,
  version: number,
  fields: ReinforcementFields,
): number {
  living(change, id)
  const name = check(change, fields, id)
  const next = change.update('reinforcement', id, reinforcementColumns(fields), version)
  change.describe(`Sửa việc tăng cường ${name}`)
  return next
}

/** @throws RegisterError NOT_FOUND */
export function trashReinforcements(change: Change, ids: readonly number[], at: string): number {
  for (const id of ids) living(change, id)
  for (const id of ids) change.update('reinforcement', id, { trashed_at: at })
  change.describe(`Chuyển ${ids.length} lần tăng cường đảng viên vào thùng rác`)
  return ids.length
}

function living(change: Change, id: number): void {
  if (change.row('reinforcement', id).trashed_at !== null) throw new RegisterError('NOT_FOUND')
}

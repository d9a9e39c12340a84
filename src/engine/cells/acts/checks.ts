import { type Day, formatDay } from '../../../shared/vocabulary/day.ts'
import { isSurelyBefore, partialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Change } from '../../register/change.ts'
import { invalid } from '../../register/register-error.ts'
import { dissolvedAlready } from '../commands.ts'
import { lastState, livingCell } from '../states.ts'

export interface ActingCell {
  readonly id: number
  readonly name: string
  readonly parentId: number | null
  readonly kind: string
}

/**
 * An organisation that something can happen to on the day: living, not dissolved, and its present name older than the day.
 * @throws RegisterError NOT_FOUND, CONFLICT, INVALID
 */
export function actingCell(change: Change, cellId: number, on: Day): ActingCell {
  const cell = livingCell(change, cellId)
  const state = lastState(change, cellId)
  if (cell.dissolved_on !== null) throw dissolvedAlready(state.name)
  const since = state.from_date ?? cell.founded_on
  if (since !== null && (since === partialDate(on) || isSurelyBefore(partialDate(on), since)))
    throw invalid([
      {
        field: 'on',
        message: `Ngày ${formatDay(on)} không sau ngày bắt đầu của tên, loại hoặc cấp trên hiện tại của ${state.name}. Kiểm tra lại ngày.`,
      },
    ])
  return { id: cellId, name: state.name, parentId: state.parent_id, kind: state.kind }
}

import type { MoveWanted } from '../../../shared/cells/acts-contract.ts'
import { cellInSentence } from '../../../shared/cells/rules.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { partialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Change } from '../../register/change.ts'
import { invalid } from '../../register/register-error.ts'
import { nameProblem, parentProblem } from '../checks.ts'
import { lastState } from '../states.ts'
import { actingCell } from './checks.ts'
import { recordAct } from './record-act.ts'

/**
 * Several organisations come under another superior, in one command. Those that stand there already are left alone.
 * @throws RegisterError NOT_FOUND, CONFLICT, INVALID
 */
export function moveCells(change: Change, wanted: MoveWanted): { actId: number; count: number } {
  const { on, parentId, paper } = wanted
  const cells = [...new Set(wanted.cellIds)].map((id) => actingCell(change, id, on))
  const moving = cells.filter((cell) => cell.parentId !== parentId)
  if (moving.length === 0)
    throw invalid([{ field: 'parentId', message: 'Các tổ chức đã chọn đang thuộc cấp trên này rồi.' }])
  for (const { id } of moving) putUnder(change, id, parentId, on)
  const ids = moving.map(({ id }) => id)
  const actId = recordAct(change, { kind: 'moved', on: partialDate(on), paper, before: ids, after: ids })
  const [only] = moving
  change.describe(
    moving.length === 1 && only !== undefined
      ? `Chuyển cấp trên trực tiếp của ${cellInSentence(only.name)}`
      : `Chuyển cấp trên trực tiếp của ${moving.length} tổ chức đảng`,
  )
  return { actId, count: moving.length }
}

/** The state in force ends and a like one under the superior begins. @throws RegisterError INVALID */
export function putUnder(change: Change, cellId: number, parentId: number | null, on: Day): void {
  const { id, ...state } = lastState(change, cellId)
  const next = { cellId, name: state.name, parentId, from: partialDate(on), to: null }
  const problems = [parentProblem(change, next), nameProblem(change, next)].filter((each) => each !== null)
  if (problems.length > 0) throw invalid(problems)
  change.update('cell_state', id, { to_date: partialDate(on) })
  change.insert('cell_state', { ...state, parent_id: parentId, from_date: partialDate(on), to_date: null })
  change.touch('cell', cellId)
}

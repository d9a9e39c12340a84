import { type Selectable, sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import type { Change } from '../register/change.ts'
import { RegisterError } from '../register/register-error.ts'
import type { CellStateTable, CellTable } from './tables.ts'

type CellState = Selectable<CellStateTable>

/** @throws RegisterError NOT_FOUND, also for a cell in the trash */
export function livingCell(change: Change, id: number): Selectable<CellTable> {
  const cell = change.row('cell', id)
  if (cell.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return cell
}

/** Every state of a cell, oldest first. */
export function statesInOrder(change: Change, cellId: number): CellState[] {
  return change.all(
    change.sql
      .selectFrom('cell_state')
      .selectAll()
      .where('cell_id', '=', cellId)
      .orderBy(sql`nullif(from_date, '?')`)
      .orderBy('id'),
  )
}

/** The state that holds until further notice. @throws RegisterError NOT_FOUND for a cell without any */
export function lastState(change: Change, cellId: number): CellState {
  const states = statesInOrder(change, cellId)
  const last = states.find((state) => state.to_date === null) ?? states.at(-1)
  if (last === undefined) throw new RegisterError('NOT_FOUND')
  return last
}

/** The state of the day, or the last one of a cell that is no more. @throws RegisterError NOT_FOUND */
export function currentState(change: Change, cellId: number, day: Day): CellState {
  const holding = statesInOrder(change, cellId).find((state) =>
    holdsOn({ from: state.from_date, to: state.to_date }, day),
  )
  return holding ?? lastState(change, cellId)
}

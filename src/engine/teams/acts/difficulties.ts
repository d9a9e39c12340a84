import { partialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Succession } from '../../cells/acts/succession.ts'
import type { Change } from '../../register/change.ts'

/**
 * What was not solved when a cell ended is the receiving cell's to solve from the day on, and the first part's in a division;
 * where it was raised stays written, for the days before and for its name.
 */
export function passDifficultiesOn(change: Change, { from, to, on, ends }: Succession): void {
  if (!ends) return
  const open = change
    .statement<{ id: number }>(
      `SELECT id FROM difficulty WHERE cell_id = ? AND trashed_at IS NULL
       AND (done_on IS NULL OR (done_on <> '?' AND done_on >= ?)) ORDER BY id`,
    )
    .all(from, on)
  for (const { id } of open) {
    const raised = change.row('difficulty', id).raised_cell_id ?? from
    change.update('difficulty', id, { cell_id: to, raised_cell_id: raised, passed_on: partialDate(on) })
  }
}

import type { Succession } from '../../cells/acts/succession.ts'
import type { Change } from '../../register/change.ts'

/**
 * What was not solved when a cell ended is the receiving cell's to solve from the day on, and the first part's in a division;
 * who had it until then stays written, however often it is passed on.
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
    change.update('difficulty', id, { cell_id: to })
    change.insert('difficulty_pass', { difficulty_id: id, from_cell_id: from, to_cell_id: to, passed_on: on })
  }
}

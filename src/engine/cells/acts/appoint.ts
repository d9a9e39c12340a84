import type { Day } from '../../../shared/vocabulary/day.ts'
import { partialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Change } from '../../register/change.ts'
import { addPost } from '../posts/cell-posts.ts'

/** Secretary from the day on; whoever was leaves on it. Somebody who is secretary already goes on. */
export function appointSecretary(change: Change, cellId: number, personId: number, on: Day): void {
  const already = change
    .statement(
      `SELECT 1 FROM cell_post WHERE cell_id = ? AND person_id = ? AND post = 'secretary'
       AND (to_date IS NULL OR (to_date <> '?' AND to_date > ?))`,
    )
    .get(cellId, personId, on)
  if (already !== undefined) return
  addPost(change, { cellId, personId, post: 'secretary', from: partialDate(on), replaceHolder: true })
}

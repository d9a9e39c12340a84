import { firstDayOf, isSurelyBefore, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import type { Change } from '../register/change.ts'

const partyPosts: readonly string[] = ['secretary', 'deputy_secretary', 'committee_member']

/**
 * Whoever leaves holds no party post any more and helps nobody: both end on the same day, so that no cell keeps a secretary who
 * is gone. With a cell, only the posts there. A village head may stay in office without being a member; only death ends that.
 */
export function endDuties(
  change: Change,
  personId: number,
  on: PartialDate,
  cellId: number | null = null,
  deceased = false,
): void {
  const posts = change.all(change.sql.selectFrom('cell_post').selectAll().where('person_id', '=', personId))
  for (const post of posts) {
    if (!endsAfter(post.to_date, on) || (cellId !== null && post.cell_id !== cellId)) continue
    if (!deceased && !partyPosts.includes(post.post)) continue
    if (post.from_date !== null && isSurelyBefore(on, post.from_date)) continue
    change.update('cell_post', post.id, { to_date: on })
    change.touch('cell', post.cell_id)
  }
  if (cellId !== null) return
  const helps = change.all(
    change.sql.selectFrom('sympathizer_helper').selectAll().where('person_id', '=', personId),
  )
  for (const help of helps) {
    if (!endsAfter(help.to_date, on) || (help.from_date !== null && isSurelyBefore(on, help.from_date)))
      continue
    change.update('sympathizer_helper', help.id, { to_date: on })
    change.touch('sympathizer', help.sympathizer_id)
  }
}

function endsAfter(to: PartialDate | null, on: PartialDate): boolean {
  const day = firstDayOf(on)
  return to === null || (day !== null && holdsOn({ from: null, to }, day))
}

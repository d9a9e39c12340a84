import type { PostKind } from '../../../shared/cells/fields.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { holdsOn } from '../../../shared/vocabulary/period.ts'
import type { Reader } from '../../register/reader.ts'

export interface HeldPost {
  readonly cellId: number
  readonly personId: number
  readonly post: PostKind
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

/**
 * Every post that was ever held, cell by cell, oldest first: a commune has a few hundred, a province some twenty thousand.
 * Names are looked up apart (`namesOf`), since only the few who hold a post on the day are ever told by name.
 */
export function heldPosts(reader: Reader): Map<number, HeldPost[]> {
  const rows = reader
    .statement<HeldPost>(
      `SELECT cell_id AS cellId, person_id AS personId, post, from_date AS "from", to_date AS "to" FROM cell_post
       WHERE person_id NOT IN (SELECT id FROM person WHERE trashed_at IS NOT NULL) ORDER BY cell_post.id`,
    )
    .all()
  const begins = ({ from }: HeldPost): string => from ?? ''
  const byCell = Map.groupBy(rows, (row) => row.cellId)
  for (const posts of byCell.values()) posts.sort((a, b) => (begins(a) < begins(b) ? -1 : 1))
  return byCell
}

/** The posts held on the day, cell by cell. */
export function postsOn(reader: Reader, day: Day): Map<number, HeldPost[]> {
  const all = heldPosts(reader)
  return new Map([...all].map(([cellId, posts]) => [cellId, posts.filter((post) => holdsOn(post, day))]))
}

/** Full names of people by their ids. */
export function namesOf(reader: Reader, personIds: Iterable<number>): (personId: number) => string {
  const rows = reader
    .statement<{ id: number; name: string }>(
      'SELECT id, full_name AS name FROM person WHERE id IN (SELECT value FROM json_each(@ids))',
    )
    .all({ ids: JSON.stringify([...personIds]) })
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (personId) => names.get(personId) ?? ''
}

import type { PostKind } from '../../shared/cells/fields.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Reader } from '../register/reader.ts'

export interface HeldPost {
  readonly cellId: number
  readonly personId: number
  readonly name: string
  readonly post: PostKind
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

/** Every post that was ever held, cell by cell: a commune has a few hundred, a province some twenty thousand. */
export function postsOfCells(reader: Reader, posts: readonly PostKind[]): Map<number, HeldPost[]> {
  const rows = reader
    .statement<HeldPost>(
      `SELECT cell_id AS cellId, person_id AS personId, full_name AS name, post, from_date AS "from", to_date AS "to"
       FROM cell_post JOIN person ON person.id = person_id
       WHERE post IN (SELECT value FROM json_each(@posts)) AND trashed_at IS NULL ORDER BY from_date, cell_post.id`,
    )
    .all({ posts: JSON.stringify(posts) })
  return Map.groupBy(rows, (row) => row.cellId)
}

/** Secretary, deputies and members: those who together are the chi ủy. */
export function committeePosts(reader: Reader): Map<number, HeldPost[]> {
  return postsOfCells(reader, ['secretary', 'deputy_secretary', 'committee_member'])
}

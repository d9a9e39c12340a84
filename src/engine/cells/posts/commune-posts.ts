import type { CommunePost, CommunePostFields } from '../../../shared/cells/posts-contract.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import {
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
} from '../../../shared/vocabulary/partial-date.ts'
import { overlaps } from '../../../shared/vocabulary/period.ts'
import { inForce } from '../../register/as-of.ts'
import type { Change } from '../../register/change.ts'
import type { Reader } from '../../register/reader.ts'
import { invalid, RegisterError } from '../../register/register-error.ts'

const flagOf = (value: boolean | null): 0 | 1 | null => (value === null ? null : value ? 1 : 0)

/** Posts of the commune held on a day, or all that ever were; by body, then as they were entered. */
export function communePosts(reader: Reader, day: Day, past: boolean): CommunePost[] {
  const rows = reader.all(
    reader.sql
      .selectFrom('commune_post')
      .innerJoin('person', 'person.id', 'commune_post.person_id')
      .select(['commune_post.id', 'person_id as personId', 'full_name as personName', 'hometown'])
      .select(['title', 'body', 'local', 'from_date as from', 'to_date as to', 'commune_post.note'])
      .where('person.trashed_at', 'is', null)
      .$if(!past, (query) => query.where(inForce('commune_post', day)))
      .orderBy('body')
      .orderBy('to_date', (order) => order.desc().nullsFirst())
      .orderBy('commune_post.id'),
  )
  return rows.map(({ local, ...row }) => ({ ...row, local: local === null ? null : local === 1 }))
}

export interface WantedCommunePost extends CommunePostFields {
  /** When it was given up, of a post that was held in the past. */
  readonly to?: PartialDate | null
}

/** @throws RegisterError NOT_FOUND, INVALID, CONFLICT when the person holds the same post already */
export function addCommunePost(change: Change, fields: WantedCommunePost): number {
  const { personId, title, body, local, from, to = null, note } = fields
  const person = change.row('person', personId)
  if (person.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  if (from !== null && to !== null && isSurelyBefore(to, from)) throw endsBefore(from)
  const same = change
    .all(
      change.sql
        .selectFrom('commune_post')
        .select(['from_date as from', 'to_date as to'])
        .where('person_id', '=', personId)
        .where('title', '=', title),
    )
    .find((post) => (to === null ? post.to === null : overlaps(post, { from, to })))
  if (same !== undefined)
    throw new RegisterError(
      'CONFLICT',
      same.to === null
        ? `${person.full_name} đang giữ chức danh ${title} nên chưa ghi. Dữ liệu không mất.`
        : `${person.full_name} đã giữ chức danh ${title} trong thời gian này nên chưa ghi. Dữ liệu không mất.`,
    )
  const id = change.insert('commune_post', {
    person_id: personId,
    title,
    body,
    local: flagOf(local),
    note,
    from_date: from,
    to_date: to,
  })
  change.touch('person', personId)
  change.describe(`Ghi ${person.full_name} giữ chức danh ${title}`)
  return id
}

function endsBefore(from: PartialDate): RegisterError {
  return invalid([
    {
      field: 'to',
      message: `Ngày thôi giữ sớm hơn ngày nhận ${formatPartialDate(from)}. Kiểm tra lại hai ngày này.`,
    },
  ])
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function endCommunePost(change: Change, postId: number, to: PartialDate): number {
  const post = change.row('commune_post', postId)
  if (post.from_date !== null && isSurelyBefore(to, post.from_date)) throw endsBefore(post.from_date)
  change.update('commune_post', postId, { to_date: to })
  change.touch('person', post.person_id)
  const person = change.row('person', post.person_id)
  change.describe(`Ghi ngày thôi giữ chức danh ${post.title} của ${person.full_name}`)
  return postId
}

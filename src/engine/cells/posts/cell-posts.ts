import { type PostKind, postKindLabels } from '../../../shared/cells/fields.ts'
import { isSolePost } from '../../../shared/cells/rules.ts'
import {
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
} from '../../../shared/vocabulary/partial-date.ts'
import { overlaps } from '../../../shared/vocabulary/period.ts'
import type { Change } from '../../register/change.ts'
import { invalid, RegisterError } from '../../register/register-error.ts'
import { dissolvedAlready } from '../commands.ts'
import { lastState, livingCell } from '../states.ts'

export interface WantedPost {
  readonly cellId: number
  readonly personId: number
  readonly post: PostKind
  readonly from: PartialDate | null
  /** When it was given up, of a post that was held in the past. */
  readonly to?: PartialDate | null
  readonly replaceHolder: boolean
  /** Which of a joint cell's villages the post belongs to. */
  readonly villageId?: number | null
  /** Whether the holder comes from the commune; null: not said. */
  readonly local?: boolean | null
}

interface Holder {
  readonly id: number
  readonly personId: number
  readonly name: string
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

/**
 * Puts a person in a post of a cell.
 * @throws RegisterError NOT_FOUND, INVALID, CONFLICT when somebody holds a post that only one person may hold
 */
export function addPost(change: Change, wanted: WantedPost): number {
  const { cellId, personId, post, from, to = null } = wanted
  const cell = livingCell(change, cellId)
  const { name } = lastState(change, cellId)
  if (cell.dissolved_on !== null) throw dissolvedAlready(name)
  const person = change.row('person', personId)
  if (person.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  if (from !== null && cell.founded_on !== null && isSurelyBefore(from, cell.founded_on))
    throw invalid([
      {
        field: 'from',
        message: `Ngày nhận chức vụ sớm hơn ngày thành lập ${formatPartialDate(cell.founded_on)}. Kiểm tra lại hai ngày này.`,
      },
    ])
  if (from !== null && to !== null && isSurelyBefore(to, from)) throw endsBefore(from)
  const holders = holdersBetween(change, cellId, post, { from, to })
  if (holders.some((holder) => holder.personId === personId))
    throw new RegisterError(
      'CONFLICT',
      `${person.full_name} đã giữ chức vụ ${postKindLabels[post]} trong thời gian đó nên chưa ghi. Dữ liệu không mất. Kiểm tra lại ngày.`,
    )
  if (wanted.replaceHolder) replace(change, holders, post, from)
  else if (isSolePost(post)) refuseSecondHolder(holders, name, post)
  const id = change.insert('cell_post', {
    cell_id: cellId,
    person_id: personId,
    post,
    village_id: wanted.villageId ?? null,
    local: wanted.local == null ? null : wanted.local ? 1 : 0,
    from_date: from,
    to_date: to,
  })
  change.touch('cell', cellId)
  change.describe(`Ghi ${person.full_name} giữ chức vụ ${postKindLabels[post]}, ${name}`)
  return id
}

/** Whoever holds the post on some day of the span. */
function holdersBetween(
  change: Change,
  cellId: number,
  post: PostKind,
  span: { readonly from: PartialDate | null; readonly to: PartialDate | null },
): Holder[] {
  return change
    .all(
      change.sql
        .selectFrom('cell_post')
        .innerJoin('person', 'person.id', 'cell_post.person_id')
        .select(['cell_post.id', 'person_id as personId', 'full_name as name'])
        .select(['from_date as from', 'to_date as to'])
        .where('cell_id', '=', cellId)
        .where('post', '=', post),
    )
    .filter((row) => overlaps(row, span))
}

function refuseSecondHolder(holders: readonly Holder[], cellName: string, post: PostKind): void {
  const [holder] = holders
  if (holder === undefined) return
  throw new RegisterError(
    'CONFLICT',
    `${holder.name} đang là ${postKindLabels[post]} ${cellName} nên chưa ghi. Dữ liệu không mất. Ghi ngày thôi giữ chức vụ của người này hoặc chọn thay người.`,
  )
}

function replace(change: Change, holders: readonly Holder[], post: PostKind, from: PartialDate | null): void {
  const [holder, another] = holders
  if (holder === undefined) return
  if (another !== undefined)
    throw new RegisterError(
      'CONFLICT',
      `Có ${holders.length} người đang giữ chức vụ ${postKindLabels[post]} nên chưa rõ thay ai. Dữ liệu không mất. Ghi ngày thôi giữ chức vụ của người cần thay trước rồi làm lại.`,
    )
  if (from === null)
    throw invalid([{ field: 'from', message: 'Cần ngày nhận chức vụ để ghi ngày thôi của người đang giữ.' }])
  if (holder.from !== null && isSurelyBefore(from, holder.from))
    throw invalid([
      {
        field: 'from',
        message: `Ngày này sớm hơn ${formatPartialDate(holder.from)}, là ngày ${holder.name} nhận chức vụ. Kiểm tra lại hai ngày này.`,
      },
    ])
  change.update('cell_post', holder.id, { to_date: from })
}

function endsBefore(from: PartialDate): RegisterError {
  return invalid([
    {
      field: 'to',
      message: `Ngày thôi giữ chức vụ sớm hơn ngày nhận ${formatPartialDate(from)}. Kiểm tra lại hai ngày này.`,
    },
  ])
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function endPost(change: Change, postId: number, to: PartialDate): number {
  const post = change.row('cell_post', postId)
  const person = change.row('person', post.person_id)
  if (post.from_date !== null && isSurelyBefore(to, post.from_date)) throw endsBefore(post.from_date)
  change.update('cell_post', postId, { to_date: to })
  change.touch('cell', post.cell_id)
  change.describe(`Ghi ngày thôi giữ chức vụ ${postKindLabels[post.post]} của ${person.full_name}`)
  return postId
}

import { cellInSentence } from '../../../shared/cells/rules.ts'
import type { WeakLeaving } from '../../../shared/cells/weakness.ts'
import { type Day, formatDay } from '../../../shared/vocabulary/day.ts'
import {
  firstDayOf,
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
  partialDate,
} from '../../../shared/vocabulary/partial-date.ts'
import { refuseToCome } from '../../register/author-of.ts'
import type { Change } from '../../register/change.ts'
import { invalid, RegisterError } from '../../register/register-error.ts'
import { dissolvedAlready } from '../commands.ts'
import { lastState, livingCell } from '../states.ts'

/**
 * Puts a cell on the list of unsustainable cells, as a person has decided it.
 * @throws RegisterError NOT_FOUND, CONFLICT when it is on it already, INVALID for a day to come, before the cell was, or before an earlier stay was over
 */
export function enterWeak(
  change: Change,
  wanted: { readonly cellId: number; readonly on: Day; readonly ground: string },
  today: Day,
): number {
  const { cellId, on, ground } = wanted
  const cell = livingCell(change, cellId)
  const { name } = lastState(change, cellId)
  if (cell.dissolved_on !== null) throw dissolvedAlready(name)
  refuseToCome({ on: partialDate(on) }, today)
  if (cell.founded_on !== null && isSurelyBefore(partialDate(on), cell.founded_on))
    throw invalid([
      {
        field: 'on',
        message: `Ngày này sớm hơn ngày thành lập ${formatPartialDate(cell.founded_on)}. Kiểm tra lại hai ngày này.`,
      },
    ])
  const stays = change.all(
    change.sql.selectFrom('weak_listing').select(['from_date', 'to_date']).where('cell_id', '=', cellId),
  )
  if (stays.some(({ to_date }) => to_date === null))
    throw new RegisterError(
      'CONFLICT',
      `${name} đang ở trong danh sách thiếu bền vững nên chưa ghi. Dữ liệu không mất.`,
    )
  if (stays.some(({ to_date }) => (firstDayOf(to_date ?? partialDate(on)) ?? '') > on))
    throw invalid([
      { field: 'on', message: 'Ngày này nằm trong một lần ở danh sách trước đó. Kiểm tra lại ngày.' },
    ])
  const id = change.insert('weak_listing', {
    cell_id: cellId,
    ground,
    leaving: null,
    leaving_ground: null,
    from_date: partialDate(on),
    to_date: null,
  })
  change.touch('cell', cellId)
  change.describe(`Đưa ${cellInSentence(name)} vào danh sách thiếu bền vững`)
  return id
}

/** @throws RegisterError NOT_FOUND, CONFLICT when the stay is over, INVALID for a day to come or before it began */
export function leaveWeak(
  change: Change,
  wanted: { readonly listingId: number; readonly on: Day; readonly ground: string },
  today: Day,
): number {
  refuseToCome({ on: partialDate(wanted.on) }, today)
  const listing = change.row('weak_listing', wanted.listingId)
  if (listing.to_date !== null)
    throw new RegisterError('CONFLICT', 'Chi bộ này đã ra khỏi danh sách trước đó. Dữ liệu không mất.')
  const since = listing.from_date === null ? null : firstDayOf(listing.from_date)
  if (since !== null && wanted.on <= since)
    throw invalid([
      {
        field: 'on',
        message: `Ngày ra khỏi danh sách phải sau ngày vào ${formatDay(since)}. Kiểm tra lại hai ngày này.`,
      },
    ])
  endListing(change, wanted.listingId, partialDate(wanted.on), 'recovered', wanted.ground)
  change.touch('cell', listing.cell_id)
  const { name } = lastState(change, listing.cell_id)
  change.describe(`Đưa ${cellInSentence(name)} ra khỏi danh sách thiếu bền vững`)
  return wanted.listingId
}

function endListing(change: Change, id: number, on: PartialDate, leaving: WeakLeaving, ground: string): void {
  change.update('weak_listing', id, { to_date: on, leaving, leaving_ground: ground })
}

/**
 * A cell that is no more leaves the list with its end; where it was put on the list only after the day it ended on, it never
 * was on it. Part of the act that ends it.
 */
export function endListings(change: Change, cellId: number, on: PartialDate, ground: string): void {
  const open = change.all(
    change.sql
      .selectFrom('weak_listing')
      .select(['id', 'from_date'])
      .where('cell_id', '=', cellId)
      .where('to_date', 'is', null),
  )
  for (const { id, from_date } of open)
    if (from_date !== null && isSurelyBefore(on, from_date)) change.remove('weak_listing', id)
    else endListing(change, id, on, 'ended', ground)
}

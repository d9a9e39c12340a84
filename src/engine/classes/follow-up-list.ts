import type { FollowUpList, FollowUpRow } from '../../shared/classes/follow-up-contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { titleSortKey } from '../../shared/vocabulary/title-order.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import type { Reader } from '../register/reader.ts'
import { packInForce } from '../regulations/queries.ts'
import { type FollowUpQuestion, followUpRows } from './follow-ups.ts'

export interface FollowUpFilter {
  readonly list: FollowUpList
  readonly search?: string | undefined
  readonly sortBy?: 'name' | 'cell' | 'since' | 'due' | undefined
  readonly descending?: boolean | undefined
  readonly cellId?: number | undefined
  readonly page: { readonly from: number; readonly size: number }
}

const sortKeys: Readonly<Record<'cell' | 'since' | 'due', (row: FollowUpRow) => string>> = {
  cell: (row) => titleSortKey(row.cellName ?? ''),
  // what has no day comes last
  since: (row) => row.since ?? '~',
  due: (row) => row.dueOn ?? '~',
}

export function listFollowUps(
  reader: Reader,
  filter: FollowUpFilter,
  day: Day,
): { rows: FollowUpRow[]; total: number } {
  const words = searchKey(filter.search ?? '')
    .split(' ')
    .filter((word) => word !== '')
  const rows = followUpRows(reader, filter.list, questionOf(reader, day)).filter(
    ({ fullName, cellId }) =>
      (filter.cellId === undefined || cellId === filter.cellId) &&
      words.every((word) => ` ${searchKey(fullName)}`.includes(` ${word}`)),
  )
  const { sortBy } = filter
  if (sortBy !== undefined && sortBy !== 'name') {
    const keyed = new Map(rows.map((row) => [row, sortKeys[sortBy](row)]))
    const keyOf = (row: FollowUpRow) => keyed.get(row) ?? ''
    rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
  }
  if (filter.descending === true) rows.reverse()
  return { rows: rows.slice(filter.page.from, filter.page.from + filter.page.size), total: rows.length }
}

export function countFollowUps(
  reader: Reader,
  cellId: number | undefined,
  day: Day,
): Record<FollowUpList, number> {
  const question = questionOf(reader, day)
  const count = (list: FollowUpList) =>
    followUpRows(reader, list, question).filter((row) => cellId === undefined || row.cellId === cellId).length
  return {
    approved_not_sent: count('approved_not_sent'),
    sent_not_approved: count('sent_not_approved'),
    expiring: count('expiring'),
    expired: count('expired'),
    probationary_without: count('probationary_without'),
  }
}

function questionOf(reader: Reader, day: Day): FollowUpQuestion {
  return { day, pack: packInForce(reader, day), calendar: workingCalendar(reader) }
}

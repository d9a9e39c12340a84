import type { DueItem } from '../../shared/due/item.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import { authorOf } from '../register/author-of.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'

interface Wanted {
  readonly keys: readonly string[]
  readonly reason: string
}

/** Done although the records do not say so. @throws RegisterError NOT_FOUND for a key that nothing is due under */
export function markDone(change: Change, wanted: Wanted, items: readonly DueItem[]): number {
  const marked = known(wanted.keys, items)
  for (const { key } of marked) put(change, key, 'done', null, wanted.reason)
  change.describe(`Đánh dấu đã xong: ${named(marked)}`)
  return marked.length
}

/** Puts items off; on the day itself they are due again. @throws RegisterError NOT_FOUND; INVALID for a day that is not later than today */
export function postpone(
  change: Change,
  wanted: Wanted & { readonly until: Day },
  items: readonly DueItem[],
  today: Day,
): number {
  const { until, reason } = wanted
  if (until <= today) throw invalid([{ field: 'until', message: 'Ngày hoãn đến phải sau ngày hôm nay.' }])
  const marked = known(wanted.keys, items)
  for (const { key } of marked) put(change, key, 'postponed', until, reason)
  change.describe(`Hoãn đến ngày ${formatDay(until)}: ${named(marked)}`)
  return marked.length
}

/** The items stand in the list again. @throws RegisterError NOT_FOUND when none of them is marked */
export function takeBackMarks(change: Change, keys: readonly string[], items: readonly DueItem[]): number {
  const rows = change.all(
    change.sql
      .selectFrom('due_mark')
      .select(['id', 'key'])
      .where('key', 'in', [...keys]),
  )
  if (rows.length === 0) throw new RegisterError('NOT_FOUND')
  for (const { id } of rows) change.remove('due_mark', id)
  const back = items.filter(({ key }) => rows.some((row) => row.key === key))
  change.describe(`Đưa lại vào việc cần làm: ${back.length === 0 ? `${rows.length} việc` : named(back)}`)
  return rows.length
}

function known(keys: readonly string[], items: readonly DueItem[]): DueItem[] {
  return [...new Set(keys)].map((key) => {
    const item = items.find((each) => each.key === key)
    if (item === undefined)
      throw new RegisterError(
        'NOT_FOUND',
        'Việc này không còn trong danh sách. Dữ liệu không thay đổi. Hãy tải lại danh sách.',
      )
    return item
  })
}

function named(items: readonly DueItem[]): string {
  const [first] = items
  return items.length === 1 && first !== undefined ? `${first.what}, ${first.who}` : `${items.length} việc`
}

function put(
  change: Change,
  key: string,
  kind: 'done' | 'postponed',
  until: Day | null,
  reason: string,
): void {
  const { at, by } = authorOf(change)
  const row = { key, kind, until_on: until, reason, made_at: at, by_name: by }
  const before = change.first(change.sql.selectFrom('due_mark').select('id').where('key', '=', key))
  if (before === undefined) change.insert('due_mark', row)
  else change.update('due_mark', before.id, row)
}

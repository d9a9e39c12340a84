import type { FieldProblem } from '../rpc/errors.ts'
import type { Day } from '../vocabulary/day.ts'
import { firstDayOf, isSurelyBefore } from '../vocabulary/partial-date.ts'
import type { PartyRecordFields } from './fields.ts'

type Dates = Pick<
  PartyRecordFields,
  'cardIssuedOn' | 'decisionOn' | 'ceremonyOn' | 'officialOn' | 'firstDecisionOn'
>

/** Dates that cannot be, whatever the paper says: they would corrupt every count of party age. */
export function partyRecordProblems(dates: Dates, today: Day): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const field of [
    'cardIssuedOn',
    'decisionOn',
    'ceremonyOn',
    'officialOn',
    'firstDecisionOn',
  ] as const) {
    const first = dates[field] === null ? null : firstDayOf(dates[field])
    if (first !== null && first > today)
      problems.push({ field, message: 'Ngày này còn ở phía trước. Kiểm tra lại năm.' })
  }
  const order = [
    ['firstDecisionOn', 'decisionOn', 'Ngày quyết định kết nạp sớm hơn ngày quyết định kết nạp lần đầu'],
    ['decisionOn', 'ceremonyOn', 'Ngày kết nạp sớm hơn ngày quyết định kết nạp'],
    ['ceremonyOn', 'officialOn', 'Ngày công nhận chính thức sớm hơn ngày kết nạp'],
    ['decisionOn', 'officialOn', 'Ngày công nhận chính thức sớm hơn ngày quyết định kết nạp'],
  ] as const
  for (const [earlier, later, words] of order) {
    const [a, b] = [dates[earlier], dates[later]]
    if (a !== null && b !== null && isSurelyBefore(b, a) && problems.every(({ field }) => field !== later))
      problems.push({ field: later, message: `${words}. Kiểm tra lại hai ngày này.` })
  }
  return problems
}

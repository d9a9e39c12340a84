import type { FieldProblem } from '../rpc/errors.ts'
import type { Day } from './day.ts'
import { firstDayOf, type PartialDate } from './partial-date.ts'

/** Of days on which something has happened: those that surely have not come yet. A partial date is given the benefit. */
export function daysToCome(
  dates: Readonly<Record<string, PartialDate | null | undefined>>,
  today: Day,
): FieldProblem[] {
  return Object.entries(dates).flatMap(([field, date]) => {
    const first = date == null ? null : firstDayOf(date)
    return first !== null && first > today
      ? [{ field, message: 'Ngày này còn ở phía trước. Kiểm tra lại ngày, năm.' }]
      : []
  })
}

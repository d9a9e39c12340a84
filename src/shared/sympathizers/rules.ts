import type { FieldProblem } from '../rpc/errors.ts'
import { addDays, addMonths, type Day } from '../vocabulary/day.ts'
import {
  firstDayOf,
  formatPartialDate,
  isSurelyBefore,
  lastDayOf,
  type PartialDate,
  partialDate,
} from '../vocabulary/partial-date.ts'
import { overlaps, type Period } from '../vocabulary/period.ts'
import type { SympathizerStatus } from './fields.ts'

export interface SympathizerDates {
  readonly recognisedOn: PartialDate | null
  readonly admittedOn: PartialDate | null
  readonly stoppedOn: PartialDate | null
}

/** A dated fact that has happened by the end of the day. A partial date counts from its first day, `?` as happened. */
function happened(date: PartialDate | null, day: Day): boolean {
  if (date === null) return false
  const first = firstDayOf(date)
  return first === null || first <= day
}

/** How a person stood on a day. Stopping and admission end the tracking, whichever was written first. */
export function sympathizerStatusOn(dates: SympathizerDates, day: Day): SympathizerStatus {
  if (happened(dates.admittedOn, day)) return 'admitted'
  if (happened(dates.stoppedOn, day)) return 'stopped'
  return happened(dates.recognisedOn, day) ? 'recognised' : 'outstanding'
}

/** Whether the cell works with the person on that day. */
export function isTracked(status: SympathizerStatus): boolean {
  return status === 'outstanding' || status === 'recognised'
}

/** The dates of one person's way, as far as they are known. */
export interface SympathizerWay extends SympathizerDates {
  readonly proposedOn: PartialDate | null
}

/**
 * What cannot be true of the dates whatever the paper says: days still to come, and an order turned round beyond doubt.
 * 2023 and 05/2023 may stand in either order, for nobody knows.
 */
export function sympathizerDateProblems(dates: SympathizerWay, today: Day): FieldProblem[] {
  const { proposedOn, recognisedOn, stoppedOn } = dates
  const problems: FieldProblem[] = []
  for (const [field, date] of Object.entries({ proposedOn, recognisedOn, stoppedOn }))
    if (isFuture(date, today))
      problems.push({ field, message: 'Ngày này còn ở phía trước. Kiểm tra lại năm.' })
  const tooEarly = (field: keyof SympathizerWay, what: string, than: string, since: PartialDate | null) => {
    const date = dates[field]
    if (date !== null && since !== null && isSurelyBefore(date, since))
      problems.push({
        field,
        message: `${what} sớm hơn ${than} (${formatPartialDate(since)}). Kiểm tra lại hai ngày này.`,
      })
  }
  tooEarly('recognisedOn', 'Ngày công nhận', 'ngày đưa vào theo dõi', proposedOn)
  tooEarly('stoppedOn', 'Ngày thôi theo dõi', 'ngày công nhận', recognisedOn)
  tooEarly('stoppedOn', 'Ngày thôi theo dõi', 'ngày đưa vào theo dõi', proposedOn)
  tooEarly('admittedOn', 'Ngày kết nạp', 'ngày công nhận', recognisedOn)
  return problems
}

function isFuture(date: PartialDate | null, today: Day): boolean {
  const first = date === null ? null : firstDayOf(date)
  return first !== null && first > today
}

/** Whether the person may have held something on some day that the date can mean; a blank or unknown date means today. */
export function mayHoldOn(period: Period, date: PartialDate | null, today: Day): boolean {
  const first = (date === null ? null : firstDayOf(date)) ?? today
  const last = (date === null ? null : lastDayOf(date)) ?? today
  return overlaps(period, { from: partialDate(first), to: partialDate(addDays(last, 1)) })
}

/** Ages are counted by the month (294-QĐ/TW 1.1.1): full in the month of the birthday. A vague birth date proves nothing. */
export function isSurelyUnderAge(birth: PartialDate | null, years: number, on: PartialDate): boolean {
  const [born, day] = [birth === null ? null : firstDayOf(birth), lastDayOf(on)]
  return born !== null && day !== null && addMonths(born, years * 12).slice(0, 7) > day.slice(0, 7)
}

/** Older than full `years`, beyond the month in which they became full. */
export function isSurelyOverAge(birth: PartialDate | null, years: number, on: PartialDate): boolean {
  const [born, day] = [birth === null ? null : lastDayOf(birth), firstDayOf(on)]
  return born !== null && day !== null && addMonths(born, years * 12).slice(0, 7) < day.slice(0, 7)
}

import { addMonths, compareDays, type Day } from './day.ts'
import { firstDayOf, lastDayOf, type PartialDate } from './partial-date.ts'

export const monthsInYear = 12

/** Months since the year 0: what is left of a day when only its month counts. */
function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * monthsInYear + Number(day.slice(5, 7))
}

/** How many months lie between two dates when only their months count, as few and as many as the dates can mean; null for "?". */
export function monthSpan(from: PartialDate, to: PartialDate): { fewest: number; most: number } | null {
  const [early, late] = [firstDayOf(from), lastDayOf(from)]
  const [first, last] = [firstDayOf(to), lastDayOf(to)]
  if (early === null || late === null || first === null || last === null) return null
  return { fewest: monthNumber(first) - monthNumber(late), most: monthNumber(last) - monthNumber(early) }
}

/**
 * Whole months from one day to another: 15/01 to 14/03 is one; 29/02 to 28/02 of the next year is twelve, as terms in months end
 * too. Negative when `to` is earlier.
 */
export function fullMonths(from: Day, to: Day): number {
  if (compareDays(from, to) > 0) return -fullMonths(to, from)
  const months = monthNumber(to) - monthNumber(from)
  return addMonths(from, months) <= to ? months : months - 1
}

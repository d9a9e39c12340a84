import * as z from 'zod'
import { addMonths, type Day, dayOf, daysInMonth, isDay } from './day.ts'

/** A calendar month, 'YYYY-MM'. Plain text order is calendar order. */
export type Month = string & { readonly __brand: 'Month' }

export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && value.length === 7 && isDay(`${value}-01`)
}

export const monthSchema = z.custom<Month>(isMonth, {
  error: 'Tháng chưa đúng. Ghi tháng và năm, ví dụ 11/2026.',
})

export function monthOf(day: Day): Month {
  const month = day.slice(0, 7)
  if (isMonth(month)) return month
  throw new RangeError(`No month in ${day}`)
}

/** month 1–12. Throws RangeError outside the years 1000–9999. */
export function monthOfYear(year: number, month: number): Month {
  const day = dayOf(year, month, 1)
  if (day === null) throw new RangeError(`No month ${month} of ${year}`)
  return monthOf(day)
}

export function yearOfMonth(month: Month): number {
  return Number(month.slice(0, 4))
}

/** 1–12 */
export function numberOfMonth(month: Month): number {
  return Number(month.slice(5))
}

/** The day of the month, its last day where the month is shorter. */
export function dayInMonth(month: Month, day: number): Day {
  const [year, number] = [yearOfMonth(month), numberOfMonth(month)]
  const found = dayOf(year, number, Math.min(day, daysInMonth(year, number)))
  if (found === null) throw new RangeError(`No day ${day} in ${month}`)
  return found
}

export function firstDayOfMonth(month: Month): Day {
  return dayInMonth(month, 1)
}

export function lastDayOfMonth(month: Month): Day {
  return dayInMonth(month, 31)
}

/** `count` months later, earlier when negative. */
export function monthsLater(month: Month, count: number): Month {
  return monthOf(addMonths(firstDayOfMonth(month), count))
}

/** Every month that has a day in the period, oldest first. */
export function monthsBetween(from: Day, to: Day): Month[] {
  const months: Month[] = []
  for (let month = monthOf(from); month <= to.slice(0, 7); month = monthsLater(month, 1)) months.push(month)
  return months
}

/** 11/2026 */
export function formatMonth(month: Month): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`
}

/** tháng 11 năm 2026 */
export function describeMonth(month: Month): string {
  return `tháng ${numberOfMonth(month)} năm ${yearOfMonth(month)}`
}

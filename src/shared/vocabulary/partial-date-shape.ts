import * as z from 'zod'
import { type Day, dayOf, daysInMonth, isDay } from './day.ts'

/**
 * What is known of a date: 'YYYY', 'YYYY-MM', 'YYYY-MM-DD', or '?' (chưa rõ: looked for and not known). A blank is null,
 * never '?'. Plain text order is the order of `comparePartialDates`, so SQL may sort the column as it is.
 */
export type PartialDate = string & { readonly __brand: 'PartialDate' }

export type DatePrecision = 'year' | 'month' | 'day' | 'unknown'

const yearOrMonthShape = /^[1-9]\d{3}(?:-(?:0[1-9]|1[0-2]))?$/

export function isPartialDate(value: unknown): value is PartialDate {
  return typeof value === 'string' && (isDay(value) || value === '?' || yearOrMonthShape.test(value))
}

/** The partial date of a text already in stored form. Throws RangeError: a programmer's error, not a person's. */
export function partialDate(text: string): PartialDate {
  if (isPartialDate(text)) return text
  throw new RangeError('Not a partial date')
}

/** 'chưa rõ' */
export const UNKNOWN_DATE: PartialDate = partialDate('?')

export const partialDateSchema = z.custom<PartialDate>(isPartialDate, {
  error: 'Ngày chưa đúng. Ghi ngày/tháng/năm, tháng/năm, năm hoặc "chưa rõ".',
})

export function precisionOf(date: PartialDate): DatePrecision {
  if (date.length === 10) return 'day'
  if (date.length === 7) return 'month'
  return date.length === 4 ? 'year' : 'unknown'
}

export function yearOf(date: PartialDate): number | null {
  return date.length < 4 ? null : Number(date.slice(0, 4))
}

function monthOf(date: PartialDate): number | null {
  return date.length < 7 ? null : Number(date.slice(5, 7))
}

/** The earliest day it can mean; null for 'chưa rõ'. */
export function firstDayOf(date: PartialDate): Day | null {
  if (isDay(date)) return date
  const year = yearOf(date)
  return year === null ? null : dayOf(year, monthOf(date) ?? 1, 1)
}

/** The latest day it can mean; null for 'chưa rõ'. */
export function lastDayOf(date: PartialDate): Day | null {
  if (isDay(date)) return date
  const year = yearOf(date)
  if (year === null) return null
  const month = monthOf(date) ?? 12
  return dayOf(year, month, daysInMonth(year, month))
}

/** By first day, the vaguer one first (1985 < 1985-01 < 1985-01-01); 'chưa rõ' last. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** No day that `a` can mean lies on or after a day that `b` can mean: 2023 before 05/2024, but not 2023 before 05/2023. */
export function isSurelyBefore(a: PartialDate, b: PartialDate): boolean {
  const [last, first] = [lastDayOf(a), firstDayOf(b)]
  return last !== null && first !== null && last < first
}

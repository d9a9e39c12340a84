import * as z from 'zod'

/** A calendar day, 'YYYY-MM-DD', years 1000–9999. Plain text order is calendar order. */
export type Day = string & { readonly __brand: 'Day' }

/** 1 = thứ Hai … 6 = thứ Bảy, 7 = Chủ nhật. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const millisecondsPerDay = 86_400_000
const weekdays: readonly Weekday[] = [7, 1, 2, 3, 4, 5, 6]

/** Days of a month, 28–31; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The number of two digits at a place of the text; NaN where there are none. */
function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

// Read digit by digit: a list of a province asks this a million times, and a pattern makes a new array each time.
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || value.length !== 10 || value[4] !== '-' || value[7] !== '-') return false
  const year = twoDigits(value, 0) * 100 + twoDigits(value, 2)
  const month = twoDigits(value, 5)
  const day = twoDigits(value, 8)
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export const daySchema = z.custom<Day>(isDay, {
  error: 'Ngày chưa đúng. Ghi đủ ngày, tháng, năm, ví dụ 20/03/1985.',
})

/** The day of these numbers, or null when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** Days since 1970-01-01 in UTC: the only arithmetic used here, so no time zone can move a day. */
function dayNumber(day: Day): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / millisecondsPerDay
  )
}

/** Throws RangeError when the result leaves the years 1000–9999 or is not a whole number of days. */
function dayFromNumber(number: number): Day {
  const moment = new Date(number * millisecondsPerDay)
  const text =
    Number.isInteger(number) && !Number.isNaN(moment.getTime()) ? moment.toISOString().slice(0, 10) : ''
  if (isDay(text)) return text
  throw new RangeError(`No day ${number} days from 1970-01-01`)
}

/** `count` days later (earlier when negative). Throws RangeError outside the years 1000–9999. */
export function addDays(day: Day, count: number): Day {
  return count === 0 ? day : dayFromNumber(dayNumber(day) + count)
}

/** `count` months later; 31/01 + 1 month = the last day of February. Throws RangeError outside the years 1000–9999. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  const result = dayOf(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)))
  if (result === null) throw new RangeError(`No day ${count} months from ${day}`)
  return result
}

/** Days from `from` to `to`: 1 for tomorrow, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** dd/mm/yyyy, as Vietnamese offices write it. */
export function formatDay(day: Day): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

export function weekdayOf(day: Day): Weekday {
  const index = (((dayNumber(day) + 4) % 7) + 7) % 7
  return weekdays[index] ?? 7
}

/** Hours ahead of UTC. Vietnam has kept these, without summer time, since 1975; asking Intl would cost the start 6 ms. */
const hoursAhead = { UTC: 0, 'Asia/Ho_Chi_Minh': 7 } as const

/**
 * The day that a moment (of 1976 or later) falls on in a time zone. Excel cells come as UTC midnight: pass 'UTC' for them.
 * Throws RangeError for an invalid Date.
 */
export function dayFromDate(moment: Date, timeZone: keyof typeof hoursAhead = 'Asia/Ho_Chi_Minh'): Day {
  return dayFromNumber(Math.floor((moment.getTime() + hoursAhead[timeZone] * 3_600_000) / millisecondsPerDay))
}

export interface ExcelDateSystem {
  /** The workbook counts from 1904 (old Macintosh files). */
  readonly date1904?: boolean
}

const lastExcelSerial = 2_958_465 // 9999-12-31
const days1904Behind1900 = 1462
const dayNumberOfSerial0 = -25_569 // 1899-12-30

/**
 * The day of an Excel date serial; a fraction (time of day) is cut off. Null when it is no day: not finite, before the
 * system's first day, after 9999, or serial 60, Excel's own 29/02/1900, which never was.
 */
export function dayFromExcelSerial(serial: number, system: ExcelDateSystem = {}): Day | null {
  if (!Number.isFinite(serial) || serial < 0) return null
  const whole = Math.floor(serial) + (system.date1904 === true ? days1904Behind1900 : 0)
  if (whole < 1 || whole === 60 || whole > lastExcelSerial) return null
  return dayFromNumber(dayNumberOfSerial0 + whole + (whole < 60 ? 1 : 0))
}

/** The Excel serial of a day, or null when Excel has none (before 1900, or before 1904 in that system). */
export function excelSerialOf(day: Day, system: ExcelDateSystem = {}): number | null {
  const since = dayNumber(day) - dayNumberOfSerial0
  if (system.date1904 === true) return since < days1904Behind1900 ? null : since - days1904Behind1900
  const serial = since <= 60 ? since - 1 : since
  return serial < 1 ? null : serial
}

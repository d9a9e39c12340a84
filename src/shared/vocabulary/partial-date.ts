import { formatDay, isDay } from './day.ts'
import { type PartialDate, precisionOf } from './partial-date-shape.ts'

export { type ParseDateOptions, type ParsedDate, parsePartialDate } from './partial-date-parsing.ts'
export {
  comparePartialDates,
  type DatePrecision,
  firstDayOf,
  isPartialDate,
  isSurelyBefore,
  lastDayOf,
  type PartialDate,
  partialDate,
  partialDateSchema,
  precisionOf,
  UNKNOWN_DATE,
  yearOf,
} from './partial-date-shape.ts'

/** For tables and reports: 20/03/1985, 03/1985, 1985, chưa rõ. */
export function formatPartialDate(date: PartialDate): string {
  if (isDay(date)) return formatDay(date)
  if (precisionOf(date) === 'month') return `${date.slice(5)}/${date.slice(0, 4)}`
  return precisionOf(date) === 'year' ? date : 'chưa rõ'
}

/** Many days in order for one narrow column: 18/01; 16/02; 18/03/2026. A year stands where it ends; up to two days are whole. */
export function shortDays(dates: readonly (PartialDate | null)[]): string | null {
  const told = dates.filter((date) => date !== null)
  const words = told.map((date, at) =>
    told.length > 2 && date.length === 10 && told[at + 1]?.slice(0, 5) === date.slice(0, 5)
      ? formatPartialDate(date).slice(0, 5)
      : formatPartialDate(date),
  )
  return words.length === 0 ? null : words.join('; ')
}

/** For sentences and for echoing what was typed: ngày 20 tháng 3 năm 1985, tháng 3 năm 1985, năm 1985, chưa rõ. */
export function describePartialDate(date: PartialDate): string {
  const precision = precisionOf(date)
  if (precision === 'unknown') return 'chưa rõ'
  const year = `năm ${date.slice(0, 4)}`
  if (precision === 'year') return year
  const month = `tháng ${Number(date.slice(5, 7))} ${year}`
  return precision === 'month' ? month : `ngày ${Number(date.slice(8))} ${month}`
}

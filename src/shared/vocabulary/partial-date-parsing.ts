import { dayOf } from './day.ts'
import { type PartialDate, partialDate, UNKNOWN_DATE } from './partial-date-shape.ts'

/** `unclear` is asked back with its reason; nothing is ever guessed. */
export type ParsedDate =
  | { readonly kind: 'date'; readonly value: PartialDate }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unclear'; readonly reason: string }

export interface ParseDateOptions {
  /** The latest year the field may hold: this year for births and decisions, later for terms and expiries. */
  readonly latestYear: number
}

/** Years before this are slips of the keyboard (1085 for 1985), not dates of anybody in the register. */
const earliestYear = 1850
const longestText = 60

const unknownWords = new Set(['?', '??', 'chưa rõ', 'không rõ', 'chua ro', 'khong ro', 'k rõ', 'ko rõ'])
/** ngày 20 tháng 3 năm 1985 · tháng 3 năm 1985 · năm 1985 · the same with signs between the numbers (ngày 20/3/1985) */
const wordDay = /^(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*(?:năm\s*|[/.\-\s]\s*)(\d{2}|\d{4})$/
const wordMonth = /^tháng\s*(\d{1,2})\s*(?:năm\s*|[/.\-\s]\s*)(\d{2}|\d{4})$/
const wordYear = /^năm\s*(\d{4})$/
const typedDay = /^(?:ngày\s*)?(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{2}|\d{4})$/
const typedMonth = /^(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/
const typedMonthShortYear = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/
const typedYear = /^(\d{4})$/
const yearFirst = /^(\d{4})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{1,2}))?$/

function unclear(reason: string): ParsedDate {
  return { kind: 'unclear', reason }
}

/** A year, or the reason why it is not clear. */
function readYear(digits: string, latestYear: number): number | string {
  const number = Number(digits)
  if (digits.length === 4) {
    if (number < earliestYear) return `Năm ${digits} quá xa. Kiểm tra lại năm.`
    if (number > latestYear) return `Năm ${digits} muộn hơn năm ${latestYear}. Kiểm tra lại năm.`
    return number
  }
  const late = Math.floor(latestYear / 100) * 100 + number
  const early = late - 100
  if (late > latestYear) return early
  return `Chưa rõ năm ${early} hay ${late}. Ghi đủ bốn chữ số của năm.`
}

function compose(
  yearDigits: string,
  month: number | null,
  day: number | null,
  options: ParseDateOptions,
): ParsedDate {
  const year = readYear(yearDigits, options.latestYear)
  if (typeof year === 'string') return unclear(year)
  if (month === null) return { kind: 'date', value: partialDate(String(year)) }
  if (month < 1 || month > 12) return unclear(`Không có tháng ${month}. Ghi theo thứ tự ngày, tháng, năm.`)
  if (day === null) return { kind: 'date', value: partialDate(`${year}-${String(month).padStart(2, '0')}`) }
  const found = dayOf(year, month, day)
  if (found === null) return unclear(`Tháng ${month} năm ${year} không có ngày ${day}. Kiểm tra lại ngày.`)
  return { kind: 'date', value: partialDate(found) }
}

/**
 * Reads a date as a person types it, in Vietnamese order (day, month, year): 5/3/85, 05-03-1985, 3/1985, 1985, 1985-03-20,
 * "ngày 20 tháng 3 năm 1985", "chưa rõ". A two-digit year that fits two centuries up to `latestYear` is unclear.
 */
export function parsePartialDate(text: string, options: ParseDateOptions): ParsedDate {
  const typed = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
  if (typed === '') return { kind: 'blank' }
  if (typed.length > longestText) return unclear('Nội dung quá dài, không phải ngày. Ghi ngày/tháng/năm.')
  if (unknownWords.has(typed)) return { kind: 'date', value: UNKNOWN_DATE }

  const day = typedDay.exec(typed) ?? wordDay.exec(typed)
  if (day) return compose(day[3] ?? '', Number(day[2]), Number(day[1]), options)
  const month = typedMonth.exec(typed) ?? wordMonth.exec(typed)
  if (month) return compose(month[2] ?? '', Number(month[1]), null, options)
  const year = typedYear.exec(typed) ?? wordYear.exec(typed)
  if (year) return compose(year[1] ?? '', null, null, options)
  const iso = yearFirst.exec(typed)
  if (iso) return compose(iso[1] ?? '', Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]), options)

  const short = typedMonthShortYear.exec(typed)
  // 5/3 may be a day without its year; only a number that no day can bear is surely a year.
  if (short && Number(short[2]) > 31) return compose(short[2] ?? '', Number(short[1]), null, options)
  if (short) return unclear(`"${typed}" còn thiếu năm. Ghi đủ ngày/tháng/năm hoặc tháng/năm bốn chữ số.`)
  return unclear('Không đọc được ngày. Ghi ngày/tháng/năm, tháng/năm, năm hoặc "chưa rõ".')
}

import * as z from 'zod'
import type { Day } from './day.ts'
import {
  firstDayOf,
  formatPartialDate,
  lastDayOf,
  type PartialDate,
  partialDateSchema,
  precisionOf,
  UNKNOWN_DATE,
} from './partial-date.ts'

/**
 * A half-open stretch of time, [from, to).
 *
 * - `from` null: since always. A partial `from` begins on its first day (2020 = 2020-01-01). '?': began on a day nobody
 *   knows, so it is taken as begun already.
 * - `to` null: until now. Otherwise `to` names the first day no longer in force, a partial one its first day: to 2023 ends
 *   with 2022-12-31. '?': over since a day nobody knows; it then holds on no day, since counting somebody in a post that is
 *   known to be left would be the worse error.
 *
 * The same in SQL, where partial dates compare as plain text:
 * `(from IS NULL OR from = '?' OR from <= :day) AND (to IS NULL OR (to <> '?' AND to > :day))`.
 */
export interface Period {
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

const beforeAll = ''
const afterAll = '~'

/** The text bounds [start, end) of the days it holds on; every day's text lies between '' and '~'. */
function boundsOf(period: Period): { start: string; end: string } {
  const start = period.from === null ? beforeAll : (firstDayOf(period.from) ?? beforeAll)
  if (period.to === null) return { start, end: afterAll }
  return { start, end: firstDayOf(period.to) ?? start }
}

/** As the same question in SQL, by plain text: no date is taken apart, for a board asks it a hundred thousand times. */
export function holdsOn({ from, to }: Period, day: Day): boolean {
  const text: string = day
  const begun = from === null || from === UNKNOWN_DATE || from <= text
  return begun && (to === null || (to !== UNKNOWN_DATE && to > text))
}

/** Whether there is a day on which both hold. */
export function overlaps(a: Period, b: Period): boolean {
  const [first, second] = [boundsOf(a), boundsOf(b)]
  const eitherEmpty = first.start >= first.end || second.start >= second.end
  return !eitherEmpty && first.start < second.end && second.start < first.end
}

/** Only what is surely wrong is refused: from 05/2023 to 2023 may be true, from 05/2023 to 04/2023 may not. */
function endsBeforeItBegins(period: Period): boolean {
  const begins = period.from === null ? null : firstDayOf(period.from)
  const ends = period.to === null ? null : lastDayOf(period.to)
  return begins !== null && ends !== null && ends < begins
}

export const periodSchema = z
  .object({ from: partialDateSchema.nullable(), to: partialDateSchema.nullable() })
  .refine((period) => !endsBeforeItBegins(period), {
    path: ['to'],
    error: 'Ngày kết thúc sớm hơn ngày bắt đầu. Kiểm tra lại hai ngày này.',
  })

function inSentence(date: PartialDate): string {
  if (date === UNKNOWN_DATE) return 'ngày chưa rõ'
  return precisionOf(date) === 'year' ? `năm ${date}` : formatPartialDate(date)
}

/** từ 05/2020 đến 15/06/2024 · từ năm 2020 đến nay · đến năm 2019 · từ trước đến nay */
export function formatPeriod(period: Period): string {
  const end = period.to === null ? 'đến nay' : `đến ${inSentence(period.to)}`
  if (period.from !== null) return `từ ${inSentence(period.from)} ${end}`
  return period.to === null ? 'từ trước đến nay' : end
}

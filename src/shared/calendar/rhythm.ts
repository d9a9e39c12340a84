import * as z from 'zod'
import type { Day } from '../vocabulary/day.ts'
import {
  dayInMonth,
  firstDayOfMonth,
  lastDayOfMonth,
  type Month,
  monthOf,
  monthOfYear,
  monthsLater,
} from '../vocabulary/month.ts'

/** How often a report is due. half: the first six months; nine-months: from New Year; both once a year, as offices send them. */
export const rhythmSchema = z.enum(['month', 'quarter', 'half', 'nine-months', 'year'])
export type Rhythm = z.infer<typeof rhythmSchema>

export const rhythmLabels: Record<Rhythm, string> = {
  month: 'Tháng',
  quarter: 'Quý',
  half: '6 tháng',
  'nine-months': '9 tháng',
  year: 'Năm',
}

/** First and last month of every period of a year, counted from 1. */
const spans: Record<Rhythm, readonly (readonly [number, number])[]> = {
  month: Array.from({ length: 12 }, (_, index) => [index + 1, index + 1] as const),
  quarter: [
    [1, 3],
    [4, 6],
    [7, 9],
    [10, 12],
  ],
  half: [[1, 6]],
  'nine-months': [[1, 9]],
  year: [[1, 12]],
}

export interface Span {
  readonly from: Day
  readonly to: Day
}

/** The periods of a year that a report of this rhythm is made for. */
export function spansOf(rhythm: Rhythm, year: number): Span[] {
  return spans[rhythm].map(([first, last]) => ({
    from: firstDayOfMonth(monthOfYear(year, first)),
    to: lastDayOfMonth(monthOfYear(year, last)),
  }))
}

/** "Ngày 5 tháng sau kỳ" = 5 and 1; "ngày 15 tháng cuối kỳ" = 15 and 0. A day that a month lacks is its last. */
export interface DueRule {
  readonly dueDay: number
  readonly monthsAfter: number
}

export function dueDayOf(lastMonth: Month, { dueDay, monthsAfter }: DueRule): Day {
  return dayInMonth(monthsLater(lastMonth, monthsAfter), dueDay)
}

export function dueOfSpan({ to }: Span, rule: DueRule): Day {
  return dueDayOf(monthOf(to), rule)
}

/** "ngày 5 tháng sau kỳ" */
export function ruleWords({ dueDay, monthsAfter }: DueRule): string {
  if (monthsAfter === 0) return `ngày ${dueDay} tháng cuối kỳ`
  return monthsAfter === 1 ? `ngày ${dueDay} tháng sau kỳ` : `ngày ${dueDay}, sau kỳ ${monthsAfter} tháng`
}

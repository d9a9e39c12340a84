import { addDays, addMonths, type Day, isDay } from '../vocabulary/day.ts'
import type { PartialDate } from '../vocabulary/partial-date.ts'
import { addWorkingDays, type HolidayCalendar, type UncoveredYear } from '../vocabulary/working-days.ts'
import type { Rule } from './pack.ts'

/** `unknown`: the event that starts the clock has not happened, or its day is not fully known; nothing is guessed. */
export type Deadline =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'unknown' }
  | UncoveredYear

/**
 * The last day of a term that a rule gives, counted from the event that starts its clock. Working days by the office's
 * calendar, the first day not counted; months by the calendar month.
 * @throws RangeError for a rule that is no term
 */
export function deadlineAfter(rule: Rule, start: PartialDate | null, calendar: HolidayCalendar): Deadline {
  if (typeof rule.value !== 'number' || rule.day_type === null) throw new RangeError(`${rule.key} is no term`)
  if (start === null || !isDay(start)) return { kind: 'unknown' }
  switch (rule.day_type) {
    case 'working':
      return addWorkingDays(start, rule.value, calendar)
    case 'calendar':
      return { kind: 'day', day: addDays(start, rule.value) }
    case 'month':
      return { kind: 'day', day: addMonths(start, rule.value) }
  }
}

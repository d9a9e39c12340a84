import type { Day } from '../../../shared/vocabulary/day.ts'

/**
 * The only way a day becomes a Date for Excel: midnight in UTC, which is what the library writes. A local Date in
 * Asia/Ho_Chi_Minh would land on the day before.
 */
export function dateOfDay(day: Day): Date {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))))
}

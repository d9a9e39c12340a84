import * as z from 'zod'
import { type Day, dayOf, daysInMonth } from '../vocabulary/day.ts'

/** A month of the calendar, `2026-11`. Plain text order is the order of time. */
export type Month = string & { readonly __brand: 'Month' }

const shape = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/u

export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && shape.test(value)
}

export const monthSchema = z.custom<Month>(isMonth, { error: 'Cần ghi tháng và năm, ví dụ 11/2026.' })

/** @throws RangeError for a text that is no month: a programmer's error, not a person's. */
export function month(text: string): Month {
  if (isMonth(text)) return text
  throw new RangeError('Not a month')
}

export function monthOf(day: Day): Month {
  return month(day.slice(0, 7))
}

/** `count` months later, earlier when negative. */
export function monthAfter(from: Month, count: number): Month {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + count
  return month(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`)
}

export function lastDayOfMonth(of: Month): Day {
  const [year, number] = [Number(of.slice(0, 4)), Number(of.slice(5))]
  const day = dayOf(year, number, daysInMonth(year, number))
  if (day === null) throw new RangeError('Not a month')
  return day
}

/** "11/2026" */
export function monthWords(of: Month): string {
  return `${of.slice(5)}/${of.slice(0, 4)}`
}

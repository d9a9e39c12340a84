import type { Day } from '../../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate, UNKNOWN_DATE } from '../../../shared/vocabulary/partial-date.ts'
import type { Random } from './random.ts'

/** How much of a date the papers still tell. */
export type Known = 'day' | 'month' | 'year' | 'nothing'

/** Birth dates: about one in seven is a year only, as in the older papers of the uplands. */
export const birthDatesKnown = { day: 79, month: 4, year: 15, nothing: 2 } as const

/** Dates of party life long before the register began. */
export const oldDatesKnown = { day: 55, month: 20, year: 23, nothing: 2 } as const

export function blur(day: Day, known: Known): PartialDate {
  if (known === 'nothing') return UNKNOWN_DATE
  if (known === 'year') return partialDate(day.slice(0, 4))
  return known === 'month' ? partialDate(day.slice(0, 7)) : wholeDay(day)
}

export function wholeDay(day: Day): PartialDate {
  return partialDate(day)
}

export function wholeDayOrNull(day: Day | null): PartialDate | null {
  return day === null ? null : wholeDay(day)
}

/**
 * Blurs the old dates of one person alike, so that two dates of one life never change places; dates from `recent` on stay whole.
 */
export function oldDates(random: Random, recent: Day): (day: Day) => PartialDate {
  const known = random.weighted(oldDatesKnown)
  return (day) => (day < recent ? blur(day, known) : wholeDay(day))
}

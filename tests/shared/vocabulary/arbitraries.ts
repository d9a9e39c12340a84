import fc from 'fast-check'
import { addDays, type Day, dayOf } from '../../../src/shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../../src/shared/vocabulary/partial-date.ts'

/** A day written in a test; throws when the calendar has none such. */
export function day(text: string): Day {
  const [year, month, date] = text.split('-').map(Number)
  const found = dayOf(year ?? 0, month ?? 0, date ?? 0)
  if (found === null) throw new Error(`No such day: ${text}`)
  return found
}

const from1850To2150 = 109_572

/** Days 1850–2149. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: from1850To2150 - 1 })
  .map((count) => addDays(day('1850-01-01'), count))

/** Partial dates 1850–2149 of every precision but '?'. */
export const knownDate: fc.Arbitrary<PartialDate> = fc
  .tuple(anyDay, fc.constantFrom(4, 7, 10))
  .map(([full, length]) => partialDate(full.slice(0, length)))

export const anyPartialDate: fc.Arbitrary<PartialDate> = fc.oneof(
  { weight: 9, arbitrary: knownDate },
  { weight: 1, arbitrary: fc.constant(partialDate('?')) },
)

import { type Day, isDay } from '../../../shared/vocabulary/day.ts'

/**
 * The only way a day becomes a Date for Excel: midnight in UTC, which is what the library writes. A local Date in
 * Asia/Ho_Chi_Minh would land on the day before.
 */
export function dateOfDay(day: Day): Date {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))))
}

/** Excel counts a 29 February 1900 that never was; earlier days would land a day off. */
const firstSafeYear = 1901

/** A partial date as a list prints it, where it is known to the day: 20/03/1985. Whoever reads the list can sort by it. */
export function dateOfWords(words: string): Date | null {
  if (words.length !== 10 || words[2] !== '/' || words[5] !== '/') return null
  const day = `${words.slice(6)}-${words.slice(3, 5)}-${words.slice(0, 2)}`
  return isDay(day) && Number(words.slice(6)) >= firstSafeYear ? dateOfDay(day) : null
}

import type { RulePack } from '../../shared/regulations/pack.ts'
import { type Day, dayOf } from '../../shared/vocabulary/day.ts'
import type { Reader } from '../register/reader.ts'
import { packInForce } from '../regulations/queries.ts'

/** @throws RangeError for what is no year */
export function lastDayOfYear(year: number): Day {
  const last = dayOf(year, 12, 31)
  if (last === null) throw new RangeError(`No such year: ${year}`)
  return last
}

/** The day whose roll a year's ratings follow: its last, or today while it is still running. */
export function rollDay(year: number, today: Day): Day {
  const last = lastDayOfYear(year)
  return last < today ? last : today
}

/** The rules of a year are those in force when it ended. */
export function packOfYear(reader: Reader, year: number): RulePack {
  return packInForce(reader, lastDayOfYear(year))
}

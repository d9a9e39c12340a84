import { numberRule } from '../../shared/regulations/pack.ts'
import type { Limit } from '../../shared/reports/columns.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Reader } from '../register/reader.ts'
import { capBase } from './cap-base.ts'
import { packOfYear } from './year.ts'

/** The cap on the best grade for the year of a day, of the base that the office takes it of. */
export function limitsOn(reader: Reader, day: Day): Partial<Record<Limit, number>> {
  const cap = numberRule(packOfYear(reader, Number(day.slice(0, 4))), 'rating.excellent_cap')
  return capBase(reader) === 'good_or_better' ? { excellentOfGood: cap } : { excellentOfRated: cap }
}

import { type Day, dayOf, daysInMonth } from '../../shared/vocabulary/day.ts'
import { toRoman } from '../../shared/vocabulary/roman.ts'

/** From the first to the last day, both counted. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

export type PeriodKind = 'month' | 'quarter' | 'half' | 'year' | 'custom'

export const periodKindLabels: Record<PeriodKind, string> = {
  month: 'Tháng',
  quarter: 'Quý',
  half: '6 tháng',
  year: 'Năm',
  custom: 'Tùy chọn',
}
export const periodKinds = ['month', 'quarter', 'half', 'year', 'custom'] as const

/** A kind with a fixed length; a period of one's own choice has none. */
export type SteppedKind = Exclude<PeriodKind, 'custom'>

const monthsOf: Record<SteppedKind, number> = { month: 1, quarter: 3, half: 6, year: 12 }

/** Where a period lies in its year; `part` counts from 0. */
export interface PeriodPlace {
  readonly kind: SteppedKind
  readonly year: number
  readonly part: number
}

/** Words for the parts of a year of this kind: 1 … 12, I … IV, đầu năm, cuối năm. */
export function partLabels(kind: SteppedKind): string[] {
  if (kind === 'half') return ['đầu năm', 'cuối năm']
  const count = 12 / monthsOf[kind]
  const name = (part: number): string => (kind === 'quarter' ? toRoman(part) : String(part))
  return Array.from({ length: count }, (_, index) => name(index + 1))
}

/** The days of a period; null outside the years 1000–9999. */
export function periodAt({ kind, year, part }: PeriodPlace): Period | null {
  const months = monthsOf[kind]
  const last = (part + 1) * months
  const from = dayOf(year, part * months + 1, 1)
  const to = dayOf(year, last, daysInMonth(year, last))
  return from === null || to === null ? null : { from, to }
}

/** The period of a kind that holds this day. */
export function placeHolding(kind: SteppedKind, day: Day): PeriodPlace {
  const part = Math.floor((Number(day.slice(5, 7)) - 1) / monthsOf[kind])
  return { kind, year: Number(day.slice(0, 4)), part }
}

/** The place whose days are exactly these, or null: then they are of one's own choice. */
export function placeOf({ from, to }: Period): PeriodPlace | null {
  const kinds = ['month', 'quarter', 'half', 'year'] as const
  for (const kind of kinds) {
    const place = placeHolding(kind, from)
    const period = periodAt(place)
    if (period?.from === from && period.to === to) return place
  }
  return null
}

/** The period of the same kind before or after. */
export function stepped({ kind, year, part }: PeriodPlace, step: 1 | -1): PeriodPlace {
  const count = 12 / monthsOf[kind]
  const number = year * count + part + step
  return { kind, year: Math.floor(number / count), part: ((number % count) + count) % count }
}

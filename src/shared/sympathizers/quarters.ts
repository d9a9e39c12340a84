import * as z from 'zod'
import { type Day, dayOf, daysInMonth } from '../vocabulary/day.ts'
import { toRoman } from '../vocabulary/roman.ts'

/** A quarter of a year, `2026-Q3`. Plain text order is the order of time. */
export type Quarter = string & { readonly __brand: 'Quarter' }

const shape = /^[1-9]\d{3}-Q[1-4]$/u

export function isQuarter(value: unknown): value is Quarter {
  return typeof value === 'string' && shape.test(value)
}

export const quarterSchema = z.custom<Quarter>(isQuarter, { error: 'Cần chọn quý.' })

function quarter(year: number, number: number): Quarter {
  const text = `${year}-Q${number}`
  if (isQuarter(text)) return text
  throw new RangeError('Not a quarter')
}

export function quarterOf(day: Day): Quarter {
  return quarter(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3))
}

export function previousQuarter(of: Quarter): Quarter {
  const [year, number] = [Number(of.slice(0, 4)), Number(of.slice(6))]
  return number === 1 ? quarter(year - 1, 4) : quarter(year, number - 1)
}

/** First and last day, both counted. */
export function quarterDays(of: Quarter): { readonly from: Day; readonly to: Day } {
  const [year, lastMonth] = [Number(of.slice(0, 4)), Number(of.slice(6)) * 3]
  const from = dayOf(year, lastMonth - 2, 1)
  const to = dayOf(year, lastMonth, daysInMonth(year, lastMonth))
  if (from === null || to === null) throw new RangeError('Not a quarter')
  return { from, to }
}

/** "quý III/2026" */
export function quarterWords(of: Quarter): string {
  return `quý ${toRoman(Number(of.slice(6)))}/${of.slice(0, 4)}`
}

/** The quarter of the day and those before it, latest first. */
export function latestQuarters(day: Day, count: number): Quarter[] {
  const quarters = [quarterOf(day)]
  while (quarters.length < count) {
    const last = quarters.at(-1)
    if (last === undefined) break
    quarters.push(previousQuarter(last))
  }
  return quarters
}

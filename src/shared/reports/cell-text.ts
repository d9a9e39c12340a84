import { formatDay, isDay } from '../vocabulary/day.ts'
import {
  averageOf,
  formatCount,
  formatFraction,
  NO_PERCENT,
  percentOf,
  type Rounding,
} from '../vocabulary/fraction.ts'
import type { BodyCell, LaidColumn } from './document.ts'

/** A cell as it stands on paper; blank for null. */
export function cellText(cell: BodyCell, column: Pick<LaidColumn, 'type'>, rounding: Rounding): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return column.type === 'day' && isDay(cell) ? formatDay(cell) : cell
  if (typeof cell === 'number')
    return Number.isSafeInteger(cell) ? formatCount(cell) : String(cell).replace('.', ',')
  // two counts in a column of numbers are an average
  if (column.type === 'number') return averageOf(cell, rounding) ?? NO_PERCENT
  return column.type === 'percent'
    ? (percentOf(cell, rounding) ?? NO_PERCENT)
    : formatFraction(cell, rounding)
}

import { addDays, addMonths, type Day } from '../vocabulary/day.ts'

export interface Span {
  readonly from: Day
  readonly to: Day
}

/** The same days of the year before; the last day of a month stays the last day of its month. */
export function yearBefore({ from, to }: Span): Span {
  const endsMonth = addDays(to, 1).endsWith('-01')
  return {
    from: addMonths(from, -12),
    to: endsMonth ? addDays(addMonths(addDays(to, 1), -12), -1) : addMonths(to, -12),
  }
}

import { yearBefore } from '../../shared/reports/year-before.ts'
import { addDays, daysBetween } from '../../shared/vocabulary/day.ts'
import { type Period, periodAt, placeOf, stepped } from '../reports/period.ts'

export interface ComparedSpans {
  readonly now: Period
  /** The period before of the same kind; as many days for one of one's own choice. */
  readonly before: Period
  readonly yearBefore: Period
}

/** What a period is held against. */
export function comparedSpans(now: Period): ComparedSpans {
  const place = placeOf(now)
  const before = place === null ? null : periodAt(stepped(place, -1))
  return { now, before: before ?? asLongBefore(now), yearBefore: yearBefore(now) }
}

function asLongBefore({ from, to }: Period): Period {
  return { from: addDays(from, -(daysBetween(from, to) + 1)), to: addDays(from, -1) }
}

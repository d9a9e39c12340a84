import type { Figure } from '../../shared/figures/contract.ts'
import { yearBefore } from '../../shared/reports/year-before.ts'
import { addDays, type Day, daysBetween } from '../../shared/vocabulary/day.ts'
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

/** What happened is counted from the first day of the term on; what stands is held against the eve of that day. */
export function spansOfTerm(
  from: Day,
  now: Period,
): { readonly flows: Period; readonly start: Period } | null {
  if (from > now.to) return null
  const eve = addDays(from, -1)
  return { flows: { from, to: now.to }, start: { from: eve, to: eve } }
}

/** Each figure as the term is asked about it; undefined while one of the two answers is still to come. */
export function sinceStart(
  flows: readonly Figure[] | undefined,
  start: readonly Figure[] | undefined,
): readonly Figure[] | undefined {
  if (flows === undefined || start === undefined) return undefined
  return flows.map((flow) =>
    flow.kind === 'flow' ? flow : (start.find((figure) => figure.id === flow.id) ?? flow),
  )
}

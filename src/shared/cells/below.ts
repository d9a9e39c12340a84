import type { Day } from '../vocabulary/day.ts'
import { firstDayOf, type PartialDate } from '../vocabulary/partial-date.ts'
import type { Period } from '../vocabulary/period.ts'

/**
 * Since which day fewer than `limit` of the periods have held, without a break until `day`. Null when it was never otherwise.
 * To be asked only where it holds on the day itself.
 */
export function belowSince(periods: readonly Period[], limit: number, day: Day): PartialDate | null {
  const steps = new Map<string, number>()
  const step = (at: string, by: number) => steps.set(at, (steps.get(at) ?? 0) + by)
  for (const { from, to } of periods) {
    const begins = from === null ? '' : (firstDayOf(from) ?? '')
    const ends = to === null ? null : (firstDayOf(to) ?? begins)
    if (ends !== null && ends <= begins) continue
    step(begins, 1)
    if (ends !== null) step(ends, -1)
  }
  let [count, below] = [0, true]
  let since: PartialDate | null = null
  for (const at of [...steps.keys()].sort()) {
    if (at > day) break
    count += steps.get(at) ?? 0
    if (count < limit === below) continue
    below = count < limit
    since = below ? (at as PartialDate) : null
  }
  return since
}

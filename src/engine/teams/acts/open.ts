import type { Day } from '../../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../../shared/vocabulary/partial-date.ts'

interface Stretch {
  readonly from_date: PartialDate | null
  readonly to_date: PartialDate | null
}

/** It holds on the day or begins later. */
export function stillHolds({ to_date }: Stretch, on: Day): boolean {
  return to_date === null || (to_date !== '?' && to_date > partialDate(on))
}

/** It had begun when the day came; otherwise it is still to begin. */
export function beginsBefore({ from_date }: Stretch, on: Day): boolean {
  return from_date === null || from_date === '?' || from_date < partialDate(on)
}

import type { Day } from '../vocabulary/day.ts'
import { firstDayOf, type PartialDate } from '../vocabulary/partial-date.ts'
import type { SympathizerStatus } from './fields.ts'

export interface SympathizerDates {
  readonly recognisedOn: PartialDate | null
  readonly admittedOn: PartialDate | null
  readonly stoppedOn: PartialDate | null
}

/** A dated fact that has happened by the end of the day. A partial date counts from its first day, `?` as happened. */
function happened(date: PartialDate | null, day: Day): boolean {
  if (date === null) return false
  const first = firstDayOf(date)
  return first === null || first <= day
}

/** How a person stood on a day. Stopping and admission end the tracking, whichever was written first. */
export function sympathizerStatusOn(dates: SympathizerDates, day: Day): SympathizerStatus {
  if (happened(dates.admittedOn, day)) return 'admitted'
  if (happened(dates.stoppedOn, day)) return 'stopped'
  return happened(dates.recognisedOn, day) ? 'recognised' : 'outstanding'
}

/** Whether the cell works with the person on that day. */
export function isTracked(status: SympathizerStatus): boolean {
  return status === 'outstanding' || status === 'recognised'
}

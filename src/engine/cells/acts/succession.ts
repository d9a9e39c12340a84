import type { Day } from '../../../shared/vocabulary/day.ts'

/** A cell's people come under another one on a day. */
export interface Succession {
  readonly from: number
  readonly to: number
  readonly on: Day
  /** Whether `from` is no more afterwards. */
  readonly ends: boolean
}

import type { CellKind } from '../../../shared/cells/fields.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { VillageDraft } from './villages.ts'

/** An organisation while the plan is being made, with whole days everywhere. */
export interface CellDraft {
  readonly id: number
  /** Kind it has today (or had at its end). */
  readonly kind: CellKind
  readonly founded: Day
  readonly dissolved: Day | null
  readonly villages: readonly {
    readonly village: VillageDraft
    readonly from: Day
    readonly to: Day | null
  }[]
  readonly states: readonly CellStateDraft[]
  /** Its share of the commune's members, relative to the others; 0 for organisations without members of their own. */
  readonly weight: number
  /** The organisation that took its people over when it was dissolved. */
  readonly mergedInto: number | null
  /** Day of the month on which it meets. */
  readonly meetingDay: number
}

export interface CellStateDraft {
  readonly name: string
  readonly kind: CellKind
  readonly parent: number | null
  readonly from: Day
  readonly to: Day | null
}

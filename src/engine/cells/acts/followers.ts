import type { Day } from '../../../shared/vocabulary/day.ts'
import type { Change } from '../../register/change.ts'

/**
 * What else follows when a cell's people come under another one, told by the rooms that know it (teams in charge, running
 * assignments): one line each. `to` is where it goes on; the cell itself may end on the day or go on without them.
 */
export type Follower = (
  change: Change,
  move: { readonly from: number; readonly to: number; readonly on: Day; readonly ends: boolean },
) => void

export const followers: readonly Follower[] = []

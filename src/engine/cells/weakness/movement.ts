import type { WeakListing } from '../../../shared/cells/weakness-contract.ts'
import { type Movement, movementOf } from '../../../shared/cells/weakness-movement.ts'
import { addDays, type Day } from '../../../shared/vocabulary/day.ts'
import type { Reader } from '../../register/reader.ts'
import { weakListings } from './listings.ts'

/** How the list of unsustainable cells moved between two days, both counted. */
export function weakMovement(reader: Reader, from: Day, to: Day): Movement<WeakListing> {
  return movementOf(weakListings(reader), addDays(from, -1), to)
}

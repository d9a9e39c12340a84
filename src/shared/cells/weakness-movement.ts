import type { Day } from '../vocabulary/day.ts'
import type { PartialDate } from '../vocabulary/partial-date.ts'
import { holdsOn } from '../vocabulary/period.ts'
import type { WeakLeaving } from './weakness.ts'

/** One stay of a cell on the list of unsustainable cells, [from, to). */
export interface Listing {
  readonly cellId: number
  readonly from: PartialDate | null
  readonly to: PartialDate | null
  readonly leaving: WeakLeaving | null
}

/** How the list moved in a period. `start + entered + relapsed − recovered − ended = end`, whatever the listings are. */
export interface Movement<T extends Listing> {
  readonly start: readonly T[]
  readonly entered: readonly T[]
  /** Entered again after an earlier stay had ended. */
  readonly relapsed: readonly T[]
  readonly recovered: readonly T[]
  /** The cell itself came to its end. */
  readonly ended: readonly T[]
  readonly end: readonly T[]
}

/** @param dayBefore the last day before the period @param to its last day */
export function movementOf<T extends Listing>(listings: readonly T[], dayBefore: Day, to: Day): Movement<T> {
  const start = listings.filter((each) => holdsOn(each, dayBefore))
  const end = listings.filter((each) => holdsOn(each, to))
  // A stay begun and over between the two days is in neither, and is told as both.
  const within = listings.filter(
    (each) => !holdsOn(each, dayBefore) && hasBegun(each, to) && !hasBegun(each, dayBefore) && lasts(each),
  )
  const left = [...start, ...within].filter((each) => !holdsOn(each, to))
  return {
    start,
    end,
    entered: within.filter((each) => !isRelapse(each, listings)),
    relapsed: within.filter((each) => isRelapse(each, listings)),
    recovered: left.filter(({ leaving }) => leaving !== 'ended'),
    ended: left.filter(({ leaving }) => leaving === 'ended'),
  }
}

function begins({ from }: Listing): string {
  return from === null || from === '?' ? '' : from
}

function hasBegun(listing: Listing, day: Day): boolean {
  return begins(listing) <= day
}

/** A stay whose end is unknown holds on no day; it moves nothing. */
function lasts(listing: Listing): boolean {
  return listing.to === null || (listing.to !== '?' && listing.to > begins(listing))
}

function isRelapse(listing: Listing, all: readonly Listing[]): boolean {
  return all.some(
    (other) => other !== listing && other.cellId === listing.cellId && begins(other) < begins(listing),
  )
}

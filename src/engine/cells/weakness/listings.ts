import type { WeakListing } from '../../../shared/cells/weakness-contract.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { holdsOn } from '../../../shared/vocabulary/period.ts'
import type { Reader } from '../../register/reader.ts'
import { cellNameAt } from '../names.ts'

/** Every stay that any living record of a cell ever had on the list, oldest first, under the cell's name of then. */
export function weakListings(reader: Reader): WeakListing[] {
  return reader.all(
    reader.sql
      .selectFrom('weak_listing')
      .innerJoin('cell', 'cell.id', 'weak_listing.cell_id')
      .select([
        'weak_listing.id',
        'cell_id as cellId',
        'ground',
        'leaving',
        'leaving_ground as leavingGround',
      ])
      .select(['from_date as from', 'to_date as to'])
      .select(cellNameAt('weak_listing.cell_id', 'weak_listing.from_date').as('cellName'))
      .where('cell.trashed_at', 'is', null)
      .orderBy('from_date')
      .orderBy('weak_listing.id'),
  )
}

/** Who is on the list on a day: cell → its stay. */
export function listedOn(reader: Reader, day: Day): Map<number, WeakListing> {
  return new Map(
    weakListings(reader)
      .filter((listing) => holdsOn(listing, day))
      .map((listing) => [listing.cellId, listing]),
  )
}

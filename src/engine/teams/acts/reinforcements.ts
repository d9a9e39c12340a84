import { firstDayOf, type PartialDate, partialDate } from '../../../shared/vocabulary/partial-date.ts'
import { overlaps } from '../../../shared/vocabulary/period.ts'
import type { Succession } from '../../cells/acts/succession.ts'
import type { Change } from '../../register/change.ts'
import { beginsBefore, stillHolds } from './open.ts'

function reinforcementsOf(change: Change, cellId: number) {
  return change.all(
    change.sql
      .selectFrom('reinforcement')
      .selectAll()
      .where('cell_id', '=', cellId)
      .where('trashed_at', 'is', null)
      .orderBy('id'),
  )
}

/**
 * Whoever was sent to strengthen a cell goes on in the one its people come under, in the first part of a division; unless that
 * is where they came from, or they were sent there too.
 */
export function passReinforcementsOn(change: Change, { from, to, on, ends }: Succession): void {
  if (!ends) return
  const there = reinforcementsOf(change, to)
  for (const row of reinforcementsOf(change, from)) {
    if (!stillHolds(row, on)) continue
    const { id, version: _version, ...fields } = row
    const begins = beginsBefore(row, on) ? partialDate(on) : row.from_date
    const span = { from: begins, to: row.to_date }
    const already = there.some(
      (other) =>
        other.person_id === row.person_id && overlaps({ from: other.from_date, to: other.to_date }, span),
    )
    if (!already && row.from_cell_id !== to)
      change.insert('reinforcement', { ...fields, cell_id: to, from_date: begins })
    endOne(change, id, row, partialDate(on))
  }
}

/** Nobody strengthens a cell that is no more. */
export function endReinforcements(change: Change, cellId: number, on: PartialDate): void {
  const day = firstDayOf(on)
  for (const row of reinforcementsOf(change, cellId)) {
    if (day !== null && !stillHolds(row, day)) continue
    if (day === null && row.to_date !== null) continue
    endOne(change, row.id, row, on)
  }
}

/** One that had not begun ends on the day it was to begin: it holds on no day. */
function endOne(
  change: Change,
  id: number,
  row: { readonly from_date: PartialDate | null; readonly to_date: PartialDate | null },
  on: PartialDate,
): void {
  const day = firstDayOf(on)
  const begun = day === null || beginsBefore(row, day)
  change.update('reinforcement', id, { to_date: begun ? on : row.from_date })
}

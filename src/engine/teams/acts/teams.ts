import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { firstDayOf, partialDate } from '../../../shared/vocabulary/partial-date.ts'
import { overlaps } from '../../../shared/vocabulary/period.ts'
import type { Succession } from '../../cells/acts/succession.ts'
import type { Change } from '../../register/change.ts'
import { beginsBefore, stillHolds } from './open.ts'

function chargesOf(change: Change, cellId: number) {
  return change.all(
    change.sql
      .selectFrom('team_cell')
      .innerJoin('team', 'team.id', 'team_cell.team_id')
      .select(['team_cell.id', 'team_id', 'kind', 'person_id', 'from_date', 'to_date'])
      .where('cell_id', '=', cellId)
      .where('team.trashed_at', 'is', null)
      .orderBy('team_cell.id'),
  )
}

/**
 * The team that looked after the cell goes on with the cell its people come under, unless a team of its kind looks after that
 * one already.
 */
export function bringTeams(change: Change, { from, to, on }: Succession): void {
  const since = partialDate(on)
  const there = chargesOf(change, to)
  for (const charge of chargesOf(change, from)) {
    if (!stillHolds(charge, on)) continue
    const span = { from: beginsBefore(charge, on) ? since : charge.from_date, to: charge.to_date }
    const taken = there.some(
      (other) => other.kind === charge.kind && overlaps({ from: other.from_date, to: other.to_date }, span),
    )
    if (taken) continue
    change.insert('team_cell', {
      team_id: charge.team_id,
      cell_id: to,
      person_id: charge.person_id,
      from_date: span.from,
      to_date: span.to,
    })
    change.touch('team', charge.team_id)
    there.push({ ...charge, from_date: span.from })
  }
}

/** A cell that is no more is in nobody's charge; what was to begin only afterwards never comes to be. */
export function endTeamsOf(change: Change, cellId: number, on: PartialDate): void {
  const day = firstDayOf(on)
  for (const charge of chargesOf(change, cellId)) {
    if (day !== null && !stillHolds(charge, day)) continue
    if (day === null && charge.to_date !== null) continue
    if (day === null || beginsBefore(charge, day)) change.update('team_cell', charge.id, { to_date: on })
    else change.remove('team_cell', charge.id)
    change.touch('team', charge.team_id)
  }
}

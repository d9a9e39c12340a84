import type { Day } from '../../../shared/vocabulary/day.ts'
import { partialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Change } from '../../register/change.ts'
import { lastState } from '../states.ts'
import { endListings } from '../weakness/commands.ts'
import { endings } from './followers.ts'
import { endRow, openRows } from './hand-over.ts'

/** The organisation itself ends: its name, villages, posts, term, capabilities, teams in charge with it. Its people are somewhere else by now. */
export function endCell(change: Change, cellId: number, on: Day, ground: string): void {
  change.update('cell', cellId, { dissolved_on: partialDate(on) })
  change.update('cell_state', lastState(change, cellId).id, { to_date: partialDate(on) })
  for (const table of ['cell_village', 'cell_post', 'cell_capability', 'cell_term'] as const)
    for (const row of openRows(change, table, cellId, on)) endRow(change, table, row, on)
  for (const end of endings) end(change, cellId, partialDate(on))
  endListings(change, cellId, partialDate(on), ground)
}

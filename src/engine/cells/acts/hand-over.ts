import type { Day } from '../../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Change } from '../../register/change.ts'

/** Tables that say where a person belongs over time; whoever moves has a row ended and a like one begun. */
type BelongingTable = 'cell_member' | 'sympathizer_stay'

/** Rows of a cell that hold on the day or begin later. */
export function openRows(
  change: Change,
  table: BelongingTable | 'cell_village' | 'cell_post' | 'cell_capability' | 'cell_term',
  cellId: number,
  on: Day,
): { id: number; begun: boolean }[] {
  return change
    .statement<{ id: number; from_date: string | null }>(
      `SELECT id, from_date FROM ${table} WHERE cell_id = ? AND (to_date IS NULL OR (to_date <> '?' AND to_date > ?)) ORDER BY id`,
    )
    .all(cellId, on)
    .map(({ id, from_date }) => ({ id, begun: from_date === null || from_date === '?' || from_date < on }))
}

/** Those of `openRows` whose people are still followed on the day: a stay outlives the tracking it belonged to. */
export function openStays(change: Change, cellId: number, on: Day): { id: number; begun: boolean }[] {
  const over = change.statement(
    `SELECT 1 FROM sympathizer_stay JOIN sympathizer ON sympathizer.id = sympathizer_id WHERE sympathizer_stay.id = ?
     AND (stopped_on <= ? OR stopped_on = '?' OR admitted_on <= ? OR admitted_on = '?')`,
  )
  return openRows(change, 'sympathizer_stay', cellId, on).filter(
    ({ id }) => over.get(id, on, on) === undefined,
  )
}

/**
 * Somebody's place in one cell becomes a like place in another from the day on. What was only to begin begins there.
 */
export function handOver(
  change: Change,
  table: BelongingTable,
  row: { readonly id: number; readonly begun: boolean },
  to: number,
  on: Day,
): void {
  if (!row.begun) {
    change.update(table, row.id, { cell_id: to })
    return
  }
  const there = { cell_id: to, from_date: partialDate(on) }
  // The rest of the row, whatever it says, is said of the new place too.
  if (table === 'cell_member') {
    const { id: _id, ...place } = change.row(table, row.id)
    change.insert(table, { ...place, ...there })
  } else {
    const { id: _id, ...place } = change.row(table, row.id)
    change.insert(table, { ...place, ...there })
  }
  change.update(table, row.id, { to_date: partialDate(on) })
}

/** From when a row holds in the cell that takes it over: from the day on; what was only to begin begins when it was to. */
export function beginsThere(
  row: { readonly begun: boolean },
  { from_date }: { readonly from_date: PartialDate | null },
  on: Day,
): PartialDate | null {
  return row.begun ? partialDate(on) : from_date
}

/** The village that a post of the cell belongs to where none is written: its only one. */
export function onlyVillage(change: Change, cellId: number, on: Day): number | null {
  const led = new Set(
    openRows(change, 'cell_village', cellId, on).map(({ id }) => change.row('cell_village', id).village_id),
  )
  const [only] = led
  return led.size === 1 ? (only ?? null) : null
}

/** Ends a row on the day; one that had not begun never comes to be. */
export function endRow(
  change: Change,
  table: 'cell_village' | 'cell_post' | 'cell_capability' | 'cell_term',
  row: { readonly id: number; readonly begun: boolean },
  on: Day,
): void {
  if (row.begun) change.update(table, row.id, { to_date: partialDate(on) })
  else change.remove(table, row.id)
}

import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'

/** The cell whose difficulty it is on a day: until a merger that where it was raised, from then on the receiving one. */
export function difficultyCellOn(day: Day): RawBuilder<number> {
  return sql<number>`CASE WHEN difficulty.passed_on > ${day} THEN difficulty.raised_cell_id ELSE difficulty.cell_id END`
}

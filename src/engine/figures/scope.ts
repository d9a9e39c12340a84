import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'

/** What a figure is asked for: both days counted; states are taken at the end of the last day. */
export interface Scope {
  readonly from: Day
  readonly to: Day
  /** Only this organisation and what stands under it on the last day. */
  readonly cellId?: number | undefined
  /** Only what stands in one of these itself, not what stands under them: the rows added up in a subtotal. */
  readonly cells?: readonly number[] | undefined
}

/**
 * A query that answers `(id, cell_id)`, one row a record, and `amount` in a set with amounts. `cell_id` is null where no cell
 * is concerned.
 */
export type SetQuery = RawBuilder<{ id: number; cell_id: number | null; amount?: number }>

/** The organisation asked for and everything under it, as the tree stood on the last day. */
export function cellsInScope(scope: Scope): RawBuilder<unknown> {
  const { cellId, to } = scope
  return sql`(WITH RECURSIVE below (id) AS (
    SELECT ${cellId ?? 0} UNION
    SELECT cell_state.cell_id FROM cell_state JOIN below ON cell_state.parent_id = below.id
    WHERE (cell_state.from_date IS NULL OR cell_state.from_date = '?' OR cell_state.from_date <= ${to})
      AND (cell_state.to_date IS NULL OR (cell_state.to_date <> '?' AND cell_state.to_date > ${to}))
  ) SELECT id FROM below)`
}

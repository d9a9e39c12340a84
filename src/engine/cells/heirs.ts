import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'

/** A long chain of mergers; only to be sure that reading one ends. */
const longest = 50

/**
 * Table of SQL, `(cell_id, heir_id)`: the cells that were merged or divided by the day and are no more, each with the one that
 * has to finish what it left behind on that day; in a division the first part. What was left behind itself is not rewritten:
 * it stays where it was found, and a merger that is undone leaves no trace.
 */
export function heirsOn(day: Day): RawBuilder<{ cell_id: number; heir_id: number }> {
  return sql<{ cell_id: number; heir_id: number }>`(WITH RECURSIVE step (cell_id, heir_id) AS (
      SELECT gone.cell_id, (SELECT heir.cell_id FROM cell_act_part AS heir
        WHERE heir.act_id = act.id AND heir.part = 'after' ORDER BY heir.id LIMIT 1)
      FROM cell_act AS act JOIN cell_act_part AS gone ON gone.act_id = act.id AND gone.part = 'before'
      WHERE act.kind IN ('merged', 'split') AND act.on_date <= ${day}
        AND NOT EXISTS (SELECT 1 FROM cell_act_part AS same
          WHERE same.act_id = act.id AND same.part = 'after' AND same.cell_id = gone.cell_id)
    ), way (cell_id, heir_id, steps) AS (
      SELECT cell_id, heir_id, 1 FROM step WHERE heir_id IS NOT NULL
      UNION ALL SELECT way.cell_id, step.heir_id, way.steps + 1 FROM way JOIN step ON step.cell_id = way.heir_id
        WHERE step.heir_id IS NOT NULL AND way.steps < ${longest}
    ) SELECT cell_id, heir_id FROM (SELECT cell_id, heir_id, max(steps) FROM way GROUP BY cell_id))`
}

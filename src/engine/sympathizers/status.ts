import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { SympathizerStatus } from '../../shared/sympathizers/fields.ts'
import { type Quarter, quarterDays } from '../../shared/sympathizers/quarters.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { happenedBy, inForce } from '../register/as-of.ts'

export type StatusFilter = SympathizerStatus | 'tracking' | 'all'

/** Whether the tracking had begun by the day; a blank first date counts as begun. For the table `sympathizer`. */
export function hasBegun(day: Day): RawBuilder<SqlBool> {
  return sql<SqlBool>`(sympathizer.proposed_on IS NULL OR ${happenedBy('sympathizer.proposed_on', day)})`
}

/** The status of a day in SQL, as `sympathizerStatusOn` reads it. For the table `sympathizer`. */
export function hasStatus(status: StatusFilter, day: Day): RawBuilder<SqlBool> {
  const admitted = happenedBy('sympathizer.admitted_on', day)
  const stopped = happenedBy('sympathizer.stopped_on', day)
  const recognised = happenedBy('sympathizer.recognised_on', day)
  const tracking = sql<SqlBool>`(${hasBegun(day)} AND NOT ${admitted} AND NOT ${stopped})`
  const conditions: Record<StatusFilter, RawBuilder<SqlBool>> = {
    all: hasBegun(day),
    admitted,
    stopped: sql`(${stopped} AND NOT ${admitted})`,
    tracking,
    recognised: sql`(${tracking} AND ${recognised})`,
    outstanding: sql`(${tracking} AND NOT ${recognised})`,
  }
  return conditions[status]
}

/** Helped on the last day of the quarter and the first, and nobody has written the quarter's remark. For the table `sympathizer`. */
export function lacksRemark(quarter: Quarter): RawBuilder<SqlBool> {
  const { from, to } = quarterDays(quarter)
  return sql<SqlBool>`(EXISTS (SELECT 1 FROM sympathizer_helper AS helper WHERE helper.sympathizer_id = sympathizer.id
      AND (helper.from_date IS NULL OR helper.from_date = '?' OR helper.from_date <= ${from}) AND ${inForce('helper', to)})
    AND NOT EXISTS (SELECT 1 FROM sympathizer_remark AS remark
      WHERE remark.sympathizer_id = sympathizer.id AND remark.quarter = ${quarter}))`
}

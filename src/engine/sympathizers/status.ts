import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { SympathizerStatus } from '../../shared/sympathizers/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { happenedBy } from '../register/as-of.ts'

export type StatusFilter = SympathizerStatus | 'tracking' | 'all'

/** The status of a day in SQL, as `sympathizerStatusOn` reads it. For the table `sympathizer`. */
export function hasStatus(status: StatusFilter, day: Day): RawBuilder<SqlBool> {
  const admitted = happenedBy('sympathizer.admitted_on', day)
  const stopped = happenedBy('sympathizer.stopped_on', day)
  const recognised = happenedBy('sympathizer.recognised_on', day)
  const conditions: Record<StatusFilter, RawBuilder<SqlBool>> = {
    all: sql`TRUE`,
    admitted,
    stopped: sql`(${stopped} AND NOT ${admitted})`,
    tracking: sql`(NOT ${admitted} AND NOT ${stopped})`,
    recognised: sql`(NOT ${admitted} AND NOT ${stopped} AND ${recognised})`,
    outstanding: sql`(NOT ${admitted} AND NOT ${stopped} AND NOT ${recognised})`,
  }
  return conditions[status]
}

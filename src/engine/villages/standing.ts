import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'
import { happenedBy } from '../register/as-of.ts'

/** A village that is there on the day: founded by then, not merged or dissolved yet. For the table `village`. */
export function villageExistsOn(day: Day): RawBuilder<SqlBool> {
  return sql<SqlBool>`((village.there_from IS NULL OR ${happenedBy('village.there_from', day)})
    AND NOT ${happenedBy('village.there_to', day)})`
}

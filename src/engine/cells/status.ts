import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'

/** An organisation that exists on the day: founded by then, not dissolved yet, not in the trash. For the table `cell`. */
export function cellExistsOn(day: Day): RawBuilder<SqlBool> {
  return sql<SqlBool>`(cell.trashed_at IS NULL
    AND (cell.founded_on IS NULL OR cell.founded_on = '?' OR cell.founded_on <= ${day})
    AND (cell.dissolved_on IS NULL OR (cell.dissolved_on <> '?' AND cell.dissolved_on > ${day})))`
}

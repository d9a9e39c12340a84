import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'
import { cellExistsOn } from '../cells/status.ts'
import { happenedBy, inForce } from '../register/as-of.ts'

/** A village that is there on the day: founded by then, not merged or dissolved yet. For `village`, or an alias of it. */
export function villageExistsOn(day: Day, village = 'village'): RawBuilder<SqlBool> {
  return villageExistsWithin(day, day, village)
}

/** A village that was there on some day of the period, both days counted. */
export function villageExistsWithin(from: Day, to: Day, village = 'village'): RawBuilder<SqlBool> {
  return sql<SqlBool>`((${sql.ref(`${village}.there_from`)} IS NULL OR ${happenedBy(`${village}.there_from`, to)})
    AND NOT ${happenedBy(`${village}.there_to`, from)})`
}

/** A link of a cell that is there on the day and leads the village then. For `cell_village`, or an alias of it. */
export function leadsOn(day: Day, link = 'cell_village'): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${inForce(link, day)}
    AND EXISTS (SELECT 1 FROM cell WHERE cell.id = ${sql.ref(`${link}.cell_id`)} AND ${cellExistsOn(day)}))`
}

/** The cell that leads the village on the day, the first where several do. For the table `village`. */
export function leadingCell(day: Day): RawBuilder<number | null> {
  return sql<number | null>`(SELECT led.cell_id FROM cell_village AS led
    WHERE led.village_id = village.id AND ${leadsOn(day, 'led')} ORDER BY led.id LIMIT 1)`
}

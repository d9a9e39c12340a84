import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'

/** A number of the pack in force on a day, for a query that has no reader at hand; the same pack as `packInForce` finds. */
export function numberRuleOn(key: string, day: Day): RawBuilder<number> {
  return sql<number>`(SELECT json_extract(rule.value, '$.value')
    FROM (SELECT body FROM rule_pack AS newest
      WHERE version = (SELECT max(version) FROM rule_pack WHERE pack = newest.pack)
      ORDER BY effective_from <= ${day} DESC, CASE WHEN effective_from <= ${day} THEN effective_from END DESC, effective_from LIMIT 1) AS held,
      json_each(held.body, '$.rules') AS rule
    WHERE json_extract(rule.value, '$.key') = ${key})`
}

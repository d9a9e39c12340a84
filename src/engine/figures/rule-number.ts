import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'

/** A number of the pack in force on a day (`packInForce` in SQL: the newest version of the last era begun). */
export function ruleNumber(key: string, day: Day): RawBuilder<number> {
  return sql<number>`(SELECT json_extract(rule.value, '$.value') FROM rule_pack AS pack, json_each(pack.body, '$.rules') AS rule
    WHERE json_extract(rule.value, '$.key') = ${key}
      AND pack.version = (SELECT max(version) FROM rule_pack AS other WHERE other.pack = pack.pack)
    ORDER BY (pack.effective_from <= ${day}) DESC,
      CASE WHEN pack.effective_from <= ${day} THEN pack.effective_from END DESC, pack.effective_from LIMIT 1)`
}

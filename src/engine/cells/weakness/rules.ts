import {
  defaultWeaknessRules,
  type WeaknessRules,
  weaknessRulesSchema,
} from '../../../shared/cells/weakness.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { formatDay } from '../../../shared/vocabulary/day.ts'
import type { Change } from '../../register/change.ts'
import type { Reader } from '../../register/reader.ts'
import { packInForce } from '../../regulations/queries.ts'

export interface RulesInForce {
  readonly rules: WeaknessRules
  /** Since when the office's own hold; null: the rule pack's defaults. */
  readonly from: Day | null
  readonly reason: string | null
}

/** The thresholds of a day: the office's last ones by then, otherwise those of the rule pack of the day. */
export function weaknessRulesOn(reader: Reader, day: Day): RulesInForce {
  const own = reader.first(
    reader.sql
      .selectFrom('weakness_rules')
      .select(['body', 'from_date as from', 'reason'])
      .where('from_date', '<=', day)
      .orderBy('from_date', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  )
  if (own === undefined)
    return { rules: defaultWeaknessRules(packInForce(reader, day)), from: null, reason: null }
  return { rules: weaknessRulesSchema.parse(JSON.parse(own.body)), from: own.from, reason: own.reason }
}

/** New thresholds from a day on; earlier days keep theirs. */
export function setWeaknessRules(
  change: Change,
  wanted: { readonly from: Day; readonly rules: WeaknessRules; readonly reason: string },
  made: { readonly at: string; readonly by: string },
): number {
  const id = change.insert('weakness_rules', {
    from_date: wanted.from,
    body: JSON.stringify(wanted.rules),
    reason: wanted.reason,
    made_at: made.at,
    by_name: made.by,
  })
  change.describe(`Đặt tiêu chí chi bộ thiếu bền vững từ ngày ${formatDay(wanted.from)}`)
  return id
}

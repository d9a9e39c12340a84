import { listRule } from '../../shared/regulations/pack.ts'
import { addDays, type Day } from '../../shared/vocabulary/day.ts'
import type { DueQuestion } from './provider.ts'

/** The last day that the farthest reminder of the pack in force reaches; what is due later is not told yet. */
export function horizonOf({ day, pack }: Pick<DueQuestion, 'day' | 'pack'>): Day {
  return addDays(day, Math.max(0, ...listRule(pack, 'alerts.lead_days')))
}

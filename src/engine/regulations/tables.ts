import type { Generated } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'

/** One version of a rule pack; never changed, a correction is a new row. */
export interface RulePackTable {
  id: Generated<number>
  pack: string
  version: number
  effective_from: Day
  effective_to: Day | null
  /** JSON of PackBody. */
  body: string
  origin: 'program' | 'office'
  reason: string | null
  made_at: string
  by_name: string
}

/** A breached rule that somebody passed with a reason. */
export interface RuleExceptionTable {
  id: Generated<number>
  table_name: string
  row_id: number
  rule_key: string
  message: string
  source: string
  reason: string
  made_at: string
  by_name: string
}

export interface RegulationsTables {
  rule_pack: RulePackTable
  rule_exception: RuleExceptionTable
}

export const regulationsRecords = [
  'rule_pack',
  'rule_exception',
] as const satisfies readonly (keyof RegulationsTables)[]

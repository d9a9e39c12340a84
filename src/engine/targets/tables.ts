import type { Generated } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Versioned } from '../register/columns.ts'

/** What an organisation is asked to reach in a year or a term. */
export interface TargetTable extends Versioned {
  id: Generated<number>
  /** Null: the whole committee. */
  cell_id: number | null
  indicator: string
  from_on: Day
  to_on: Day
  number: number
  document: string | null
  document_date: Day | null
  note: string | null
}

export interface TargetsTables {
  target: TargetTable
}

export const targetsRecords = ['target'] as const satisfies readonly (keyof TargetsTables)[]

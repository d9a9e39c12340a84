import type { Generated } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'

export interface DueMarkTable {
  id: Generated<number>
  key: string
  kind: 'done' | 'postponed'
  until_on: Day | null
  reason: string
  made_at: string
  by_name: string
}

export interface DueTables {
  due_mark: DueMarkTable
}

export const dueRecords = ['due_mark'] as const satisfies readonly (keyof DueTables)[]

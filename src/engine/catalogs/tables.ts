import type { Generated } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'

export interface CatalogItemTable {
  catalog: string
  version: string
  code: string
  name: string
  parent: string | null
  rank: number | null
  /** JSON array of texts. */
  other_names: string
  /** JSON object. */
  extra: string
  position: number
}

export interface HolidayTable {
  id: Generated<number>
  day: Day
  kind: 'off' | 'work'
  label: string
  confidence: 'verified' | 'derived' | 'office'
}

export interface CatalogsTables {
  catalog_item: CatalogItemTable
  holiday: HolidayTable
}

export const catalogsRecords = ['holiday'] as const satisfies readonly (keyof CatalogsTables)[]

import type { Generated } from 'kysely'
import type { VillageKind } from '../../shared/villages/contract.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Flag, Versioned } from '../register/columns.ts'
import { type VillageLifeTables, villageLifeRecords } from './life-tables.ts'

export interface VillageTable extends Versioned {
  id: Generated<number>
  name: string
  name_key: string
  name_sort: string
  kind: VillageKind
  border: Flag
  hard: Flag
  /** Vùng III. */
  region3: Generated<Flag>
  /** Which days it was there; null: since always, until now. */
  there_from: PartialDate | null
  there_to: PartialDate | null
  note: string | null
}

export interface VillagesTables extends VillageLifeTables {
  village: VillageTable
}

export const villagesRecords = [
  'village',
  ...villageLifeRecords,
] as const satisfies readonly (keyof VillagesTables)[]

import type { Generated } from 'kysely'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Dated, Versioned } from '../register/columns.ts'

interface OfVillage extends Versioned {
  id: Generated<number>
  village_id: number
  note: string | null
}

export interface VillageFactTable extends OfVillage {
  year: number
  households: number | null
  people: number | null
  poor: number | null
  near_poor: number | null
  dilapidated: number | null
  road_km: number | null
  crops_ha: number | null
  crops: string | null
  enterprises: number | null
  forest_ha: number | null
  regrowth_ha: number | null
  forest_owners: string | null
}

/** `value` in million đồng. */
export interface TwinningTable extends OfVillage, Dated {
  unit: string
  content: string | null
  value: number | null
}

/** Money in million đồng. */
export interface VillageWorkTable extends OfVillage {
  year: number
  name: string
  length_km: number | null
  state_money: number | null
  people_money: number | null
  labour_days: number | null
  finished_on: PartialDate | null
}

export interface ForestPledgeTable extends OfVillage {
  year: number
  to_sign: number | null
  signed: number | null
  signed_on: PartialDate | null
  head_name: string | null
  head_signed_on: PartialDate | null
}

/** `members`: one name a line. */
export interface ProtectionTeamTable extends OfVillage, Dated {
  name: string
  leader: string | null
  members: string | null
  schedule: string | null
}

export interface PatrolTable extends OfVillage {
  protection_team_id: number | null
  patrolled_on: Day
  people: number | null
  finding: string | null
}

export interface ForestIncidentTable extends OfVillage {
  happened_on: PartialDate | null
  what: string
  area_ha: number | null
  handling: string | null
}

export interface VillageLifeTables {
  village_fact: VillageFactTable
  twinning: TwinningTable
  village_work: VillageWorkTable
  forest_pledge: ForestPledgeTable
  protection_team: ProtectionTeamTable
  patrol: PatrolTable
  forest_incident: ForestIncidentTable
}

export const villageLifeRecords = [
  'village_fact',
  'twinning',
  'village_work',
  'forest_pledge',
  'protection_team',
  'patrol',
  'forest_incident',
] as const satisfies readonly (keyof VillageLifeTables)[]

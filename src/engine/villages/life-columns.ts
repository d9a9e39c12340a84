import type { Selectable } from 'kysely'
import type {
  FactFields,
  IncidentFields,
  PatrolFields,
  PledgeFields,
  ProtectionTeamFields,
  TwinningFields,
  WorkFields,
} from '../../shared/villages/life.ts'
import type { VillageLifeTables } from './life-tables.ts'

type Row<T extends keyof VillageLifeTables> = Selectable<VillageLifeTables[T]>

export const factColumns = (fields: FactFields) => ({
  village_id: fields.villageId,
  year: fields.year,
  households: fields.households,
  people: fields.people,
  poor: fields.poor,
  near_poor: fields.nearPoor,
  dilapidated: fields.dilapidated,
  road_km: fields.roadKm,
  crops_ha: fields.cropsHa,
  crops: fields.crops,
  enterprises: fields.enterprises,
  forest_ha: fields.forestHa,
  regrowth_ha: fields.regrowthHa,
  forest_owners: fields.forestOwners,
  note: fields.note,
})

export const factFields = (row: Row<'village_fact'>): FactFields => ({
  villageId: row.village_id,
  year: row.year,
  households: row.households,
  people: row.people,
  poor: row.poor,
  nearPoor: row.near_poor,
  dilapidated: row.dilapidated,
  roadKm: row.road_km,
  cropsHa: row.crops_ha,
  crops: row.crops,
  enterprises: row.enterprises,
  forestHa: row.forest_ha,
  regrowthHa: row.regrowth_ha,
  forestOwners: row.forest_owners,
  note: row.note,
})

export const twinningColumns = ({ villageId, unit, content, value, from, to, note }: TwinningFields) => ({
  village_id: villageId,
  unit,
  content,
  value,
  from_date: from,
  to_date: to,
  note,
})

export const twinningFields = (row: Row<'twinning'>): TwinningFields => ({
  villageId: row.village_id,
  unit: row.unit,
  content: row.content,
  value: row.value,
  from: row.from_date,
  to: row.to_date,
  note: row.note,
})

export const workColumns = (fields: WorkFields) => ({
  village_id: fields.villageId,
  year: fields.year,
  name: fields.name,
  length_km: fields.lengthKm,
  state_money: fields.stateMoney,
  people_money: fields.peopleMoney,
  labour_days: fields.labourDays,
  finished_on: fields.finishedOn,
  note: fields.note,
})

export const workFields = (row: Row<'village_work'>): WorkFields => ({
  villageId: row.village_id,
  year: row.year,
  name: row.name,
  lengthKm: row.length_km,
  stateMoney: row.state_money,
  peopleMoney: row.people_money,
  labourDays: row.labour_days,
  finishedOn: row.finished_on,
  note: row.note,
})

export const pledgeColumns = (fields: PledgeFields) => ({
  village_id: fields.villageId,
  year: fields.year,
  to_sign: fields.toSign,
  signed: fields.signed,
  signed_on: fields.signedOn,
  head_name: fields.headName,
  head_signed_on: fields.headSignedOn,
  note: fields.note,
})

export const pledgeFields = (row: Row<'forest_pledge'>): PledgeFields => ({
  villageId: row.village_id,
  year: row.year,
  toSign: row.to_sign,
  signed: row.signed,
  signedOn: row.signed_on,
  headName: row.head_name,
  headSignedOn: row.head_signed_on,
  note: row.note,
})

export const protectionTeamColumns = (fields: ProtectionTeamFields) => ({
  village_id: fields.villageId,
  name: fields.name,
  leader: fields.leader,
  members: fields.members,
  schedule: fields.schedule,
  from_date: fields.from,
  to_date: fields.to,
  note: fields.note,
})

export const protectionTeamFields = (row: Row<'protection_team'>): ProtectionTeamFields => ({
  villageId: row.village_id,
  name: row.name,
  leader: row.leader,
  members: row.members,
  schedule: row.schedule,
  from: row.from_date,
  to: row.to_date,
  note: row.note,
})

export const patrolColumns = (fields: PatrolFields) => ({
  village_id: fields.villageId,
  protection_team_id: fields.protectionTeamId,
  patrolled_on: fields.patrolledOn,
  people: fields.people,
  finding: fields.finding,
  note: fields.note,
})

export const patrolFields = (row: Row<'patrol'>): PatrolFields => ({
  villageId: row.village_id,
  protectionTeamId: row.protection_team_id,
  patrolledOn: row.patrolled_on,
  people: row.people,
  finding: row.finding,
  note: row.note,
})

export const incidentColumns = (fields: IncidentFields) => ({
  village_id: fields.villageId,
  happened_on: fields.happenedOn,
  what: fields.what,
  area_ha: fields.areaHa,
  handling: fields.handling,
  note: fields.note,
})

export const incidentFields = (row: Row<'forest_incident'>): IncidentFields => ({
  villageId: row.village_id,
  happenedOn: row.happened_on,
  what: row.what,
  areaHa: row.area_ha,
  handling: row.handling,
  note: row.note,
})

import { type Kysely, sql } from 'kysely'
import { day, id, partialDate, period, versioned } from './pieces.ts'

const village = 'village_id INTEGER NOT NULL REFERENCES village (id)'
const year = 'year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200)'
const counts = (...columns: string[]) =>
  columns.map((column) => `${column} INTEGER CHECK (${column} >= 0)`).join(', ')
const measures = (...columns: string[]) =>
  columns.map((column) => `${column} REAL CHECK (${column} >= 0)`).join(', ')

const statements = [
  `CREATE TABLE village_fact (
    ${id}, ${village}, ${year}, ${counts('households', 'people', 'poor', 'near_poor', 'dilapidated', 'enterprises')},
    ${measures('road_km', 'crops_ha', 'forest_ha', 'regrowth_ha')}, crops TEXT, forest_owners TEXT, note TEXT, ${versioned}) STRICT`,
  `CREATE UNIQUE INDEX village_fact_year ON village_fact (village_id, year) WHERE trashed_at IS NULL`,
  `CREATE TABLE twinning (
    ${id}, ${village}, unit TEXT NOT NULL CHECK (length(trim(unit)) > 0), content TEXT, ${measures('value')}, note TEXT, ${versioned}, ${period}) STRICT`,
  `CREATE INDEX twinning_village ON twinning (village_id)`,
  `CREATE TABLE village_work (
    ${id}, ${village}, ${year}, name TEXT NOT NULL CHECK (length(trim(name)) > 0), ${measures('length_km', 'state_money', 'people_money')},
    ${counts('labour_days')}, ${partialDate('finished_on')}, note TEXT, ${versioned}) STRICT`,
  `CREATE INDEX village_work_village ON village_work (village_id)`,
  `CREATE TABLE forest_pledge (
    ${id}, ${village}, ${year}, ${counts('to_sign', 'signed')}, ${partialDate('signed_on')}, head_name TEXT, ${partialDate('head_signed_on')},
    note TEXT, ${versioned}, CHECK (signed IS NULL OR to_sign IS NULL OR signed <= to_sign)) STRICT`,
  `CREATE UNIQUE INDEX forest_pledge_year ON forest_pledge (village_id, year) WHERE trashed_at IS NULL`,
  `CREATE TABLE protection_team (
    ${id}, ${village}, name TEXT NOT NULL CHECK (length(trim(name)) > 0), leader TEXT, members TEXT, schedule TEXT, note TEXT, ${versioned}, ${period}) STRICT`,
  `CREATE INDEX protection_team_village ON protection_team (village_id)`,
  `CREATE TABLE patrol (
    ${id}, ${village}, protection_team_id INTEGER REFERENCES protection_team (id), ${day('patrolled_on')} NOT NULL, ${counts('people')},
    finding TEXT, note TEXT, ${versioned}) STRICT`,
  `CREATE INDEX patrol_village ON patrol (village_id, patrolled_on)`,
  `CREATE TABLE forest_incident (
    ${id}, ${village}, ${partialDate('happened_on')}, what TEXT NOT NULL CHECK (length(trim(what)) > 0), ${measures('area_ha')}, handling TEXT,
    note TEXT, ${versioned}) STRICT`,
  `CREATE INDEX forest_incident_village ON forest_incident (village_id)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

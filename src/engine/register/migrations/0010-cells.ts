import { type Kysely, sql } from 'kysely'
import { day, flag, id, partialDate, period } from './pieces.ts'

const cell = `cell_id INTEGER NOT NULL REFERENCES cell (id)`

const statements = [
  `CREATE TABLE cell_capability (
    ${id}, ${cell},
    capability TEXT NOT NULL CHECK (capability IN ('can_decide_admission', 'needs_grassroots_resolution', 'has_branch_committee', 'has_seal')),
    ${flag('value')}, ground TEXT, ${period}) STRICT`,
  `CREATE INDEX cell_capability_cell ON cell_capability (cell_id)`,
  `CREATE TABLE cell_act (
    ${id}, kind TEXT NOT NULL CHECK (kind IN ('founded', 'renamed', 'merged', 'split', 'moved', 'dissolved', 'reclassified', 'switched')),
    ${partialDate('on_date')} NOT NULL, decision TEXT, ${partialDate('decided_on')}, decided_by TEXT, note TEXT) STRICT`,
  `CREATE TABLE cell_act_part (
    ${id}, act_id INTEGER NOT NULL REFERENCES cell_act (id), ${cell}, part TEXT NOT NULL CHECK (part IN ('before', 'after'))) STRICT`,
  `CREATE INDEX cell_act_part_act ON cell_act_part (act_id)`,
  `CREATE INDEX cell_act_part_cell ON cell_act_part (cell_id)`,
  `CREATE TABLE cell_term (
    ${id}, ${cell}, name TEXT NOT NULL CHECK (length(trim(name)) > 0), ${partialDate('congress_on')}, decision TEXT, ${period}) STRICT`,
  `CREATE INDEX cell_term_cell ON cell_term (cell_id)`,
  `ALTER TABLE cell_state ADD COLUMN rank TEXT CHECK (rank IN ('grassroots', 'subordinate', 'plain'))`,
  `ALTER TABLE cell_post ADD COLUMN village_id INTEGER REFERENCES village (id)`,
  `ALTER TABLE cell_post ADD COLUMN local INTEGER CHECK (local IN (0, 1))`,
  `CREATE TABLE commune_post (
    ${id}, person_id INTEGER NOT NULL REFERENCES person (id), title TEXT NOT NULL CHECK (length(trim(title)) > 0),
    body TEXT NOT NULL CHECK (body IN ('party', 'council', 'government', 'front', 'union', 'other')),
    local INTEGER CHECK (local IN (0, 1)), note TEXT, ${period}) STRICT`,
  `CREATE INDEX commune_post_person ON commune_post (person_id)`,
  `CREATE TABLE weakness_rules (
    ${id}, ${day('from_date')} NOT NULL, body TEXT NOT NULL CHECK (json_valid(body)), reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
    made_at TEXT NOT NULL, by_name TEXT NOT NULL) STRICT`,
  `CREATE TABLE weak_listing (
    ${id}, ${cell}, ground TEXT NOT NULL CHECK (length(trim(ground)) > 0), leaving TEXT CHECK (leaving IN ('recovered', 'ended')),
    leaving_ground TEXT, ${period}, CHECK ((to_date IS NULL) = (leaving IS NULL))) STRICT`,
  `CREATE INDEX weak_listing_cell ON weak_listing (cell_id)`,
  // The status board counts every member of a commune (or a province) for any day: these hold all that it asks of a row.
  `CREATE INDEX cell_member_counted ON cell_member (cell_id, standing, from_date, to_date, person_id)`,
  `CREATE INDEX cell_member_probation ON cell_member (person_id, from_date, cell_id, to_date) WHERE standing = 'probationary'`,
  `CREATE INDEX person_trashed ON person (id) WHERE trashed_at IS NOT NULL`,
  `CREATE INDEX person_born ON person (birth_date, id) WHERE trashed_at IS NULL AND birth_date IS NOT NULL`,
  `DROP INDEX cell_member_cell`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

import { type Kysely, sql } from 'kysely'
import { id } from './pieces.ts'

const person = (column: string) => `${column} INTEGER NOT NULL REFERENCES person (id)`

const statements = [
  `ALTER TABLE person ADD COLUMN father_name TEXT`,
  // the other name stands behind the name in the key: whoever has one is found by the name alone too
  `CREATE INDEX person_other_name ON person (name_key) WHERE other_name IS NOT NULL`,
  // two records that look like one person, and what somebody said of them; the smaller id first, so that a pair is one row
  `CREATE TABLE person_pair (
    ${id}, ${person('first_id')}, ${person('second_id')}, verdict TEXT NOT NULL CHECK (verdict IN ('different', 'later')),
    decided_at TEXT NOT NULL, decided_by TEXT NOT NULL, CHECK (first_id < second_id), UNIQUE (first_id, second_id)) STRICT`,
  `CREATE INDEX person_pair_second ON person_pair (second_id)`,
  // what was said otherwise in the record that went: JSON of table, column and value
  `CREATE TABLE person_merge (
    ${id}, ${person('kept_id')}, ${person('gone_id')}, other_values TEXT NOT NULL CHECK (json_valid(other_values)),
    merged_at TEXT NOT NULL, merged_by TEXT NOT NULL, CHECK (kept_id <> gone_id)) STRICT`,
  `CREATE INDEX person_merge_kept ON person_merge (kept_id)`,
  `CREATE UNIQUE INDEX person_merge_gone ON person_merge (gone_id)`,
]

/** Who is the same as whom: what was decided about look-alikes, and which records became one. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

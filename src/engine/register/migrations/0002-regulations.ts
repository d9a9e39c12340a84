import { type Kysely, sql } from 'kysely'
import { day, id } from './pieces.ts'

const statements = [
  `CREATE TABLE rule_pack (
    ${id}, pack TEXT NOT NULL, version INTEGER NOT NULL, ${day('effective_from')} NOT NULL, ${day('effective_to')},
    body TEXT NOT NULL CHECK (json_valid(body)), origin TEXT NOT NULL CHECK (origin IN ('program', 'office')), reason TEXT,
    made_at TEXT NOT NULL, by_name TEXT NOT NULL, UNIQUE (pack, version)) STRICT`,
  `CREATE TABLE rule_exception (
    ${id}, table_name TEXT NOT NULL, row_id INTEGER NOT NULL, rule_key TEXT NOT NULL, message TEXT NOT NULL, source TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (length(trim(reason)) > 0), made_at TEXT NOT NULL, by_name TEXT NOT NULL) STRICT`,
  `CREATE INDEX rule_exception_row ON rule_exception (table_name, row_id)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

import { type Kysely, sql } from 'kysely'
import { day, id } from './pieces.ts'

const statements = [
  `CREATE TABLE due_mark (
    ${id}, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('done', 'postponed')), ${day('until_on')}, reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
    made_at TEXT NOT NULL, by_name TEXT NOT NULL, CHECK ((kind = 'postponed') = (until_on IS NOT NULL))) STRICT`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

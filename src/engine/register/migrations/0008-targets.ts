import { type Kysely, sql } from 'kysely'
import { day, id, versioned } from './pieces.ts'

const statements = [
  // cell_id null: the whole committee
  `CREATE TABLE target (
    ${id}, cell_id INTEGER REFERENCES cell (id), indicator TEXT NOT NULL, ${day('from_on')} NOT NULL, ${day('to_on')} NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 0), document TEXT, ${day('document_date')}, note TEXT, ${versioned}, CHECK (to_on >= from_on)) STRICT`,
  `CREATE UNIQUE INDEX target_once ON target (coalesce(cell_id, 0), indicator, from_on, to_on) WHERE trashed_at IS NULL`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

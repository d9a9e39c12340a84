import { type Kysely, sql } from 'kysely'
import { partialDate } from './pieces.ts'

const statements = [
  // villages are merged and founded like cells; these names stand in no other table, for villages are joined everywhere
  `ALTER TABLE village ADD COLUMN region3 INTEGER NOT NULL DEFAULT 0 CHECK (region3 IN (0, 1))`,
  `ALTER TABLE village ADD COLUMN ${partialDate('there_from')}`,
  `ALTER TABLE village ADD COLUMN ${partialDate('there_to')}`,
]

/** Villages belong to region III or not, and hold from a day to a day. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

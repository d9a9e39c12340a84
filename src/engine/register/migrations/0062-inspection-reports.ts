import { type Kysely, sql } from 'kysely'
import { day, id } from './pieces.ts'

const statements = [
  // the monthly report of a cell on inspection, supervision and discipline has come in
  `CREATE TABLE inspection_report (
    ${id}, cell_id INTEGER NOT NULL REFERENCES cell (id),
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' AND month || '-01' IS date(month || '-01')),
    ${day('received_on')} NOT NULL, note TEXT, UNIQUE (cell_id, month)) STRICT`,
]

/** Monthly reports of the cells: which have been handed in. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

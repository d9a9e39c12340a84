import { type Kysely, sql } from 'kysely'

const statements = [
  `CREATE TABLE account_cell (
    id INTEGER PRIMARY KEY AUTOINCREMENT, account_id INTEGER NOT NULL REFERENCES account (id), cell_id INTEGER NOT NULL REFERENCES cell (id),
    UNIQUE (account_id, cell_id)) STRICT`,
  `CREATE INDEX account_cell_cell ON account_cell (cell_id)`,
]

/** The cells that a supervisor's account is limited to. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

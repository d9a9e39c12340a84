import { type Kysely, sql } from 'kysely'

const statements = [
  // the mark goes out with the rows that were not written, and comes back with them
  `ALTER TABLE import_batch ADD COLUMN mark TEXT`,
  `ALTER TABLE import_batch ADD COLUMN continues INTEGER REFERENCES import_batch (id)`,
  `CREATE INDEX import_batch_mark ON import_batch (mark)`,
  `CREATE INDEX import_batch_continues ON import_batch (continues)`,
]

/** Rows that were returned and come back corrected belong to the import they were returned from. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

import { type Kysely, sql } from 'kysely'

const statements = [
  // sender_key: the name in small letters; sender: as it was written last
  `CREATE TABLE import_sender (kind TEXT NOT NULL, layout TEXT NOT NULL, sender_key TEXT NOT NULL, sender TEXT NOT NULL,
    mapping TEXT NOT NULL, PRIMARY KEY (kind, layout, sender_key)) STRICT, WITHOUT ROWID`,
]

/** The same headings may mean different things in the lists of two senders. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

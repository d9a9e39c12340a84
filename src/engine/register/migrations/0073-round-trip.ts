import { type Kysely, sql } from 'kysely'

const statements = [
  // the mark of a list stands above its heading and finds what the register said when the list was handed out
  `CREATE TABLE list_export (
    id INTEGER PRIMARY KEY AUTOINCREMENT, mark TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, rows INTEGER NOT NULL CHECK (rows >= 0),
    made_at TEXT NOT NULL, made_by TEXT NOT NULL) STRICT`,
  `CREATE TABLE list_export_text (
    export_id INTEGER PRIMARY KEY REFERENCES list_export (id), seen_entry INTEGER NOT NULL, texts BLOB NOT NULL) STRICT`,
  // by it a record code tells whether it was written by this register
  `CREATE TABLE record_seal (id INTEGER PRIMARY KEY CHECK (id = 1), secret TEXT NOT NULL) STRICT`,
  `ALTER TABLE import_batch ADD COLUMN changed INTEGER NOT NULL DEFAULT 0`,
]

/** Lists handed out to be edited in Excel and brought back. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

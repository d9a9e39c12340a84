import { type Kysely, sql } from 'kysely'

const statements = [
  `CREATE TABLE closed_period (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT NOT NULL CHECK (to_on >= from_on),
    submission INTEGER NOT NULL CHECK (submission >= 1), recipient TEXT, document TEXT, document_on TEXT, pass_reason TEXT,
    closed_at TEXT NOT NULL, closed_by TEXT NOT NULL, closed_entry INTEGER NOT NULL, reopened_at TEXT, reopened_by TEXT, reopen_reason TEXT,
    CHECK ((reopened_at IS NULL) = (reopen_reason IS NULL)), UNIQUE (from_on, to_on, submission)) STRICT`,
  // of the same days one submission stands at a time
  `CREATE UNIQUE INDEX closed_period_standing ON closed_period (from_on, to_on) WHERE reopened_at IS NULL`,
  `CREATE TABLE closed_set (
    id INTEGER PRIMARY KEY AUTOINCREMENT, period_id INTEGER NOT NULL REFERENCES closed_period (id), set_name TEXT NOT NULL,
    counted TEXT NOT NULL CHECK (counted IN ('current', 'year-before', 'year-to-date', 'opening')), kind TEXT NOT NULL, meaning TEXT NOT NULL,
    value INTEGER NOT NULL, places TEXT NOT NULL CHECK (json_valid(places)), members TEXT NOT NULL CHECK (json_valid(members)),
    UNIQUE (period_id, set_name, counted)) STRICT`,
  `CREATE TABLE closed_sheet (
    id INTEGER PRIMARY KEY AUTOINCREMENT, period_id INTEGER NOT NULL REFERENCES closed_period (id), report TEXT NOT NULL, name TEXT NOT NULL,
    document TEXT NOT NULL CHECK (json_valid(document)), rows TEXT NOT NULL CHECK (json_valid(rows)), UNIQUE (period_id, report)) STRICT`,
]

/** Reports as they were sent, with the records that stood behind every number. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

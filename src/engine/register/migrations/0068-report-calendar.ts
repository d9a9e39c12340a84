import { type Kysely, sql } from 'kysely'
import { day, id, versioned } from './pieces.ts'

const dueRule = `due_day INTEGER NOT NULL CHECK (due_day BETWEEN 1 AND 31),
    months_after INTEGER NOT NULL CHECK (months_after BETWEEN 0 AND 6)`

const statements = [
  `CREATE TABLE report_duty (
    ${id}, name TEXT NOT NULL, recipient TEXT NOT NULL,
    rhythm TEXT NOT NULL CHECK (rhythm IN ('month', 'quarter', 'half', 'nine-months', 'year')), ${dueRule}, report TEXT, source TEXT,
    ${day('from_on')} NOT NULL, ${day('until_on')}, ${versioned}) STRICT`,
  `CREATE TABLE report_sending (
    ${id}, duty_id INTEGER NOT NULL REFERENCES report_duty (id), ${day('from_on')} NOT NULL, ${day('sent_on')} NOT NULL,
    document TEXT, note TEXT, UNIQUE (duty_id, from_on)) STRICT`,
  `CREATE TABLE cell_report (
    ${id}, cell_id INTEGER NOT NULL REFERENCES cell (id), month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
    ${day('received_on')} NOT NULL, UNIQUE (cell_id, month)) STRICT`,
  `CREATE INDEX cell_report_month ON cell_report (month)`,
]

/** Which reports are owed to whom and when, what was sent, and which cells handed in their report of a month. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

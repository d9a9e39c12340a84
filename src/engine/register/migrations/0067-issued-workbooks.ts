import { type Kysely, sql } from 'kysely'
import { id, versioned } from './pieces.ts'

const statements = [
  `CREATE TABLE issued_workbook (
    ${id}, name TEXT NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size > 0), added_at TEXT NOT NULL, added_by TEXT NOT NULL, ${versioned}) STRICT`,
  `CREATE TABLE issued_field (
    ${id}, workbook_id INTEGER NOT NULL REFERENCES issued_workbook (id), sheet TEXT NOT NULL,
    row_index INTEGER NOT NULL CHECK (row_index >= 0), column_index INTEGER NOT NULL CHECK (column_index >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('figure', 'list')), figure TEXT, part TEXT CHECK (part IN ('numerator', 'denominator', 'percent')),
    counted TEXT CHECK (counted IN ('current', 'year-before', 'year-to-date', 'opening')), report TEXT, column_key TEXT, of_cell INTEGER,
    CHECK ((kind = 'figure') = (figure IS NOT NULL AND part IS NOT NULL AND counted IS NOT NULL)),
    CHECK ((kind = 'list') = (report IS NOT NULL AND column_key IS NOT NULL)), UNIQUE (workbook_id, sheet, row_index, column_index)) STRICT`,
]

/** Workbooks of superiors that are filled and not drawn: the file, and what each chosen cell of it holds. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

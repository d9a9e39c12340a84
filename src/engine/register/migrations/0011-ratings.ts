import { type Kysely, sql } from 'kysely'
import { id, partialDate, versioned } from './pieces.ts'

const grade = (column: string) =>
  `${column} TEXT CHECK (${column} IN ('excellent', 'good', 'done', 'not_done'))`

const statements = [
  `CREATE TABLE rating (
    ${id}, year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200), cell_id INTEGER NOT NULL REFERENCES cell (id),
    person_id INTEGER REFERENCES person (id), rule_pack_id INTEGER NOT NULL REFERENCES rule_pack (id),
    ${grade('self_grade')}, ${grade('employer_grade')}, ${grade('committee_grade')}, ${grade('collective_grade')},
    ${grade('proposed_grade')}, ${grade('decided_grade')}, score REAL CHECK (score BETWEEN 0 AND 100),
    unreviewed INTEGER NOT NULL DEFAULT 0 CHECK (unreviewed IN (0, 1)),
    unrated TEXT CHECK (unrated IN ('exempt', 'too_new', 'moving', 'disciplining', 'absent', 'other')), unrated_note TEXT,
    decision TEXT, ${partialDate('decided_on')}, note TEXT, ${versioned},
    CHECK (unrated IS NULL OR decided_grade IS NULL)) STRICT`,
  `CREATE UNIQUE INDEX rating_of_cell ON rating (year, cell_id) WHERE person_id IS NULL AND trashed_at IS NULL`,
  `CREATE UNIQUE INDEX rating_of_person ON rating (year, person_id) WHERE person_id IS NOT NULL AND trashed_at IS NULL`,
  `CREATE INDEX rating_cell ON rating (cell_id, year)`,
  `CREATE INDEX rating_person ON rating (person_id)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

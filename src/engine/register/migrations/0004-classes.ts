import { type Kysely, sql } from 'kysely'
import { id, partialDate, versioned } from './pieces.ts'

const count = (column: string): string => `${column} INTEGER CHECK (${column} >= 0)`

const statements = [
  `CREATE TABLE training_class (
    ${id}, kind TEXT NOT NULL CHECK (kind IN ('awareness', 'new_member', 'elementary_theory')), code TEXT,
    name TEXT NOT NULL CHECK (length(trim(name)) > 0), name_key TEXT NOT NULL, place TEXT, organiser TEXT,
    organiser_kind TEXT NOT NULL DEFAULT 'centre' CHECK (organiser_kind IN ('centre', 'committee')),
    decision_number TEXT, ${partialDate('decision_date')}, ${partialDate('starts_on')}, ${partialDate('ends_on')},
    ${count('sessions')}, note TEXT, ${versioned},
    CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on = '?' OR ends_on = '?'
      OR substr(ends_on, 1, min(length(starts_on), length(ends_on))) >= substr(starts_on, 1, min(length(starts_on), length(ends_on))))) STRICT`,
  `CREATE INDEX training_class_in_order ON training_class (starts_on)`,
  // a certificate that came from elsewhere has no class of ours
  `CREATE TABLE enrollment (
    ${id}, class_id INTEGER REFERENCES training_class (id),
    kind TEXT NOT NULL CHECK (kind IN ('awareness', 'new_member', 'elementary_theory')),
    person_id INTEGER NOT NULL REFERENCES person (id), cell_id INTEGER REFERENCES cell (id),
    ${count('present')}, ${count('excused')}, ${count('unexcused')}, score REAL CHECK (score BETWEEN 0 AND 100),
    grade TEXT CHECK (grade IN ('excellent', 'very_good', 'good', 'average', 'failed')),
    result TEXT NOT NULL CHECK (result IN ('enrolled', 'completed', 'not_completed', 'absent')),
    certificate_number TEXT, ${partialDate('certificate_date')}, issuer TEXT, received_by TEXT,
    -- why somebody who is not entitled sits in the class all the same
    entitlement_note TEXT, note TEXT, ${versioned}) STRICT`,
  `CREATE INDEX enrollment_class ON enrollment (class_id)`,
  `CREATE INDEX enrollment_person ON enrollment (person_id)`,
  `CREATE UNIQUE INDEX enrollment_once ON enrollment (class_id, person_id) WHERE trashed_at IS NULL AND class_id IS NOT NULL`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

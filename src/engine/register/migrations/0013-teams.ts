import { type Kysely, sql } from 'kysely'
import { day, id, partialDate, period, versioned } from './pieces.ts'

const cell = 'cell_id INTEGER NOT NULL REFERENCES cell (id)'
const month = `month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' AND month || '-01' IS date(month || '-01'))`

const statements = [
  `CREATE TABLE team (
    ${id}, name TEXT NOT NULL CHECK (length(trim(name)) > 0), name_key TEXT NOT NULL, name_sort TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('to_cap_uy_phu_trach', 'to_cong_tac')), decision TEXT, ${partialDate('decided_on')},
    visit_day INTEGER CHECK (visit_day BETWEEN 1 AND 31), field TEXT, ${partialDate('ended_on')}, note TEXT, ${versioned}) STRICT`,
  `CREATE TABLE team_member (
    ${id}, team_id INTEGER NOT NULL REFERENCES team (id), person_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('leader', 'deputy', 'member')), duty TEXT, ${period}) STRICT`,
  `CREATE INDEX team_member_team ON team_member (team_id)`,
  `CREATE INDEX team_member_person ON team_member (person_id)`,
  `CREATE TABLE team_cell (
    ${id}, team_id INTEGER NOT NULL REFERENCES team (id), ${cell}, person_id INTEGER REFERENCES person (id), ${period}) STRICT`,
  `CREATE INDEX team_cell_team ON team_cell (team_id)`,
  `CREATE INDEX team_cell_cell ON team_cell (cell_id)`,
  `CREATE TABLE team_visit (
    ${id}, team_id INTEGER REFERENCES team (id), ${cell}, ${month}, ${day('visited_on')} NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('commune', 'superior')), others TEXT, content TEXT, note TEXT, ${versioned}) STRICT`,
  `CREATE INDEX team_visit_team ON team_visit (team_id)`,
  `CREATE INDEX team_visit_cell ON team_visit (cell_id, month)`,
  `CREATE INDEX team_visit_month ON team_visit (month, cell_id, visited_on, team_id) WHERE trashed_at IS NULL`,
  `CREATE TABLE team_visit_person (
    ${id}, visit_id INTEGER NOT NULL REFERENCES team_visit (id), person_id INTEGER NOT NULL REFERENCES person (id),
    UNIQUE (visit_id, person_id)) STRICT`,
  `CREATE INDEX team_visit_person_person ON team_visit_person (person_id)`,
  `CREATE TABLE difficulty (
    ${id}, ${cell}, team_id INTEGER REFERENCES team (id), ${partialDate('raised_on')}, what TEXT NOT NULL CHECK (length(trim(what)) > 0),
    cause TEXT, solution TEXT, ${day('due_on')}, person_id INTEGER REFERENCES person (id), responsible TEXT,
    ${partialDate('done_on')}, result TEXT, note TEXT, ${versioned},
    -- the cell it was raised in, where that has ended and another one took it over, and since when
    raised_cell_id INTEGER REFERENCES cell (id), ${partialDate('passed_on')}, CHECK ((raised_cell_id IS NULL) = (passed_on IS NULL))) STRICT`,
  `CREATE INDEX difficulty_cell ON difficulty (cell_id)`,
  `CREATE TABLE reinforcement (
    ${id}, person_id INTEGER NOT NULL REFERENCES person (id), from_cell_id INTEGER REFERENCES cell (id), from_unit TEXT, ${cell},
    decision TEXT, task TEXT, note TEXT, ${versioned}, ${period}) STRICT`,
  `CREATE INDEX reinforcement_cell ON reinforcement (cell_id)`,
  `CREATE INDEX reinforcement_person ON reinforcement (person_id)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

import { type Kysely, sql } from 'kysely'
import { day, id, partialDate, versioned } from './pieces.ts'

const count = (column: string) => `${column} INTEGER CHECK (${column} >= 0)`
const points = (column: string) => `${column} REAL CHECK (${column} >= 0)`
const parts = [
  'time',
  'attendance',
  'preparation',
  'organisation',
  'chairing',
  'principles',
  'result',
  'closing',
]

const statements = [
  `CREATE TABLE meeting (
    ${id}, cell_id INTEGER NOT NULL REFERENCES cell (id),
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]' AND month || '-01' IS date(month || '-01')),
    kind TEXT NOT NULL CHECK (kind IN ('regular', 'thematic')),
    ${day('planned_on')}, planned_at TEXT CHECK (planned_at GLOB '[0-2][0-9]:[0-5][0-9]'), place TEXT,
    ${partialDate('held_on')}, missed_reason TEXT,
    ${['members', 'exempt', 'special_duty', 'present', 'excused', 'unexcused', 'opinions', 'minutes'].map(count).join(', ')},
    previous_done INTEGER CHECK (previous_done BETWEEN 0 AND 100), topic TEXT, resolution TEXT,
    ${parts.map((part) => points(`part_${part}`)).join(', ')}, ${points('score')}, score_note TEXT,
    rule_pack_id INTEGER REFERENCES rule_pack (id), note TEXT, ${versioned},
    CHECK (held_on IS NULL OR missed_reason IS NULL)) STRICT`,
  // a cell has one regular meeting a month; thematic ones may be several
  `CREATE UNIQUE INDEX meeting_regular ON meeting (cell_id, month) WHERE kind = 'regular' AND trashed_at IS NULL`,
  `CREATE INDEX meeting_cell ON meeting (cell_id, month)`,
  `CREATE INDEX meeting_month ON meeting (month)`,
  // the status board asks a year of a province's meetings for the last one of each cell
  `CREATE INDEX meeting_told ON meeting (month, cell_id, held_on, members, exempt, special_duty, present, excused, unexcused)
    WHERE kind = 'regular' AND trashed_at IS NULL`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

import { type Kysely, sql } from 'kysely'
import { flag, id, partialDate, period, versioned } from './pieces.ts'

const person = 'person_id INTEGER NOT NULL REFERENCES person (id)'

/** Why somebody begins or stops to be counted in this commune: the lines of Biểu 1. */
const entry = `'admitted', 'readmitted', 'from_province', 'from_other_province', 'restored', 'recognised', 'moved_cell', 'unknown'`
const exit = `'deceased', 'expelled', 'removed', 'left', 'to_province', 'to_other_province', 'cancelled', 'recognised', 'moved_cell', 'unknown'`

const statements = [
  `ALTER TABLE cell_member ADD COLUMN entry TEXT CHECK (entry IN (${entry}))`,
  `ALTER TABLE cell_member ADD COLUMN exit TEXT CHECK (exit IN (${exit}))`,
  `ALTER TABLE cell_member ADD COLUMN entry_paper TEXT`,
  `ALTER TABLE cell_member ADD COLUMN exit_paper TEXT`,
  `CREATE TABLE party_record (
    ${id}, ${person}, card_number TEXT CHECK (card_number IS NULL OR (length(card_number) IN (8, 12) AND card_number NOT GLOB '*[^0-9]*')),
    ${partialDate('card_issued_on')}, card_issued_by TEXT, file_number TEXT, ${partialDate('decision_on')}, decision_number TEXT, ${partialDate('ceremony_on')}, ${partialDate('official_on')},
    official_number TEXT, ${partialDate('official_decision_on')}, ${partialDate('first_decision_on')}, introducers TEXT, admitted_at TEXT, note TEXT, ${versioned}) STRICT`,
  `CREATE UNIQUE INDEX party_record_person ON party_record (person_id) WHERE trashed_at IS NULL`,
  `CREATE UNIQUE INDEX party_record_card ON party_record (card_number) WHERE card_number IS NOT NULL AND trashed_at IS NULL`,
  // time outside party life, taken off the party age (294-QĐ/TW 4.5.1)
  `CREATE TABLE party_gap (${id}, ${person}, reason TEXT NOT NULL CHECK (reason IN ('expelled', 'removed', 'lost_contact', 'transfer_gap', 'other')), note TEXT, ${period}) STRICT`,
  `CREATE INDEX party_gap_person ON party_gap (person_id)`,
  `CREATE TABLE member_transfer (
    ${id}, ${person}, direction TEXT NOT NULL CHECK (direction IN ('in', 'out')), manner TEXT NOT NULL CHECK (manner IN ('official', 'temporary', 'internal')),
    -- the cell that is left (out) or joined (in); for a move within the commune also the cell that is joined
    cell_id INTEGER NOT NULL REFERENCES cell (id), to_cell_id INTEGER REFERENCES cell (id), place TEXT, scope TEXT CHECK (scope IN ('province', 'other_province', 'abroad')),
    ${flag('study')}, paper_number TEXT, ${partialDate('moved_on')}, ${partialDate('paper_on')}, ${partialDate('presented_on')}, ${partialDate('file_sent_on')},
    ${partialDate('file_received_on')}, ${partialDate('until_on')}, ${partialDate('returned_on')}, reason TEXT, note TEXT, ${versioned},
    CHECK ((manner = 'internal') = (to_cell_id IS NOT NULL))) STRICT`,
  // how somebody left the Party or died, with the complaint against it and the notice to the level above
  `CREATE TABLE member_departure (
    ${id}, ${person}, cell_id INTEGER REFERENCES cell (id), kind TEXT NOT NULL CHECK (kind IN ('deceased', 'expelled', 'removed', 'left', 'cancelled')),
    standing TEXT NOT NULL CHECK (standing IN ('official', 'probationary')), ${partialDate('left_on')}, decision_number TEXT, ${partialDate('decision_on')}, decided_by TEXT,
    ground TEXT CHECK (ground IN ('inactive', 'returned_card', 'no_progress', 'bad_status', 'political_standard', 'probation_unfit')),
    ${partialDate('decision_received_on')}, ${partialDate('complaint_on')}, ${partialDate('complaint_answered_on')},
    complaint_result TEXT CHECK (complaint_result IN ('upheld', 'reversed')), ${partialDate('notice_on')}, ${partialDate('file_sent_on')}, ${partialDate('restored_on')},
    note TEXT, ${versioned}, CHECK (kind = 'removed' OR ground IS NULL)) STRICT`,
  `CREATE INDEX member_departure_person ON member_departure (person_id)`,
  `CREATE INDEX member_transfer_person ON member_transfer (person_id)`,
  `CREATE TABLE member_exemption (${id}, ${person}, document TEXT, reason TEXT, note TEXT, ${period}) STRICT`,
  `CREATE INDEX member_exemption_person ON member_exemption (person_id)`,
  `CREATE TABLE badge_award (
    ${id}, ${person}, years INTEGER NOT NULL CHECK (years BETWEEN 30 AND 100), decision_number TEXT, ${partialDate('decision_on')}, ${partialDate('awarded_on')}, posthumous INTEGER NOT NULL DEFAULT 0 CHECK (posthumous IN (0, 1)), note TEXT,
    UNIQUE (person_id, years)) STRICT`,
  `CREATE TABLE member_discipline (
    ${id}, ${person}, form TEXT NOT NULL CHECK (form IN ('reprimand', 'warning', 'dismissal', 'expulsion')), decision_number TEXT, ${partialDate('decided_on')}, decided_by TEXT, reason TEXT, note TEXT, ${versioned}) STRICT`,
  `CREATE INDEX member_discipline_person ON member_discipline (person_id)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

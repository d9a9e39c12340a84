import { type Kysely, sql } from 'kysely'
import { id, partialDate, versioned } from './pieces.ts'

const sympathizer = 'sympathizer_id INTEGER NOT NULL REFERENCES sympathizer (id)'

const statements = [
  // where somebody who stopped went, and what came with somebody who arrived (38-HD/BTCTW, 06-HD/TW 3.9)
  `ALTER TABLE sympathizer ADD COLUMN moved_to TEXT`,
  `ALTER TABLE sympathizer ADD COLUMN arrived_from TEXT`,
  `CREATE TABLE sympathizer_task (
    ${id}, ${sympathizer}, ${partialDate('assigned_on')}, content TEXT NOT NULL CHECK (length(trim(content)) > 0), ${partialDate('due_on')},
    ${partialDate('done_on')}, result TEXT) STRICT`,
  `CREATE INDEX sympathizer_task_sympathizer ON sympathizer_task (sympathizer_id)`,
  `CREATE TABLE sympathizer_remark (
    ${id}, ${sympathizer}, quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]'),
    remark TEXT NOT NULL CHECK (length(trim(remark)) > 0), ${partialDate('remarked_on')}, remarked_by TEXT, UNIQUE (sympathizer_id, quarter)) STRICT`,
  `CREATE TABLE sympathizer_paper (
    ${id}, ${sympathizer}, kind TEXT NOT NULL CHECK (kind IN ('recognition_resolution', 'helper_resolution', 'class_proposal', 'permission_proposal',
      'under_consideration_certificate', 'accepted_certificate', 'parents_opinion', 'other')),
    -- kept: of our own cells; received: came with somebody from elsewhere; given: handed to somebody who left
    way TEXT NOT NULL CHECK (way IN ('kept', 'received', 'given')), number TEXT, ${partialDate('dated_on')}, issuer TEXT, note TEXT) STRICT`,
  `CREATE INDEX sympathizer_paper_sympathizer ON sympathizer_paper (sympathizer_id)`,
  `CREATE TABLE approval_batch (
    ${id}, month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
    purpose TEXT NOT NULL CHECK (purpose IN ('recognition', 'awareness_class', 'open_dossier')),
    submission_number TEXT, ${partialDate('submission_date')}, ${partialDate('sent_on')}, answer_number TEXT, ${partialDate('answer_date')}, note TEXT,
    -- the list as it was sent: JSON of the rows of the report, frozen when the batch is sent
    sent_list TEXT CHECK (sent_list IS NULL OR json_valid(sent_list)), ${versioned}, CHECK ((sent_on IS NULL) = (sent_list IS NULL))) STRICT`,
  `CREATE INDEX approval_batch_month ON approval_batch (month)`,
  `CREATE TABLE approval_item (
    ${id}, batch_id INTEGER NOT NULL REFERENCES approval_batch (id), ${sympathizer}, cell_id INTEGER NOT NULL REFERENCES cell (id),
    cell_resolution TEXT, ${partialDate('cell_resolution_date')}, result TEXT CHECK (result IN ('agreed', 'returned')), reason TEXT,
    answer_number TEXT, ${partialDate('answer_date')}, UNIQUE (batch_id, sympathizer_id),
    CHECK (result IS NOT 'returned' OR length(trim(reason)) > 0)) STRICT`,
  `CREATE INDEX approval_item_sympathizer ON approval_item (sympathizer_id)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

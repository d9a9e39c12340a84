import { type Kysely, sql } from 'kysely'
import { day, flag, id, partialDate, versioned } from './pieces.ts'

const dossier = 'dossier_id INTEGER NOT NULL REFERENCES dossier (id)'
const count = (column: string): string => `${column} INTEGER NOT NULL DEFAULT 0 CHECK (${column} >= 0)`

const statements = [
  `CREATE TABLE dossier (
    ${id}, person_id INTEGER NOT NULL REFERENCES person (id), sympathizer_id INTEGER REFERENCES sympathizer (id),
    cell_id INTEGER NOT NULL REFERENCES cell (id), rule_pack_id INTEGER NOT NULL REFERENCES rule_pack (id), ${day('opened_on')} NOT NULL,
    permission_number TEXT, ${partialDate('permission_on')}, ${flag('readmission')},
    introduction TEXT NOT NULL CHECK (introduction IN ('two_members', 'youth_union', 'trade_union')),
    -- steps that this organisation has, as they stood when the dossier was opened
    ${flag('has_branch_committee')}, ${flag('has_grassroots_step')}, ${flag('delegated_decision')}, ${flag('difficult_area')}, ${flag('village_elder')},
    special_case TEXT CHECK (special_case IN ('political', 'religion', 'foreign_marriage', 'foreign_origin', 'private_owner')),
    ${partialDate('application_on')}, ${partialDate('left_party_on')}, ${partialDate('record_expunged_on')},
    left_party_reason TEXT CHECK (left_party_reason IN ('removed', 'expelled', 'family_hardship', 'less_serious_crime', 'population_policy',
      'asked_to_leave', 'dropped_out', 'disunity', 'corruption', 'serious_crime', 'other')),
    consent_number TEXT, ${partialDate('consent_on')},
    decision_number TEXT, ${partialDate('decision_on')}, ${partialDate('decision_received_on')}, decision_extended_days INTEGER CHECK (decision_extended_days > 0),
    decision_extension_reason TEXT, ${partialDate('refused_on')}, refusal_reason TEXT, ${day('ceremony_on')}, announced_by TEXT,
    ceremony_consent TEXT, ${partialDate('record_declared_on')}, probation_helper TEXT,
    -- by the pack of the dossier, so that no later pack moves it
    ${day('probation_ends_on')}, recognition_number TEXT, ${partialDate('recognition_on')}, recognition_extended_days INTEGER CHECK (recognition_extended_days > 0),
    recognition_extension_reason TEXT, ${day('official_on')}, ${partialDate('removal_on')}, removal_number TEXT,
    removal_ground TEXT CHECK (removal_ground IN ('inactive', 'card', 'no_progress', 'bad_status', 'political_standard', 'not_recognised', 'other')),
    ${partialDate('removal_received_on')}, ${partialDate('complaint_on')}, ${partialDate('complaint_resolved_on')}, complaint_result TEXT,
    ${partialDate('closed_on')}, close_reason TEXT CHECK (close_reason IN ('withdrawn', 'moved_away', 'expired', 'refused', 'deceased', 'cancelled_decision', 'other')),
    close_note TEXT, note TEXT, ${versioned},
    CHECK ((closed_on IS NULL) = (close_reason IS NULL)), CHECK (refused_on IS NULL OR decision_on IS NULL),
    CHECK (ceremony_on IS NULL OR decision_on IS NOT NULL), CHECK ((ceremony_on IS NULL) = (probation_ends_on IS NULL)),
    CHECK ((official_on IS NULL) = (recognition_on IS NULL)), CHECK (official_on IS NULL OR official_on >= probation_ends_on),
    CHECK (removal_on IS NULL OR (ceremony_on IS NOT NULL AND official_on IS NULL))) STRICT`,
  `CREATE INDEX dossier_person ON dossier (person_id)`,
  `CREATE INDEX dossier_cell ON dossier (cell_id)`,
  `CREATE INDEX dossier_sympathizer ON dossier (sympathizer_id)`,
  `CREATE UNIQUE INDEX dossier_open ON dossier (person_id) WHERE closed_on IS NULL AND official_on IS NULL AND removal_on IS NULL AND trashed_at IS NULL`,
  `CREATE TABLE dossier_paper (
    ${id}, ${dossier}, paper TEXT NOT NULL, form_code TEXT, ${partialDate('dated_on')}, ${partialDate('received_on')}, number TEXT,
    ${flag('not_needed')}, note TEXT, UNIQUE (dossier_id, paper)) STRICT`,
  `CREATE TABLE dossier_introducer (
    ${id}, ${dossier}, person_id INTEGER REFERENCES person (id), name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('member', 'youth_union', 'trade_union')),
    ${partialDate('together_since')}, ${partialDate('introduced_on')}, resolution TEXT, ${partialDate('ended_on')}, end_reason TEXT,
    replaces_id INTEGER REFERENCES dossier_introducer (id)) STRICT`,
  `CREATE INDEX dossier_introducer_dossier ON dossier_introducer (dossier_id)`,
  `CREATE TABLE background_check (
    ${id}, ${dossier}, subject TEXT NOT NULL CHECK (length(trim(subject)) > 0),
    relation TEXT NOT NULL CHECK (relation IN ('candidate', 'father', 'mother', 'spouse_father', 'spouse_mother', 'foster', 'spouse', 'child')),
    place TEXT, ${flag('abroad')}, ${partialDate('sent_on')}, ${partialDate('received_on')}, ${partialDate('answered_on')}, number TEXT, result TEXT,
    waived TEXT CHECK (waived IN ('member_relative', 'same_commune', 'deceased', 'other')), waived_note TEXT) STRICT`,
  `CREATE INDEX background_check_dossier ON background_check (dossier_id)`,
  `CREATE TABLE ballot (
    ${id}, ${dossier}, purpose TEXT NOT NULL CHECK (purpose IN ('admission', 'recognition', 'removal')),
    body TEXT NOT NULL CHECK (body IN ('cell', 'branch_committee', 'grassroots_committee', 'standing_committee', 'delegated_committee')),
    round INTEGER NOT NULL CHECK (round >= 1), ${partialDate('held_on')} NOT NULL, resolution_number TEXT, method TEXT CHECK (method IN ('secret', 'card')),
    ${count('members')}, ${count('away_temporarily')}, ${count('exempt_absent')}, ${count('suspended')}, ${count('prosecuted')}, ${count('excused_absent')},
    ${count('in_favour')}, ${count('against')}, ${count('invalid')},
    -- the denominator and the votes needed, by the pack of the dossier
    ${count('entitled')}, ${count('needed')}, note TEXT, UNIQUE (dossier_id, purpose, body, round)) STRICT`,
  `CREATE TABLE dossier_move (
    ${id}, ${dossier}, ${partialDate('moved_on')}, to_cell_id INTEGER REFERENCES cell (id), to_place TEXT, ${partialDate('forwarded_on')}, ${partialDate('file_received_on')},
    certificate_number TEXT, objection TEXT, ${partialDate('objected_on')}, ${partialDate('reviewed_on')}, note TEXT) STRICT`,
  `CREATE INDEX dossier_move_dossier ON dossier_move (dossier_id)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

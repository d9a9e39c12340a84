import { type Kysely, sql } from 'kysely'

/** A partial date, `?` (chưa rõ) or null, as it stood when this migration was written. */
const partialDate = (column: string) =>
  `${column} TEXT CHECK (${column} = '?' OR ${column} GLOB '[0-9][0-9][0-9][0-9]'
    OR ${column} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'
    OR (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND ${column} IS date(${column})))`

const period = `${partialDate('from_date')}, ${partialDate('to_date')}, CHECK (from_date IS NULL OR to_date IS NULL OR from_date = '?' OR to_date = '?' OR substr(to_date, 1, min(length(from_date), length(to_date))) >= substr(from_date, 1, min(length(from_date), length(to_date))))`

const named = `name TEXT NOT NULL CHECK (length(trim(name)) > 0), name_key TEXT NOT NULL, name_sort TEXT NOT NULL`

const versioned = `version INTEGER NOT NULL DEFAULT 1, trashed_at TEXT`

// AUTOINCREMENT: an id is never given twice, so the history of a record that was undone cannot stick to another one.
const statements = [
  `CREATE TABLE setting (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL CHECK (json_valid(value))) STRICT`,
  `CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT, login TEXT NOT NULL, login_key TEXT NOT NULL UNIQUE, full_name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'clerk', 'official', 'supervisor')),
    screen TEXT CHECK (screen IS NULL OR json_valid(screen)), created_at TEXT NOT NULL, disabled_at TEXT) STRICT`,
  `CREATE TABLE draft (
    account_id INTEGER NOT NULL REFERENCES account (id), form TEXT NOT NULL, body TEXT NOT NULL, saved_at TEXT NOT NULL,
    PRIMARY KEY (account_id, form)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE catalog_item (
    catalog TEXT NOT NULL, version TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, parent TEXT, rank INTEGER,
    other_names TEXT NOT NULL, extra TEXT NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY (catalog, version, code)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE holiday (
    id INTEGER PRIMARY KEY AUTOINCREMENT, day TEXT NOT NULL UNIQUE CHECK (day IS date(day)), kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
    label TEXT NOT NULL, confidence TEXT NOT NULL CHECK (confidence IN ('verified', 'derived', 'office'))) STRICT`,
  `CREATE TABLE village (
    id INTEGER PRIMARY KEY AUTOINCREMENT, ${named},
    kind TEXT NOT NULL CHECK (kind IN ('ban', 'thon', 'to_dan_pho', 'tieu_khu', 'khac')),
    border INTEGER NOT NULL CHECK (border IN (0, 1)), hard INTEGER NOT NULL CHECK (hard IN (0, 1)), note TEXT, ${versioned}) STRICT`,
  `CREATE INDEX village_name_key ON village (name_key)`,
  `CREATE TABLE cell (
    id INTEGER PRIMARY KEY AUTOINCREMENT, ${partialDate('founded_on')}, ${partialDate('dissolved_on')}, note TEXT, ${versioned}) STRICT`,
  `CREATE TABLE cell_state (
    id INTEGER PRIMARY KEY AUTOINCREMENT, cell_id INTEGER NOT NULL REFERENCES cell (id), ${named},
    kind TEXT NOT NULL CHECK (kind IN ('committee', 'village', 'school', 'health', 'agency', 'police', 'military', 'enterprise', 'other')),
    parent_id INTEGER REFERENCES cell (id) CHECK (parent_id IS NOT cell_id), ${period}) STRICT`,
  `CREATE INDEX cell_state_cell ON cell_state (cell_id)`,
  `CREATE INDEX cell_state_name ON cell_state (name_key)`,
  `CREATE TABLE cell_village (
    id INTEGER PRIMARY KEY AUTOINCREMENT, cell_id INTEGER NOT NULL REFERENCES cell (id), village_id INTEGER NOT NULL REFERENCES village (id),
    ${period}) STRICT`,
  `CREATE INDEX cell_village_cell ON cell_village (cell_id)`,
  `CREATE INDEX cell_village_village ON cell_village (village_id)`,
  `CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT, full_name TEXT NOT NULL CHECK (length(trim(full_name)) > 0), name_key TEXT NOT NULL, name_sort TEXT NOT NULL,
    other_name TEXT, sex TEXT CHECK (sex IN ('male', 'female')), ${partialDate('birth_date')}, ${partialDate('citizen_birth_date')},
    citizen_id TEXT CHECK (citizen_id IS NULL OR (length(citizen_id) IN (9, 12) AND citizen_id NOT GLOB '*[^0-9]*')),
    ethnic_group TEXT, religion TEXT, hometown TEXT, residence TEXT, village_id INTEGER REFERENCES village (id),
    general_education TEXT, professional_education TEXT, political_theory TEXT, occupation TEXT,
    union_member INTEGER CHECK (union_member IN (0, 1)), ${partialDate('union_joined')}, mass_organisation TEXT, phone TEXT, note TEXT,
    ${versioned}) STRICT`,
  `CREATE INDEX person_in_order ON person (name_sort, id, name_key, trashed_at)`,
  `CREATE INDEX person_village ON person (village_id)`,
  `CREATE INDEX person_name_key ON person (name_key)`,
  `CREATE UNIQUE INDEX person_citizen_id ON person (citizen_id) WHERE citizen_id IS NOT NULL AND trashed_at IS NULL`,
  `CREATE VIRTUAL TABLE person_name USING fts5 (name_key, content='', contentless_delete=1, prefix='1 2 3', detail='none', tokenize='unicode61 remove_diacritics 0')`,
  `CREATE TRIGGER person_name_insert AFTER INSERT ON person BEGIN
    INSERT INTO person_name (rowid, name_key) VALUES (new.id, new.name_key); END`,
  `CREATE TRIGGER person_name_delete AFTER DELETE ON person BEGIN
    DELETE FROM person_name WHERE rowid = old.id; END`,
  `CREATE TRIGGER person_name_update AFTER UPDATE OF name_key ON person BEGIN
    DELETE FROM person_name WHERE rowid = old.id;
    INSERT INTO person_name (rowid, name_key) VALUES (new.id, new.name_key); END`,
  `CREATE TABLE cell_member (
    id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES person (id), cell_id INTEGER NOT NULL REFERENCES cell (id),
    standing TEXT NOT NULL CHECK (standing IN ('official', 'probationary')), ${period}) STRICT`,
  `CREATE INDEX cell_member_person ON cell_member (person_id)`,
  `CREATE INDEX cell_member_cell ON cell_member (cell_id)`,
  `CREATE TABLE cell_post (
    id INTEGER PRIMARY KEY AUTOINCREMENT, cell_id INTEGER NOT NULL REFERENCES cell (id), person_id INTEGER NOT NULL REFERENCES person (id),
    post TEXT NOT NULL CHECK (post IN ('secretary', 'deputy_secretary', 'committee_member', 'village_head', 'front_head')), ${period}) STRICT`,
  `CREATE INDEX cell_post_cell ON cell_post (cell_id)`,
  `CREATE INDEX cell_post_person ON cell_post (person_id)`,
  `CREATE TABLE sympathizer (
    id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES person (id), ${partialDate('proposed_on')}, ${partialDate('recognised_on')},
    recognition_resolution TEXT, ${partialDate('admitted_on')}, ${partialDate('stopped_on')},
    stop_reason TEXT CHECK (stop_reason IN ('moved_away', 'not_willing', 'not_meeting_standard', 'over_age', 'deceased', 'other')),
    stop_note TEXT, note TEXT, ${versioned}, CHECK ((stopped_on IS NULL) = (stop_reason IS NULL))) STRICT`,
  `CREATE INDEX sympathizer_person ON sympathizer (person_id)`,
  `CREATE TABLE sympathizer_stay (
    id INTEGER PRIMARY KEY AUTOINCREMENT, sympathizer_id INTEGER NOT NULL REFERENCES sympathizer (id), cell_id INTEGER NOT NULL REFERENCES cell (id),
    ${period}) STRICT`,
  `CREATE INDEX sympathizer_stay_sympathizer ON sympathizer_stay (sympathizer_id)`,
  `CREATE INDEX sympathizer_stay_cell ON sympathizer_stay (cell_id)`,
  `CREATE TABLE sympathizer_helper (
    id INTEGER PRIMARY KEY AUTOINCREMENT, sympathizer_id INTEGER NOT NULL REFERENCES sympathizer (id), person_id INTEGER REFERENCES person (id),
    name TEXT NOT NULL, resolution TEXT, ${period}) STRICT`,
  `CREATE INDEX sympathizer_helper_sympathizer ON sympathizer_helper (sympathizer_id)`,
  `CREATE INDEX sympathizer_helper_person ON sympathizer_helper (person_id)`,
  `CREATE TABLE audit_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, account_id INTEGER REFERENCES account (id), by_name TEXT NOT NULL,
    door TEXT NOT NULL CHECK (door IN ('desktop', 'trial', 'headless')), summary TEXT NOT NULL,
    undoes INTEGER REFERENCES audit_entry (id), undone_by INTEGER REFERENCES audit_entry (id)) STRICT`,
  `CREATE TABLE audit_change (
    id INTEGER PRIMARY KEY, entry_id INTEGER NOT NULL REFERENCES audit_entry (id), table_name TEXT NOT NULL, row_id INTEGER NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete', 'look')), old TEXT, new TEXT) STRICT`,
  `CREATE INDEX audit_change_entry ON audit_change (entry_id)`,
  `CREATE INDEX audit_change_row ON audit_change (table_name, row_id)`,
  `CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT, entry_id INTEGER NOT NULL REFERENCES audit_entry (id), kind TEXT NOT NULL, file_name TEXT NOT NULL,
    accepted INTEGER NOT NULL, rejected INTEGER NOT NULL) STRICT`,
  `CREATE TABLE import_mapping (kind TEXT NOT NULL, layout TEXT NOT NULL, mapping TEXT NOT NULL, PRIMARY KEY (kind, layout)) STRICT, WITHOUT ROWID`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

import { type Kysely, sql } from 'kysely'
import { day, flag, id, partialDate, versioned } from './pieces.ts'

const list = (column: string, words: string) =>
  `${column} TEXT CHECK (${column} IN (${words
    .split(' ')
    .map((word) => `'${word}'`)
    .join(', ')}))`
const some = (column: string) => `${column} TEXT NOT NULL CHECK (length(trim(${column})) > 0)`
const year = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} BETWEEN 1930 AND 2200)`

const levels =
  'cell branch commune_body commune_commission commune_standing commune_committee district_commission district_standing district_committee province_commission province_standing province_committee centre_commission centre'
const kinds =
  'compliance signs oversight_work discipline_enforcement finance fees regular_supervision thematic_supervision denunciation complaint discipline'
const level = `${list('level', levels)} NOT NULL`
const kind = `${list('kind', kinds)} NOT NULL`
const inCase = 'case_id INTEGER NOT NULL REFERENCES inspection_case (id)'
const ofSubject = 'subject_id INTEGER NOT NULL REFERENCES inspection_subject (id)'
const person = 'person_id INTEGER REFERENCES person (id)'

const statements = [
  `CREATE TABLE inspection_basis (
    ${id}, ${some('number')}, issued_by TEXT, ${partialDate('issued_on')}, ${some('abstract')},
    ${partialDate('effective_from')}, ${partialDate('effective_to')}, note TEXT, ${versioned}) STRICT`,
  `CREATE TABLE inspection_programme (
    ${id}, ${some('title')}, ${list('span', 'year term')} NOT NULL, ${year('first_year')}, ${year('last_year')}, ${level},
    number TEXT, ${partialDate('issued_on')}, note TEXT, ${versioned}, CHECK (first_year <= last_year)) STRICT`,
  `CREATE TABLE inspection_plan_item (
    ${id}, programme_id INTEGER NOT NULL REFERENCES inspection_programme (id), ${level}, ${kind},
    ${list('subject_kind', 'organisation member')} NOT NULL, cell_id INTEGER REFERENCES cell (id), ${person}, subject_text TEXT,
    ${some('content')}, ${year('year')}, quarter INTEGER CHECK (quarter BETWEEN 1 AND 4), note TEXT, ${versioned},
    CHECK (person_id IS NULL OR subject_kind = 'member')) STRICT`,
  `CREATE INDEX inspection_plan_item_programme ON inspection_plan_item (programme_id)`,
  `CREATE INDEX inspection_plan_item_cell ON inspection_plan_item (cell_id)`,
  `CREATE INDEX inspection_plan_item_person ON inspection_plan_item (person_id)`,
  `CREATE TABLE inspection_case (
    ${id}, ${kind}, ${level}, ${some('title')}, title_key TEXT NOT NULL,
    plan_item_id INTEGER REFERENCES inspection_plan_item (id), basis_id INTEGER REFERENCES inspection_basis (id),
    ${partialDate('opened_on')}, ${partialDate('started_on')}, ${partialDate('self_report_on')}, ${partialDate('concluded_on')},
    ${partialDate('handed_on')}, handed_to TEXT, ${day('due_on')}, looked_at TEXT, content TEXT, conclusion TEXT, petitioner TEXT,
    note TEXT, rule_pack_id INTEGER NOT NULL REFERENCES rule_pack (id), ${flag('about_member')}, ${versioned}) STRICT`,
  `CREATE INDEX inspection_case_plan_item ON inspection_case (plan_item_id)`,
  `CREATE INDEX inspection_case_basis ON inspection_case (basis_id)`,
  `CREATE INDEX inspection_case_pack ON inspection_case (rule_pack_id)`,
  `CREATE INDEX inspection_case_concluded ON inspection_case (concluded_on)`,
  `CREATE TABLE inspection_subject (
    ${id}, ${inCase}, ${list('kind', 'organisation member')} NOT NULL, cell_id INTEGER NOT NULL REFERENCES cell (id), ${person},
    ${list('standing', 'official probationary')}, ${list('management', 'superior commune cell')} NOT NULL, post TEXT,
    ${flag('committee_member')},
    ${list('conclusion', 'good flawed violated must_discipline signs_found to_inspection unfounded false partly_right right upheld raised lowered lifted')},
    ${list('violation', 'none violated must_discipline')}, ${list('change_cause', 'direction verification other')}, note TEXT,
    CHECK ((kind = 'member') = (person_id IS NOT NULL)), UNIQUE (case_id, kind, cell_id, person_id)) STRICT`,
  `CREATE UNIQUE INDEX inspection_subject_organisation ON inspection_subject (case_id, cell_id) WHERE person_id IS NULL`,
  `CREATE INDEX inspection_subject_cell ON inspection_subject (cell_id)`,
  `CREATE INDEX inspection_subject_person ON inspection_subject (person_id)`,
  `CREATE TABLE inspection_content (${id}, ${ofSubject}, ${some('code')}, UNIQUE (subject_id, code)) STRICT`,
  `CREATE TABLE inspection_amount (
    ${id}, ${ofSubject}, ${some('code')}, amount INTEGER NOT NULL CHECK (amount >= 0), UNIQUE (subject_id, code)) STRICT`,
  `CREATE TABLE inspection_document (
    ${id}, ${inCase}, ${list('phase', 'preparing conducting concluded')} NOT NULL,
    ${list('kind', 'decision plan notice self_report minutes report conclusion petition other')} NOT NULL, number TEXT,
    ${partialDate('issued_on')}, issued_by TEXT, abstract TEXT) STRICT`,
  `CREATE INDEX inspection_document_case ON inspection_document (case_id)`,
  `CREATE TABLE inspection_inspector (
    ${id}, ${inCase}, ${person}, name TEXT, ${list('role', 'leader deputy secretary member')} NOT NULL,
    CHECK (person_id IS NOT NULL OR length(trim(name)) > 0)) STRICT`,
  `CREATE INDEX inspection_inspector_case ON inspection_inspector (case_id)`,
  `CREATE INDEX inspection_inspector_person ON inspection_inspector (person_id)`,
  `CREATE TABLE inspection_discipline (
    ${id}, ${ofSubject}, ${list('form', 'reprimand warning dismissal expulsion dissolution')} NOT NULL, ${level},
    ${partialDate('voted_on')}, decision_number TEXT, ${partialDate('decided_on')}, decided_by TEXT, ${partialDate('received_on')},
    ${list('law', 'prison other_sentence administrative')}, ${partialDate('law_decided_on')}, ${partialDate('law_told_on')}, note TEXT,
    member_discipline_id INTEGER REFERENCES member_discipline (id), ${versioned}) STRICT`,
  `CREATE INDEX inspection_discipline_subject ON inspection_discipline (subject_id)`,
  `CREATE INDEX inspection_discipline_member ON inspection_discipline (member_discipline_id)`,
  `CREATE TABLE inspection_suspension (
    ${id}, ${ofSubject}, ${list('suspended_from', 'party_life committee')} NOT NULL, decision_number TEXT,
    ${partialDate('suspended_on')}, ${partialDate('extended_on')}, ${partialDate('ended_on')}, note TEXT, ${versioned}) STRICT`,
  `CREATE INDEX inspection_suspension_subject ON inspection_suspension (subject_id)`,
  `CREATE TABLE inspection_theme (
    ${id}, ${some('title')}, basis_id INTEGER REFERENCES inspection_basis (id), ${partialDate('opened_on')}, ${day('due_on')},
    note TEXT, ${versioned}) STRICT`,
  `CREATE INDEX inspection_theme_basis ON inspection_theme (basis_id)`,
  `CREATE TABLE inspection_theme_fault (
    ${id}, theme_id INTEGER NOT NULL REFERENCES inspection_theme (id), ${some('words')}, position INTEGER NOT NULL) STRICT`,
  `CREATE INDEX inspection_theme_fault_theme ON inspection_theme_fault (theme_id)`,
  `CREATE TABLE inspection_theme_cell (
    ${id}, theme_id INTEGER NOT NULL REFERENCES inspection_theme (id), cell_id INTEGER NOT NULL REFERENCES cell (id),
    ${partialDate('reviewed_on')}, summary TEXT, UNIQUE (theme_id, cell_id)) STRICT`,
  `CREATE INDEX inspection_theme_cell_cell ON inspection_theme_cell (cell_id)`,
  `CREATE TABLE inspection_finding (
    ${id}, case_id INTEGER REFERENCES inspection_case (id), theme_id INTEGER REFERENCES inspection_theme (id),
    subject_id INTEGER REFERENCES inspection_subject (id), cell_id INTEGER NOT NULL REFERENCES cell (id),
    theme_fault_id INTEGER REFERENCES inspection_theme_fault (id), ${some('fault')},
    ${list('gravity', 'flaw minor serious very_serious')} NOT NULL, ${person}, responsible TEXT, ${partialDate('found_on')}, note TEXT,
    ${versioned}, CHECK ((case_id IS NULL) <> (theme_id IS NULL))) STRICT`,
  `CREATE INDEX inspection_finding_case ON inspection_finding (case_id)`,
  `CREATE INDEX inspection_finding_theme ON inspection_finding (theme_id)`,
  `CREATE INDEX inspection_finding_subject ON inspection_finding (subject_id)`,
  `CREATE INDEX inspection_finding_fault ON inspection_finding (theme_fault_id)`,
  `CREATE INDEX inspection_finding_cell ON inspection_finding (cell_id)`,
  `CREATE INDEX inspection_finding_person ON inspection_finding (person_id)`,
  `CREATE TABLE inspection_remedy (
    ${id}, finding_id INTEGER NOT NULL REFERENCES inspection_finding (id), ${some('what')}, ${person}, responsible TEXT,
    ${day('due_on')}, ${partialDate('reported_on')}, report TEXT, verified_by TEXT, ${partialDate('verified_on')}, note TEXT,
    ${versioned}) STRICT`,
  `CREATE INDEX inspection_remedy_finding ON inspection_remedy (finding_id)`,
  `CREATE INDEX inspection_remedy_person ON inspection_remedy (person_id)`,
  `CREATE TABLE inspection_petition (
    ${id}, ${list('kind', 'complaint denunciation reflection')} NOT NULL, ${day('received_on')} NOT NULL, sender TEXT,
    cell_id INTEGER REFERENCES cell (id), ${person}, ${some('content')},
    ${list('handling', 'waiting taken_up passed_on guided filed')} NOT NULL, ${partialDate('handled_on')}, passed_to TEXT,
    case_id INTEGER REFERENCES inspection_case (id), note TEXT, ${flag('about_member')}, ${versioned},
    CHECK (about_member = (person_id IS NOT NULL))) STRICT`,
  `CREATE INDEX inspection_petition_cell ON inspection_petition (cell_id)`,
  `CREATE INDEX inspection_petition_person ON inspection_petition (person_id)`,
  `CREATE INDEX inspection_petition_case ON inspection_petition (case_id)`,
  `CREATE TABLE inspection_petition_content (
    ${id}, petition_id INTEGER NOT NULL REFERENCES inspection_petition (id), ${some('code')}, UNIQUE (petition_id, code)) STRICT`,
  `CREATE TABLE inspection_file (
    ${id}, case_id INTEGER REFERENCES inspection_case (id), document_id INTEGER REFERENCES inspection_document (id),
    remedy_id INTEGER REFERENCES inspection_remedy (id), cell_id INTEGER REFERENCES cell (id),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64), ${some('name')}, ${list('kind', 'pdf jpeg png')} NOT NULL,
    size INTEGER NOT NULL CHECK (size > 0), added_at TEXT NOT NULL,
    CHECK ((document_id IS NULL) <> (remedy_id IS NULL))) STRICT`,
  `CREATE INDEX inspection_file_case ON inspection_file (case_id)`,
  `CREATE INDEX inspection_file_document ON inspection_file (document_id)`,
  `CREATE INDEX inspection_file_remedy ON inspection_file (remedy_id)`,
  `CREATE INDEX inspection_file_cell ON inspection_file (cell_id)`,
  `CREATE TABLE stored_file (sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64), bytes BLOB NOT NULL) STRICT`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

/**
 * Cases about members are sensitive: an account whose role the administrator did not name for them sees that they are there
 * and counts them, but no word that tells whom and what. Said here once for each table, laid over the tables as views
 * (accounts/reach), so that no list, figure, report, history or message written now or later can forget it.
 */
export interface Veil {
  /** SQL: this row tells of a member. `row` is the prefix of its columns: '', 'NEW.' or 'OLD.'. */
  readonly secret: (row: string) => string
  /** Columns that read null in such a row; `rows`: the row is not there at all. */
  readonly hides: readonly string[] | 'rows'
  /** Columns that read as this SQL says in such a row. */
  readonly rewrites?: Readonly<Record<string, string>>
  /** What is frozen there is written by whoever closes a period: only reading is veiled. */
  readonly mayWrite?: true
}

const secretCases = 'SELECT id FROM main.inspection_case WHERE about_member = 1'
const inSecretCase = (row: string) => `${row}case_id IN (${secretCases})`
const ofSecretSubject = (row: string) =>
  `${row}subject_id IN (SELECT id FROM main.inspection_subject WHERE case_id IN (${secretCases}))`
const ofSecretFinding = (row: string) =>
  `${row}finding_id IN (SELECT id FROM main.inspection_finding WHERE case_id IN (${secretCases}))`

/** SQL: whether a record of this kind, frozen under this id, is surely not of a member; what is gone since counts as secret. */
const openlyKnown = (kind: string, id: string) => `CASE ${kind}
  WHEN 'inspection' THEN ${id} IN (SELECT id FROM main.inspection_case WHERE about_member = 0)
  WHEN 'inspection_subject' THEN ${id} IN (SELECT id FROM main.inspection_subject
    WHERE person_id IS NULL AND case_id NOT IN (${secretCases}))
  WHEN 'remedy' THEN ${id} IN (SELECT remedy.id FROM main.inspection_remedy AS remedy
    JOIN main.inspection_finding AS finding ON finding.id = remedy.finding_id
    WHERE finding.case_id IS NULL OR finding.case_id NOT IN (${secretCases}))
  WHEN 'petition' THEN ${id} IN (SELECT id FROM main.inspection_petition
    WHERE about_member = 0 AND (case_id IS NULL OR case_id NOT IN (${secretCases})))
  ELSE TRUE END`
const kinds = `('inspection', 'inspection_subject', 'remedy', 'petition')`

export const veils: Readonly<Record<string, Veil>> = {
  inspection_plan_item: {
    secret: (row) => `${row}subject_kind = 'member'`,
    hides: ['cell_id', 'person_id', 'subject_text', 'content', 'note'],
  },
  inspection_case: {
    secret: (row) => `${row}about_member = 1`,
    hides: ['title', 'title_key', 'handed_to', 'looked_at', 'content', 'conclusion', 'petitioner', 'note'],
  },
  inspection_subject: {
    secret: (row) => `(${row}person_id IS NOT NULL OR ${inSecretCase(row)})`,
    hides: ['person_id', 'post', 'note'],
  },
  inspection_content: { secret: ofSecretSubject, hides: [] },
  inspection_amount: { secret: ofSecretSubject, hides: [] },
  inspection_document: { secret: inSecretCase, hides: 'rows' },
  inspection_inspector: { secret: inSecretCase, hides: 'rows' },
  inspection_discipline: {
    secret: ofSecretSubject,
    hides: ['decision_number', 'decided_by', 'note', 'member_discipline_id'],
  },
  inspection_suspension: { secret: ofSecretSubject, hides: ['decision_number', 'note'] },
  inspection_finding: { secret: inSecretCase, hides: ['fault', 'person_id', 'responsible', 'note'] },
  inspection_remedy: {
    secret: ofSecretFinding,
    hides: ['what', 'person_id', 'responsible', 'report', 'verified_by', 'note'],
  },
  inspection_petition: {
    secret: (row) => `(${row}about_member = 1 OR ${inSecretCase(row)})`,
    hides: ['sender', 'cell_id', 'person_id', 'content', 'passed_to', 'note'],
  },
  inspection_petition_content: {
    secret: (row) => `${row}petition_id IN (SELECT id FROM main.inspection_petition WHERE about_member = 1)`,
    hides: [],
  },
  inspection_file: { secret: inSecretCase, hides: 'rows' },
  // names as they were counted when a period was closed: they stay counted, without their words
  closed_set: {
    secret: (row) => `${row}kind IN ${kinds}`,
    hides: [],
    rewrites: {
      members: `(SELECT json_group_array(CASE WHEN ${openlyKnown('kind', `json_extract(member.value, '$.id')`)}
        THEN json(member.value) ELSE json_set(member.value, '$.name', 'Về đảng viên, hạn chế xem', '$.detail', '') END)
        FROM json_each(members) AS member)`,
    },
    mayWrite: true,
  },
  closed_sheet: {
    secret: (row) => `json_extract(${row}document, '$.opens') IN ${kinds}`,
    hides: [],
    rewrites: {
      rows: `(SELECT json_group_array(json(line.value)) FROM json_each("rows") AS line
        WHERE json_extract(line.value, '$.kind') <> 'data'
          OR ${openlyKnown(`json_extract(document, '$.opens')`, `json_extract(line.value, '$.of')`)})`,
    },
    mayWrite: true,
  },
  // whoever reads what was imported reads the name of the file, which may name a member
  import_batch: {
    secret: (row) => `${row}about_member = 1`,
    hides: [],
    rewrites: { file_name: "'Tệp có vụ việc về đảng viên'" },
  },
  rule_exception: {
    secret: (row) => `(${row}table_name = 'inspection_case' AND ${row}row_id IN (${secretCases}))`,
    hides: 'rows',
  },
}

/** What SQLite says when somebody writes where they may not even read; register-error.ts turns it into FORBIDDEN. */
export const veiledWrite = 'veiled: a case about a member'

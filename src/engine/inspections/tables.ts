import type { Generated } from 'kysely'
import type { DocumentKind, InspectorRole } from '../../shared/inspections/case-fields.ts'
import type { ChangeCause, Conclusion, Violation } from '../../shared/inspections/conclusions.ts'
import type {
  CaseDisciplineForm,
  LawMeasure,
  SuspendedFrom,
} from '../../shared/inspections/discipline-fields.ts'
import type { ScanKind } from '../../shared/inspections/files.ts'
import type { Gravity } from '../../shared/inspections/finding-fields.ts'
import type {
  InspectionKind,
  InspectionLevel,
  Management,
  SubjectKind,
} from '../../shared/inspections/kinds.ts'
import type { Phase } from '../../shared/inspections/phases.ts'
import type { ProgrammeSpan } from '../../shared/inspections/programme-fields.ts'
import type { PetitionHandling, PetitionKind } from '../../shared/inspections/theme-fields.ts'
import type { Standing } from '../../shared/people/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Month } from '../../shared/vocabulary/month.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Flag, Versioned } from '../register/columns.ts'

/**
 * Words that name a member are null to accounts that may not read them, though the tables themselves ask for them: the veil
 * (veil.ts) lies over the tables, and queries meet what it shows.
 */
type Veiled<T> = T | null

export interface BasisTable extends Versioned {
  id: Generated<number>
  number: string
  issued_by: string | null
  issued_on: PartialDate | null
  abstract: string
  effective_from: PartialDate | null
  effective_to: PartialDate | null
  note: string | null
}

export interface ProgrammeTable extends Versioned {
  id: Generated<number>
  title: string
  span: ProgrammeSpan
  first_year: number
  last_year: number
  level: InspectionLevel
  number: string | null
  issued_on: PartialDate | null
  note: string | null
}

export interface PlanItemTable extends Versioned {
  id: Generated<number>
  programme_id: number
  level: InspectionLevel
  kind: InspectionKind
  subject_kind: SubjectKind
  cell_id: number | null
  person_id: number | null
  subject_text: string | null
  content: Veiled<string>
  year: number
  quarter: number | null
  note: string | null
}

export interface CaseTable extends Versioned {
  id: Generated<number>
  kind: InspectionKind
  level: InspectionLevel
  title: Veiled<string>
  title_key: Veiled<string>
  plan_item_id: number | null
  basis_id: number | null
  opened_on: PartialDate | null
  started_on: PartialDate | null
  self_report_on: PartialDate | null
  concluded_on: PartialDate | null
  handed_on: PartialDate | null
  handed_to: string | null
  due_on: Day | null
  looked_at: string | null
  content: string | null
  conclusion: string | null
  petitioner: string | null
  note: string | null
  /** The rules that held when it was opened. */
  rule_pack_id: number
  /** A subject is a member: kept beside the subjects, because what may be read hangs on it. */
  about_member: Flag
}

export interface SubjectTable {
  id: Generated<number>
  case_id: number
  kind: SubjectKind
  /** The organisation itself, or the cell of the member on the day. */
  cell_id: number
  person_id: number | null
  standing: Standing | null
  management: Management
  post: string | null
  committee_member: Flag
  conclusion: Conclusion | null
  violation: Violation | null
  change_cause: ChangeCause | null
  note: string | null
}

export interface SubjectContentTable {
  id: Generated<number>
  subject_id: number
  code: string
}

/** A sum (thousand đồng) or a number of people that a form asks of a subject. */
export interface SubjectAmountTable {
  id: Generated<number>
  subject_id: number
  code: string
  amount: number
}

export interface DocumentTable {
  id: Generated<number>
  case_id: number
  phase: Exclude<Phase, 'handed_over'>
  kind: DocumentKind
  number: string | null
  issued_on: PartialDate | null
  issued_by: string | null
  abstract: string | null
}

export interface InspectorTable {
  id: Generated<number>
  case_id: number
  person_id: number | null
  name: string | null
  role: InspectorRole
}

export interface CaseDisciplineTable extends Versioned {
  id: Generated<number>
  subject_id: number
  form: CaseDisciplineForm
  level: InspectionLevel
  voted_on: PartialDate | null
  decision_number: string | null
  decided_on: PartialDate | null
  decided_by: string | null
  received_on: PartialDate | null
  law: LawMeasure | null
  law_decided_on: PartialDate | null
  law_told_on: PartialDate | null
  note: string | null
  /** The same discipline in the member's own file. */
  member_discipline_id: number | null
}

export interface SuspensionTable extends Versioned {
  id: Generated<number>
  subject_id: number
  suspended_from: SuspendedFrom
  decision_number: string | null
  suspended_on: PartialDate | null
  extended_on: PartialDate | null
  ended_on: PartialDate | null
  note: string | null
}

export interface ThemeTable extends Versioned {
  id: Generated<number>
  title: string
  basis_id: number | null
  opened_on: PartialDate | null
  due_on: Day | null
  note: string | null
}

export interface ThemeFaultTable {
  id: Generated<number>
  theme_id: number
  words: string
  position: number
}

export interface ThemeCellTable {
  id: Generated<number>
  theme_id: number
  cell_id: number
  reviewed_on: PartialDate | null
  summary: string | null
}

export interface FindingTable extends Versioned {
  id: Generated<number>
  case_id: number | null
  theme_id: number | null
  subject_id: number | null
  cell_id: number
  theme_fault_id: number | null
  fault: Veiled<string>
  gravity: Gravity
  person_id: number | null
  responsible: string | null
  found_on: PartialDate | null
  note: string | null
}

export interface RemedyTable extends Versioned {
  id: Generated<number>
  finding_id: number
  what: Veiled<string>
  person_id: number | null
  responsible: string | null
  due_on: Day | null
  reported_on: PartialDate | null
  report: string | null
  verified_by: string | null
  verified_on: PartialDate | null
  note: string | null
}

export interface PetitionTable extends Versioned {
  id: Generated<number>
  kind: PetitionKind
  received_on: Day
  sender: string | null
  cell_id: number | null
  person_id: number | null
  content: Veiled<string>
  handling: PetitionHandling
  handled_on: PartialDate | null
  passed_to: string | null
  case_id: number | null
  note: string | null
  about_member: Flag
}

export interface PetitionContentTable {
  id: Generated<number>
  petition_id: number
  code: string
}

/** A scanned file of a document or of a remedy; its bytes lie in `stored_file` under their SHA-256. */
export interface InspectionFileTable {
  id: Generated<number>
  case_id: number | null
  document_id: number | null
  remedy_id: number | null
  cell_id: number | null
  sha256: string
  name: string
  kind: ScanKind
  size: number
  added_at: string
}

/** The monthly report of a cell on inspection, supervision and discipline has come in. */
export interface CellReportTable {
  id: Generated<number>
  cell_id: number
  month: Month
  received_on: Day
  note: string | null
}

/** Bytes by their SHA-256: no record, so that the history holds the name and the print of a file and not the file again. */
export interface StoredFileTable {
  sha256: string
  bytes: Buffer
}

export interface InspectionsTables {
  inspection_basis: BasisTable
  inspection_programme: ProgrammeTable
  inspection_plan_item: PlanItemTable
  inspection_case: CaseTable
  inspection_subject: SubjectTable
  inspection_content: SubjectContentTable
  inspection_amount: SubjectAmountTable
  inspection_document: DocumentTable
  inspection_inspector: InspectorTable
  inspection_discipline: CaseDisciplineTable
  inspection_suspension: SuspensionTable
  inspection_theme: ThemeTable
  inspection_theme_fault: ThemeFaultTable
  inspection_theme_cell: ThemeCellTable
  inspection_finding: FindingTable
  inspection_remedy: RemedyTable
  inspection_petition: PetitionTable
  inspection_petition_content: PetitionContentTable
  inspection_file: InspectionFileTable
  inspection_report: CellReportTable
  stored_file: StoredFileTable
}

export const inspectionsRecords = [
  'inspection_basis',
  'inspection_programme',
  'inspection_plan_item',
  'inspection_case',
  'inspection_subject',
  'inspection_content',
  'inspection_amount',
  'inspection_document',
  'inspection_inspector',
  'inspection_discipline',
  'inspection_suspension',
  'inspection_theme',
  'inspection_theme_fault',
  'inspection_theme_cell',
  'inspection_finding',
  'inspection_remedy',
  'inspection_petition',
  'inspection_petition_content',
  'inspection_file',
  'inspection_report',
] as const satisfies readonly (keyof InspectionsTables)[]

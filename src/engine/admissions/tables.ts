import type { Generated } from 'kysely'
import type {
  Body,
  CloseReason,
  IntroducerKind,
  Introduction,
  LeftReason,
  Purpose,
  Relation,
  RemovalGround,
  SpecialCase,
  VoteMethod,
  Waived,
} from '../../shared/admissions/fields.ts'
import type { Paper } from '../../shared/admissions/papers.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Flag, Versioned } from '../register/columns.ts'

export interface DossierTable extends Versioned {
  id: Generated<number>
  person_id: number
  sympathizer_id: number | null
  cell_id: number
  rule_pack_id: number
  opened_on: Day
  permission_number: string | null
  permission_on: PartialDate | null
  readmission: Flag
  introduction: Introduction
  has_branch_committee: Flag
  has_grassroots_step: Flag
  delegated_decision: Flag
  difficult_area: Flag
  village_elder: Flag
  special_case: SpecialCase | null
  application_on: PartialDate | null
  left_party_on: PartialDate | null
  record_expunged_on: PartialDate | null
  left_party_reason: LeftReason | null
  consent_number: string | null
  consent_on: PartialDate | null
  decision_number: string | null
  decision_on: PartialDate | null
  decision_received_on: PartialDate | null
  decision_extended_days: number | null
  decision_extension_reason: string | null
  refused_on: PartialDate | null
  refusal_reason: string | null
  ceremony_on: Day | null
  announced_by: string | null
  ceremony_consent: string | null
  record_declared_on: PartialDate | null
  probation_helper: string | null
  probation_ends_on: Day | null
  recognition_number: string | null
  recognition_on: PartialDate | null
  recognition_extended_days: number | null
  recognition_extension_reason: string | null
  official_on: Day | null
  removal_on: PartialDate | null
  removal_number: string | null
  removal_ground: RemovalGround | null
  removal_received_on: PartialDate | null
  complaint_on: PartialDate | null
  complaint_resolved_on: PartialDate | null
  complaint_result: string | null
  closed_on: PartialDate | null
  close_reason: CloseReason | null
  close_note: string | null
  note: string | null
}

export interface DossierPaperTable {
  id: Generated<number>
  dossier_id: number
  paper: Paper
  form_code: string | null
  dated_on: PartialDate | null
  received_on: PartialDate | null
  number: string | null
  not_needed: Flag
  note: string | null
}

export interface DossierIntroducerTable {
  id: Generated<number>
  dossier_id: number
  person_id: number | null
  name: string
  kind: IntroducerKind
  together_since: PartialDate | null
  introduced_on: PartialDate | null
  resolution: string | null
  ended_on: PartialDate | null
  end_reason: string | null
  replaces_id: number | null
}

export interface BackgroundCheckTable {
  id: Generated<number>
  dossier_id: number
  subject: string
  relation: Relation
  place: string | null
  abroad: Flag
  sent_on: PartialDate | null
  received_on: PartialDate | null
  answered_on: PartialDate | null
  number: string | null
  result: string | null
  waived: Waived | null
  waived_note: string | null
}

export interface BallotTable {
  id: Generated<number>
  dossier_id: number
  purpose: Purpose
  body: Body
  round: number
  held_on: PartialDate
  resolution_number: string | null
  method: VoteMethod | null
  members: Generated<number>
  away_temporarily: Generated<number>
  exempt_absent: Generated<number>
  suspended: Generated<number>
  prosecuted: Generated<number>
  excused_absent: Generated<number>
  in_favour: Generated<number>
  against: Generated<number>
  invalid: Generated<number>
  /** The denominator (294-QĐ/TW 9.3.2, 9.3.3), by the dossier's own pack. */
  entitled: number
  needed: number
  note: string | null
}

export interface DossierMoveTable {
  id: Generated<number>
  dossier_id: number
  moved_on: PartialDate | null
  to_cell_id: number | null
  to_place: string | null
  forwarded_on: PartialDate | null
  file_received_on: PartialDate | null
  certificate_number: string | null
  objection: string | null
  objected_on: PartialDate | null
  reviewed_on: PartialDate | null
  note: string | null
}

export interface AdmissionsTables {
  dossier: DossierTable
  dossier_paper: DossierPaperTable
  dossier_introducer: DossierIntroducerTable
  background_check: BackgroundCheckTable
  ballot: BallotTable
  dossier_move: DossierMoveTable
}

export const admissionsRecords = [
  'dossier',
  'dossier_paper',
  'dossier_introducer',
  'background_check',
  'ballot',
  'dossier_move',
] as const satisfies readonly (keyof AdmissionsTables)[]

import type { Generated } from 'kysely'
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
  introduction: 'two_members' | 'youth_union' | 'trade_union'
  has_branch_committee: Flag
  has_grassroots_step: Flag
  difficult_area: Flag
  village_elder: Flag
  application_on: PartialDate | null
  left_party_on: PartialDate | null
  record_expunged_on: PartialDate | null
  left_party_reason: string | null
  provincial_consent: string | null
  provincial_consent_on: PartialDate | null
  decision_number: string | null
  decision_on: PartialDate | null
  decision_received_on: PartialDate | null
  decision_extended_days: number | null
  decision_extension_reason: string | null
  refused_on: PartialDate | null
  refusal_reason: string | null
  ceremony_on: PartialDate | null
  announced_by: string | null
  ceremony_consent: string | null
  record_declared_on: PartialDate | null
  probation_helper: string | null
  recognition_number: string | null
  recognition_on: PartialDate | null
  recognition_extended_days: number | null
  official_on: PartialDate | null
  removal_on: PartialDate | null
  removal_number: string | null
  removal_ground: string | null
  closed_on: PartialDate | null
  close_reason:
    | 'withdrawn'
    | 'moved_away'
    | 'expired'
    | 'refused'
    | 'deceased'
    | 'cancelled_decision'
    | 'other'
    | null
  close_note: string | null
  note: string | null
}

export interface DossierPaperTable {
  id: Generated<number>
  dossier_id: number
  paper: string
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
  kind: 'member' | 'youth_union' | 'trade_union'
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
  relation:
    | 'candidate'
    | 'father'
    | 'mother'
    | 'spouse_father'
    | 'spouse_mother'
    | 'foster'
    | 'spouse'
    | 'child'
  place: string | null
  abroad: Flag
  sent_on: PartialDate | null
  received_on: PartialDate | null
  answered_on: PartialDate | null
  number: string | null
  result: string | null
  waived: 'member_relative' | 'same_commune' | 'deceased' | 'other' | null
  waived_note: string | null
}

export interface BallotTable {
  id: Generated<number>
  dossier_id: number
  purpose: 'admission' | 'recognition' | 'removal'
  body: 'cell' | 'branch_committee' | 'grassroots_committee' | 'standing_committee' | 'delegated_committee'
  round: number
  held_on: PartialDate | null
  resolution_number: string | null
  method: 'secret' | 'card' | null
  members: Generated<number>
  away_temporarily: Generated<number>
  exempt_absent: Generated<number>
  suspended: Generated<number>
  prosecuted: Generated<number>
  excused_absent: Generated<number>
  in_favour: Generated<number>
  against: Generated<number>
  invalid: Generated<number>
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

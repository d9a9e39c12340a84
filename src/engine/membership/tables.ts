import type { Generated } from 'kysely'
import type {
  DepartureKind,
  DisciplineForm,
  GapReason,
  Manner,
  RemovalGround,
  TransferScope,
} from '../../shared/membership/fields.ts'
import type { Standing } from '../../shared/people/contract.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Dated, Flag, Versioned } from '../register/columns.ts'

export interface PartyRecordTable extends Versioned {
  id: Generated<number>
  person_id: number
  card_number: string | null
  card_issued_on: PartialDate | null
  card_issued_by: string | null
  file_number: string | null
  decision_on: PartialDate | null
  decision_number: string | null
  ceremony_on: PartialDate | null
  official_on: PartialDate | null
  official_number: string | null
  official_decision_on: PartialDate | null
  first_decision_on: PartialDate | null
  introducers: string | null
  admitted_at: string | null
  note: string | null
}

export interface PartyGapTable extends Dated {
  id: Generated<number>
  person_id: number
  reason: GapReason
  note: string | null
}

export interface MemberTransferTable extends Versioned {
  id: Generated<number>
  person_id: number
  direction: 'in' | 'out'
  manner: Manner
  /** The cell that is left (out, internal) or joined (in). */
  cell_id: number
  /** The cell that is joined by a move within the commune. */
  to_cell_id: number | null
  place: string | null
  scope: TransferScope | null
  /** Away to study: a temporary transfer may last longer (06-HD/TW 10.2.2). */
  study: Flag
  paper_number: string | null
  moved_on: PartialDate | null
  paper_on: PartialDate | null
  presented_on: PartialDate | null
  file_sent_on: PartialDate | null
  file_received_on: PartialDate | null
  until_on: PartialDate | null
  returned_on: PartialDate | null
  reason: string | null
  note: string | null
}

/** How somebody left the Party or died; the stretch of membership that ended says so too. */
export interface MemberDepartureTable extends Versioned {
  id: Generated<number>
  person_id: number
  cell_id: number | null
  kind: DepartureKind
  standing: Standing
  left_on: PartialDate | null
  decision_number: string | null
  decision_on: PartialDate | null
  decided_by: string | null
  /** Only of somebody struck off. */
  ground: RemovalGround | null
  decision_received_on: PartialDate | null
  complaint_on: PartialDate | null
  complaint_answered_on: PartialDate | null
  complaint_result: 'upheld' | 'reversed' | null
  /** The notice to the level above, which the file follows (06-HD/TW 8.3b). */
  notice_on: PartialDate | null
  file_sent_on: PartialDate | null
  restored_on: PartialDate | null
  note: string | null
}

export interface MemberExemptionTable extends Dated {
  id: Generated<number>
  person_id: number
  document: string | null
  reason: string | null
  note: string | null
}

export interface BadgeAwardTable {
  id: Generated<number>
  person_id: number
  years: number
  decision_number: string | null
  decision_on: PartialDate | null
  awarded_on: PartialDate | null
  posthumous: Generated<Flag>
  note: string | null
}

export interface MemberDisciplineTable extends Versioned {
  id: Generated<number>
  person_id: number
  form: DisciplineForm
  decision_number: string | null
  decided_on: PartialDate | null
  decided_by: string | null
  reason: string | null
  note: string | null
}

export interface MembershipTables {
  party_record: PartyRecordTable
  party_gap: PartyGapTable
  member_transfer: MemberTransferTable
  member_departure: MemberDepartureTable
  member_exemption: MemberExemptionTable
  badge_award: BadgeAwardTable
  member_discipline: MemberDisciplineTable
}

export const membershipRecords = [
  'party_record',
  'party_gap',
  'member_transfer',
  'member_departure',
  'member_exemption',
  'badge_award',
  'member_discipline',
] as const satisfies readonly (keyof MembershipTables)[]

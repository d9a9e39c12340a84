import type { Generated } from 'kysely'
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
  reason: 'expelled' | 'removed' | 'lost_contact' | 'transfer_gap' | 'other'
  note: string | null
}

export interface MemberTransferTable extends Versioned {
  id: Generated<number>
  person_id: number
  direction: 'in' | 'out'
  manner: 'official' | 'temporary' | 'internal'
  cell_id: number | null
  place: string | null
  scope: 'province' | 'other_province' | 'abroad' | null
  paper_number: string | null
  moved_on: PartialDate | null
  paper_on: PartialDate | null
  presented_on: PartialDate | null
  file_sent_on: PartialDate | null
  until_on: PartialDate | null
  returned_on: PartialDate | null
  reason: string | null
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
  form: 'reprimand' | 'warning' | 'dismissal' | 'expulsion'
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
  member_exemption: MemberExemptionTable
  badge_award: BadgeAwardTable
  member_discipline: MemberDisciplineTable
}

export const membershipRecords = [
  'party_record',
  'party_gap',
  'member_transfer',
  'member_exemption',
  'badge_award',
  'member_discipline',
] as const satisfies readonly (keyof MembershipTables)[]

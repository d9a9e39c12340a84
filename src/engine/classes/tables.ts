import type { Generated } from 'kysely'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Dated, Versioned } from '../register/columns.ts'

export interface TrainingClassTable extends Versioned, Dated {
  id: Generated<number>
  kind: 'awareness' | 'new_member' | 'elementary_theory'
  code: string | null
  name: string
  name_key: string
  place: string | null
  organiser: string | null
  decision_number: string | null
  decision_date: PartialDate | null
  sessions: number | null
  note: string | null
}

export interface EnrollmentTable extends Versioned {
  id: Generated<number>
  class_id: number | null
  kind: 'awareness' | 'new_member' | 'elementary_theory'
  person_id: number
  cell_id: number | null
  present: number | null
  excused: number | null
  unexcused: number | null
  score: number | null
  grade: 'excellent' | 'very_good' | 'good' | 'average' | 'failed' | null
  result: 'enrolled' | 'completed' | 'not_completed' | 'absent'
  certificate_number: string | null
  certificate_date: PartialDate | null
  issuer: string | null
  received_by: string | null
  entitlement_note: string | null
  note: string | null
}

export interface ClassesTables {
  training_class: TrainingClassTable
  enrollment: EnrollmentTable
}

export const classesRecords = [
  'training_class',
  'enrollment',
] as const satisfies readonly (keyof ClassesTables)[]

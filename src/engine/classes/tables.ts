import type { Generated } from 'kysely'
import type { ClassKind, Grade, OrganiserKind, Result } from '../../shared/classes/fields.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Versioned } from '../register/columns.ts'

export interface TrainingClassTable extends Versioned {
  id: Generated<number>
  kind: ClassKind
  code: string | null
  name: string
  name_key: string
  place: string | null
  organiser: string | null
  organiser_kind: OrganiserKind
  decision_number: string | null
  decision_date: PartialDate | null
  /** First and last day of the class, both counted: facts of a day, no half-open period. */
  starts_on: PartialDate | null
  ends_on: PartialDate | null
  sessions: number | null
  note: string | null
}

/** A learner of a class of ours, or (without a class) a certificate that came from elsewhere. */
export interface EnrollmentTable extends Versioned {
  id: Generated<number>
  class_id: number | null
  kind: ClassKind
  person_id: number
  /** The cell that sent the person, as it was then. */
  cell_id: number | null
  present: number | null
  excused: number | null
  unexcused: number | null
  score: number | null
  grade: Grade | null
  result: Result
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

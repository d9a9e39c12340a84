import type { Selectable } from 'kysely'
import type { Change } from '../register/change.ts'
import { RegisterError } from '../register/register-error.ts'
import type { EnrollmentTable, TrainingClassTable } from './tables.ts'

/** @throws RegisterError NOT_FOUND, also for a class in the trash */
export function knownClass(change: Change, id: number): Selectable<TrainingClassTable> {
  const row = change.row('training_class', id)
  if (row.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return row
}

export interface KnownLearner {
  readonly row: Selectable<EnrollmentTable>
  readonly name: string
}

/** @throws RegisterError NOT_FOUND, also for somebody taken off the roster */
export function knownLearner(change: Change, id: number): KnownLearner {
  const row = change.row('enrollment', id)
  if (row.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return { row, name: change.row('person', row.person_id).full_name }
}

/** Learners of one class, in the order asked for. @throws RegisterError NOT_FOUND for anybody who does not sit in it */
export function learnersOf(change: Change, classId: number, ids: readonly number[]): KnownLearner[] {
  return [...new Set(ids)].map((id) => {
    const learner = knownLearner(change, id)
    if (learner.row.class_id !== classId) throw new RegisterError('NOT_FOUND')
    return learner
  })
}

/** "Lò Thị Mai" for one, "3 người" for more. */
export function whomWords(learners: readonly { readonly name: string }[]): string {
  const [only] = learners
  return learners.length === 1 && only !== undefined ? only.name : `${learners.length} người`
}

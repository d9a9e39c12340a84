import type { LearnerResult } from '../../shared/classes/fields.ts'
import { classInSentence, resultProblems } from '../../shared/classes/rules.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Change } from '../register/change.ts'
import { invalid } from '../register/register-error.ts'
import { knownClass, learnersOf } from './records.ts'

export interface WantedResult extends LearnerResult {
  readonly id: number
  readonly version: number
}

/**
 * The whole grid of a class in one command; rows that say what the register says are left alone.
 * @returns how many learners changed
 * @throws RegisterError NOT_FOUND, STALE; INVALID with fields `rows.<index>.<field>`, each message naming the learner
 */
export function saveResults(
  change: Change,
  wanted: { readonly classId: number; readonly rows: readonly WantedResult[] },
): number {
  const { classId, rows } = wanted
  const { name, sessions } = knownClass(change, classId)
  const learners = new Map(
    learnersOf(
      change,
      classId,
      rows.map(({ id }) => id),
    ).map((learner) => [learner.row.id, learner]),
  )
  const problems = rows.flatMap((row, index): FieldProblem[] => {
    const learner = learners.get(row.id)
    const own = resultProblems(row, sessions)
    if (row.result !== 'completed' && learner?.row.certificate_number != null)
      own.push({
        field: 'result',
        message: 'Đã cấp giấy chứng nhận nên kết quả phải là Hoàn thành. Bỏ số giấy chứng nhận trước.',
      })
    return own.map(({ field, message }) => ({
      field: `rows.${index}.${field}`,
      message: `${learner?.name ?? ''}: ${message}`,
    }))
  })
  if (problems.length > 0) throw invalid(problems)
  let written = 0
  for (const { id, version, ...result } of rows)
    if (change.update('enrollment', id, result, version) !== version) written += 1
  if (written > 0) change.touch('training_class', classId)
  change.describe(`Ghi điểm danh, kết quả ${written} học viên ${classInSentence(name)}`)
  return written
}

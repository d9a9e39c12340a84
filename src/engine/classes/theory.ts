import { classInSentence } from '../../shared/classes/rules.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { knownClass } from './records.ts'

interface Raisable {
  readonly personId: number
  readonly name: string
}

/** Learners who completed an elementary-theory class and whose record shows no level of political theory. */
export function theoryToRaise(reader: Reader, classId: number): Raisable[] {
  return reader
    .statement<Raisable>(
      `SELECT person.id AS personId, person.full_name AS name
       FROM enrollment JOIN person ON person.id = enrollment.person_id
       WHERE enrollment.class_id = ? AND enrollment.kind = 'elementary_theory' AND enrollment.result = 'completed'
         AND enrollment.trashed_at IS NULL AND person.trashed_at IS NULL
         AND coalesce((SELECT rank FROM catalog_item WHERE catalog = 'political-theory' AND code = person.political_theory LIMIT 1), 0) < 1
       ORDER BY person.name_sort, person.id`,
    )
    .all(classId)
}

/**
 * Writes the lowest level of political theory into their records, in one command.
 * @throws RegisterError NOT_FOUND; INVALID for another kind of class; CONFLICT when nobody is left to be raised
 */
export function raiseTheory(change: Change, classId: number): number {
  const { kind, name } = knownClass(change, classId)
  if (kind !== 'elementary_theory')
    throw invalid([{ field: 'classId', message: 'Chỉ lớp sơ cấp mới cập nhật trình độ lý luận chính trị.' }])
  const level = change
    .statement<{ code: string }>(
      `SELECT code FROM catalog_item WHERE catalog = 'political-theory' AND rank >= 1 ORDER BY rank LIMIT 1`,
    )
    .get()
  const people = theoryToRaise(change, classId)
  if (level === undefined || people.length === 0)
    throw new RegisterError(
      'CONFLICT',
      'Không còn học viên nào cần cập nhật trình độ lý luận chính trị. Dữ liệu không thay đổi.',
    )
  for (const { personId } of people) change.update('person', personId, { political_theory: level.code })
  change.describe(
    `Cập nhật trình độ lý luận chính trị cho ${people.length} học viên ${classInSentence(name)}`,
  )
  return people.length
}

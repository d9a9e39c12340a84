import { call } from '@orpc/server'
import { classesProcedures } from '../../../src/engine/classes/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import type { ClassFields, ClassKind } from '../../../src/shared/classes/fields.ts'
import type { Day } from '../../../src/shared/vocabulary/day.ts'
import { monthOf } from '../../../src/shared/vocabulary/month.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import type { TestRegister } from '../harness.ts'
import { personForm } from '../people/make-people.ts'
import { trackingForm } from '../sympathizers/make-sympathizers.ts'

export function classForm(kind: ClassKind, given: Partial<ClassFields> = {}): ClassFields {
  return {
    kind,
    name: `Lớp thử ${kind}`,
    code: null,
    decisionNumber: '05-QĐ/ĐU',
    decisionDate: partialDate('2026-09-01'),
    place: 'Hội trường',
    organiser: 'Trung tâm Chính trị',
    organiserKind: 'centre',
    startsOn: partialDate('2026-09-14'),
    endsOn: partialDate('2026-09-18'),
    sessions: 10,
    note: null,
    ...given,
  }
}

export async function makeClass(
  test: TestRegister,
  kind: ClassKind = 'awareness',
  given: Partial<ClassFields> = {},
): Promise<number> {
  const { context } = test
  return (await call(classesProcedures.create, { fields: classForm(kind, given) }, { context })).id
}

/** Somebody recognised by the cell, schooled enough for the awareness class. @returns ids of the tracking and the person */
export function makeRecognised(
  test: TestRegister,
  fullName: string,
  cellId: number,
  given: Parameters<typeof personForm>[1] = {},
): Promise<{ id: number; personId: number }> {
  return call(
    sympathizersProcedures.create,
    {
      who: { person: personForm(fullName, { generalEducation: 'THCS', ...given }) },
      cellId,
      fields: trackingForm({ proposedOn: '2026-01-05', recognisedOn: '2026-03-05' }),
    },
    { context: test.context },
  )
}

/** The committee agreed to the awareness class in a monthly list. */
export async function agree(
  test: TestRegister,
  sympathizerId: number,
  cellId: number,
  answeredOn = '2026-04-10',
  result: 'agreed' | 'returned' = 'agreed',
): Promise<void> {
  await test.run((change) => {
    const batch = change.insert('approval_batch', {
      month: monthOf('2026-04-01' as Day),
      purpose: 'awareness_class',
      sent_on: null,
      sent_list: null,
      answer_number: '12-TB/ĐU',
      answer_date: partialDate(answeredOn),
      trashed_at: null,
    })
    change.insert('approval_item', {
      batch_id: batch,
      sympathizer_id: sympathizerId,
      cell_id: cellId,
      result,
      reason: result === 'returned' ? 'Chưa đủ hồ sơ' : null,
    })
    change.describe('Duyệt thử')
  })
}

/** Puts people into a class whatever the rules say. */
export async function seat(
  test: TestRegister,
  classId: number,
  personIds: readonly number[],
  passReason: string | null = 'Theo yêu cầu thử',
): Promise<void> {
  const { context } = test
  await call(classesProcedures.enroll, { classId, personIds: [...personIds], passReason }, { context })
}

export async function learnersOf(test: TestRegister, classId: number) {
  return (await call(classesProcedures.get, { id: classId }, { context: test.context })).learners
}

/** Everybody of the class completed it. */
export async function complete(test: TestRegister, classId: number): Promise<void> {
  const rows = (await learnersOf(test, classId)).map(({ id, version }) => ({
    id,
    version,
    present: null,
    excused: null,
    unexcused: null,
    score: 8,
    grade: 'good' as const,
    result: 'completed' as const,
    note: null,
  }))
  await call(classesProcedures.saveResults, { classId, rows }, { context: test.context })
}

export async function personNamed(
  test: TestRegister,
  fullName: string,
  given: Parameters<typeof personForm>[1] = {},
): Promise<number> {
  const fields = personForm(fullName, given)
  return (await call(peopleProcedures.create, { fields }, { context: test.context })).id
}

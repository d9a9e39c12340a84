import type { FieldProblem } from '../rpc/errors.ts'
import type { Day } from '../vocabulary/day.ts'
import { firstDayOf, isSurelyBefore, type PartialDate } from '../vocabulary/partial-date.ts'
import type { PersonFields } from './fields.ts'

type Checked = Pick<PersonFields, 'birthDate' | 'citizenBirthDate' | 'unionJoined'>

/** What cannot be true of a person whatever the paper says: it would corrupt every figure about age. */
export function personProblems(fields: Checked, today: Day): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const field of ['birthDate', 'citizenBirthDate', 'unionJoined'] as const) {
    const value = fields[field]
    if (value !== null && isFuture(value, today))
      problems.push({ field, message: 'Ngày này còn ở phía trước. Kiểm tra lại năm.' })
  }
  if (
    fields.birthDate !== null &&
    fields.unionJoined !== null &&
    isSurelyBefore(fields.unionJoined, fields.birthDate)
  )
    problems.push({
      field: 'unionJoined',
      message: 'Ngày vào Đoàn sớm hơn ngày sinh. Kiểm tra lại hai ngày này.',
    })
  return problems
}

function isFuture(date: PartialDate, today: Day): boolean {
  const first = firstDayOf(date)
  return first !== null && first > today
}

/** Some fields of a person, as a form that changed only those sends them. */
export type PersonChanges = { readonly [Field in keyof PersonFields]?: PersonFields[Field] | undefined }

export function withChanges(before: PersonFields, changes: PersonChanges): PersonFields {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  return { ...before, ...given }
}

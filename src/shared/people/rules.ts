import type { FieldProblem } from '../rpc/errors.ts'
import type { Day } from '../vocabulary/day.ts'
import {
  comparePartialDates,
  firstDayOf,
  isSurelyBefore,
  type PartialDate,
} from '../vocabulary/partial-date.ts'
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

/** Reasons to think that two records are one person, in words; empty when there is none worth saying. */
export function samePersonReasons(
  typed: { readonly birthDate: PartialDate | null; readonly villageId: number | null },
  known: { readonly birthDate: PartialDate | null; readonly villageId: number | null },
): string[] {
  const reasons = ['Trùng họ và tên']
  if (
    typed.birthDate !== null &&
    known.birthDate !== null &&
    typed.birthDate !== '?' &&
    known.birthDate !== '?'
  ) {
    if (typed.birthDate === known.birthDate) reasons.push('Trùng ngày sinh')
    else if (typed.birthDate.slice(0, 4) === known.birthDate.slice(0, 4)) reasons.push('Cùng năm sinh')
    else if (comparePartialDates(typed.birthDate, known.birthDate) !== 0) return []
  }
  if (typed.villageId !== null && typed.villageId === known.villageId) reasons.push('Cùng thôn, bản')
  return reasons
}

/** Some fields of a person, as a form that changed only those sends them. */
export type PersonChanges = { readonly [Field in keyof PersonFields]?: PersonFields[Field] | undefined }

export function withChanges(before: PersonFields, changes: PersonChanges): PersonFields {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  return { ...before, ...given }
}

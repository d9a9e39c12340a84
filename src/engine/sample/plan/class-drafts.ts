import type { ClassKind } from '../../../shared/classes/fields.ts'
import { addDays, type Day } from '../../../shared/vocabulary/day.ts'
import { partialDate } from '../../../shared/vocabulary/partial-date.ts'
import { toRoman } from '../../../shared/vocabulary/roman.ts'
import type { PlannedClass, PlannedEnrollment } from './plan.ts'

/** A class of the plan with whole days. */
export interface ClassDraft {
  readonly id: number
  readonly kind: ClassKind
  readonly year: number
  /** Which of its kind in the year. */
  readonly number: number
  readonly startsOn: Day
  readonly endsOn: Day
  readonly sessions: number
  /** How many of those ready are sent. */
  readonly share: number
}

/** The columns that the class itself fills. */
export type Learning = Pick<
  PlannedEnrollment,
  | 'present'
  | 'excused'
  | 'unexcused'
  | 'score'
  | 'grade'
  | 'result'
  | 'certificate_number'
  | 'certificate_date'
  | 'issuer'
>

const names: Readonly<Record<ClassKind, string>> = {
  awareness: 'Lớp bồi dưỡng nhận thức về Đảng',
  new_member: 'Lớp bồi dưỡng đảng viên mới',
  elementary_theory: 'Lớp sơ cấp lý luận chính trị',
}
const codes: Readonly<Record<ClassKind, string>> = {
  awareness: 'NT',
  new_member: 'ĐVM',
  elementary_theory: 'SC',
}

export function classRow(draft: ClassDraft): PlannedClass {
  const { id, kind, year, number, startsOn, endsOn, sessions } = draft
  const term = kind === 'awareness' ? `khóa ${toRoman(number)} năm ${year}` : `năm ${year}`
  return {
    id,
    kind,
    code: `${codes[kind]}${number}-${year}`,
    name: `${names[kind]} ${term}`,
    place: 'Hội trường Đảng ủy xã',
    organiser: 'Trung tâm Chính trị',
    organiser_kind: 'centre',
    decision_number: `${String(10 + id * 3).padStart(2, '0')}-QĐ/ĐU`,
    decision_date: partialDate(addDays(startsOn, -12)),
    starts_on: partialDate(startsOn),
    ends_on: partialDate(endsOn),
    sessions,
    note: null,
  }
}

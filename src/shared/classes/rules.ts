import type { FieldProblem } from '../rpc/errors.ts'
import type { Day } from '../vocabulary/day.ts'
import {
  firstDayOf,
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
} from '../vocabulary/partial-date.ts'
import type { ClassFields, LearnerResult } from './fields.ts'

/** A class inside a sentence: "lớp bồi dưỡng … khóa I" whether or not its name begins with the word. */
export function classInSentence(name: string): string {
  return `lớp ${name.replace(/^lớp\s+/iu, '')}`
}

/** Where a class stands on a day, read from its first and last day. */
export type ClassState = 'planned' | 'running' | 'ended'

export const classStateLabels: Record<ClassState, string> = {
  planned: 'Chưa khai giảng',
  running: 'Đang học',
  ended: 'Đã bế giảng',
}

/** A class without its dates is only planned; a partial date counts from its first day. */
export function classStateOn(
  dates: { readonly startsOn: PartialDate | null; readonly endsOn: PartialDate | null },
  day: Day,
): ClassState {
  const first = dates.startsOn === null ? null : firstDayOf(dates.startsOn)
  const last = dates.endsOn === null ? null : firstDayOf(dates.endsOn)
  if (last !== null && last < day) return 'ended'
  return first !== null && first <= day ? 'running' : 'planned'
}

type ClassDates = Pick<ClassFields, 'decisionDate' | 'startsOn' | 'endsOn'>

/** What cannot be true of a class whatever the paper says. */
export function classDateProblems({ decisionDate, startsOn, endsOn }: ClassDates): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (startsOn !== null && endsOn !== null && isSurelyBefore(endsOn, startsOn))
    problems.push({
      field: 'endsOn',
      message: `Ngày bế giảng sớm hơn ngày khai giảng (${formatPartialDate(startsOn)}). Kiểm tra lại hai ngày này.`,
    })
  if (decisionDate !== null && endsOn !== null && isSurelyBefore(endsOn, decisionDate))
    problems.push({
      field: 'decisionDate',
      message: `Ngày quyết định mở lớp muộn hơn ngày bế giảng (${formatPartialDate(endsOn)}). Kiểm tra lại hai ngày này.`,
    })
  return problems
}

type Attendance = Pick<LearnerResult, 'present' | 'excused' | 'unexcused'>

/** Sessions told of so far: present, excused and unexcused together. */
export function sessionsTold({ present, excused, unexcused }: Attendance): number {
  return (present ?? 0) + (excused ?? 0) + (unexcused ?? 0)
}

/**
 * What does not foot: more sessions than the class had, fewer once all three are written, a certificate's result beside the
 * grade "Không đạt". Blank stays possible, nothing is guessed.
 */
export function resultProblems(learner: LearnerResult, sessions: number | null): FieldProblem[] {
  const problems: FieldProblem[] = []
  const told = sessionsTold(learner)
  const whole = learner.present !== null && learner.excused !== null && learner.unexcused !== null
  if (sessions !== null && (told > sessions || (whole && told < sessions)))
    problems.push({
      field: 'present',
      message: `Có mặt và vắng cộng lại là ${told} buổi, lớp có ${sessions} buổi. Kiểm tra lại ba ô.`,
    })
  if (learner.grade === 'failed' && learner.result === 'completed')
    problems.push({
      field: 'result',
      message: 'Xếp loại Không đạt thì chưa hoàn thành chương trình. Kiểm tra lại hai ô.',
    })
  return problems
}

/** Present = all sessions without the absences, for who types absences only; null when the class's sessions are not known. */
export function presentFromAbsences(learner: Attendance, sessions: number | null): number | null {
  if (learner.present !== null || sessions === null) return learner.present
  const rest = sessions - sessionsTold(learner)
  return rest < 0 ? null : rest
}

/** A grade says whether the programme was completed; what was decided otherwise by hand stays. */
export function resultAfterGrade(learner: Pick<LearnerResult, 'grade' | 'result'>): LearnerResult['result'] {
  if (learner.grade === null || learner.result !== 'enrolled') return learner.result
  return learner.grade === 'failed' ? 'not_completed' : 'completed'
}

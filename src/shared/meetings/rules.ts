import type { FieldProblem } from '../rpc/errors.ts'
import type { Day } from '../vocabulary/day.ts'
import type { Fraction } from '../vocabulary/fraction.ts'
import { firstDayOfMonth, type Month, monthsLater } from '../vocabulary/month.ts'
import { firstDayOf, lastDayOf } from '../vocabulary/partial-date.ts'
import type { Attendance, MonthEntry } from './fields.ts'

/** Members less those exempt and those on special duty; null while nobody wrote how many members there are. */
export function expectedOf({
  members,
  exempt,
  specialDuty,
}: Pick<Attendance, 'members' | 'exempt' | 'specialDuty'>): number | null {
  return members === null ? null : members - (exempt ?? 0) - (specialDuty ?? 0)
}

/** Present out of expected; null until both are written. Exempt members who came all the same do not raise it over the whole. */
export function attendanceOf(attendance: Attendance): Fraction | null {
  const expected = expectedOf(attendance)
  if (expected === null || attendance.present === null || expected < 0) return null
  return { numerator: attendance.present, denominator: expected }
}

/**
 * Present and absent against expected: null when it foots or cannot be told yet, else a sentence. Those written already may be
 * too many before all are written. More present than expected is refused, not pointed out: see `entryProblems`.
 */
export function footingProblem(attendance: Attendance): string | null {
  const expected = expectedOf(attendance)
  const { present, excused, unexcused } = attendance
  if (expected === null || (present ?? 0) > expected) return null
  const given = [present, excused, unexcused].filter((count) => count !== null)
  const told = given.reduce((sum, count) => sum + count, 0)
  if (given.length < 3 ? told <= expected : told === expected) return null
  const parts = given.length > 1 ? ` (${given.join(' + ')})` : ''
  return `Phải dự ${expected} nhưng có mặt và vắng cộng lại là ${told}${parts}`
}

export function isHeld(entry: Pick<MonthEntry, 'heldOn'>): boolean {
  return entry.heldOn !== null
}

/** Whether anything at all is written about the meeting. */
export function isBlankEntry(entry: MonthEntry): boolean {
  const { members, exempt, specialDuty, ...told } = entry
  return Object.values(told).every((value) => value === null)
}

/** What cannot be true whatever the paper says. A sheet that does not foot is no such thing: it is kept and pointed out. */
export function entryProblems(entry: MonthEntry, month: Month, today: Day): FieldProblem[] {
  const problems: FieldProblem[] = []
  const { heldOn, missedReason, present } = entry
  const expected = expectedOf(entry)
  if (expected !== null && expected < 0)
    problems.push({ field: 'exempt', message: 'Số miễn sinh hoạt và đi công tác nhiều hơn số đảng viên.' })
  else if (expected !== null && present !== null && present > expected)
    problems.push({
      field: 'present',
      message: `Có mặt ${present} nhiều hơn số phải dự ${expected}.${(entry.exempt ?? 0) > 0 ? ' Người được miễn mà vẫn dự thì không tính vào số miễn.' : ''}`,
    })
  if (heldOn !== null && missedReason !== null)
    problems.push({
      field: 'missedReason',
      message: 'Đã ghi ngày họp thì không ghi lý do chưa họp. Bỏ một trong hai.',
    })
  if (heldOn === null && (present !== null || entry.excused !== null || entry.unexcused !== null))
    problems.push({
      field: 'heldOn',
      message: 'Đã ghi số người dự thì cần ngày họp. Chưa rõ ngày thì ghi tháng.',
    })
  const [first, last] = heldOn === null ? [null, null] : [firstDayOf(heldOn), lastDayOf(heldOn)]
  if (heldOn !== null && (first === null || last === null))
    problems.push({ field: 'heldOn', message: 'Chưa rõ ngày thì ghi tháng, ví dụ 11/2026.' })
  else if (first !== null && first > today)
    problems.push({
      field: 'heldOn',
      message: 'Ngày họp còn ở phía trước. Ghi vào ô ngày dự kiến, hoặc kiểm tra lại.',
    })
  else if (first !== null && last !== null && !nearMonth(first, last, month))
    problems.push({
      field: 'heldOn',
      message: 'Ngày họp cách tháng của kỳ sinh hoạt hơn một tháng. Kiểm tra lại.',
    })
  return problems
}

/** The meeting of one month may slip into its neighbours, not farther. */
function nearMonth(first: Day, last: Day, month: Month): boolean {
  return last >= firstDayOfMonth(monthsLater(month, -1)) && first < firstDayOfMonth(monthsLater(month, 2))
}

import { addDays, type Day, daysBetween, weekdayOf } from '../vocabulary/day.ts'
import type { DueItem } from './item.ts'

/** The parts of the due list, in their order. `waiting`: somebody else must act first, and there is still time. */
export const dueGroups = ['overdue', 'week', 'soon', 'waiting'] as const
export type DueGroup = (typeof dueGroups)[number]

export const dueGroupLabels: Record<DueGroup, string> = {
  overdue: 'Quá hạn',
  week: 'Trong tuần này',
  soon: 'Sắp đến hạn',
  waiting: 'Đang chờ',
}

export const dueSubjectLabels: Record<DueItem['subject'], string> = {
  sympathizers: 'Quần chúng ưu tú, cảm tình Đảng',
  approvals: 'Danh sách duyệt hằng tháng',
  classes: 'Lớp bồi dưỡng',
  admissions: 'Kết nạp',
  probation: 'Đảng viên dự bị',
  membership: 'Đảng viên',
  cells: 'Chi bộ',
  inspections: 'Kiểm tra, giám sát, kỷ luật',
  calendar: 'Lịch báo cáo',
  office: 'Việc của cơ quan',
}

const lastWeekday = 7

/** Sunday of the week of a day. */
export function endOfWeek(day: Day): Day {
  return addDays(day, lastWeekday - weekdayOf(day))
}

/**
 * Where an item stands on a day. A last day that is past or near counts whoever must act: a ceremony that the cell has let pass
 * is overdue, and the line says whom it waits for. One without a last day is never overdue.
 */
export function groupOn(item: Pick<DueItem, 'blockedBy' | 'dueOn'>, day: Day): DueGroup {
  if (item.dueOn !== null && item.dueOn < day) return 'overdue'
  if (item.dueOn !== null && item.dueOn <= endOfWeek(day)) return 'week'
  return item.blockedBy === null ? 'soon' : 'waiting'
}

/** "quá hạn 5 ngày", "hạn hôm nay", "còn 12 ngày", "chưa có hạn". */
export function leftWords(dueOn: Day | null, day: Day): string {
  if (dueOn === null) return 'chưa có hạn'
  const left = daysBetween(day, dueOn)
  if (left === 0) return 'hạn hôm nay'
  return left < 0 ? `quá hạn ${-left} ngày` : `còn ${left} ngày`
}

/** Part by part, the nearest last day first, those without one at the end; equals in a fixed order. */
export function byUrgency(a: DueItem & { group: DueGroup }, b: DueItem & { group: DueGroup }): number {
  const parts = dueGroups.indexOf(a.group) - dueGroups.indexOf(b.group)
  if (parts !== 0) return parts
  if (a.dueOn !== b.dueOn) return a.dueOn === null ? 1 : b.dueOn === null || a.dueOn < b.dueOn ? -1 : 1
  return a.key < b.key ? -1 : 1
}

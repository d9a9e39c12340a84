import type { StageFilter } from '../../shared/admissions/contract.ts'
import type { DeadlineState, DossierDeadline } from '../../shared/admissions/detail.ts'
import { type Stage, stageLabels, stageSchema } from '../../shared/admissions/fields.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'

export const stageChoices: readonly { value: StageFilter; label: string }[] = [
  { value: 'open', label: 'Đang làm' },
  { value: 'overdue', label: 'Có việc quá hạn' },
  ...stageSchema.options.map((value) => ({ value, label: stageLabels[value] })),
  { value: 'all', label: 'Tất cả' },
]

export function optionsOf<T extends string>(
  labels: Readonly<Record<T, string>>,
): { value: T; label: string }[] {
  // Object.entries widens the keys; a record of labels has no others.
  return (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }))
}

/** A shape beside the word, so that the state is not told by colour alone. */
export const stageMarks: Record<Stage, string> = {
  preparing: '○',
  submitted: '◔',
  decided: '◑',
  probation: '◕',
  reviewing: '◕',
  official: '●',
  removed: '✕',
  closed: '–',
}

const deadlineWords: Record<DeadlineState, string> = {
  waiting: 'chưa tính',
  open: '',
  overdue: 'quá hạn',
  done: 'đúng hạn',
  done_late: 'đã xong, chậm',
  uncovered: 'lịch nghỉ chưa có năm này',
}

/** "còn 12 ngày", "quá hạn 3 ngày", "đúng hạn". */
export function deadlineState({ state, daysLeft }: Pick<DossierDeadline, 'state' | 'daysLeft'>): string {
  if (daysLeft === null || (state !== 'open' && state !== 'overdue')) return deadlineWords[state]
  if (daysLeft < 0) return `quá hạn ${-daysLeft} ngày`
  return daysLeft === 0 ? 'hôm nay' : `còn ${daysLeft} ngày`
}

export function dueWords(next: { what: string; dueOn: Parameters<typeof formatDay>[0] | null }): string {
  return next.dueOn === null ? next.what : `${next.what}: ${formatDay(next.dueOn)}`
}

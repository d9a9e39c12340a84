import type { CheckLevel, ClosedPeriod } from '../../shared/periods/contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { describeMoment } from '../frame/moment.ts'

export const levelLabels: Record<CheckLevel, string> = {
  wrong: 'Chưa khớp',
  missing: 'Còn thiếu',
  odd: 'Nên xem lại',
}

/** "6 tháng đầu năm 2026, lần nộp 2" */
export function submissionWords({ name, submission }: Pick<ClosedPeriod, 'name' | 'submission'>): string {
  return `${name.charAt(0).toLocaleUpperCase('vi')}${name.slice(1)}, lần nộp ${submission}`
}

/** "45-BC/ĐU ngày 05/07/2026"; null where nothing was written. */
export function documentWords({
  document,
  documentDate,
}: Pick<ClosedPeriod, 'document' | 'documentDate'>): string | null {
  if (documentDate === null) return document
  return `${document ?? 'văn bản'} ngày ${formatDay(documentDate)}`
}

/** "Chốt 08:02 hôm nay, Lò Thị Mai" and, where it was opened again, when, by whom and why. */
export function stateWords(period: ClosedPeriod, now: Date): string[] {
  return [
    `Chốt ${describeMoment(period.closedAt, now)}, ${period.closedBy}`,
    ...(period.reopenedAt === null
      ? []
      : [
          `Mở lại ${describeMoment(period.reopenedAt, now)}, ${period.reopenedBy ?? ''}: ${period.reopenReason ?? ''}`,
        ]),
  ]
}

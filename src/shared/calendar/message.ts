import { type Day, formatDay } from '../vocabulary/day.ts'
import { formatMonth, type Month } from '../vocabulary/month.ts'

interface Asked {
  readonly office: string
  readonly month: Month
  readonly dueOn: Day
  readonly day: Day
}

/** For a group of cell secretaries: which cells still owe their report. It is made of the names of cells alone. */
export function cellsMessage({ office, month, dueOn, day }: Asked, cells: readonly string[]): string {
  const report = `báo cáo tháng ${formatMonth(month)}`
  if (cells.length === 0)
    return `${office}: đến ngày ${formatDay(day)} tất cả các chi bộ đã gửi ${report}. Trân trọng cảm ơn.`
  const when = dueOn < day ? `đã quá hạn ngày ${formatDay(dueOn)}` : `hạn ngày ${formatDay(dueOn)}`
  return [
    `${office}: đến ngày ${formatDay(day)} còn ${cells.length} chi bộ chưa gửi ${report} (${when}):`,
    ...cells.map((cell) => `- ${cell}`),
    'Đề nghị các chi bộ gửi sớm.',
  ].join('\n')
}

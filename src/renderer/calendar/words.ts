import type { CellReportState, Occasion } from '../../shared/calendar/contract.ts'
import { leftWords } from '../../shared/due/rules.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'

export interface StateWords {
  readonly shape: string
  readonly words: string
  readonly tone: 'good' | 'attention' | 'overdue' | 'quiet'
}

/** "✓ đã gửi 03/07/2026, số 45-BC/ĐU"; "■ quá hạn 12 ngày". */
export function occasionWords(occasion: Occasion, day: Day): StateWords {
  const { state, sentOn, document, daysLate, dueOn } = occasion
  if (state === 'sent' && sentOn !== null) {
    const number = document === null ? '' : `, số ${document}`
    const late = daysLate === 0 ? '' : `, muộn ${daysLate} ngày`
    return { shape: '✓', words: `đã gửi ${formatDay(sentOn)}${number}${late}`, tone: 'good' }
  }
  const words = leftWords(dueOn, day)
  if (state === 'late') return { shape: '■', words, tone: 'overdue' }
  return state === 'soon'
    ? { shape: '▲', words, tone: 'attention' }
    : { shape: '·', words: 'chưa đến kỳ', tone: 'quiet' }
}

/** A square of the cells' reports: one shape, and a word for whoever hears it. */
export function squareOf(state: CellReportState, receivedOn: Day | null): StateWords {
  const on = receivedOn === null ? '' : `${receivedOn.slice(8)}/${receivedOn.slice(5, 7)}`
  switch (state) {
    case 'received':
      return { shape: '✓', words: on, tone: 'good' }
    case 'late':
      return { shape: '▲', words: on, tone: 'attention' }
    case 'missing':
      return { shape: '■', words: 'chưa', tone: 'overdue' }
    case 'open':
      return { shape: '·', words: '', tone: 'quiet' }
    case 'none':
      return { shape: '', words: '', tone: 'quiet' }
  }
}

export const squareHints: Record<CellReportState, string> = {
  received: 'đã nộp đúng hạn',
  late: 'đã nộp, muộn',
  missing: 'quá hạn, chưa nộp',
  open: 'chưa đến hạn',
  none: 'không yêu cầu',
}

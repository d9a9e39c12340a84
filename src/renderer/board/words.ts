import type { BoardAnswer, BoardQuestionInfo, BoardState } from '../../shared/board/contract.ts'
import { isDay } from '../../shared/vocabulary/day.ts'
import { formatPartialDate } from '../../shared/vocabulary/partial-date.ts'

/** A shape beside the word, so that no state is told by colour alone. */
export const stateShapes: Record<BoardState, string> = { green: '✓', amber: '▲', red: '■', none: '' }

export const stateWords: Record<BoardState, string> = {
  green: 'ổn',
  amber: 'cần chú ý',
  red: 'phải khắc phục',
  none: '',
}

export const stateClasses: Record<BoardState, string> = {
  green: 'state-good',
  amber: 'state-attention',
  red: 'state-overdue',
  none: '',
}

/** Numbers stand right; names of teams get room for two lines. */
export function columnClass(question: BoardQuestionInfo | undefined): string {
  if (question?.number === true) return 'board-number'
  if (question?.id === 'team') return 'board-long'
  return question?.filter === true ? 'board-words' : ''
}

/** "từ ngày 15/06/2026", "từ 06/2026"; blank where it is not known. */
export function sinceWords({ since }: Pick<BoardAnswer, 'since'>): string {
  if (since === null || since === '?') return ''
  return isDay(since) ? `Từ ngày ${formatPartialDate(since)}.` : `Từ ${formatPartialDate(since)}.`
}

/** Reason and since when, in one line; blank where the word says it all. */
export function reasonWords(answer: BoardAnswer): string {
  return [answer.reason, sinceWords(answer)].filter((part) => part !== '').join(' ')
}

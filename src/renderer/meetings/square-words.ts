import type { GridSquare } from '../../shared/meetings/contract.ts'
import type { MeetingKind } from '../../shared/meetings/fields.ts'
import { meetingGradeLabels } from '../../shared/meetings/parts.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import { percentOf } from '../../shared/vocabulary/fraction.ts'
import { describeMonth, lastDayOfMonth } from '../../shared/vocabulary/month.ts'
import { formatPartialDate } from '../../shared/vocabulary/partial-date.ts'

export interface SquareWords {
  readonly first: string
  readonly second: string
  readonly look: 'state-good' | 'state-attention' | 'state-overdue' | 'quiet'
  /** In full, for the pointer and for screen readers. */
  readonly full: string
}

/** A square of the grid in words and a shape: never by colour alone. Only a regular meeting is missed in a month without one. */
export function squareWords(square: GridSquare, kind: MeetingKind, today: Day): SquareWords {
  const month = describeMonth(square.month)
  const { heldOn, plannedOn, missedReason } = square
  if (square.state === 'held' && heldOn !== null) {
    const day = heldOn.length === 10 ? `${heldOn.slice(8)}/${heldOn.slice(5, 7)}` : 'đã họp'
    const share =
      square.present === null || square.expected === null
        ? null
        : { numerator: square.present, denominator: square.expected }
    const percent = share === null ? null : percentOf(share)
    const grade =
      square.grade === null ? '' : `, chất lượng ${meetingGradeLabels[square.grade].toLowerCase()}`
    return {
      first: `${square.footing === null ? '●' : '◆'} ${day}`,
      second: square.topic ?? (percent === null ? '' : `${percent} %`),
      look: square.footing === null ? 'state-good' : 'state-attention',
      full: `${month}: họp ${formatPartialDate(heldOn)}${share === null ? '' : `, dự ${share.numerator}/${share.denominator}`}${grade}${square.footing === null ? '' : `. ${square.footing}`}${square.topic === null ? '' : `. ${square.topic}`}`,
    }
  }
  if (square.state === 'missed')
    return {
      first: '▲ Chưa',
      second: missedReason ?? '',
      look: 'state-overdue',
      full: `${month}: chưa họp, ${missedReason ?? ''}`,
    }
  if (square.state === 'planned' && plannedOn !== null) {
    const late = plannedOn < today
    const day = `${plannedOn.slice(8)}/${plannedOn.slice(5, 7)}`
    return {
      first: late ? `▲ ${day}` : `○ ${day}`,
      second: late ? 'chưa ghi' : 'dự kiến',
      look: late ? 'state-attention' : 'quiet',
      full: `${month}: dự kiến họp ${formatDay(plannedOn)}${late ? ', chưa ghi kết quả' : ''}`,
    }
  }
  const over = kind === 'regular' && lastDayOfMonth(square.month) < today
  return {
    first: over ? '–' : '',
    second: over ? 'chưa ghi' : '',
    look: over ? 'state-attention' : 'quiet',
    full: over ? `${month}: chưa ghi` : month,
  }
}

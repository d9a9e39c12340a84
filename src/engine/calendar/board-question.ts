import type { BoardAnswer } from '../../shared/board/contract.ts'
import type { CellRule } from '../../shared/calendar/contract.ts'
import { dueDayOf } from '../../shared/calendar/rhythm.ts'
import { type Day, daysBetween, formatDay } from '../../shared/vocabulary/day.ts'
import {
  describeMonth,
  formatMonth,
  lastDayOfMonth,
  type Month,
  monthOf,
} from '../../shared/vocabulary/month.ts'
import { type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import type { Reader } from '../register/reader.ts'
import { cellRule, monthsAsked, receivedBetween } from './cell-reports.ts'

interface Cell {
  readonly id: number
  readonly foundedOn: PartialDate | null
}

interface Asked {
  readonly day: Day
  readonly cells: readonly Cell[]
}

/** A month whose report is due by the day, and by when. */
interface Owed {
  readonly month: Month
  readonly dueOn: Day
}

/**
 * Does the cell hand in its monthly report, and in time? Like meetings: amber while only the last one is missing or it came
 * late, red when more are; green when it came in time. Asked once the office has said by when cells hand in.
 */
export const cellReportQuestion = {
  id: 'cell-report',
  label: 'Báo cáo tháng',
  meaning: 'Chi bộ đã nộp báo cáo tháng cho đảng ủy chưa, đúng hạn hay muộn',
  isAsked: (reader: Reader): boolean => cellRule(reader) !== null,
  answer: (reader: Reader, { day, cells }: Asked): ReadonlyMap<number, BoardAnswer> => {
    const rule = cellRule(reader)
    if (rule === null || monthOf(day) < rule.since) return new Map()
    const owed = monthsDue(reader, rule, day)
    const [first, last] = [owed[0], owed.at(-1)]
    const received =
      first === undefined || last === undefined
        ? new Map<string, Day>()
        : receivedBetween(reader, first.month, last.month)
    const receivedOn = (id: number, month: Month): Day | null => {
      const came = received.get(`${id} ${month}`)
      return came !== undefined && came <= day ? came : null
    }
    return new Map(
      cells.map((cell): [number, BoardAnswer] => {
        const own = owed.filter(({ month }) =>
          holdsOn({ from: cell.foundedOn, to: null }, lastDayOfMonth(month)),
        )
        return [cell.id, answerOf(own, (month) => receivedOn(cell.id, month))]
      }),
    )
  },
}

/** A report that is due on the day itself is not late yet. */
function monthsDue(reader: Reader, rule: CellRule, day: Day): Owed[] {
  return monthsAsked(reader, day)
    .map((month) => ({ month, dueOn: dueDayOf(month, rule) }))
    .filter(({ dueOn }) => dueOn < day)
}

function answerOf(owed: readonly Owed[], receivedOn: (month: Month) => Day | null): BoardAnswer {
  const last = owed.at(-1)
  if (last === undefined)
    return { word: 'Chưa đến hạn', state: 'none', reason: 'Chưa đến hạn nộp báo cáo nào.', since: null }
  const missing = owed.filter(({ month }) => receivedOn(month) === null)
  const [oldest] = missing
  if (oldest !== undefined)
    return {
      word: 'Chưa nộp',
      state: missing.length === 1 && oldest === last ? 'amber' : 'red',
      reason: `Chưa nộp báo cáo tháng ${missing.map(({ month }) => formatMonth(month)).join(', ')}; hạn ngày ${formatDay(oldest.dueOn)}.`,
      since: partialDate(oldest.dueOn),
    }
  const came = receivedOn(last.month) ?? last.dueOn
  const told = `Báo cáo ${describeMonth(last.month)} nộp ngày ${formatDay(came)}`
  return came > last.dueOn
    ? {
        word: 'Nộp muộn',
        state: 'amber',
        reason: `${told}, muộn ${daysBetween(last.dueOn, came)} ngày so với hạn ${formatDay(last.dueOn)}.`,
        since: null,
      }
    : { word: 'Đã nộp', state: 'green', reason: `${told}, đúng hạn.`, since: null }
}

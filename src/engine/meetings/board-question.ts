import type { Selectable } from 'kysely'
import type { Attendance } from '../../shared/meetings/fields.ts'
import { attendanceOf } from '../../shared/meetings/rules.ts'
import { listRule, type RulePack } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatFraction } from '../../shared/vocabulary/fraction.ts'
import {
  dayInMonth,
  firstDayOfMonth,
  formatMonth,
  type Month,
  monthOf,
  monthsLater,
} from '../../shared/vocabulary/month.ts'
import { formatPartialDate, type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Reader } from '../register/reader.ts'
import { officeSettings } from '../settings/queries.ts'
import type { MeetingTable } from './tables.ts'

/** One square of the status board. */
interface Answer {
  readonly word: string
  readonly state: 'green' | 'amber' | 'red' | 'none'
  readonly reason: string
  readonly since: PartialDate | null
}

interface Asked {
  readonly day: Day
  readonly pack: RulePack
  readonly cells: readonly { readonly id: number }[]
}

type Known = Pick<
  Selectable<MeetingTable>,
  'cell_id' | 'month' | 'held_on' | 'planned_on' | 'missed_reason'
> &
  Attendance

const numbers = 'members, exempt, special_duty AS specialDuty, present, excused, unexcused'
const asked = `kind = 'regular' AND trashed_at IS NULL AND month BETWEEN @from AND @to`
/** `?` has happened on no known day. */
const isHeld = `(held_on IS NOT NULL AND (held_on = '?' OR held_on <= @day))`

interface Span {
  readonly from: Month
  readonly to: Month
  readonly day: Day
}

/**
 * Cell → its last regular meeting held by the day, out of the index alone: SQLite takes the other columns from the row that
 * has the greatest.
 */
function lastHeld(reader: Reader, span: Span): Map<number, Known> {
  const rows = reader
    .statement<Known>(
      `SELECT cell_id, month, held_on, NULL AS planned_on, NULL AS missed_reason, ${numbers},
         max(month || printf('%012d', id)) AS latest
       FROM meeting WHERE ${asked} AND ${isHeld} GROUP BY cell_id`,
    )
    .all(span)
  return new Map(rows.map((row) => [row.cell_id, row]))
}

/** Cell → regular meetings that were not held by the day, oldest first: what was planned, and why there was none. */
function notHeld(reader: Reader, span: Span): Map<number, Known[]> {
  const rows = reader
    .statement<Known>(
      `SELECT cell_id, month, held_on, planned_on, missed_reason, ${numbers} FROM meeting
       WHERE id IN (SELECT id FROM meeting WHERE ${asked} AND NOT ${isHeld}) ORDER BY month, id`,
    )
    .all(span)
  return Map.groupBy(rows, (row) => row.cell_id)
}

/** Meetings looked back for; a cell that has not met for longer has not met "from before". */
const monthsBack = 12

/**
 * Has the cell met this month, and how many came? Green when it met and the share reaches the pack's second band; amber when
 * fewer came, or when the month's meeting is still to come; red when the month before passed without one.
 */
export const meetingsQuestion = {
  id: 'meetings',
  label: 'Sinh hoạt tháng',
  meaning: 'Chi bộ đã họp thường kỳ tháng này chưa, tỷ lệ đảng viên dự',
  answer: (reader: Reader, { day, pack, cells }: Asked): ReadonlyMap<number, Answer> => {
    const month = monthOf(day)
    const { rounding } = officeSettings(reader)
    const enough = listRule(pack, 'meeting.attendance_bands')[1] ?? 0
    const span = { from: monthsLater(month, -monthsBack), to: month, day }
    const [held, open] = [lastHeld(reader, span), notHeld(reader, span)]
    const answerOf = (id: number): Answer => {
      const own = open.get(id) ?? []
      const last = held.get(id)
      if (last === undefined) return neverMet(own)
      if (last.month !== month) return notYet(last, own, month, day)
      const share = attendanceOf(last)
      const on = `Họp ngày ${last.held_on === null ? '' : formatPartialDate(last.held_on)}`
      if (share === null || share.denominator === 0)
        return {
          word: 'Đã họp',
          state: 'green',
          reason: `${on}, chưa ghi số người dự.`,
          since: last.held_on,
        }
      const words = formatFraction(share, rounding)
      const good = share.numerator * 100 >= enough * share.denominator
      return {
        word: words.replace(/ \(.*/u, ''),
        state: good ? 'green' : 'amber',
        reason: good ? `${on}, dự ${words}.` : `${on}, dự ${words}, dưới ${enough} %.`,
        since: last.held_on,
      }
    }
    return new Map(cells.map(({ id }) => [id, answerOf(id)]))
  },
}

function neverMet(own: readonly Known[]): Answer {
  if (own.length === 0)
    return { word: 'Chưa ghi', state: 'none', reason: 'Sổ chưa ghi buổi sinh hoạt nào.', since: null }
  return {
    word: 'Chưa họp',
    state: 'red',
    reason: `Không họp tháng nào trong ${monthsBack} tháng qua${whyOf(own.at(-1))}.`,
    since: null,
  }
}

function notYet(last: Known, own: readonly Known[], month: Month, day: Day): Answer {
  const first = monthsLater(last.month, 1)
  const told = own.find((row) => row.month === month)
  const lastWords = `Họp gần nhất kỳ tháng ${formatMonth(last.month)}`
  const since = partialDate(firstDayOfMonth(first))
  if (first < month)
    return {
      word: 'Chưa họp',
      state: 'red',
      reason: `Tháng ${formatMonth(first)} không họp${whyOf(own.find((row) => row.month === first))}. ${lastWords}.`,
      since,
    }
  const planned = told?.planned_on ?? null
  const late = planned === null ? day === lastOf(month) : planned < day
  const why = whyOf(told)
  return {
    word: late || why !== '' ? 'Chưa họp' : 'Chưa đến ngày',
    state: 'amber',
    reason:
      planned === null
        ? `Tháng ${formatMonth(month)} chưa họp${why}. ${lastWords}.`
        : `Dự kiến họp ngày ${formatPartialDate(partialDate(planned))}${why}. ${lastWords}.`,
    since,
  }
}

const lastOf = (month: Month) => dayInMonth(month, 31)

function whyOf(row: Known | undefined): string {
  return row?.missed_reason == null ? '' : `: ${row.missed_reason.slice(0, 120)}`
}

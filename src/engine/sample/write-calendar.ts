import type { DutyFields } from '../../shared/calendar/contract.ts'
import { dueOfSpan, spansOf } from '../../shared/calendar/rhythm.ts'
import { addDays, type Day } from '../../shared/vocabulary/day.ts'
import {
  firstDayOfMonth,
  lastDayOfMonth,
  monthOf,
  monthOfYear,
  monthsLater,
} from '../../shared/vocabulary/month.ts'
import { addDuty, noteSent, saveCellReports, saveCellRule } from '../calendar/commands.ts'
import { cellsOn } from '../cells/cells-on.ts'
import type { Change } from '../register/change.ts'
import { type Random, randomFrom } from './plan/random.ts'

type Owed = Pick<DutyFields, 'name' | 'recipient' | 'rhythm' | 'dueDay' | 'monthsAfter' | 'source'>

const statistics = {
  name: 'Thống kê đảng viên',
  recipient: 'Ban Tổ chức Tỉnh ủy',
  source: 'Hướng dẫn 40-HD/BTCTW ngày 10/10/2025',
}
const targets = {
  name: 'Kết quả phát triển đảng viên theo chỉ tiêu',
  recipient: 'Ban Tổ chức Tỉnh ủy',
  source: null,
}
const inspections = {
  name: 'Thống kê kiểm tra, giám sát, kỷ luật',
  recipient: 'Ủy ban Kiểm tra Tỉnh ủy',
  source: 'Quyết định 885-QĐ/UBKTTW ngày 29/12/2022',
}

/** Names as they are suggested; the days are invented. */
const owed: readonly Owed[] = [
  { ...targets, rhythm: 'month', dueDay: 5, monthsAfter: 1 },
  { ...inspections, rhythm: 'quarter', dueDay: 10, monthsAfter: 1 },
  { ...statistics, rhythm: 'half', dueDay: 10, monthsAfter: 1 },
  { ...statistics, rhythm: 'year', dueDay: 15, monthsAfter: 1 },
]

/** The report of this rhythm that came due last is the one that was forgotten. */
const forgotten = 'quarter'

/** What the office owes its superiors and what its cells owe it, since the year before began. */
export function writeCalendar(change: Change, today: Day, seed: number): void {
  const random = randomFrom(seed, 'calendar')
  const year = Number(today.slice(0, 4))
  for (const duty of owed) writeDuty(change, random, duty, year, today)
  writeCellReports(change, random, year, today)
}

function writeDuty(change: Change, random: Random, duty: Owed, year: number, today: Day): void {
  const from = firstDayOfMonth(monthOfYear(year - 1, 1))
  const dutyId = addDuty(change, { ...duty, report: null, from, until: null })
  const over = [year - 1, year]
    .flatMap((each) => spansOf(duty.rhythm, each))
    .map((span) => ({ span, dueOn: dueOfSpan(span, duty) }))
    .filter(({ dueOn }) => dueOn < today)
  const sent = duty.rhythm === forgotten ? over.slice(0, -1) : over
  for (const { span, dueOn } of sent) {
    // most in time, some a few days late
    const sentOn = addDays(dueOn, random.chance(0.2) ? random.int(1, 6) : -random.int(0, 4))
    if (sentOn <= today)
      noteSent(
        change,
        { dutyId, from: span.from, sentOn, document: `${random.int(12, 240)}-BC/ĐU`, note: null },
        today,
      )
  }
}

/** Handed in by the 25th of the month: all of the months before, all but a few of the last one, the first of this one. */
function writeCellReports(change: Change, random: Random, year: number, today: Day): void {
  const since = monthOfYear(year, 1)
  saveCellRule(change, { dueDay: 25, monthsAfter: 0, since })
  const [last, now] = [monthsLater(monthOf(today), -1), monthOf(today)]
  for (let month = since; month <= now; month = monthsLater(month, 1)) {
    const lastDay = lastDayOfMonth(month)
    const comes = month === now ? 0.4 : month === last ? 0.9 : 1
    const reports = cellsOn(change, lastDay < today ? lastDay : today).flatMap(({ id: cellId }) => {
      const receivedOn = addDays(
        firstDayOfMonth(month),
        random.chance(0.08) ? random.int(25, 27) : random.int(14, 24),
      )
      return random.chance(comes) && receivedOn <= today ? [{ cellId, month, receivedOn }] : []
    })
    saveCellReports(change, reports, today)
  }
}

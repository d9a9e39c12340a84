import type { ApprovalPurpose } from '../../../shared/approvals/fields.ts'
import { lastDayOfMonth, type Month, monthAfter, monthOf } from '../../../shared/approvals/month.ts'
import { addDays, type Day, isDay } from '../../../shared/vocabulary/day.ts'
import { firstDayOf } from '../../../shared/vocabulary/partial-date.ts'
import { holdsOn } from '../../../shared/vocabulary/period.ts'
import { wholeDay, wholeDayOrNull } from './blurring.ts'
import type { SampleFrame } from './options.ts'
import type { PlannedApprovalItem, PlannedBatch, PlannedStay, PlannedSympathizer } from './plan.ts'
import type { Random } from './random.ts'
import { resolutionOf } from './sympathizer-rows.ts'

const monthsKept = 24
const agreedShare = 0.9
/** Months between the permission and the ceremony. */
const dossierMonths = 4
/** Those of the class are sent every quarter. */
const classMonths = 3

const reasons = [
  'Chưa có nhận xét của đoàn thể',
  'Chi bộ ghi nhận xét chưa rõ, đề nghị bổ sung',
  'Thiếu nghị quyết của chi bộ',
  'Cần theo dõi, giúp đỡ thêm',
] as const

export interface ApprovalRows {
  readonly batch: PlannedBatch[]
  readonly item: PlannedApprovalItem[]
}

interface PutForward {
  readonly person: PlannedSympathizer
  readonly proposed: Day
}

/**
 * Two years of monthly lists: the newly proposed every month, the class every quarter, permission some months before an
 * admission. What was sent lately waits, this month's list is still being prepared.
 */
export function planApprovals(
  random: Random,
  frame: SampleFrame,
  people: readonly PlannedSympathizer[],
  stays: readonly PlannedStay[],
): ApprovalRows {
  const rows: ApprovalRows = { batch: [], item: [] }
  const cellOf = cellsOn(stays)
  const byProposal = byMonth(people, (person) => person.proposed_on)
  const byRecognition = byMonth(people, (person) => person.recognised_on)
  const byAdmission = byMonth(people, (person) => person.admitted_on)
  const now = monthOf(frame.today)
  for (let back = monthsKept - 1; back >= 0; back -= 1) {
    const month = monthAfter(now, -back)
    const lists: [ApprovalPurpose, PutForward[]][] = [
      ['recognition', byProposal.get(month) ?? []],
      [
        'awareness_class',
        Number(month.slice(5)) % classMonths === 0
          ? Array.from(
              { length: classMonths },
              (_, ago) => byRecognition.get(monthAfter(month, -ago)) ?? [],
            ).flat()
          : [],
      ],
      ['open_dossier', byAdmission.get(monthAfter(month, dossierMonths)) ?? []],
    ]
    for (const [purpose, chosen] of lists) addBatch(random, frame, rows, { month, purpose, chosen, cellOf })
  }
  return rows
}

function byMonth(
  people: readonly PlannedSympathizer[],
  dateOf: (person: PlannedSympathizer) => string | null,
): Map<Month, PutForward[]> {
  const dated = people.flatMap((person) => {
    const proposed = dateOf(person)
    return isDay(proposed) ? [{ person, proposed }] : []
  })
  return Map.groupBy(dated, ({ proposed }) => monthOf(proposed))
}

/** Which cell followed somebody on a day. */
function cellsOn(stays: readonly PlannedStay[]): (id: number, day: Day) => number | null {
  const byPerson = Map.groupBy(stays, (stay) => stay.sympathizer_id)
  return (id, day) =>
    byPerson.get(id)?.find(({ from_date, to_date }) => holdsOn({ from: from_date, to: to_date }, day))
      ?.cell_id ?? null
}

interface Wanted {
  readonly month: Month
  readonly purpose: ApprovalPurpose
  readonly chosen: readonly PutForward[]
  readonly cellOf: ReturnType<typeof cellsOn>
}

function addBatch(random: Random, frame: SampleFrame, rows: ApprovalRows, wanted: Wanted): void {
  const { month, purpose, chosen, cellOf } = wanted
  const end = lastDayOfMonth(month)
  const sent = addDays(end, random.int(2, 6))
  const answered = addDays(sent, random.int(8, 24))
  const isSent = sent <= frame.today
  const day = end < frame.today ? end : frame.today
  const present = chosen.flatMap(({ person }) => {
    const cell = cellOf(person.id, day)
    return cell === null || isOver(person, day) ? [] : [{ person, cell }]
  })
  if (present.length === 0) return
  const id = rows.batch.length + 1
  const isAnswered = answered <= frame.today && month < monthAfter(monthOf(frame.today), -1)
  const answerNumber = isAnswered ? `${String(20 + id).padStart(2, '0')}-TB/ĐU` : null
  rows.batch.push({
    id,
    month,
    purpose,
    submission_number: isSent ? `${String(id).padStart(2, '0')}-TTr/ĐU` : null,
    submission_date: wholeDayOrNull(isSent ? addDays(sent, -1) : null),
    sent_on: wholeDayOrNull(isSent ? sent : null),
    answer_number: answerNumber,
    answer_date: wholeDayOrNull(isAnswered ? answered : null),
    note: null,
  })
  for (const { person, cell } of present) {
    // whoever was recognised or admitted later was not sent back for good
    const fine = purpose !== 'recognition' || person.recognised_on !== null || random.chance(agreedShare)
    rows.item.push({
      id: rows.item.length + 1,
      batch_id: id,
      sympathizer_id: person.id,
      cell_id: cell,
      cell_resolution: resolutionOf(day),
      cell_resolution_date: wholeDay(day),
      result: isAnswered ? (fine ? 'agreed' : 'returned') : null,
      reason: isAnswered && !fine ? random.pick(reasons) : null,
      answer_number: answerNumber,
      answer_date: wholeDayOrNull(isAnswered ? answered : null),
    })
  }
}

function isOver({ admitted_on, stopped_on }: PlannedSympathizer, day: Day): boolean {
  return [admitted_on, stopped_on].some((date) => {
    const since = date === null ? null : firstDayOf(date)
    return since !== null && since <= day
  })
}

import type { MeetingKind } from '../../../shared/meetings/fields.ts'
import { type MeetingPart, meetingParts } from '../../../shared/meetings/parts.ts'
import { addMonths, type Day } from '../../../shared/vocabulary/day.ts'
import { dayInMonth, type Month, monthsBetween, numberOfMonth } from '../../../shared/vocabulary/month.ts'
import { firstDayOf } from '../../../shared/vocabulary/partial-date.ts'
import { wholeDay } from './blurring.ts'
import type { CellDraft } from './cell-drafts.ts'
import type { SampleFrame } from './options.ts'
import type { PlannedMeeting, PlannedMember } from './plan.ts'
import { type Random, randomFrom } from './random.ts'

const reasons = [
  'Mưa lũ, đường vào bản bị sạt lở',
  'Bí thư đi học, chưa cử người chủ trì',
  'Trùng mùa thu hoạch, dời sang tháng sau',
  'Trùng đám tang trong bản',
]
const topics = [
  'Xây dựng nông thôn mới, bảo vệ rừng',
  'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  'Nâng cao chất lượng sinh hoạt chi bộ',
  'Phát triển đảng viên ở bản vùng cao',
  'Giảm nghèo bền vững, xóa nhà dột nát',
  'Phòng, chống ma túy, giữ gìn an ninh trật tự',
]
const hours = ['07:30', '14:00', '19:30', '20:00']
/** Points given when all is well: the sheet's own greatest ones are a matter of the rule packs. */
const usualPoints: Record<MeetingPart, readonly [number, number]> = {
  time: [4, 5],
  attendance: [2, 5],
  preparation: [7, 10],
  organisation: [22, 29],
  chairing: [7, 10],
  principles: [4, 5],
  result: [20, 30],
  closing: [3, 5],
}

/** Every month's meeting of every cell since the register begins, a thematic one each quarter, and who had to come. */
export function planMeetings(
  frame: SampleFrame,
  cells: readonly CellDraft[],
  members: readonly PlannedMember[],
): PlannedMeeting[] {
  const rows: PlannedMeeting[] = []
  const byCell = Map.groupBy(members, (row) => row.cell_id)
  for (const cell of cells) {
    if (cell.weight === 0) continue
    const random = randomFrom(frame.seed, `meetings ${cell.id}`)
    const habits = habitsOf(random)
    const sizeOn = counter(byCell.get(cell.id) ?? [])
    let number = 0
    for (const month of monthsBetween(frame.start, addMonths(frame.today, 1))) {
      const day = dayInMonth(month, cell.meetingDay)
      if (day < cell.founded || (cell.dissolved !== null && day >= cell.dissolved)) continue
      const kinds: MeetingKind[] = numberOfMonth(month) % 3 === 2 ? ['regular', 'thematic'] : ['regular']
      for (const kind of kinds) {
        const size = sizeOn(day)
        const row =
          day > frame.today
            ? planned(random, habits, month, day)
            : held(random, habits, month, day, kind, size, () => {
                number += 1
                return number
              })
        if (row !== null && (day <= frame.today || kind === 'regular'))
          rows.push({ ...row, id: rows.length + 1, cell_id: cell.id, kind })
      }
    }
  }
  return rows
}

type Habits = ReturnType<typeof habitsOf>
type Draft = Omit<PlannedMeeting, 'id' | 'cell_id' | 'kind'>

function habitsOf(random: Random) {
  return {
    exempt: random.weighted({ 0: 4, 1: 4, 2: 2, 3: 1 }),
    absent: random.next() * 0.14,
    missed: random.chance(0.15) ? 0.14 : 0.02,
    // a cell in need of help scores lower all along
    quality: random.chance(0.15) ? 0.78 : 1,
    hour: random.pick(hours),
    place: random.pick(['Nhà văn hóa bản', 'Nhà bí thư chi bộ', 'Phòng họp chi bộ']),
  }
}

/** Members of a cell on a day. The bounds of each stretch are read once: a province asks millions of times. */
function counter(rows: readonly PlannedMember[]): (day: Day) => number {
  const starts = rows.map(({ from_date }) => (from_date === null ? '' : (firstDayOf(from_date) ?? '')))
  const ends = rows.map(({ to_date }, index) =>
    to_date === null ? '~' : (firstDayOf(to_date) ?? starts[index] ?? ''),
  )
  return (day) => {
    let count = 0
    for (let index = 0; index < starts.length; index += 1)
      if ((starts[index] ?? '') <= day && (ends[index] ?? '') > day) count += 1
    return count
  }
}

const blank: Omit<Draft, 'month'> = {
  planned_on: null,
  planned_at: null,
  place: null,
  held_on: null,
  missed_reason: null,
  members: null,
  exempt: null,
  special_duty: null,
  present: null,
  excused: null,
  unexcused: null,
  opinions: null,
  minutes: null,
  previous_done: null,
  topic: null,
  resolution: null,
  part_time: null,
  part_attendance: null,
  part_preparation: null,
  part_organisation: null,
  part_chairing: null,
  part_principles: null,
  part_result: null,
  part_closing: null,
  score: null,
  score_note: null,
  rule_pack_id: null,
  note: null,
}

function planned(random: Random, habits: Habits, month: Month, day: Day): Draft | null {
  if (!random.chance(0.7)) return null
  return { ...blank, month, planned_on: day, planned_at: habits.hour, place: habits.place }
}

function held(
  random: Random,
  habits: Habits,
  month: Month,
  day: Day,
  kind: MeetingKind,
  members: number,
  nextNumber: () => number,
): Draft | null {
  if (members === 0) return null
  const place = { planned_on: day, planned_at: habits.hour, place: habits.place }
  if (random.chance(habits.missed))
    return kind === 'thematic' ? null : { ...blank, month, ...place, missed_reason: random.pick(reasons) }
  const exempt = Math.min(Number(habits.exempt), Math.floor(members / 4))
  const duty = random.chance(0.25) ? Math.min(random.int(1, 2), members - exempt - 1) : 0
  const expected = members - exempt - Math.max(0, duty)
  const absent = Math.min(expected, Math.round(expected * habits.absent * 2 * random.next()))
  const unexcused = absent > 0 && random.chance(0.12) ? 1 : 0
  const present = expected - absent
  return {
    ...blank,
    month,
    ...place,
    held_on: wholeDay(day),
    members,
    exempt,
    special_duty: Math.max(0, duty),
    present,
    excused: absent - unexcused,
    unexcused,
    opinions: Math.round(present * (0.25 + random.next() * 0.4)),
    minutes: random.int(9, 14) * 10,
    previous_done: random.int(12, 20) * 5,
    topic: kind === 'thematic' ? random.pick(topics) : null,
    resolution: kind === 'regular' ? `${String(nextNumber()).padStart(2, '0')}-NQ/CB` : null,
    ...(kind === 'regular' && random.chance(0.8) ? scored(random, habits.quality) : {}),
  }
}

function scored(random: Random, quality: number) {
  const points = (part: MeetingPart) => Math.round(random.int(...usualPoints[part]) * quality)
  const given = {
    time: points('time'),
    attendance: points('attendance'),
    preparation: points('preparation'),
    organisation: points('organisation'),
    chairing: points('chairing'),
    principles: points('principles'),
    result: points('result'),
    closing: points('closing'),
  }
  return {
    part_time: given.time,
    part_attendance: given.attendance,
    part_preparation: given.preparation,
    part_organisation: given.organisation,
    part_chairing: given.chairing,
    part_principles: given.principles,
    part_result: given.result,
    part_closing: given.closing,
    score: meetingParts.reduce((sum, part) => sum + given[part], 0),
  }
}

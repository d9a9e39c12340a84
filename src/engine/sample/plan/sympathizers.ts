import type { StopReason } from '../../../shared/sympathizers/fields.ts'
import { addDays, addMonths, type Day, dayOf } from '../../../shared/vocabulary/day.ts'
import type { CellDraft } from './cell-drafts.ts'
import { laterDay } from './day-order.ts'
import { type CellStay, type MemberDraft, villageOf, workplaceOf } from './members.ts'
import type { SampleFrame } from './options.ts'
import type { PersonDraft, PersonMaker } from './people.ts'
import { at, type Random } from './random.ts'

/** One person on the way to the party, with whole days. */
export interface SympathizerDraft {
  readonly person: PersonDraft
  readonly proposed: Day
  readonly recognised: Day | null
  readonly admitted: Day | null
  readonly stop: { readonly on: Day; readonly reason: StopReason; readonly note: string | null } | null
  readonly stays: readonly CellStay[]
  /** The meeting day of the cell that recognised, for the number of its resolution. */
  readonly recognisedBy: CellDraft | null
}

const recognisedShare = 0.84
const stoppedShare = 0.12
const movedShare = 0.05
const admittedShare = 0.45
const probationMonths = 12
const lateMonths = 4
const waitingShare = 0.4

const stopReasons: Readonly<Record<StopReason, number>> = {
  moved_away: 36,
  not_willing: 20,
  not_meeting_standard: 24,
  over_age: 5,
  deceased: 3,
  other: 12,
}

const stopNotes: Readonly<Record<StopReason, readonly string[]>> = {
  moved_away: [
    'Đi làm ăn xa, không còn cư trú tại xã',
    'Chuyển hộ khẩu theo gia đình',
    'Đi làm công ty ngoài tỉnh',
  ],
  not_willing: ['Cá nhân xin thôi, có đơn', 'Bận việc gia đình, chưa có nguyện vọng'],
  not_meeting_standard: ['Vi phạm hương ước của bản', 'Không tham gia sinh hoạt đoàn thể'],
  over_age: [],
  deceased: [],
  other: ['Đi học dài hạn ngoài tỉnh', 'Nhập ngũ, đơn vị quân đội theo dõi tiếp'],
}

/** `count` people that the cell `home` follows today or followed last. */
export function planSympathizers(
  random: Random,
  make: PersonMaker,
  frame: SampleFrame,
  cells: readonly CellDraft[],
  home: CellDraft,
  count: number,
): SympathizerDraft[] {
  const earlier = cells.filter((cell) => cell.mergedInto === home.id)
  const others = cells.filter((cell) => cell.id !== home.id && cell.weight > 0 && cell.dissolved === null)
  return Array.from({ length: count }, () => {
    const proposed = random.day(addMonths(frame.start, -6), addDays(frame.today, -7))
    const older = random.chance(0.12)
    const person = make({
      village: villageOf(random, home, cells),
      workplace: workplaceOf(home),
      age: random.int(older ? 33 : 22, older ? 46 : 32) + (home.kind === 'village' ? 0 : 2),
      member: false,
      female: 0.42,
    })
    return draft(random, frame, home, { earlier, others }, person, proposed)
  })
}

function draft(
  random: Random,
  frame: SampleFrame,
  home: CellDraft,
  near: { readonly earlier: readonly CellDraft[]; readonly others: readonly CellDraft[] },
  person: PersonDraft,
  proposed: Day,
): SympathizerDraft {
  const stays = staysOf(random, frame, home, near, proposed)
  const [byId] = stays
  const first = [home, ...near.earlier, ...near.others].find((cell) => cell.id === byId?.cell) ?? home
  const meeting = random.chance(recognisedShare)
    ? meetingAfter(first, addDays(proposed, random.int(25, 130)))
    : null
  // the cell that proposed recognises, unless the person had moved on by then
  const recognised = meeting !== null && meeting <= frame.today ? meeting : null
  const recognisedBy =
    recognised === null ? null : cellOn([home, ...near.earlier, ...near.others], stays, recognised)
  const lastMove = stays.at(-1)?.from ?? proposed
  const base = laterDay(recognised ?? proposed, lastMove)
  const stop = random.chance(stoppedShare) ? stopOf(random, frame, addDays(base, 40)) : null
  const admitted = stop === null && recognised !== null ? admission(random, frame, base) : null
  return { person, proposed, recognised, admitted, stop, stays, recognisedBy }
}

function staysOf(
  random: Random,
  frame: SampleFrame,
  home: CellDraft,
  { earlier, others }: { readonly earlier: readonly CellDraft[]; readonly others: readonly CellDraft[] },
  proposed: Day,
): CellStay[] {
  const merged = earlier.find((cell) => cell.dissolved !== null && proposed < addDays(cell.dissolved, -30))
  if (merged?.dissolved && random.chance(0.5)) {
    return [
      { cell: merged.id, from: proposed, to: merged.dissolved },
      { cell: home.id, from: merged.dissolved, to: null },
    ]
  }
  const earliest = addMonths(proposed, 3)
  if (others.length > 0 && earliest < addDays(frame.today, -30) && random.chance(movedShare)) {
    const day = random.day(earliest, addDays(frame.today, -20))
    return [
      { cell: random.pick(others).id, from: proposed, to: day },
      { cell: home.id, from: day, to: null },
    ]
  }
  return [{ cell: home.id, from: proposed, to: null }]
}

function cellOn(cells: readonly CellDraft[], stays: readonly CellStay[], day: Day): CellDraft | null {
  const stay = stays.find(({ from, to }) => from <= day && (to === null || day < to))
  return cells.find((cell) => cell.id === stay?.cell) ?? null
}

/** The first regular meeting of the cell on or after the day. */
function meetingAfter(cell: CellDraft, day: Day): Day {
  const sameMonth = dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), cell.meetingDay) ?? day
  return sameMonth >= day ? sameMonth : addMonths(sameMonth, 1)
}

function stopOf(random: Random, frame: SampleFrame, earliest: Day): SympathizerDraft['stop'] {
  const latest = addDays(frame.today, -3)
  if (earliest > latest) return null
  const reason = random.weighted(stopReasons)
  const notes = stopNotes[reason]
  const explained = notes.length > 0 && (reason === 'other' || random.chance(0.6))
  return { on: random.day(earliest, latest), reason, note: explained ? random.pick(notes) : null }
}

function admission(random: Random, frame: SampleFrame, base: Day): Day | null {
  const day = addDays(addMonths(base, random.int(8, 18)), random.int(0, 27))
  return day <= addDays(frame.today, -3) && random.chance(admittedShare) ? day : null
}

/** Those who were admitted, as members of the cell that followed them last. */
export function admittedMembers(
  random: Random,
  frame: SampleFrame,
  drafts: readonly SympathizerDraft[],
): MemberDraft[] {
  return drafts.flatMap(({ person, admitted, stays }) => {
    if (admitted === null) return []
    const official = addMonths(admitted, probationMonths)
    // here and there a cell is late to consider somebody whose probation is over
    const waits = official > addMonths(frame.today, -lateMonths) && random.chance(waitingShare)
    return [
      {
        person,
        decided: addDays(admitted, -random.int(5, 25)),
        ceremony: admitted,
        official: official <= frame.today && !waits ? official : null,
        stays: [{ cell: at(stays, stays.length - 1).cell, from: admitted, to: null }],
      },
    ]
  })
}

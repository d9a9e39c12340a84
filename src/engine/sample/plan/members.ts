import { addDays, addMonths, type Day } from '../../../shared/vocabulary/day.ts'
import type { CellDraft } from './cell-drafts.ts'
import { earlierDay, laterDay } from './day-order.ts'
import type { SampleFrame } from './options.ts'
import type { PersonDraft, PersonMaker } from './people.ts'
import { at, type Random } from './random.ts'
import type { Workplace } from './schooling.ts'
import type { VillageDraft } from './villages.ts'

/** A stretch of party life in one cell, with whole days. */
export interface CellStay {
  readonly cell: number
  readonly from: Day
  readonly to: Day | null
}

export interface MemberDraft {
  readonly person: PersonDraft
  readonly decided: Day
  readonly ceremony: Day
  /** Null while on probation. */
  readonly official: Day | null
  readonly stays: readonly CellStay[]
}

const probationMonths = 12
const recentShare = 0.055
const leftShare = 0.04
const movedShare = 0.03
const ageShares = { young: 42, middle: 38, old: 20 } as const
const ages = { young: [23, 39], middle: [40, 59], old: [60, 84] } as const

/** `count` members whose cell today (or at their end) is `home`. */
export function planMembers(
  random: Random,
  make: PersonMaker,
  frame: SampleFrame,
  cells: readonly CellDraft[],
  home: CellDraft,
  count: number,
): MemberDraft[] {
  const earlier = cells.filter((cell) => cell.mergedInto === home.id)
  const others = cells.filter((cell) => cell.id !== home.id && cell.weight > 0 && cell.dissolved === null)
  return Array.from({ length: count }, () => {
    const recent = random.chance(recentShare)
    const age = ageOf(random, home, recent)
    const origin = earlier.length > 0 && random.chance(0.4) ? random.pick(earlier) : null
    const person = make({
      village: villageOf(random, origin ?? home, cells),
      workplace: workplaceOf(home),
      age,
      member: true,
      female: home.kind === 'school' || home.kind === 'health' ? 0.62 : home.kind === 'village' ? 0.32 : 0.25,
    })
    const ceremony = ceremonyDay(random, frame, person.birth, recent)
    const official = addMonths(ceremony, probationMonths)
    return {
      person,
      decided: addDays(ceremony, -random.int(5, 25)),
      ceremony,
      official: official <= frame.today ? official : null,
      stays: staysOf(random, frame, home, origin, others, ceremony),
    }
  })
}

export function workplaceOf(cell: CellDraft): Workplace {
  return cell.kind === 'committee' || cell.kind === 'other' ? 'agency' : cell.kind
}

/** Where the people of a cell live; those of schools and offices anywhere in the commune. */
export function villageOf(random: Random, cell: CellDraft, cells: readonly CellDraft[]): VillageDraft | null {
  if (cell.villages.length > 0) return random.pick(cell.villages).village
  if (cell.kind === 'police' || random.chance(0.2)) return null
  const led = cells.filter((other) => other.villages.length > 0)
  return led.length === 0 ? null : at(random.pick(led).villages, 0).village
}

function ageOf(random: Random, home: CellDraft, recent: boolean): number {
  if (recent) return random.int(20, 34)
  if (home.kind === 'village') {
    const [youngest, oldest] = ages[random.weighted(ageShares)]
    return random.int(youngest, oldest)
  }
  return random.int(25, 59)
}

function ceremonyDay(random: Random, frame: SampleFrame, birth: Day, recent: boolean): Day {
  if (recent) return random.day(addMonths(frame.today, -11), addDays(frame.today, -20))
  const latest = addMonths(frame.today, -(probationMonths + 1))
  const grown = addMonths(birth, 12 * random.int(19, 33) + random.int(0, 11))
  if (grown <= latest) return grown
  const adult = addMonths(birth, 12 * 18 + 1)
  return random.day(earlierDay(adult, latest), latest)
}

function staysOf(
  random: Random,
  frame: SampleFrame,
  home: CellDraft,
  origin: CellDraft | null,
  others: readonly CellDraft[],
  ceremony: Day,
): CellStay[] {
  const since = laterDay(ceremony, home.founded)
  const end = endOf(random, frame, since)
  if (origin?.dissolved && ceremony < origin.dissolved) {
    const first = { cell: origin.id, from: laterDay(ceremony, origin.founded), to: origin.dissolved }
    return end !== null && end <= origin.dissolved
      ? [{ ...first, to: laterDay(end, addDays(first.from, 1)) }]
      : [first, { cell: home.id, from: origin.dissolved, to: end }]
  }
  const from = arrival(random, frame, home, since)
  const day = random.day(frame.start, addMonths(frame.today, -1))
  if (
    others.length > 0 &&
    random.chance(movedShare) &&
    from < addMonths(day, -18) &&
    (end === null || day < end)
  ) {
    const other = random.pick(others)
    const before = laterDay(from, other.founded)
    if (before < day)
      return [
        { cell: other.id, from: before, to: day },
        { cell: home.id, from: day, to: end },
      ]
  }
  return [{ cell: home.id, from, to: end !== null && end <= from ? null : end }]
}

/** Few members died, moved away or were struck off during the register's time. */
function endOf(random: Random, frame: SampleFrame, since: Day): Day | null {
  if (!random.chance(leftShare) || since > frame.start) return null
  return random.day(addMonths(frame.start, 1), addDays(frame.today, -5))
}

/** Officers and teachers mostly came as members from elsewhere. */
function arrival(random: Random, frame: SampleFrame, home: CellDraft, since: Day): Day {
  if (home.kind === 'village' || random.chance(0.4)) return since
  return laterDay(since, random.day(addMonths(frame.start, -12 * 8), addMonths(frame.today, -2)))
}

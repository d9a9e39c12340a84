import type { PostKind } from '../../../shared/cells/fields.ts'
import { addMonths, type Day, dayOf } from '../../../shared/vocabulary/day.ts'
import { wholeDay, wholeDayOrNull } from './blurring.ts'
import type { CellDraft } from './cell-drafts.ts'
import { rootId } from './cells.ts'
import { laterDay } from './day-order.ts'
import type { OfficialMembers } from './official-members.ts'
import type { SampleFrame } from './options.ts'
import type { PersonDraft } from './people.ts'
import type { PlannedPost } from './plan.ts'
import type { Random } from './random.ts'

interface Term {
  readonly from: Day
  readonly to: Day | null
}

interface Holder extends Term {
  readonly person: PersonDraft
}

const replacedShare = 0.35
const sameHeadShare = 0.45
/** A cell elects a committee (chi ủy) from this many official members on; smaller ones have a secretary and perhaps a deputy. */
const membersForCommittee = 9

/** Who held which post, from the congress before the register begins until today. */
export function planPosts(
  random: Random,
  frame: SampleFrame,
  cells: readonly CellDraft[],
  officials: OfficialMembers,
  neighbours: (cell: CellDraft) => readonly PersonDraft[],
): PlannedPost[] {
  const rows: PlannedPost[] = []
  const add = (cell: CellDraft, post: PostKind, { person, from, to }: Holder) =>
    rows.push({
      id: rows.length + 1,
      cell_id: cell.id,
      person_id: person.row.id,
      post,
      village_id: null,
      local: null,
      from_date: wholeDay(from),
      to_date: wholeDayOrNull(to),
    })

  for (const cell of cells) {
    if (cell.weight === 0) continue
    const taken = new Set<number>()
    const hold = (post: PostKind, terms: readonly Term[]) => {
      const holders = holdersOf(random, officials, cell.id, terms, taken)
      for (const holder of holders) add(cell, post, holder)
      return holders
    }
    const congress = congressOf(random, frame, cell)
    const secretaries = hold('secretary', termsOf(random, frame, cell, congress))
    const size = officials.countOn(cell.id, cell.dissolved ?? frame.today)
    if (size >= 4 && random.chance(0.75)) hold('deputy_secretary', termsOf(random, frame, cell, congress))
    if (size >= membersForCommittee) {
      const seats = random.int(1, 3)
      for (let seat = 0; seat < seats; seat += 1)
        hold('committee_member', termsOf(random, frame, cell, congress))
    }
    if (cell.kind !== 'village') continue
    for (const head of headsOf(random, frame, cell, secretaries, officials, neighbours(cell)))
      add(cell, 'village_head', head)
    if (random.chance(0.7)) hold('front_head', termsOf(random, frame, cell, congress))
  }
  return [...rows, ...committeePosts(random, frame, cells, officials, rows.length)]
}

/** The day on which the cell elected those in office when the register begins. */
function congressOf(random: Random, frame: SampleFrame, cell: CellDraft): Day {
  return laterDay(
    random.day(addMonths(frame.start, -18), addMonths(frame.start, -6)),
    addMonths(cell.founded, 1),
  )
}

/** One term, or two where somebody was replaced on an ordinary working day in the middle of a year. */
function termsOf(random: Random, frame: SampleFrame, cell: CellDraft, from: Day): Term[] {
  const end = cell.dissolved
  if (!random.chance(replacedShare)) return [{ from, to: end }]
  const year = random.int(Number(frame.start.slice(0, 4)), Number(frame.today.slice(0, 4)))
  const day = dayOf(year, random.int(3, 10), random.int(2, 27))
  if (day === null || day <= addMonths(from, 5) || day >= (end ?? addMonths(frame.today, -1)))
    return [{ from, to: end }]
  return [
    { from, to: day },
    { from: day, to: end },
  ]
}

/** A term for which no free member was there all the time stays vacant. */
function holdersOf(
  random: Random,
  officials: OfficialMembers,
  cell: number,
  terms: readonly Term[],
  taken: Set<number>,
): Holder[] {
  return terms.flatMap((term) => {
    const free = officials.during(cell, term.from, term.to).filter((person) => !taken.has(person.row.id))
    if (free.length === 0) return []
    const person = electable(random, free, term.from)
    taken.add(person.row.id)
    return [{ person, ...term }]
  })
}

const usualAge = { from: 24, to: 65 }

/** Of those who may, somebody of the usual age if there is one. */
function electable(random: Random, free: readonly PersonDraft[], day: Day): PersonDraft {
  const year = Number(day.slice(0, 4))
  const usual = free.filter(({ birth }) => {
    const age = year - Number(birth.slice(0, 4))
    return age >= usualAge.from && age <= usualAge.to
  })
  return random.pick(usual.length > 0 ? usual : free)
}

/** In many villages the secretary is the village head as well; elsewhere the head is a member or a villager outside the party. */
function headsOf(
  random: Random,
  frame: SampleFrame,
  cell: CellDraft,
  secretaries: readonly Holder[],
  officials: OfficialMembers,
  villagers: readonly PersonDraft[],
): Holder[] {
  const last = secretaries.at(-1)
  if (last && random.chance(sameHeadShare)) {
    // the village elects its head some months after the cell elected its secretary
    const from = addMonths(last.from, random.int(0, 5))
    if (from < (last.to ?? addMonths(frame.today, -1))) return [{ ...last, from }]
  }
  const notSecretary = new Set(secretaries.map(({ person }) => person.row.id))
  return termsOf(random, frame, cell, congressOf(random, frame, cell)).flatMap((term) => {
    const outside = villagers.length > 0 && random.chance(0.3)
    const choice = outside ? villagers : officials.during(cell.id, term.from, term.to)
    const free = choice.filter((person) => !notSecretary.has(person.row.id))
    if (free.length === 0) return []
    const person = electable(random, free, term.from)
    notSecretary.add(person.row.id)
    return [{ person, ...term }]
  })
}

/** The commune committee's own posts, held by members of its cells. */
function committeePosts(
  random: Random,
  frame: SampleFrame,
  cells: readonly CellDraft[],
  officials: OfficialMembers,
  already: number,
): PlannedPost[] {
  const from = frame.rearranged
  const offices = cells.filter(
    (cell) => cell.kind === 'agency' || cell.kind === 'police' || cell.kind === 'military',
  )
  const choice = random.shuffled(
    (offices.length > 0 ? offices : cells).flatMap((cell) => officials.during(cell.id, from, null)),
  )
  const seats: readonly PostKind[] = [
    'secretary',
    'deputy_secretary',
    'deputy_secretary',
    ...Array<PostKind>(8).fill('committee_member'),
  ]
  return seats.slice(0, choice.length).flatMap((post, index) => {
    const person = choice[index]
    if (!person) return []
    return [
      {
        id: already + index + 1,
        cell_id: rootId,
        person_id: person.row.id,
        post,
        village_id: null,
        // a third of the commune's leaders were sent there from elsewhere
        local: index % 3 === 1 ? 0 : 1,
        from_date: wholeDay(from),
        to_date: null,
      },
    ]
  })
}

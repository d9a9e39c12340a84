import type { CellDraft } from './cell-drafts.ts'
import { cellRows } from './cell-rows.ts'
import { type Places, planPlaces } from './cells.ts'
import { memberRows } from './member-rows.ts'
import { planMembers } from './members.ts'
import { membershipRows } from './membership-rows.ts'
import type { NameBook } from './name-book.ts'
import { officialMembers } from './official-members.ts'
import { type SampleFrame, type SampleOptions, sampleFrame } from './options.ts'
import { type PersonDraft, type PersonMaker, personMaker } from './people.ts'
import type { SamplePlan } from './plan.ts'
import { planPosts } from './posts.ts'
import { type Random, randomFrom } from './random.ts'
import { shareOut } from './shares.ts'
import { sympathizerRows } from './sympathizer-rows.ts'
import { admittedMembers, planSympathizers } from './sympathizers.ts'

const memberShare = 0.6
const sympathizerShare = 0.25

/**
 * An invented commune, ready to be written row by row. Pure: the same options and names give the same plan everywhere.
 * Throws RangeError for sizes that make no commune.
 */
export function planSample(given: Partial<SampleOptions>, book: NameBook): SamplePlan {
  const frame = sampleFrame(given)
  const stream = (name: string) => randomFrom(frame.seed, name)
  const places = planPlaces(stream('places'), book, frame)
  const make = personMaker(stream('people'), book, frame)

  const followed = Math.round(frame.people * sympathizerShare)
  const settled = Math.round(frame.people * memberShare)
  const homes = places.cells.filter((cell) => cell.weight > 0 && cell.dissolved === null)
  const members = spread(
    homes,
    settled,
    (cell) => cell.weight,
    (cell, count) => planMembers(stream(`members ${cell.id}`), make, frame, places.cells, cell, count),
  )
  const sympathizers = spread(homes, followed, sympathizerWeight, (cell, count) =>
    planSympathizers(stream(`sympathizers ${cell.id}`), make, frame, places.cells, cell, count),
  )
  const others = planOthers(stream('others'), make, places, frame.people - settled - followed)

  const officials = officialMembers(members)
  const joined = [...members, ...admittedMembers(stream('admitted'), frame, sympathizers)]
  const memberships = memberRows(stream('memberships'), frame, joined)
  const rows = sympathizerRows(stream('tracking'), frame, sympathizers, officials)
  const organisations = cellRows(stream('organisations'), frame, places.cells)
  const person = [...members, ...sympathizers]
    .map((draft) => draft.person.row)
    .concat(others.map(({ row }) => row))
  const { members: cell_member, ...party } = membershipRows(stream('party'), frame, {
    persons: person,
    rows: memberships.rows,
    entries: memberships.entries,
  })
  return {
    commune: communeOf(book),
    today: frame.today,
    village: places.villages.map((village) => village.row),
    cell: organisations.cell,
    cell_state: organisations.state,
    cell_village: organisations.village,
    person,
    cell_member,
    ...party,
    cell_post: planPosts(stream('posts'), frame, places.cells, officials, neighboursIn(others, frame)),
    sympathizer: rows.sympathizer,
    sympathizer_stay: rows.stay,
    sympathizer_helper: rows.helper,
    partyEntries: memberships.entries,
  }
}

function communeOf(book: NameBook): SamplePlan['commune'] {
  const name = `xã ${book.places.commune} (mẫu)`
  return {
    name,
    committee: `Đảng ủy ${name}`,
    superior: `Tỉnh ủy ${book.places.province} (mẫu)`,
    place: book.places.commune,
  }
}

function spread<T>(
  cells: readonly CellDraft[],
  total: number,
  weight: (cell: CellDraft) => number,
  plan: (cell: CellDraft, count: number) => T[],
): T[] {
  const counts = shareOut(total, cells.map(weight))
  return cells.flatMap((cell, index) => plan(cell, counts[index] ?? 0))
}

/** Villages bring most new people; stations and offices have few left outside the party. */
function sympathizerWeight(cell: CellDraft): number {
  return cell.kind === 'village' ? 0.4 + cell.weight : cell.kind === 'school' ? 0.6 : 0.25
}

function planOthers(random: Random, make: PersonMaker, places: Places, count: number): PersonDraft[] {
  return Array.from({ length: count }, () =>
    make({
      village: random.pick(places.villages),
      workplace: 'village',
      age: random.int(18, 68),
      member: false,
      female: 0.5,
    }),
  )
}

/** Villagers outside the party who can be elected village head. */
function neighboursIn(
  others: readonly PersonDraft[],
  frame: SampleFrame,
): (cell: CellDraft) => PersonDraft[] {
  const byVillage = Map.groupBy(others, ({ village }) => village?.row.id ?? 0)
  const adultYear = Number(frame.start.slice(0, 4)) - 25
  return (cell) =>
    cell.villages
      .flatMap(({ village }) => byVillage.get(village.row.id) ?? [])
      .filter(({ birth }) => Number(birth.slice(0, 4)) <= adultYear)
}

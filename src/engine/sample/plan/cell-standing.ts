import type { CommuneBody } from '../../../shared/cells/posts.ts'
import type { Grade } from '../../../shared/ratings/fields.ts'
import { addMonths, type Day, dayOf, formatDay } from '../../../shared/vocabulary/day.ts'
import { partialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { CellDraft } from './cell-drafts.ts'
import type { OfficialMembers } from './official-members.ts'
import type { SampleFrame } from './options.ts'
import type { PersonDraft } from './people.ts'
import type {
  PlannedAct,
  PlannedActPart,
  PlannedCommunePost,
  PlannedListing,
  PlannedRating,
  PlannedTerm,
} from './plan.ts'
import { at, type Random } from './random.ts'

export interface CellStanding {
  readonly cell_term: PlannedTerm[]
  readonly cell_act: PlannedAct[]
  readonly cell_act_part: PlannedActPart[]
  readonly weak_listing: PlannedListing[]
  readonly commune_post: PlannedCommunePost[]
  readonly rating: PlannedRating[]
}

/** More cells than this are a province, whose members nobody rates in one register. */
const communeCells = 200
const fewOfficials = 4

/** Terms, mergers on paper, the list of unsustainable cells, posts of the commune and the annual ratings. */
export function planCellStanding(
  random: Random,
  frame: SampleFrame,
  cells: readonly CellDraft[],
  officials: OfficialMembers,
): CellStanding {
  const working = cells.filter(({ weight }) => weight > 0)
  return {
    cell_term: working.flatMap((cell) => termsOf(random, frame, cell)).map(numbered),
    ...actsOf(cells),
    weak_listing: working.flatMap((cell) => listingsOf(random, frame, cell, officials)).map(numbered),
    commune_post: communePosts(random, frame, working, officials).map(numbered),
    rating: ratingsOf(random, frame, working, officials).map(numbered),
  }
}

function numbered<T extends object>(row: T, index: number): T & { id: number } {
  return { id: index + 1, ...row }
}

function termsOf(random: Random, frame: SampleFrame, cell: CellDraft): Omit<PlannedTerm, 'id'>[] {
  const congress = random.day(addMonths(frame.start, -10), addMonths(frame.start, -2))
  if (cell.dissolved !== null || cell.founded > congress) return []
  const year = Number(congress.slice(0, 4))
  return [
    {
      cell_id: cell.id,
      name: `${year} - ${year + 5}`,
      congress_on: partialDate(congress),
      decision: `${random.int(10, 180)}-QĐ/ĐU`,
      from_date: partialDate(congress),
      to_date: null,
    },
  ]
}

/** Every merger of the plan as an act with its paper. */
function actsOf(cells: readonly CellDraft[]): { cell_act: PlannedAct[]; cell_act_part: PlannedActPart[] } {
  const merged = cells.filter(({ mergedInto, dissolved }) => mergedInto !== null && dissolved !== null)
  const acts = merged.map((cell, index): PlannedAct => {
    const on = partialDate(cell.dissolved ?? cell.founded)
    return {
      id: index + 1,
      kind: 'merged',
      on_date: on,
      decision: `${31 + index}-QĐ/ĐU`,
      decided_on: on,
      decided_by: 'Đảng ủy xã',
      note: null,
    }
  })
  const parts = merged.flatMap((cell, index) => {
    const into = cell.mergedInto ?? cell.id
    return [
      { act_id: index + 1, cell_id: cell.id, part: 'before' as const },
      { act_id: index + 1, cell_id: into, part: 'before' as const },
      { act_id: index + 1, cell_id: into, part: 'after' as const },
    ]
  })
  return { cell_act: acts, cell_act_part: parts.map(numbered) }
}

/** Small cells stand on the list, some have left it, and some came back. */
function listingsOf(
  random: Random,
  frame: SampleFrame,
  cell: CellDraft,
  officials: OfficialMembers,
): Omit<PlannedListing, 'id'>[] {
  const entered = random.day(addMonths(frame.start, 2), addMonths(frame.today, -20))
  const again = random.day(addMonths(frame.today, -9), addMonths(frame.today, -2))
  const left = random.day(addMonths(frame.today, -18), addMonths(frame.today, -11))
  const few = officials.countOn(cell.id, frame.today) <= fewOfficials
  if (cell.dissolved !== null || cell.founded >= entered || (!few && !random.chance(0.08))) return []
  const stay = (from: Day, to: Day | null): Omit<PlannedListing, 'id'> => ({
    cell_id: cell.id,
    ground: `Thông báo ${random.int(3, 60)}-TB/ĐU, ít đảng viên chính thức`,
    leaving: to === null ? null : 'recovered',
    leaving_ground: to === null ? null : `Kết nạp thêm đảng viên, rà soát ngày ${formatDay(to)}`,
    from_date: partialDate(from),
    to_date: to === null ? null : partialDate(to),
  })
  if (!few) return [stay(entered, left)]
  return random.chance(0.3) ? [stay(entered, left), stay(again, null)] : [stay(entered, null)]
}

const titles: readonly { title: string; body: CommuneBody }[] = [
  { title: 'Chủ tịch Hội đồng nhân dân xã', body: 'council' },
  { title: 'Phó Chủ tịch Hội đồng nhân dân xã', body: 'council' },
  { title: 'Chủ tịch Ủy ban nhân dân xã', body: 'government' },
  { title: 'Phó Chủ tịch Ủy ban nhân dân xã', body: 'government' },
  { title: 'Chủ tịch Ủy ban Mặt trận Tổ quốc xã', body: 'front' },
  { title: 'Chủ nhiệm Ủy ban Kiểm tra Đảng ủy xã', body: 'party' },
  { title: 'Bí thư Đoàn Thanh niên xã', body: 'union' },
  { title: 'Phó Chủ nhiệm Ủy ban Kiểm tra Đảng ủy', body: 'party' },
  { title: 'Ủy viên Ủy ban Kiểm tra Đảng ủy', body: 'party' },
]

function communePosts(
  random: Random,
  frame: SampleFrame,
  cells: readonly CellDraft[],
  officials: OfficialMembers,
): Omit<PlannedCommunePost, 'id'>[] {
  const offices = cells.filter(({ kind }) => kind === 'agency' || kind === 'police' || kind === 'military')
  const choice: PersonDraft[] = random.shuffled(
    (offices.length > 0 ? offices : cells).flatMap((cell) =>
      officials.during(cell.id, frame.rearranged, null),
    ),
  )
  return titles.slice(0, choice.length).map(({ title, body }, index) => ({
    person_id: at(choice, index).row.id,
    title,
    body,
    local: index % 3 === 0 ? 0 : 1,
    note: null,
    from_date: partialDate(frame.rearranged),
    to_date: null,
  }))
}

/** Cells for every past year of the register, members for the last one. About a fifth of the good ones are excellent. */
function ratingsOf(
  random: Random,
  frame: SampleFrame,
  cells: readonly CellDraft[],
  officials: OfficialMembers,
): Omit<PlannedRating, 'id'>[] {
  const [first, current] = [Number(frame.start.slice(0, 4)), Number(frame.today.slice(0, 4))]
  const rows: Omit<PlannedRating, 'id'>[] = []
  for (let year = first; year < current; year += 1) {
    const last = dayOf(year, 12, 31) ?? frame.today
    const rated = cells.filter(
      ({ founded, dissolved }) => founded <= last && (dissolved === null || dissolved > last),
    )
    for (const cell of rated) rows.push(ratingOf(random, year, cell.id, null))
    if (year !== current - 1 || frame.cells > communeCells) continue
    const seen = new Set<number>()
    for (const cell of rated)
      for (const person of officials.during(cell.id, last, last)) {
        if (seen.has(person.row.id)) continue
        seen.add(person.row.id)
        rows.push(ratingOf(random, year, cell.id, person.row.id))
      }
  }
  return rows
}

const shares: Record<Grade, number> = { excellent: 14, good: 68, done: 16, not_done: 2 }
const points: Record<Grade, readonly [number, number]> = {
  excellent: [90, 97],
  good: [71, 89],
  done: [52, 69],
  not_done: [30, 48],
}

function ratingOf(
  random: Random,
  year: number,
  cellId: number,
  personId: number | null,
): Omit<PlannedRating, 'id'> {
  const grade = random.weighted(shares)
  const [low, high] = points[grade]
  const score = random.int(low, high)
  const self = grade === 'good' && random.chance(0.1) ? 'excellent' : grade
  const exempt = personId !== null && random.chance(0.04)
  const common = {
    year,
    cell_id: cellId,
    person_id: personId,
    employer_grade: null,
    collective_grade: null,
    unrated_note: null,
    note: null,
  }
  if (exempt)
    return {
      ...common,
      self_grade: null,
      committee_grade: null,
      proposed_grade: null,
      decided_grade: null,
      score: null,
      unreviewed: 1,
      unrated: random.chance(0.6) ? 'exempt' : 'absent',
      decision: null,
      decided_on: null,
    }
  return {
    ...common,
    self_grade: self,
    committee_grade: personId === null ? null : grade,
    proposed_grade: grade,
    decided_grade: grade,
    score,
    unreviewed: 0,
    unrated: null,
    decision: `${personId === null ? 12 : 15}-QĐ/ĐU`,
    decided_on: partialDate(dayOf(year, 12, 25) ?? `${year}`),
  }
}

import { addMonths, compareDays, type Day, dayOf } from '../../../shared/vocabulary/day.ts'
import type { CellDraft, CellStateDraft } from './cell-drafts.ts'
import { laterDay } from './day-order.ts'
import { type Institution, institutionCount, institutions } from './institutions.ts'
import type { NameBook } from './name-book.ts'
import type { SampleFrame } from './options.ts'
import { at, type Random } from './random.ts'
import { inSentence, planVillages, type VillageDraft } from './villages.ts'

export interface Places {
  readonly villages: readonly VillageDraft[]
  /** The committee first, then the cells at work, then what was dissolved. */
  readonly cells: readonly CellDraft[]
}

export const rootId = 1

/** The commune's villages and its tree of organisations with its history: one part merged, renamed and put under other superiors. */
export function planPlaces(random: Random, book: NameBook, frame: SampleFrame): Places {
  const apart = institutionCount(frame.cells)
  const led = frame.cells - apart
  const merged = Math.floor(frame.cells / 10)
  const joint = Math.round(led * 0.1)
  const villages = planVillages(random, book, led + merged + joint + Math.max(1, Math.round(led * 0.08)))
  const spare = villages.slice(led)
  const founding = foundings(random, frame)
  const section = frame.cells < 12 ? null : rootId + frame.cells + merged + 1

  const cells: CellDraft[] = [root(book, frame)]
  const dissolved: CellDraft[] = []
  for (let index = 0; index < led; index += 1) {
    const village = at(villages, index)
    const id = rootId + 1 + index
    const takesOver = index >= led - merged
    const second = takesOver || index < joint ? (spare.shift() ?? null) : null
    const draft = { id, village, founded: founding(), section: index % 5 === 2 ? section : null }
    if (second && takesOver) {
      const day = firstOfMonth(random.day(addMonths(frame.start, 4), addMonths(frame.today, -4)))
      const oldId = rootId + frame.cells + 1 + dissolved.length
      cells.push(villageCell(random, frame, { ...draft, joined: { village: second, from: day } }))
      dissolved.push({
        ...villageCell(
          random,
          frame,
          { id: oldId, village: second, founded: founding(), section: null },
          day,
        ),
        mergedInto: id,
      })
    } else {
      const joined = second ? { village: second, from: draft.founded } : null
      cells.push(villageCell(random, frame, { ...draft, joined }))
    }
  }
  const places = institutions(
    book,
    apart,
    villages.map((village) => village.bareName),
  )
  for (const [index, institution] of places.entries()) {
    cells.push(institutionCell(random, frame, rootId + 1 + led + index, institution, founding()))
  }
  cells.push(...dissolved)
  if (section !== null) cells.push(sectionCommittee(book, frame, section))
  return { villages, cells }
}

interface VillageCell {
  readonly id: number
  readonly village: VillageDraft
  readonly founded: Day
  /** The section committee it stood under until the commune was rearranged. */
  readonly section: number | null
  readonly joined?: { readonly village: VillageDraft; readonly from: Day } | null
}

function villageCell(
  random: Random,
  frame: SampleFrame,
  plan: VillageCell,
  dissolved: Day | null = null,
): CellDraft {
  const { id, village, founded, section, joined = null } = plan
  const single = `Chi bộ ${inSentence(village)}`
  const changes: { from: Day; name: string; parent: number }[] = [
    { from: founded, name: single, parent: rootId },
  ]
  if (joined)
    changes.push({
      from: joined.from,
      name: `Chi bộ ghép ${inSentence(village)}, ${inSentence(joined.village)}`,
      parent: 0,
    })
  if (section !== null) {
    const formed = sectionFounded(frame)
    changes.push({ from: laterDay(founded, formed), name: '', parent: section })
    changes.push({ from: frame.rearranged, name: '', parent: rootId })
  }
  return {
    id,
    kind: 'village',
    founded,
    dissolved,
    villages: [
      { village, from: founded, to: dissolved },
      ...(joined ? [{ village: joined.village, from: joined.from, to: null }] : []),
    ],
    states: statesOf(changes, dissolved),
    // some cells are too small to last, some are the size of a small committee
    weight: random.chance(0.15) ? 0.2 : 0.5 + random.next() * 1.2,
    mergedInto: null,
    meetingDay: random.int(3, 24),
  }
}

/** Each change keeps what it does not name: an empty name or parent 0 means "as before". */
function statesOf(
  changes: readonly { from: Day; name: string; parent: number }[],
  end: Day | null,
): CellStateDraft[] {
  const states: CellStateDraft[] = []
  let [name, parent] = ['', rootId]
  const sorted = [...changes].sort((a, b) => compareDays(a.from, b.from))
  for (const [index, change] of sorted.entries()) {
    if (change.name !== '') name = change.name
    if (change.parent !== 0) parent = change.parent
    const to = sorted[index + 1]?.from ?? end
    if (to !== change.from) states.push({ name, kind: 'village', parent, from: change.from, to })
  }
  return states
}

function institutionCell(
  random: Random,
  frame: SampleFrame,
  id: number,
  place: Institution,
  founded: Day,
): CellDraft {
  const { kind, name, before, weight } = place
  const now = { name, kind, parent: rootId, to: null }
  const states: CellStateDraft[] = before
    ? [
        { ...before, parent: rootId, from: founded, to: frame.rearranged },
        { ...now, from: frame.rearranged },
      ]
    : [{ ...now, from: founded }]
  const meetingDay = random.int(3, 24)
  return { id, kind, founded, dissolved: null, villages: [], states, weight, mergedInto: null, meetingDay }
}

function root(book: NameBook, frame: SampleFrame): CellDraft {
  const founded = dayOf(1963, 3, 3) ?? frame.start
  return committee(rootId, `Đảng bộ xã ${book.places.commune} (mẫu)`, null, founded, null)
}

function sectionCommittee(book: NameBook, frame: SampleFrame, id: number): CellDraft {
  const name = `Đảng bộ bộ phận khu vực ${at(book.places.villageFirst, 2)} ${book.places.commune}`
  return committee(id, name, rootId, sectionFounded(frame), frame.rearranged)
}

function sectionFounded(frame: SampleFrame): Day {
  return addMonths(frame.rearranged, -15 * 12)
}

function committee(
  id: number,
  name: string,
  parent: number | null,
  founded: Day,
  dissolved: Day | null,
): CellDraft {
  const states: CellStateDraft[] = [{ name, kind: 'committee', parent, from: founded, to: dissolved }]
  return {
    id,
    kind: 'committee',
    founded,
    dissolved,
    villages: [],
    states,
    weight: 0,
    mergedInto: null,
    meetingDay: 5,
  }
}

/** Cells were founded between the collectives of the sixties and the school cells of the last decade. */
function foundings(random: Random, frame: SampleFrame): () => Day {
  const last = Math.min(2014, Number(frame.start.slice(0, 4)) - 2)
  return () => {
    const year = random.chance(0.4) ? random.int(1966, 1985) : random.int(1986, last)
    return dayOf(year, random.int(1, 12), random.int(1, 28)) ?? frame.start
  }
}

function firstOfMonth(day: Day): Day {
  return dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1) ?? day
}

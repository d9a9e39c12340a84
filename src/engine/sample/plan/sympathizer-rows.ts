import { addDays, type Day, daysBetween } from '../../../shared/vocabulary/day.ts'
import { blur, wholeDay, wholeDayOrNull } from './blurring.ts'
import { laterDay } from './day-order.ts'
import type { OfficialMembers } from './official-members.ts'
import type { SampleFrame } from './options.ts'
import type { PersonDraft } from './people.ts'
import type { PlannedHelper, PlannedStay, PlannedSympathizer } from './plan.ts'
import type { Random } from './random.ts'
import type { SympathizerDraft } from './sympathizers.ts'

export interface SympathizerRows {
  readonly sympathizer: PlannedSympathizer[]
  readonly stay: PlannedStay[]
  readonly helper: PlannedHelper[]
}

/** The rows of the three tables that follow a sympathizer. */
export function sympathizerRows(
  random: Random,
  frame: SampleFrame,
  drafts: readonly SympathizerDraft[],
  officials: OfficialMembers,
): SympathizerRows {
  const rows: SympathizerRows = { sympathizer: [], stay: [], helper: [] }
  for (const [index, draft] of drafts.entries()) {
    const id = index + 1
    rows.sympathizer.push(sympathizerRow(random, id, draft))
    for (const { cell, from, to } of draft.stays) {
      const [from_date, to_date] = [wholeDay(from), wholeDayOrNull(to)]
      rows.stay.push({ id: rows.stay.length + 1, sympathizer_id: id, cell_id: cell, from_date, to_date })
    }
    for (const helper of helpersOf(random, frame, draft, officials)) {
      rows.helper.push({ id: rows.helper.length + 1, sympathizer_id: id, ...helper })
    }
  }
  return rows
}

function sympathizerRow(random: Random, id: number, draft: SympathizerDraft): PlannedSympathizer {
  const { person, proposed, recognised, admitted, stop } = draft
  const known = random.weighted(proposalsKnown)
  return {
    id,
    person_id: person.row.id,
    proposed_on: known === 'missing' ? null : blur(proposed, known),
    recognised_on: wholeDayOrNull(recognised),
    recognition_resolution: recognised === null || random.chance(0.04) ? null : resolutionOf(recognised),
    admitted_on: wholeDayOrNull(admitted),
    stopped_on: wholeDayOrNull(stop?.on ?? null),
    stop_reason: stop?.reason ?? null,
    stop_note: stop?.note ?? null,
    moved_to: null,
    arrived_from: null,
    note: null,
  }
}

const proposalsKnown = { day: 94, month: 4, missing: 2 } as const

/** A cell passes one resolution a month and counts through its five-year term, so one meeting gives one number. */
export function resolutionOf(day: Day): string {
  const months = (Number(day.slice(0, 4)) % 5) * 12 + Number(day.slice(5, 7))
  return `${String(months).padStart(2, '0')}-NQ/CB`
}

type Helper = Omit<PlannedHelper, 'id' | 'sympathizer_id'>

const helpedShare = 0.93
const secondHelperShare = 0.4
const replacedShare = 0.14

/** From recognition (now and then from the proposal) one or two official members of the cell that follows the person. */
function helpersOf(
  random: Random,
  frame: SampleFrame,
  draft: SympathizerDraft,
  officials: OfficialMembers,
): Helper[] {
  const { recognised, proposed, admitted, stop, stays } = draft
  const begin = recognised ?? (random.chance(0.35) ? proposed : null)
  if (begin === null || !random.chance(helpedShare)) return []
  const end = admitted ?? stop?.on ?? null
  const places = random.chance(secondHelperShare) ? 2 : 1
  return stays.flatMap(({ cell, from, to }) => {
    const start = laterDay(from, begin)
    const until = to !== null && (end === null || to < end) ? to : end
    if (until !== null && until <= start) return []
    const busy = new Set([draft.person.row.id])
    return Array.from({ length: places }, () =>
      turns(random, frame, officials, cell, start, until, busy),
    ).flat()
  })
}

/** One helper's time, or two in a row when the cell replaced the first. */
function turns(
  random: Random,
  frame: SampleFrame,
  officials: OfficialMembers,
  cell: number,
  from: Day,
  to: Day | null,
  busy: Set<number>,
): Helper[] {
  const length = daysBetween(from, to ?? frame.today)
  const change =
    length > 120 && random.chance(replacedShare) ? addDays(from, random.int(60, length - 30)) : null
  const spans =
    change === null
      ? [{ from, to }]
      : [
          { from, to: change },
          { from: change, to },
        ]
  return spans.flatMap((span) => {
    const person = chooseHelper(random, officials.during(cell, span.from, span.to), busy)
    return person === null ? [] : [helperRow(person, span.from, span.to)]
  })
}

function chooseHelper(random: Random, able: readonly PersonDraft[], busy: Set<number>): PersonDraft | null {
  if (able.length === 0) return null
  // walking on from a random member is as fair as filtering first, and cells of hundreds stay quick
  const start = random.int(0, able.length - 1)
  const person = [...able.slice(start, start + busy.size + 1), ...able.slice(0, busy.size + 1)].find(
    ({ row }) => !busy.has(row.id),
  )
  if (person === undefined) return null
  busy.add(person.row.id)
  return person
}

function helperRow(person: PersonDraft, from: Day, to: Day | null): Helper {
  return {
    person_id: person.row.id,
    name: person.row.full_name,
    resolution: resolutionOf(from),
    from_date: wholeDay(from),
    to_date: wholeDayOrNull(to),
  }
}

import { addDays, addMonths, type Day, dayOf } from '../../../shared/vocabulary/day.ts'
import {
  firstDayOf,
  type PartialDate,
  partialDate,
  precisionOf,
} from '../../../shared/vocabulary/partial-date.ts'
import { holdsOn } from '../../../shared/vocabulary/period.ts'
import { type ClassDraft, classRow, type Learning } from './class-drafts.ts'
import type { SampleFrame } from './options.ts'
import type {
  PlannedClass,
  PlannedEnrollment,
  PlannedMember,
  PlannedPartyEntry,
  PlannedPerson,
  PlannedStay,
  PlannedSympathizer,
} from './plan.ts'
import { at, type Random } from './random.ts'

export interface ClassRows {
  readonly training_class: PlannedClass[]
  readonly enrollment: PlannedEnrollment[]
}

interface Known {
  readonly sympathizer: readonly PlannedSympathizer[]
  readonly stay: readonly PlannedStay[]
  readonly member: readonly PlannedMember[]
  readonly entries: readonly PlannedPartyEntry[]
  readonly person: readonly PlannedPerson[]
}

/** Somebody who may be sent to a class from one day on, until another. */
interface Waiting {
  readonly personId: number
  readonly from: Day
  readonly until: Day
  readonly cellOn: (day: Day) => number | null
}

const awarenessMonths = [4, 9] as const
const newMemberMonth = 6
const theoryMonth = 7
const mostSeats = 70
/** Of those who never sat in a class here, how many brought a certificate along, some years old by now. */
const outsideShare = 0.8

/** Two awareness classes and one for new members a year, drawn from those whom the plan has ready by then; some certificates from elsewhere. */
export function planClasses(random: Random, frame: SampleFrame, known: Known): ClassRows {
  const drafts = classDrafts(random, frame)
  const rows: ClassRows = { training_class: [], enrollment: [] }
  const waiting = {
    awareness: recognisedPeople(frame, known),
    new_member: probationers(frame, known),
    elementary_theory: officialsWithoutTheory(frame, known),
  }
  const taken = {
    awareness: new Set<number>(),
    new_member: new Set<number>(),
    elementary_theory: new Set<number>(),
  }
  for (const draft of drafts) {
    rows.training_class.push(classRow(draft))
    const seats = waiting[draft.kind]
      .filter(
        ({ personId, from, until }) =>
          from <= draft.startsOn && draft.startsOn < until && !taken[draft.kind].has(personId),
      )
      .filter(() => random.chance(draft.share))
      .slice(0, mostSeats)
    for (const [index, { personId, cellOn }] of seats.entries()) {
      taken[draft.kind].add(personId)
      rows.enrollment.push({
        id: rows.enrollment.length + 1,
        class_id: draft.id,
        kind: draft.kind,
        person_id: personId,
        cell_id: cellOn(draft.startsOn),
        ...learned(random, frame, draft, index),
        entitlement_note: null,
        received_by: null,
        note: null,
      })
    }
  }
  for (const { personId, until, cellOn } of waiting.awareness) {
    if (until <= frame.today || taken.awareness.has(personId) || !random.chance(outsideShare)) continue
    const issued = random.day(addMonths(frame.today, -62), addMonths(frame.today, -50))
    rows.enrollment.push({
      ...unwritten,
      id: rows.enrollment.length + 1,
      class_id: null,
      kind: 'awareness',
      person_id: personId,
      cell_id: cellOn(frame.today),
      result: 'completed',
      certificate_number: `${random.int(100, 900)}/CN`,
      certificate_date: partialDate(issued),
      issuer: 'Trung tâm chính trị nơi công tác cũ',
      entitlement_note: null,
      received_by: null,
      note: null,
    })
  }
  return rows
}

function classDrafts(random: Random, frame: SampleFrame): ClassDraft[] {
  const drafts: Omit<ClassDraft, 'id'>[] = []
  const firstYear = Number(frame.start.slice(0, 4))
  const lastYear = Number(frame.today.slice(0, 4))
  for (let year = firstYear; year <= lastYear; year += 1) {
    const open = (
      month: number,
      part: Omit<ClassDraft, 'id' | 'startsOn' | 'endsOn' | 'year'>,
      days: number,
    ) => {
      const startsOn = dayOf(year, month, random.int(3, 20))
      if (startsOn === null || startsOn < frame.start || startsOn > frame.today) return
      drafts.push({ ...part, year, startsOn, endsOn: addDays(startsOn, days) })
    }
    for (const [index, month] of awarenessMonths.entries())
      open(month, { kind: 'awareness', number: index + 1, share: 0.8, sessions: 10 }, 4)
    open(newMemberMonth, { kind: 'new_member', number: 1, share: 0.85, sessions: 10 }, 5)
    if (year === lastYear)
      open(theoryMonth, { kind: 'elementary_theory', number: 1, share: 0.2, sessions: 36 }, 24)
  }
  return drafts
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    .map((draft, index) => ({ ...draft, id: index + 1 }))
}

/** What a class brought one learner; a class that has only just ended is still without results. */
function learned(random: Random, frame: SampleFrame, draft: ClassDraft, index: number): Learning {
  if (draft.endsOn >= frame.today || addMonths(draft.endsOn, 1) > frame.today) return unwritten
  if (random.chance(0.03))
    return { ...unwritten, result: 'absent', present: 0, excused: draft.sessions, unexcused: 0 }
  const excused = random.chance(0.15) ? random.int(1, 2) : 0
  const unexcused = random.chance(0.04) ? 1 : 0
  const present = draft.sessions - excused - unexcused
  if (random.chance(0.02))
    return { ...unwritten, present, excused, unexcused, score: 4, grade: 'failed', result: 'not_completed' }
  const grade = random.weighted({ very_good: 34, good: 48, average: 18 } as const)
  const score = at(scores[grade], random.int(0, scores[grade].length - 1))
  return {
    present,
    excused,
    unexcused,
    score,
    grade,
    result: 'completed',
    certificate_number: `${String(index + 1).padStart(3, '0')}/GCN-${certificateMarks[draft.kind]}${draft.number}-${draft.year}`,
    certificate_date: partialDate(addDays(draft.endsOn, 10)),
    issuer: 'Trung tâm Chính trị',
  }
}

const certificateMarks = { awareness: 'NT', new_member: 'ĐVM', elementary_theory: 'SC' } as const
const scores = { very_good: [8.5, 9], good: [7, 7.5, 8], average: [5.5, 6, 6.5] } as const

const unwritten: Learning = {
  present: null,
  excused: null,
  unexcused: null,
  score: null,
  grade: null,
  result: 'enrolled',
  certificate_number: null,
  certificate_date: null,
  issuer: null,
}

/** From the cell's resolution until admission or the end of the tracking. */
function recognisedPeople(frame: SampleFrame, { sympathizer, stay }: Known): Waiting[] {
  const stays = Map.groupBy(stay, ({ sympathizer_id }) => sympathizer_id)
  return sympathizer.flatMap((row) => {
    const from = fullDay(row.recognised_on)
    if (from === null) return []
    return [
      {
        personId: row.person_id,
        from,
        until: fullDay(row.admitted_on ?? row.stopped_on) ?? addDays(frame.today, 1),
        cellOn: (day: Day) => cellAmong(stays.get(row.id) ?? [], day),
      },
    ]
  })
}

/** From the ceremony until the day of full membership. */
function probationers(frame: SampleFrame, { member, entries }: Known): Waiting[] {
  const stretches = Map.groupBy(member, ({ person_id }) => person_id)
  return entries.flatMap(({ person_id, ceremony_on, official_on }) => {
    const from = fullDay(ceremony_on)
    if (from === null || from < addMonths(frame.start, -12)) return []
    return [
      {
        personId: person_id,
        from,
        until: fullDay(official_on) ?? addDays(frame.today, 1),
        cellOn: (day: Day) => cellAmong(stretches.get(person_id) ?? [], day),
      },
    ]
  })
}

/** Official members of the villages whose papers show no political theory yet. */
function officialsWithoutTheory(frame: SampleFrame, { member, person }: Known): Waiting[] {
  const untaught = new Set(
    person.filter(({ political_theory }) => political_theory === 'CHUA').map(({ id }) => id),
  )
  return member.flatMap(({ person_id, cell_id, standing, from_date, to_date }) => {
    if (standing !== 'official' || to_date !== null || !untaught.has(person_id)) return []
    const from = fullDay(from_date) ?? frame.start
    return [{ personId: person_id, from, until: addDays(frame.today, 1), cellOn: () => cell_id }]
  })
}

/** The cell of the day; whoever is between two cells was sent by the last one. */
function cellAmong(spans: readonly (PlannedStay | PlannedMember)[], day: Day): number | null {
  const held = spans.find(({ from_date, to_date }) => holdsOn({ from: from_date, to: to_date }, day))
  return (held ?? spans.at(-1))?.cell_id ?? null
}

function fullDay(date: PartialDate | null): Day | null {
  return date === null || precisionOf(date) !== 'day' ? null : firstDayOf(date)
}

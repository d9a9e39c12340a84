import { addDays, addMonths, type Day, isDay } from '../../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate, yearOf } from '../../../shared/vocabulary/partial-date.ts'
import type { Entry, Exit } from '../../people/tables.ts'
import { wholeDay } from './blurring.ts'
import type { SampleFrame } from './options.ts'
import type {
  PlannedBadge,
  PlannedDeparture,
  PlannedDiscipline,
  PlannedExemption,
  PlannedGap,
  PlannedMember,
  PlannedPartyEntry,
  PlannedPartyRecord,
  PlannedPerson,
  PlannedTransfer,
} from './plan.ts'
import type { Random } from './random.ts'

export interface MembershipRows {
  /** The stretches, now with how they began and ended. */
  readonly members: PlannedMember[]
  readonly party_record: PlannedPartyRecord[]
  readonly party_gap: PlannedGap[]
  readonly member_transfer: PlannedTransfer[]
  readonly member_departure: PlannedDeparture[]
  readonly member_exemption: PlannedExemption[]
  readonly badge_award: PlannedBadge[]
  readonly member_discipline: PlannedDiscipline[]
}

export interface Commune {
  readonly persons: readonly PlannedPerson[]
  readonly rows: readonly PlannedMember[]
  readonly entries: readonly PlannedPartyEntry[]
}

const exits = {
  deceased: 40,
  to_province: 26,
  to_other_province: 12,
  removed: 10,
  left: 5,
  expelled: 3,
  unknown: 4,
} as const
const cards = { citizen: 84, old: 10, none: 6 } as const
const disciplines = { reprimand: 70, warning: 26, dismissal: 4 } as const
const places = {
  province: ['Đảng bộ xã Chiềng Sơ (mẫu)', 'Đảng bộ phường Tô Hiến (mẫu)', 'Đảng bộ xã Mường Lanh (mẫu)'],
  other_province: ['Đảng bộ phường Đồng Kỵ (mẫu), tỉnh khác', 'Đảng bộ xã Yên Thịnh (mẫu), tỉnh khác'],
} as const

/** The party side of the commune: how everybody came and went, the records, and the papers of the register's own time. */
export function membershipRows(random: Random, frame: SampleFrame, commune: Commune): MembershipRows {
  const made: MembershipRows = {
    members: [],
    party_record: [],
    party_gap: [],
    member_transfer: [],
    member_departure: [],
    member_exemption: [],
    badge_award: [],
    member_discipline: [],
  }
  const persons = new Map(commune.persons.map((row) => [row.id, row]))
  const stretches = Map.groupBy(commune.rows, (row) => row.person_id)
  for (const entry of commune.entries) {
    const person = persons.get(entry.person_id)
    const own = stretches.get(entry.person_id) ?? []
    if (person === undefined || own.length === 0) continue
    const told = classified(random, own, entry)
    made.members.push(...told)
    made.party_record.push(recordOf(random, frame, made.party_record.length + 1, entry, person))
    papersOf(random, frame, made, told)
    presentLife(random, frame, made, told, entry, person)
  }
  made.members.sort((a, b) => a.id - b.id)
  return made
}

function classified(
  random: Random,
  own: readonly PlannedMember[],
  entry: PlannedPartyEntry,
): PlannedMember[] {
  return own.map((row, index): PlannedMember => {
    const [before, next] = [own[index - 1], own[index + 1]]
    return {
      ...row,
      entry: before === undefined ? firstEntry(random, row, entry) : between(before, row),
      exit: row.to_date === null ? null : next === undefined ? lastExit(random, row) : between(row, next),
    }
  })
}

function between(before: PlannedMember, after: PlannedMember): 'moved_cell' | 'recognised' {
  return before.cell_id === after.cell_id ? 'recognised' : 'moved_cell'
}

/** Old papers do not always say; nearly all of the last years do. */
function firstEntry(random: Random, row: PlannedMember, { ceremony_on }: PlannedPartyEntry): Entry | null {
  if (row.from_date === ceremony_on) return 'admitted'
  if (random.chance(0.03)) return null
  return random.chance(0.7) ? 'from_province' : 'from_other_province'
}

function lastExit(random: Random, row: PlannedMember): Exit | null {
  if (row.standing === 'probationary') return random.chance(0.6) ? 'removed' : 'to_province'
  const kind = random.weighted(exits)
  return kind === 'unknown' ? null : kind
}

function recordOf(
  random: Random,
  frame: SampleFrame,
  id: number,
  entry: PlannedPartyEntry,
  person: PlannedPerson,
): PlannedPartyRecord {
  const { decided_on, ceremony_on, official_on } = entry
  const card = official_on === null ? 'none' : random.weighted(cards)
  const official = asDay(official_on)
  const recent = official !== null && official >= frame.start ? official : null
  const decided = asDay(decided_on)
  const issued = recent === null ? null : addDays(recent, random.int(40, 90))
  return {
    id,
    person_id: entry.person_id,
    card_number:
      card === 'citizen' && person.citizen_id?.length === 12
        ? person.citizen_id
        : card === 'old'
          ? String(90_000_000 + id)
          : null,
    card_issued_on: card === 'none' || issued === null || issued > frame.today ? null : wholeDay(issued),
    card_issued_by: null,
    file_number: random.chance(0.9) ? `${String(id).padStart(6, '0')} SL` : null,
    decision_on: decided_on,
    decision_number:
      decided === null ? null : `${random.int(1, 180)}-QĐ/${decided < frame.rearranged ? 'HU' : 'ĐU'}`,
    ceremony_on,
    official_on,
    official_number: recent === null ? null : `${random.int(1, 180)}-QĐ/ĐU`,
    official_decision_on: recent === null ? null : wholeDay(addDays(recent, random.int(-5, 25))),
    first_decision_on: null,
    introducers: null,
    admitted_at: null,
    note: null,
  }
}

const asDay = (date: PartialDate | null): Day | null => (date !== null && isDay(date) ? date : null)

/** Papers of transfers and departures since the register began. */
function papersOf(
  random: Random,
  frame: SampleFrame,
  made: MembershipRows,
  told: readonly PlannedMember[],
): void {
  for (const row of told) {
    const [came, went] = [asDay(row.from_date), asDay(row.to_date)]
    if (came !== null && came >= frame.start && came <= frame.today) {
      if (row.entry === 'from_province' || row.entry === 'from_other_province')
        made.member_transfer.push(transferRow(random, frame, made, row, 'in', came))
    }
    if (went === null || went < frame.start || went > frame.today) continue
    if (row.exit === 'to_province' || row.exit === 'to_other_province')
      made.member_transfer.push(transferRow(random, frame, made, row, 'out', went))
    if (row.exit === 'deceased' || row.exit === 'expelled' || row.exit === 'removed' || row.exit === 'left')
      departure(random, frame, made, row, row.exit, went)
  }
}

function transferRow(
  random: Random,
  frame: SampleFrame,
  made: MembershipRows,
  row: PlannedMember,
  direction: 'in' | 'out',
  on: Day,
): PlannedTransfer {
  const scope =
    row.entry === 'from_other_province' || row.exit === 'to_other_province' ? 'other_province' : 'province'
  const paper = direction === 'in' ? addDays(on, -random.int(3, 25)) : on
  const handed = direction === 'in' ? on : addDays(on, random.int(5, 30))
  const filed = addDays(on, random.int(10, 70))
  const recent = on > addMonths(frame.today, -4)
  return {
    ...blankTransfer,
    id: made.member_transfer.length + 1,
    person_id: row.person_id,
    direction,
    manner: 'official',
    cell_id: row.cell_id,
    place: random.pick(places[scope]),
    scope,
    paper_number: `${random.int(1, 90)}-GTSHĐ`,
    moved_on: random.chance(0.5) ? wholeDay(addDays(paper, -random.int(5, 40))) : null,
    paper_on: wholeDay(paper),
    presented_on:
      handed > frame.today || (direction === 'out' && recent && random.chance(0.4)) ? null : wholeDay(handed),
    file_sent_on: direction === 'out' && filed <= frame.today ? wholeDay(filed) : null,
    file_received_on:
      direction === 'in' && filed <= frame.today && !(recent && random.chance(0.4)) ? wholeDay(filed) : null,
  }
}

const blankTransfer = {
  to_cell_id: null,
  study: 0,
  until_on: null,
  returned_on: null,
  reason: null,
  note: null,
} as const

function departure(
  random: Random,
  frame: SampleFrame,
  made: MembershipRows,
  row: PlannedMember,
  kind: 'deceased' | 'expelled' | 'removed' | 'left',
  on: Day,
): void {
  const notice = addDays(on, random.int(5, 30))
  const sent = addDays(notice, random.int(5, 40))
  const number = kind === 'deceased' ? null : `${random.int(1, 180)}-QĐ/ĐU`
  made.member_departure.push({
    id: made.member_departure.length + 1,
    person_id: row.person_id,
    cell_id: row.cell_id,
    kind,
    standing: row.standing,
    left_on: wholeDay(on),
    decision_number: number,
    decision_on: number === null ? null : wholeDay(addDays(on, -random.int(0, 4))),
    decided_by: number === null ? null : 'Ban Thường vụ Đảng ủy',
    ground: kind === 'removed' ? (row.standing === 'probationary' ? 'probation_unfit' : 'inactive') : null,
    decision_received_on: number === null ? null : wholeDay(addDays(on, 3)),
    complaint_on: kind === 'removed' && random.chance(0.3) ? wholeDay(addDays(on, 20)) : null,
    complaint_answered_on: null,
    complaint_result: null,
    notice_on: notice <= frame.today ? wholeDay(notice) : null,
    file_sent_on: sent <= frame.today ? wholeDay(sent) : null,
    restored_on: null,
    note: null,
  })
  if (kind === 'deceased') return
  made.party_gap.push({
    id: made.party_gap.length + 1,
    person_id: row.person_id,
    reason: kind === 'left' ? 'other' : kind,
    note: null,
    from_date: wholeDay(on),
    to_date: null,
  })
  if (kind === 'expelled') made.member_discipline.push(disciplineRow(made, row.person_id, 'expulsion', on))
}

function disciplineRow(
  made: MembershipRows,
  person_id: number,
  form: PlannedDiscipline['form'],
  on: Day,
): PlannedDiscipline {
  return {
    id: made.member_discipline.length + 1,
    person_id,
    form,
    decision_number: null,
    decided_on: wholeDay(on),
    decided_by: form === 'reprimand' ? 'Chi bộ' : 'Ban Thường vụ Đảng ủy',
    reason: null,
    note: null,
  }
}

/** Levels that the invented commune has handed out so far. */
const badgeLevels = [30, 40, 45, 50, 55, 60] as const

/** Awarded in the year in which the party age was full, up to last year; now and then one was forgotten. */
function badgesOf(random: Random, frame: SampleFrame, made: MembershipRows, entry: PlannedPartyEntry): void {
  const decided = yearOf(entry.decided_on)
  const lastYear = Number(frame.today.slice(0, 4)) - 1
  if (decided === null) return
  for (const years of badgeLevels) {
    if (decided + years > lastYear) return
    if (random.chance(0.03)) continue
    made.badge_award.push({
      id: made.badge_award.length + 1,
      person_id: entry.person_id,
      years,
      decision_number: null,
      decision_on: null,
      awarded_on: partialDate(String(decided + years)),
      posthumous: 0,
      note: null,
    })
  }
}

/** Badges of the past; exemptions, temporary transfers and discipline of those who are members today. */
function presentLife(
  random: Random,
  frame: SampleFrame,
  made: MembershipRows,
  told: readonly PlannedMember[],
  entry: PlannedPartyEntry,
  person: PlannedPerson,
): void {
  const last = told.at(-1)
  if (last === undefined || last.to_date !== null) return
  if (last.standing === 'official') badgesOf(random, frame, made, entry)
  const born = person.birth_date === null ? null : yearOf(person.birth_date)
  if (born !== null && born <= Number(frame.today.slice(0, 4)) - 77 && random.chance(0.6))
    made.member_exemption.push({
      id: made.member_exemption.length + 1,
      person_id: person.id,
      document: `${random.int(1, 60)}-NQ/CB`,
      reason: 'Tuổi cao, sức yếu, có đơn đề nghị',
      note: null,
      from_date: wholeDay(random.day(addMonths(frame.today, -30), addMonths(frame.today, -2))),
      to_date: null,
    })
  else if (random.chance(0.012)) {
    const from = random.day(addMonths(frame.today, -9), addMonths(frame.today, -1))
    made.member_transfer.push({
      ...blankTransfer,
      id: made.member_transfer.length + 1,
      person_id: person.id,
      direction: 'out',
      manner: 'temporary',
      cell_id: last.cell_id,
      place: random.pick(places.other_province),
      scope: 'other_province',
      paper_number: `${random.int(1, 90)}-GTSHĐ`,
      moved_on: null,
      paper_on: wholeDay(from),
      presented_on: wholeDay(addDays(from, 12)),
      file_sent_on: null,
      file_received_on: null,
      until_on: wholeDay(addMonths(from, random.int(4, 11))),
      reason: 'Đi làm việc theo hợp đồng',
    })
  } else if (random.chance(0.013))
    made.member_discipline.push(
      disciplineRow(
        made,
        person.id,
        random.weighted(disciplines),
        random.day(frame.start, addDays(frame.today, -10)),
      ),
    )
}

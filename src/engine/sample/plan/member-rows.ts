import type { Standing } from '../../../shared/people/contract.ts'
import { addMonths, type Day } from '../../../shared/vocabulary/day.ts'
import { oldDates } from './blurring.ts'
import { laterDay } from './day-order.ts'
import type { MemberDraft } from './members.ts'
import type { SampleFrame } from './options.ts'
import type { PlannedMember, PlannedPartyEntry } from './plan.ts'
import type { Random } from './random.ts'

/** How a stretch began and ended is not on every old paper. */
const unsaid = { entry: null, exit: null, entry_paper: null, exit_paper: null }

interface Stretch {
  readonly cell: number
  readonly standing: Standing
  readonly from: Day
  readonly to: Day | null
}

/** Every stretch of one standing in one cell, in the order of time. */
export function stretchesOf(member: Pick<MemberDraft, 'ceremony' | 'official' | 'stays'>): Stretch[] {
  const { ceremony, official, stays } = member
  return stays.flatMap(({ cell, from, to }): Stretch[] => {
    const start = laterDay(from, ceremony)
    if (official === null) return [{ cell, standing: 'probationary', from: start, to }]
    if (official <= start) return [{ cell, standing: 'official', from: start, to }]
    if (to !== null && to <= official) return [{ cell, standing: 'probationary', from: start, to }]
    return [
      { cell, standing: 'probationary', from: start, to: official },
      { cell, standing: 'official', from: official, to },
    ]
  })
}

/** The rows of `cell_member` and the party entries, with old dates as vague as old papers are. */
export function memberRows(
  random: Random,
  frame: SampleFrame,
  members: readonly MemberDraft[],
): { rows: PlannedMember[]; entries: PlannedPartyEntry[] } {
  const rows: PlannedMember[] = []
  const entries: PlannedPartyEntry[] = []
  const recent = addMonths(frame.start, -36)
  for (const member of members) {
    const date = oldDates(random, recent)
    const person_id = member.person.row.id
    for (const { cell, standing, from, to } of stretchesOf(member)) {
      const [from_date, to_date] = [date(from), to === null ? null : date(to)]
      // within one vague date nothing can be told apart any more
      if (from_date === to_date) continue
      rows.push({ id: rows.length + 1, person_id, cell_id: cell, standing, from_date, to_date, ...unsaid })
    }
    entries.push({
      person_id,
      decided_on: date(member.decided),
      ceremony_on: date(member.ceremony),
      official_on: member.official === null ? null : date(member.official),
    })
  }
  return { rows, entries }
}

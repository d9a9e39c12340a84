import type { Day } from '../../../shared/vocabulary/day.ts'
import { stretchesOf } from './member-rows.ts'
import type { MemberDraft } from './members.ts'
import type { PersonDraft } from './people.ts'

interface OfficialStretch {
  readonly person: PersonDraft
  readonly from: Day
  readonly to: Day | null
}

/** Who may hold a post or help: the official members of a cell, day by day. */
export interface OfficialMembers {
  /** Those who are official members of the cell on every day of [from, to), to null meaning today. */
  during(cell: number, from: Day, to: Day | null): PersonDraft[]
  countOn(cell: number, day: Day): number
}

export function officialMembers(members: readonly MemberDraft[]): OfficialMembers {
  const byCell = new Map<number, OfficialStretch[]>()
  for (const member of members) {
    for (const { cell, standing, from, to } of stretchesOf(member)) {
      if (standing !== 'official') continue
      const stretches = byCell.get(cell) ?? []
      byCell.set(cell, stretches)
      stretches.push({ person: member.person, from, to })
    }
  }
  const during = (cell: number, from: Day, to: Day | null) =>
    (byCell.get(cell) ?? [])
      .filter((stretch) => stretch.from <= from && (stretch.to === null || (to !== null && to <= stretch.to)))
      .map((stretch) => stretch.person)
  return {
    during,
    countOn: (cell, day) =>
      (byCell.get(cell) ?? []).filter(({ from, to }) => from <= day && (to === null || day < to)).length,
  }
}

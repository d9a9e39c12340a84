import type { CellFacts, WeaknessRules } from '../../../shared/cells/weakness.ts'
import { addMonths, type Day } from '../../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Reader } from '../../register/reader.ts'
import {
  lastAdmissions,
  type MemberCount,
  memberCounts,
  type NotCountedOn,
  officialsNotCountedOn,
} from '../members-count.ts'

const nobody: MemberCount = { official: 0, probationary: 0 }
const all = { aged: 0, exempt: 0, leaving: 0 }

/** What the rules ask of a cell, for any cell of the day; everything is counted once for all of them. */
export function weaknessFacts(
  reader: Reader,
  rules: WeaknessRules,
  day: Day,
  counts: ReadonlyMap<number, MemberCount> = memberCounts(reader, day),
): (cellId: number, foundedOn: PartialDate | null) => CellFacts {
  const born = addMonths(addMonths(day, rules.windowMonths), -12 * rules.agedFrom)
  const notCountedOn =
    rules.remainingMin === null ? new Map<number, NotCountedOn>() : officialsNotCountedOn(reader, born, day)
  const years = rules.noAdmissionYears
  const admitted = years === null ? new Map<number, PartialDate>() : lastAdmissions(reader, day)
  const admissionLimit = years === null ? null : addMonths(day, -12 * years)
  return (cellId, foundedOn) => ({
    ...(counts.get(cellId) ?? nobody),
    ...(notCountedOn.get(cellId) ?? all),
    lastAdmission: admitted.get(cellId) ?? null,
    admissionLimit: admissionLimit === null ? null : partialDate(admissionLimit),
    foundedOn,
  })
}

import { belowSince } from '../../../shared/cells/below.ts'
import { weaknessReasons } from '../../../shared/cells/weakness.ts'
import type { WeakProposal } from '../../../shared/cells/weakness-contract.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { Reader } from '../../register/reader.ts'
import { cellsOn } from '../living.ts'
import { officialPeriods } from '../members-count.ts'
import { weaknessFacts } from './facts.ts'
import { listedOn } from './listings.ts'
import { weaknessRulesOn } from './rules.ts'

/** Cells that the rules would put on the list, those that are on it, and those on it without a reason left. */
export function weakProposals(reader: Reader, day: Day): WeakProposal[] {
  const { rules } = weaknessRulesOn(reader, day)
  const factsOf = weaknessFacts(reader, rules, day)
  const listed = listedOn(reader, day)
  const found = cellsOn(reader, day).flatMap((cell) => {
    const facts = factsOf(cell.id, cell.foundedOn)
    const reasons = weaknessReasons(rules, facts)
    const listing = listed.get(cell.id) ?? null
    return reasons.length === 0 && listing === null ? [] : [{ cell, facts, reasons, listing }]
  })
  const few = rules.officialMax
  const small = found.filter(({ facts }) => few !== null && facts.official <= few).map(({ cell }) => cell.id)
  const periods = officialPeriods(reader, small)
  return found.map(({ cell, facts, reasons, listing }) => ({
    cellId: cell.id,
    cellName: cell.name,
    act: listing === null ? 'enter' : reasons.length === 0 ? 'leave' : 'stay',
    reasons,
    since:
      few !== null && facts.official <= few ? belowSince(periods.get(cell.id) ?? [], few + 1, day) : null,
    listing,
    official: facts.official,
    probationary: facts.probationary,
  }))
}

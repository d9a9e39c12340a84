import type { RouteSwitches } from '../../shared/admissions/inputs.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { capabilitiesOn, superiorOn } from '../cells/capabilities.ts'
import type { Reader } from '../register/reader.ts'

/**
 * The steps that a dossier of the cell goes through when it is opened on a day, by what its organisation may and must do then.
 * Only a committee under another one can have the decision delegated to it (294-QĐ/TW 22.1): the commune committee decides by
 * its standing committee.
 */
export function usualRouteOn(reader: Reader, cellId: number, day: Day): RouteSwitches {
  const own = capabilitiesOn(reader, cellId, day)
  const superior = superiorOn(reader, cellId, day)
  const above = superior === null ? null : superiorOn(reader, superior, day)
  return {
    hasBranchCommittee: own.has_branch_committee,
    hasGrassrootsStep: own.needs_grassroots_resolution,
    delegatedDecision:
      superior !== null && above !== null && capabilitiesOn(reader, superior, day).can_decide_admission,
  }
}

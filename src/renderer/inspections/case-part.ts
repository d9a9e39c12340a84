import type { CaseDetail } from '../../shared/inspections/cases-contract.ts'

/** What each part of a case's panel is given. */
export interface CasePartProps {
  readonly it: CaseDetail
  readonly mayChange: boolean
}

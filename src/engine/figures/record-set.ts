import type { RecordKind } from '../../shared/figures/contract.ts'
import type { Scope, SetQuery } from './scope.ts'

/** A named set of records: who is counted, in words and as a query. */
export interface RecordSet {
  readonly kind: RecordKind
  /** Vietnamese, as printed on the sheet "Cách tính". */
  readonly meaning: string
  readonly query: (scope: Scope) => SetQuery
}

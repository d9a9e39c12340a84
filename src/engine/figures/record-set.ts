import type { RecordKind } from '../../shared/figures/contract.ts'
import type { Scope, SetQuery } from './scope.ts'

/** A named set of records: who is counted, in words and as a query. */
export interface RecordSet {
  readonly kind: RecordKind
  /** Vietnamese, as printed on the sheet "Cách tính". */
  readonly meaning: string
  readonly query: (scope: Scope) => SetQuery
  /** The query also answers `amount`, a whole number a record brings (people present, households): the figure is their sum. */
  readonly amounts?: true
  /** The query also answers `on_day`, the day on which it happened: ages are told on that day. */
  readonly dated?: true
}

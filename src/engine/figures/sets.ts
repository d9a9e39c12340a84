import type { RecordKind } from '../../shared/figures/contract.ts'
import type { Scope, SetQuery } from './scope.ts'
import { cellSets } from './sets-of-cells.ts'
import { memberSets } from './sets-of-members.ts'
import { sympathizerSets } from './sets-of-sympathizers.ts'

/** A named set of records: who is counted, in words and as a query. */
export interface RecordSet {
  readonly kind: RecordKind
  /** Vietnamese, as printed on the sheet "Cách tính". */
  readonly meaning: string
  readonly query: (scope: Scope) => SetQuery
}

const sets = { ...sympathizerSets, ...memberSets, ...cellSets } satisfies Record<string, RecordSet>
export type SetId = keyof typeof sets

export const recordSets: Readonly<Record<SetId, RecordSet>> = sets

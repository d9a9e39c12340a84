import type { RecordSet } from './record-set.ts'
import { cellStandingSets } from './sets-of-cell-standing.ts'
import { cellSets } from './sets-of-cells.ts'
import { memberSets } from './sets-of-members.ts'
import { ratingSets } from './sets-of-ratings.ts'
import { sympathizerSets } from './sets-of-sympathizers.ts'

const sets = {
  ...sympathizerSets,
  ...memberSets,
  ...cellSets,
  ...cellStandingSets,
  ...ratingSets,
} satisfies Record<string, RecordSet>
export type SetId = keyof typeof sets

export const recordSets: Readonly<Record<SetId, RecordSet>> = sets

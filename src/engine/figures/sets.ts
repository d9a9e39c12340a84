import type { RecordSet } from './record-set.ts'
import { admissionSets } from './sets-of-admissions.ts'
import { cellSets } from './sets-of-cells.ts'
import { memberSets } from './sets-of-members.ts'
import { sympathizerSets } from './sets-of-sympathizers.ts'

const sets = { ...sympathizerSets, ...admissionSets, ...memberSets, ...cellSets } satisfies Record<
  string,
  RecordSet
>
export type SetId = keyof typeof sets

export const recordSets: Readonly<Record<SetId, RecordSet>> = sets

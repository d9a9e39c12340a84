import type { RecordSet } from './record-set.ts'
import { admissionSets } from './sets-of-admissions.ts'
import { approvalSets } from './sets-of-approvals.ts'
import { cellStandingSets } from './sets-of-cell-standing.ts'
import { cellSets } from './sets-of-cells.ts'
import { classSets } from './sets-of-classes.ts'
import { inspectionSets } from './sets-of-inspections.ts'
import { meetingSets } from './sets-of-meetings.ts'
import { memberSets } from './sets-of-members.ts'
import { balanceSets } from './sets-of-membership.ts'
import { probationSets } from './sets-of-probation.ts'
import { ratingSets } from './sets-of-ratings.ts'
import { sympathizerSets } from './sets-of-sympathizers.ts'
import { villageLifeSets } from './sets-of-village-life.ts'

const sets = {
  ...sympathizerSets,
  ...approvalSets,
  ...memberSets,
  ...balanceSets,
  ...cellSets,
  ...classSets,
  ...meetingSets,
  ...villageLifeSets,
  ...admissionSets,
  ...probationSets,
  ...cellStandingSets,
  ...ratingSets,
  ...inspectionSets,
} satisfies Record<string, RecordSet>
export type SetId = keyof typeof sets

export const recordSets: Readonly<Record<SetId, RecordSet>> = sets

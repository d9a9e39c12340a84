import type { RecordSet } from './record-set.ts'
import { admissionSets } from './sets-of-admissions.ts'
import { approvalSets } from './sets-of-approvals.ts'
import { cellReportSets } from './sets-of-cell-reports.ts'
import { cellStandingSets } from './sets-of-cell-standing.ts'
import { cellSets } from './sets-of-cells.ts'
import { classSets } from './sets-of-classes.ts'
import { cohortSets } from './sets-of-cohorts.ts'
import { grassrootsSets } from './sets-of-grassroots.ts'
import { inspectionStaffSets } from './sets-of-inspection-staff.ts'
import { inspectionSets } from './sets-of-inspections.ts'
import { meetingSets } from './sets-of-meetings.ts'
import { memberWorkSets } from './sets-of-member-work.ts'
import { memberSets } from './sets-of-members.ts'
import { balanceSets } from './sets-of-membership.ts'
import { probationSets } from './sets-of-probation.ts'
import { ratingSets } from './sets-of-ratings.ts'
import { reviewSets } from './sets-of-reviews.ts'
import { sympathizerSets } from './sets-of-sympathizers.ts'
import { villageLifeSets } from './sets-of-village-life.ts'

const sets = {
  ...sympathizerSets,
  ...cohortSets,
  ...approvalSets,
  ...memberSets,
  ...balanceSets,
  ...memberWorkSets,
  ...cellSets,
  ...grassrootsSets,
  ...classSets,
  ...meetingSets,
  ...villageLifeSets,
  ...admissionSets,
  ...probationSets,
  ...cellStandingSets,
  ...ratingSets,
  ...reviewSets,
  ...inspectionSets,
  ...inspectionStaffSets,
  ...cellReportSets,
} satisfies Record<string, RecordSet>
export type NamedSetId = keyof typeof sets

/** Every set that has a name of its own. */
export const namedSets: Readonly<Partial<Record<string, RecordSet>>> = sets

import { type FormFigureId, formSet } from './inspection-forms/sets.ts'
import type { RecordSet } from './record-set.ts'
import { admissionSets } from './sets-of-admissions.ts'
import { approvalSets } from './sets-of-approvals.ts'
import { cellReportSets } from './sets-of-cell-reports.ts'
import { cellStandingSets } from './sets-of-cell-standing.ts'
import { cellSets } from './sets-of-cells.ts'
import { classSets } from './sets-of-classes.ts'
import { inspectionStaffSets } from './sets-of-inspection-staff.ts'
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
  ...inspectionStaffSets,
  ...cellReportSets,
} satisfies Record<string, RecordSet>
export type NamedSetId = keyof typeof sets
/** A set of its own name, or one number of an inspection form (its sets are made from its tables). */
export type SetId = NamedSetId | FormFigureId

const named: Readonly<Partial<Record<string, RecordSet>>> = sets

export function isSetId(name: string): name is SetId {
  return Object.hasOwn(sets, name) || formSet(name) !== null
}

/** @throws Error for a name that no set bears: a declaration of ours is wrong */
export function setOf(id: SetId): RecordSet {
  const set = named[id] ?? formSet(id)
  if (set === null) throw new Error(`No set ${id}`)
  return set
}

import { admissionLists } from '../admissions/report-lists.ts'
import { approvalLists } from '../approvals/report-lists.ts'
import { classLists } from '../classes/report-lists.ts'
import { inspectionLists } from '../inspections/report-lists.ts'
import { meetingLists } from '../meetings/report-lists.ts'
import { membershipLists } from '../membership/report-lists.ts'
import { sympathizerLists } from '../sympathizers/report-lists.ts'
import { wayLists } from '../sympathizers/way-lists.ts'
import { teamLists } from '../teams/report-lists.ts'
import { villageLifeLists } from '../villages/life-report-lists.ts'
import type { ListSource } from './list-source.ts'
import { cellReportLists } from './lists/sources.ts'

/** Every list that a declaration may name as its source. */
export const listSources: Readonly<Record<string, ListSource>> = {
  ...admissionLists,
  ...approvalLists,
  ...cellReportLists,
  ...membershipLists,
  ...sympathizerLists,
  ...classLists,
  ...meetingLists,
  ...inspectionLists,
  ...teamLists,
  ...villageLifeLists,
  ...wayLists,
}

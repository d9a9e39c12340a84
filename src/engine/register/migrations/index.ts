import type { Migration } from 'kysely/migration'
import * as foundation from './0001-foundation.ts'
import * as regulations from './0002-regulations.ts'
import * as sympathizerWork from './0003-sympathizer-work.ts'
import * as classes from './0004-classes.ts'
import * as admissions from './0005-admissions.ts'
import * as membership from './0006-membership.ts'
import * as due from './0007-due.ts'
import * as targets from './0008-targets.ts'
import * as cells from './0010-cells.ts'
import * as ratings from './0011-ratings.ts'
import * as meetings from './0012-meetings.ts'
import * as teams from './0013-teams.ts'
import * as villageLife from './0014-village-life.ts'
import * as auditChain from './0030-audit-chain.ts'
import * as accountCells from './0031-account-cells.ts'
import * as inspections from './0040-inspections.ts'
import * as closedPeriods from './0060-closed-periods.ts'
import * as difficultyPasses from './0061-difficulty-passes.ts'
import * as inspectionReports from './0062-inspection-reports.ts'
import * as issuedWorkbooks from './0067-issued-workbooks.ts'
import * as reportCalendar from './0068-report-calendar.ts'
import * as samePeople from './0070-same-people.ts'
import * as roundTrip from './0073-round-trip.ts'
import * as batchParts from './0074-batch-parts.ts'
import * as listSenders from './0075-list-senders.ts'
import * as secretBatches from './0076-secret-batches.ts'
import * as villageDays from './0082-village-days.ts'

/** Every step the register file ever took, oldest first. A static map: nothing is looked up on disk when packaged. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-regulations': regulations,
  '0003-sympathizer-work': sympathizerWork,
  '0004-classes': classes,
  '0005-admissions': admissions,
  '0006-membership': membership,
  '0007-due': due,
  '0008-targets': targets,
  '0010-cells': cells,
  '0011-ratings': ratings,
  '0012-meetings': meetings,
  '0013-teams': teams,
  '0014-village-life': villageLife,
  '0030-audit-chain': auditChain,
  '0031-account-cells': accountCells,
  '0040-inspections': inspections,
  '0060-closed-periods': closedPeriods,
  '0061-difficulty-passes': difficultyPasses,
  '0062-inspection-reports': inspectionReports,
  '0067-issued-workbooks': issuedWorkbooks,
  '0068-report-calendar': reportCalendar,
  '0070-same-people': samePeople,
  '0073-round-trip': roundTrip,
  '0074-batch-parts': batchParts,
  '0075-list-senders': listSenders,
  '0076-secret-batches': secretBatches,
  '0082-village-days': villageDays,
}

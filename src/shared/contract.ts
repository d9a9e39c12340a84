import { accountsContract } from './accounts/contract.ts'
import { admissionsContract } from './admissions/contract.ts'
import { approvalsContract } from './approvals/contract.ts'
import { auditContract } from './audit/contract.ts'
import { backupsContract } from './backups/contract.ts'
import { boardContract } from './board/contract.ts'
import { calendarContract } from './calendar/contract.ts'
import { catalogsContract } from './catalogs/contract.ts'
import { cellsContract } from './cells/contract.ts'
import { classesContract } from './classes/contract.ts'
import { diagnosticsContract } from './diagnostics/contract.ts'
import { dueContract } from './due/contract.ts'
import { figuresContract } from './figures/contract.ts'
import { importsContract } from './imports/contract.ts'
import { inspectionsContract } from './inspections/contract.ts'
import { issuedContract } from './issued/contract.ts'
import { meetingsContract } from './meetings/contract.ts'
import { membershipContract } from './membership/contract.ts'
import { overviewContract } from './overview/contract.ts'
import { peopleContract } from './people/contract.ts'
import { periodsContract } from './periods/contract.ts'
import { ratingsContract } from './ratings/contract.ts'
import { regulationsContract } from './regulations/contract.ts'
import { reportsContract } from './reports/contract.ts'
import { settingsContract } from './settings/contract.ts'
import { sympathizersContract } from './sympathizers/contract.ts'
import { targetsContract } from './targets/contract.ts'
import { teamsContract } from './teams/contract.ts'
import { villagesContract } from './villages/contract.ts'

/** The one contract that all three doors serve, a room each. */
export const contract = {
  accounts: accountsContract,
  approvals: approvalsContract,
  admissions: admissionsContract,
  audit: auditContract,
  backups: backupsContract,
  board: boardContract,
  calendar: calendarContract,
  catalogs: catalogsContract,
  cells: cellsContract,
  classes: classesContract,
  due: dueContract,
  diagnostics: diagnosticsContract,
  figures: figuresContract,
  imports: importsContract,
  inspections: inspectionsContract,
  issued: issuedContract,
  meetings: meetingsContract,
  membership: membershipContract,
  overview: overviewContract,
  people: peopleContract,
  regulations: regulationsContract,
  ratings: ratingsContract,
  reports: reportsContract,
  settings: settingsContract,
  sympathizers: sympathizersContract,
  periods: periodsContract,
  targets: targetsContract,
  teams: teamsContract,
  villages: villagesContract,
}
export type Contract = typeof contract

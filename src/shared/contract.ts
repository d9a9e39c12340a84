import { accountsContract } from './accounts/contract.ts'
import { auditContract } from './audit/contract.ts'
import { backupsContract } from './backups/contract.ts'
import { catalogsContract } from './catalogs/contract.ts'
import { cellsContract } from './cells/contract.ts'
import { figuresContract } from './figures/contract.ts'
import { importsContract } from './imports/contract.ts'
import { membershipContract } from './membership/contract.ts'
import { peopleContract } from './people/contract.ts'
import { reportsContract } from './reports/contract.ts'
import { settingsContract } from './settings/contract.ts'
import { sympathizersContract } from './sympathizers/contract.ts'
import { villagesContract } from './villages/contract.ts'

/** The one contract that all three doors serve, a room each. */
export const contract = {
  accounts: accountsContract,
  audit: auditContract,
  backups: backupsContract,
  catalogs: catalogsContract,
  cells: cellsContract,
  figures: figuresContract,
  imports: importsContract,
  membership: membershipContract,
  people: peopleContract,
  reports: reportsContract,
  settings: settingsContract,
  sympathizers: sympathizersContract,
  villages: villagesContract,
}
export type Contract = typeof contract

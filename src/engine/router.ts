import { accountsProcedures } from './accounts/procedures.ts'
import { auditProcedures } from './audit/procedures.ts'
import { backupsProcedures } from './backups/procedures.ts'
import { catalogsProcedures } from './catalogs/procedures.ts'
import { cellsProcedures } from './cells/procedures.ts'
import { figuresProcedures } from './figures/procedures.ts'
import { importsProcedures } from './imports/procedures.ts'
import { peopleProcedures } from './people/procedures.ts'
import { reportsProcedures } from './reports/procedures.ts'
import { settingsProcedures } from './settings/procedures.ts'
import { sympathizersProcedures } from './sympathizers/procedures.ts'
import { villagesProcedures } from './villages/procedures.ts'

/** Every room of the contract, bound. The three doors serve this and nothing else. */
export const router = {
  accounts: accountsProcedures,
  audit: auditProcedures,
  backups: backupsProcedures,
  catalogs: catalogsProcedures,
  cells: cellsProcedures,
  figures: figuresProcedures,
  imports: importsProcedures,
  people: peopleProcedures,
  reports: reportsProcedures,
  settings: settingsProcedures,
  sympathizers: sympathizersProcedures,
  villages: villagesProcedures,
}

import { type AnyRouter, lazy } from '@orpc/server'
import { accountsProcedures } from './accounts/procedures.ts'
import { peopleProcedures } from './people/procedures.ts'

/**
 * A room that is read from the disk when somebody first asks there. Spread, because a handler cannot find the procedures of
 * a lazy router that still carries its contract.
 */
function room<T extends AnyRouter>(open: () => Promise<T>) {
  return lazy(async () => ({ default: { ...(await open()) } }))
}

/**
 * Every room of the contract, bound. The three doors serve this and nothing else. The rooms where a sitting begins are there
 * at once; without the others the engine starts in half the time.
 */
export const router = {
  accounts: accountsProcedures,
  audit: room(async () => (await import('./audit/procedures.ts')).auditProcedures),
  backups: room(async () => (await import('./backups/procedures.ts')).backupsProcedures),
  catalogs: room(async () => (await import('./catalogs/procedures.ts')).catalogsProcedures),
  cells: room(async () => (await import('./cells/procedures.ts')).cellsProcedures),
  figures: room(async () => (await import('./figures/procedures.ts')).figuresProcedures),
  imports: room(async () => (await import('./imports/procedures.ts')).importsProcedures),
  membership: room(async () => (await import('./membership/procedures.ts')).membershipProcedures),
  people: peopleProcedures,
  reports: room(async () => (await import('./reports/procedures.ts')).reportsProcedures),
  settings: room(async () => (await import('./settings/procedures.ts')).settingsProcedures),
  sympathizers: room(async () => (await import('./sympathizers/procedures.ts')).sympathizersProcedures),
  villages: room(async () => (await import('./villages/procedures.ts')).villagesProcedures),
}

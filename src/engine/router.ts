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
  approvals: room(async () => (await import('./approvals/procedures.ts')).approvalsProcedures),
  admissions: room(async () => (await import('./admissions/procedures.ts')).admissionsProcedures),
  audit: room(async () => (await import('./audit/procedures.ts')).auditProcedures),
  backups: room(async () => (await import('./backups/procedures.ts')).backupsProcedures),
  board: room(async () => (await import('./board/procedures.ts')).boardProcedures),
  calendar: room(async () => (await import('./calendar/procedures.ts')).calendarProcedures),
  catalogs: room(async () => (await import('./catalogs/procedures.ts')).catalogsProcedures),
  cells: room(async () => (await import('./cells/procedures.ts')).cellsProcedures),
  classes: room(async () => (await import('./classes/procedures.ts')).classesProcedures),
  due: room(async () => (await import('./due/procedures.ts')).dueProcedures),
  diagnostics: room(async () => (await import('./diagnostics/procedures.ts')).diagnosticsProcedures),
  figures: room(async () => (await import('./figures/procedures.ts')).figuresProcedures),
  imports: room(async () => (await import('./imports/procedures.ts')).importsProcedures),
  inspections: room(async () => (await import('./inspections/procedures.ts')).inspectionsProcedures),
  issued: room(async () => (await import('./issued/procedures.ts')).issuedProcedures),
  meetings: room(async () => (await import('./meetings/procedures.ts')).meetingsProcedures),
  membership: room(async () => (await import('./membership/procedures.ts')).membershipProcedures),
  overview: room(async () => (await import('./overview/procedures.ts')).overviewProcedures),
  people: peopleProcedures,
  regulations: room(async () => (await import('./regulations/procedures.ts')).regulationsProcedures),
  ratings: room(async () => (await import('./ratings/procedures.ts')).ratingsProcedures),
  reports: room(async () => (await import('./reports/procedures.ts')).reportsProcedures),
  settings: room(async () => (await import('./settings/procedures.ts')).settingsProcedures),
  sympathizers: room(async () => (await import('./sympathizers/procedures.ts')).sympathizersProcedures),
  periods: room(async () => (await import('./periods/procedures.ts')).periodsProcedures),
  targets: room(async () => (await import('./targets/procedures.ts')).targetsProcedures),
  teams: room(async () => (await import('./teams/procedures.ts')).teamsProcedures),
  villages: room(async () => (await import('./villages/procedures.ts')).villagesProcedures),
}

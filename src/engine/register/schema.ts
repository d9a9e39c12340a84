import { type AccountsTables, accountsRecords } from '../accounts/tables.ts'
import { type AdmissionsTables, admissionsRecords } from '../admissions/tables.ts'
import { type ApprovalsTables, approvalsRecords } from '../approvals/tables.ts'
import type { AuditTables } from '../audit/tables.ts'
import { type CalendarTables, calendarRecords } from '../calendar/tables.ts'
import { type CatalogsTables, catalogsRecords } from '../catalogs/tables.ts'
import { type CellsTables, cellsRecords } from '../cells/tables.ts'
import { type ClassesTables, classesRecords } from '../classes/tables.ts'
import { type DueTables, dueRecords } from '../due/tables.ts'
import { type ImportsTables, importsRecords } from '../imports/tables.ts'
import { type InspectionsTables, inspectionsRecords } from '../inspections/tables.ts'
import { type IssuedTables, issuedRecords } from '../issued/tables.ts'
import { type MeetingsTables, meetingsRecords } from '../meetings/tables.ts'
import { type MembershipTables, membershipRecords } from '../membership/tables.ts'
import { type PeopleTables, peopleRecords } from '../people/tables.ts'
import { type PeriodsTables, periodsRecords } from '../periods/tables.ts'
import { type RatingsTables, ratingsRecords } from '../ratings/tables.ts'
import { type RegulationsTables, regulationsRecords } from '../regulations/tables.ts'
import { type SettingsTables, settingsRecords } from '../settings/tables.ts'
import { type SympathizersTables, sympathizersRecords } from '../sympathizers/tables.ts'
import { type TargetsTables, targetsRecords } from '../targets/tables.ts'
import { type TeamsTables, teamsRecords } from '../teams/tables.ts'
import { villageLifeRecords } from '../villages/life-tables.ts'
import { type VillagesTables, villagesRecords } from '../villages/tables.ts'

/** Every table of the register; each room describes its own in `tables.ts`. */
export interface Schema
  extends AccountsTables,
    DueTables,
    MembershipTables,
    AdmissionsTables,
    ClassesTables,
    ApprovalsTables,
    AuditTables,
    CalendarTables,
    CatalogsTables,
    CellsTables,
    ImportsTables,
    InspectionsTables,
    IssuedTables,
    MeetingsTables,
    PeopleTables,
    PeriodsTables,
    RatingsTables,
    RegulationsTables,
    SettingsTables,
    SympathizersTables,
    TargetsTables,
    TeamsTables,
    VillagesTables {}

/** Tables whose every write leaves an audit change. The rest (drafts, catalogs, mappings, the audit itself) hold no records. */
export const recordTables = [
  ...settingsRecords,
  ...accountsRecords,
  ...catalogsRecords,
  ...regulationsRecords,
  ...villagesRecords,
  ...cellsRecords,
  ...peopleRecords,
  ...sympathizersRecords,
  ...approvalsRecords,
  ...classesRecords,
  ...admissionsRecords,
  ...membershipRecords,
  ...dueRecords,
  ...periodsRecords,
  ...issuedRecords,
  ...calendarRecords,
  ...targetsRecords,
  ...ratingsRecords,
  ...importsRecords,
  ...meetingsRecords,
  ...teamsRecords,
  ...inspectionsRecords,
] as const
export type RecordTableName = (typeof recordTables)[number]

/** Tables whose rows are guarded by a version against two people changing them at once. */
export type VersionedTableName = {
  [T in RecordTableName]: 'version' extends keyof Schema[T] ? T : never
}[RecordTableName]

export const versionedTables: ReadonlySet<RecordTableName> = new Set<VersionedTableName>([
  'village',
  'cell',
  'person',
  'rating',
  'sympathizer',
  'approval_batch',
  'training_class',
  'enrollment',
  'dossier',
  'party_record',
  'member_transfer',
  'member_departure',
  'member_discipline',
  'target',
  'meeting',
  'team',
  'team_visit',
  'difficulty',
  'reinforcement',
  'inspection_basis',
  'inspection_programme',
  'inspection_plan_item',
  'inspection_case',
  'inspection_discipline',
  'inspection_suspension',
  'inspection_theme',
  'inspection_finding',
  'inspection_remedy',
  'inspection_petition',
  'issued_workbook',
  'report_duty',
  ...villageLifeRecords,
])

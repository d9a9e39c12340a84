import type { Generated } from 'kysely'
import type { CellKind, PostKind } from '../../shared/cells/fields.ts'
import type { Role } from '../../shared/rpc/base.ts'
import type { StopReason } from '../../shared/sympathizers/fields.ts'
import type { VillageKind } from '../../shared/villages/contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'

/** 0 or 1: SQLite has no booleans. */
export type Flag = 0 | 1

interface Versioned {
  /** Raised by every change; guards against overwriting somebody else's work. */
  version: Generated<number>
  trashed_at: string | null
}

interface Dated {
  from_date: PartialDate | null
  to_date: PartialDate | null
}

export interface SettingTable {
  id: Generated<number>
  key: string
  /** JSON. */
  value: string
}

export interface AccountTable {
  id: Generated<number>
  login: string
  login_key: string
  full_name: string
  role: Role
  /** JSON of ScreenSettings, or null for the defaults. */
  screen: string | null
  created_at: string
  disabled_at: string | null
}

export interface DraftTable {
  account_id: number
  form: string
  body: string
  saved_at: string
}

export interface CatalogItemTable {
  catalog: string
  version: string
  code: string
  name: string
  parent: string | null
  rank: number | null
  /** JSON array of texts. */
  other_names: string
  /** JSON object. */
  extra: string
  position: number
}

export interface HolidayTable {
  id: Generated<number>
  day: Day
  kind: 'off' | 'work'
  label: string
  confidence: 'verified' | 'derived' | 'office'
}

export interface VillageTable extends Versioned {
  id: Generated<number>
  name: string
  name_key: string
  name_sort: string
  kind: VillageKind
  border: Flag
  hard: Flag
  note: string | null
}

export interface CellTable extends Versioned {
  id: Generated<number>
  founded_on: PartialDate | null
  dissolved_on: PartialDate | null
  note: string | null
}

/** Name, kind and superior of an organisation over time; periods of one cell never overlap. */
export interface CellStateTable extends Dated {
  id: Generated<number>
  cell_id: number
  name: string
  name_key: string
  name_sort: string
  kind: CellKind
  parent_id: number | null
}

export interface CellVillageTable extends Dated {
  id: Generated<number>
  cell_id: number
  village_id: number
}

export interface PersonTable extends Versioned {
  id: Generated<number>
  full_name: string
  name_key: string
  name_sort: string
  other_name: string | null
  sex: 'male' | 'female' | null
  birth_date: PartialDate | null
  citizen_birth_date: PartialDate | null
  citizen_id: string | null
  ethnic_group: string | null
  religion: string | null
  hometown: string | null
  residence: string | null
  village_id: number | null
  general_education: string | null
  professional_education: string | null
  political_theory: string | null
  occupation: string | null
  union_member: Flag | null
  union_joined: PartialDate | null
  mass_organisation: string | null
  phone: string | null
  note: string | null
}

export interface CellMemberTable extends Dated {
  id: Generated<number>
  person_id: number
  cell_id: number
  standing: 'official' | 'probationary'
}

export interface CellPostTable extends Dated {
  id: Generated<number>
  cell_id: number
  person_id: number
  post: PostKind
}

export interface SympathizerTable extends Versioned {
  id: Generated<number>
  person_id: number
  proposed_on: PartialDate | null
  recognised_on: PartialDate | null
  recognition_resolution: string | null
  admitted_on: PartialDate | null
  stopped_on: PartialDate | null
  stop_reason: StopReason | null
  stop_note: string | null
  note: string | null
}

/** Which cell follows the sympathizer, over time. */
export interface SympathizerStayTable extends Dated {
  id: Generated<number>
  sympathizer_id: number
  cell_id: number
}

export interface SympathizerHelperTable extends Dated {
  id: Generated<number>
  sympathizer_id: number
  person_id: number | null
  name: string
  resolution: string | null
}

export interface ImportBatchTable {
  id: Generated<number>
  entry_id: number
  kind: string
  file_name: string
  accepted: number
  rejected: number
}

export interface ImportMappingTable {
  kind: string
  /** Search keys of the headings, joined: the same layout again finds its mapping. */
  layout: string
  /** JSON: column index → field or null. */
  mapping: string
}

export interface AuditEntryTable {
  id: Generated<number>
  at: string
  account_id: number | null
  by_name: string
  door: 'desktop' | 'trial' | 'headless'
  summary: string
  /** The entry that this one takes back. */
  undoes: number | null
  /** The entry that took this one back. */
  undone_by: number | null
}

export interface AuditChangeTable {
  id: Generated<number>
  entry_id: number
  table_name: string
  row_id: number
  operation: 'insert' | 'update' | 'delete' | 'look'
  /** JSON of the columns concerned, before and after. */
  old: string | null
  new: string | null
}

export interface Schema {
  setting: SettingTable
  account: AccountTable
  draft: DraftTable
  catalog_item: CatalogItemTable
  holiday: HolidayTable
  village: VillageTable
  cell: CellTable
  cell_state: CellStateTable
  cell_village: CellVillageTable
  person: PersonTable
  /** FTS5 over person.name_key, kept by triggers; rowid = person.id. */
  person_name: { rowid: number; name_key: string }
  cell_member: CellMemberTable
  cell_post: CellPostTable
  sympathizer: SympathizerTable
  sympathizer_stay: SympathizerStayTable
  sympathizer_helper: SympathizerHelperTable
  import_batch: ImportBatchTable
  import_mapping: ImportMappingTable
  audit_entry: AuditEntryTable
  audit_change: AuditChangeTable
}

/** Tables whose every write leaves an audit change. The rest (drafts, catalogs, mappings, the audit itself) hold no records. */
export const recordTables = [
  'setting',
  'account',
  'holiday',
  'village',
  'cell',
  'cell_state',
  'cell_village',
  'person',
  'cell_member',
  'cell_post',
  'sympathizer',
  'sympathizer_stay',
  'sympathizer_helper',
  'import_batch',
] as const satisfies readonly (keyof Schema)[]
export type RecordTableName = (typeof recordTables)[number]

export const versionedTables: ReadonlySet<RecordTableName> = new Set([
  'village',
  'cell',
  'person',
  'sympathizer',
])

import type { Generated } from 'kysely'
import type { Flag } from '../register/columns.ts'

export interface ImportBatchTable {
  id: Generated<number>
  entry_id: number
  kind: string
  file_name: string
  accepted: number
  rejected: number
  /** Records that a list handed out before has changed; `accepted` counts the new ones. */
  changed: Generated<number>
  /** Goes out with the rows that were not written. */
  mark: string | null
  /** The import whose returned rows these were. */
  continues: number | null
  /** It brought in cases about members: the name of its file may name one. */
  about_member: Generated<Flag>
}

/** A list handed out to be edited: the mark above its heading. */
export interface ListExportTable {
  id: Generated<number>
  mark: string
  kind: string
  rows: number
  made_at: string
  made_by: string
}

/** What the cells of such a list said, packed: JSON of record id → texts, deflated; of no length when it was too long ago. */
export interface ListExportTextTable {
  export_id: number
  /** The last audit entry before it. */
  seen_entry: number
  texts: Uint8Array
}

/** One row: what the codes of records are sealed with. */
export interface RecordSealTable {
  id: number
  secret: string
}

export interface ImportMappingTable {
  kind: string
  /** Search keys of the headings, joined: the same layout again finds its mapping. */
  layout: string
  /** JSON: column index → field or null. */
  mapping: string
}

/** What one sender's lists of a layout say, where it was told who sent them. */
export interface ImportSenderTable {
  kind: string
  layout: string
  /** The name in small letters. */
  sender_key: string
  sender: string
  /** JSON, as in `import_mapping`. */
  mapping: string
}

export interface ImportsTables {
  import_batch: ImportBatchTable
  import_mapping: ImportMappingTable
  import_sender: ImportSenderTable
  list_export: ListExportTable
  list_export_text: ListExportTextTable
  record_seal: RecordSealTable
}

export const importsRecords = [
  'import_batch',
  'list_export',
] as const satisfies readonly (keyof ImportsTables)[]

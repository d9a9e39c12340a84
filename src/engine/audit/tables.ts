import type { Generated } from 'kysely'

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

export interface AuditTables {
  audit_entry: AuditEntryTable
  audit_change: AuditChangeTable
}

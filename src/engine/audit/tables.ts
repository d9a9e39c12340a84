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
  /** do = somebody's own command; undo and redo were made from another entry. */
  way: Generated<'do' | 'undo' | 'redo'>
  /** Vouches for this entry and all before it, see register/chain.ts. Null only while the entry is being written. */
  link: string | null
}

/** One row: where the chain of entries ends. */
export interface AuditHeadTable {
  id: number
  entries: number
  link: string
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
  audit_head: AuditHeadTable
}

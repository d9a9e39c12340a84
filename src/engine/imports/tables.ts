import type { Generated } from 'kysely'

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

export interface ImportsTables {
  import_batch: ImportBatchTable
  import_mapping: ImportMappingTable
}

export const importsRecords = ['import_batch'] as const satisfies readonly (keyof ImportsTables)[]

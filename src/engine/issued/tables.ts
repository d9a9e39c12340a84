import type { Generated } from 'kysely'
import type { FigurePart } from '../../shared/issued/contract.ts'
import type { CountedPeriod } from '../../shared/reports/indicator-rows.ts'

/** A superior's empty workbook; its bytes lie in `stored_file` under their SHA-256. */
export interface IssuedWorkbookTable {
  id: Generated<number>
  name: string
  file_name: string
  sha256: string
  size: number
  added_at: string
  added_by: string
  version: Generated<number>
  trashed_at: string | null
}

/** What a chosen cell holds. `of_cell` is no reference: an account limited to some cells sees none of it. */
export interface IssuedFieldTable {
  id: Generated<number>
  workbook_id: number
  sheet: string
  row_index: number
  column_index: number
  kind: 'figure' | 'list'
  figure: string | null
  part: FigurePart | null
  counted: CountedPeriod | null
  report: string | null
  column_key: string | null
  of_cell: number | null
}

export interface IssuedTables {
  issued_workbook: IssuedWorkbookTable
  issued_field: IssuedFieldTable
}

export const issuedRecords = [
  'issued_workbook',
  'issued_field',
] as const satisfies readonly (keyof IssuedTables)[]

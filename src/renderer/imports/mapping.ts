import type { ImportPreview } from '../../shared/imports/contract.ts'

/** Sheet column index → field, or null for a column left out. */
export type Mapping = Record<string, string | null>

type Columns = Pick<ImportPreview, 'columns'>['columns']

/** The mapping after a column was given a field: whoever had that field before gives it up. */
export function withField(columns: Columns, index: number, field: string | null): Mapping {
  return Object.fromEntries(
    columns.map((column) => {
      if (column.index === index) return [String(column.index), field]
      return [String(column.index), column.field === field ? null : column.field]
    }),
  )
}

/** Required fields that no column stands for. */
export function missingFields({ columns, fields }: Pick<ImportPreview, 'columns' | 'fields'>): string[] {
  return fields
    .filter(({ field, required }) => required && columns.every((column) => column.field !== field))
    .map(({ label }) => label)
}

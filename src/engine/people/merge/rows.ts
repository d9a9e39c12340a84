import type { Change } from '../../register/change.ts'
import { RegisterError } from '../../register/register-error.ts'
import type { RecordTableName } from '../../register/schema.ts'

export type StoredValue = string | number | null
export type StoredRow = Readonly<Record<string, StoredValue>> & { readonly id: number }

/** What the record that went said otherwise. */
export interface OtherValue {
  readonly table: string
  readonly column: string
  readonly value: StoredValue
}

/** A merge under way: two people, and what has been put aside so far. */
export interface Merging {
  readonly change: Change
  readonly keptId: number
  readonly goneId: number
  readonly at: string
  readonly others: OtherValue[]
}

/** Rows of a table that refer to a record; those in the trash too, or a link would be left behind. */
export function rowsOf(change: Change, table: RecordTableName, column: string, id: number): StoredRow[] {
  return change.statement<StoredRow>(`SELECT * FROM ${table} WHERE ${column} = ? ORDER BY id`).all(id)
}

export const isLiving = (row: StoredRow): boolean => (row['trashed_at'] ?? null) === null

/** @throws RegisterError CONFLICT: nothing was merged, and why */
export function refuse(why: string): never {
  throw new RegisterError('CONFLICT', `Chưa gộp được hai hồ sơ: ${why} Dữ liệu không thay đổi.`)
}

/** A row that another one stands for: into the trash where there is one, with the person who stays. */
export function retire(merging: Merging, table: RecordTableName, column: string, row: StoredRow): void {
  const { change, keptId, at } = merging
  if ('trashed_at' in row) change.overwrite(table, row.id, { [column]: keptId, trashed_at: at })
  else change.remove(table, row.id)
}

/** What was passed over for a row is told of the row that stands for it. */
export function moveExceptions({ change }: Merging, table: RecordTableName, from: number, to: number): void {
  for (const { id } of change.all(
    change.sql
      .selectFrom('rule_exception')
      .select('id')
      .where('table_name', '=', table)
      .where('row_id', '=', from),
  ))
    change.update('rule_exception', id, { row_id: to })
}

import { createHash } from 'node:crypto'
import type { Reader } from '../register/reader.ts'
import { type RecordTableName, versionedTables } from '../register/schema.ts'
import { blankRow } from './blank-row.ts'
import type { StoredValue } from './field-words.ts'

type Row = Readonly<Record<string, StoredValue>>

/**
 * What is written beside the history on purpose: how each person's screen looks, and the calendar that comes with the program
 * (the office's own days are in the history), and the marks of imports, which outlive their undoing.
 */
export function isOutsideHistory(table: RecordTableName, column: string): boolean {
  return table === 'holiday' || table === 'import_batch' || (table === 'account' && column === 'screen')
}

/** The rows of a table as the history alone tells them, from an empty register on; only columns it speaks of. */
export function replayed(reader: Reader, table: RecordTableName): Map<number, Row> {
  const rows = new Map<number, Record<string, StoredValue>>()
  const changes = reader.statement<{ id: number; operation: string; fresh: string | null }>(
    `SELECT row_id AS id, operation, new AS fresh FROM audit_change
     WHERE table_name = ? AND operation <> 'look' ORDER BY id`,
  )
  for (const { id, operation, fresh } of changes.iterate(table)) {
    if (operation === 'delete') {
      rows.delete(id)
      continue
    }
    // written by Change as a Row; a schema over a hundred thousand of them would take longer than the rest of the check
    const told = JSON.parse(fresh ?? '{}') as Row
    if (operation === 'insert') {
      rows.set(id, { ...told, id, ...(versionedTables.has(table) && { version: told['version'] ?? 1 }) })
      continue
    }
    const row = rows.get(id)
    // only rows that came with the program can be changed without having been entered
    if (row === undefined) continue
    const version = versionedTables.has(table) ? { version: Number(row['version']) + 1 } : {}
    rows.set(id, { ...row, ...version, ...told })
  }
  return rows
}

/** The same rows with every column the table has, as the register would hold them: its defaults, else null. */
export function replayedWhole(reader: Reader, table: RecordTableName): Row[] {
  const blank = blankRow(reader, table)
  return [...replayed(reader, table).entries()]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => ({ ...blank, ...row }))
}

/** One hash over the rows of one table; `id` order, columns by name, without what lies outside the history. */
export function hashOfRows(table: RecordTableName, rows: readonly Row[]): string {
  const hash = createHash('sha256').update(table)
  for (const row of rows) {
    const told = Object.entries(row).filter(([column]) => !isOutsideHistory(table, column))
    hash.update(`${JSON.stringify(told.sort(([a], [b]) => (a < b ? -1 : 1)))}\n`)
  }
  return hash.digest('hex')
}

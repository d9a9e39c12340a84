import type { Reader } from '../register/reader.ts'
import { type RecordTableName, recordTables } from '../register/schema.ts'
import { isOutsideHistory, replayed } from './replay.ts'

/** At most so many rows of a table are named one by one. */
const mostNamed = 5

/**
 * Where the register does not say what its history says: a row that was changed, added or taken out by another program.
 * Columns that the history does not speak of (added by a later version) are not compared.
 */
export function toldOtherwise(reader: Reader): string[] {
  return recordTables
    .filter((table) => !isOutsideHistory(table, 'id'))
    .flatMap((table) => {
      const odd = oddRows(reader, table)
      const named = odd.slice(0, mostNamed).join(', ')
      const more = odd.length > mostNamed ? ` và ${odd.length - mostNamed} dòng khác` : ''
      return odd.length === 0
        ? []
        : [
            `Bảng ${table}: dòng ${named}${more} không đúng như lịch sử đã ghi; có thể đã bị sửa ngoài chương trình.`,
          ]
    })
}

function oddRows(reader: Reader, table: RecordTableName): number[] {
  const told = replayed(reader, table)
  const odd: number[] = []
  const rows = reader.statement<{ id: number } & Record<string, string | number | null>>(
    `SELECT * FROM ${table}`,
  )
  for (const row of rows.iterate()) {
    const known = told.get(row.id)
    const differs =
      known === undefined ||
      Object.keys(known).some((column) => !isOutsideHistory(table, column) && known[column] !== row[column])
    if (differs) odd.push(row.id)
    told.delete(row.id)
  }
  return [...odd, ...told.keys()].sort((a, b) => a - b)
}

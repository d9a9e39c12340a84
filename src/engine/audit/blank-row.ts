import type { Reader } from '../register/reader.ts'
import type { RecordTableName } from '../register/schema.ts'
import type { StoredValue } from './field-words.ts'

/** A row of a table as it stands where nothing is said: each column's default, else null. Keys are columns, in their order. */
export function blankRow(reader: Reader, table: RecordTableName): Record<string, StoredValue> {
  const columns = reader
    .statement<{ name: string; dflt_value: string | null }>(
      `SELECT name, dflt_value FROM pragma_table_info('${table}') ORDER BY cid`,
    )
    .all()
  return Object.fromEntries(columns.map(({ name, dflt_value }) => [name, literal(dflt_value)]))
}

function literal(text: string | null): StoredValue {
  if (text === null || text === 'NULL') return null
  return text.startsWith(`'`) ? text.slice(1, -1).replaceAll(`''`, `'`) : Number(text)
}

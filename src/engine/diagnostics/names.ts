import * as z from 'zod'
import type { Reader } from '../register/reader.ts'
import { recordTables } from '../register/schema.ts'
import { officeSettings } from '../settings/queries.ts'

const nameColumn = /(?:^|_)(?:name|login)$/u

/** Every name the register knows: of people, cells, villages, accounts, files, the office itself. Found by the columns' names. */
export function* namesIn(reader: Reader): Generator<string> {
  for (const table of recordTables) {
    const columns = reader
      .statement<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
      .all()
      .map(({ name }) => name)
      .filter((name) => nameColumn.test(name))
    for (const column of columns)
      for (const { name } of reader
        .statement<{ name: string }>(
          `SELECT DISTINCT ${column} AS name FROM ${table} WHERE ${column} IS NOT NULL`,
        )
        .iterate())
        yield name
  }
  yield* textsIn(officeSettings(reader))
}

/** Words of the settings: names of bodies and of who signs. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  const inside = z.record(z.string(), z.unknown()).safeParse(value)
  if (inside.success) for (const each of Object.values(inside.data)) yield* textsIn(each)
}

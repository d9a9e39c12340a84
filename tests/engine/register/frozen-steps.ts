import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type Database from 'better-sqlite3'
import { openConnection } from '../../../src/engine/register/database.ts'
import { migrate } from '../../../src/engine/register/migrate.ts'
import { migrations } from '../../../src/engine/register/migrations/index.ts'
import { cheapSlots } from '../backups/cheap-slot.ts'

/**
 * What a register looked like after each step: its tables and its rows as SQL, packed. Text and not a register file, because an
 * encrypted file of the newest step is three times as large as may lie in the repository; thawing writes it into a real encrypted
 * one. Written by `npm run freeze`.
 */
export const frozenFileOf = (step: string): string =>
  join(import.meta.dirname, '..', '..', 'fixtures', 'steps', `${step}.sql.gz`)

export const isFrozen = (step: string): boolean => existsSync(frozenFileOf(step))

/** The login and the password of every thawed register. */
export const frozenOwner = { login: 'thu', password: 'so-dong-bang' } as const

/** The file that a person would have after that step, with its keys beside it. */
export function thaw(step: string, file: string, dataKey: Buffer): void {
  const connection = openConnection(file, dataKey, { mustExist: false })
  try {
    connection.pragma('foreign_keys = OFF')
    connection.exec(`BEGIN;${gunzipSync(readFileSync(frozenFileOf(step))).toString('utf8')}COMMIT`)
    connection.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    connection.close()
  }
  cheapSlots(file, dataKey, [frozenOwner])
}

export function freeze(step: string, connection: Database.Database): void {
  writeFileSync(frozenFileOf(step), gzipSync(dumpOf(connection), { level: 9 }))
}

/** Takes the steps up to this one. */
export async function migrateTo(step: string, connection: Database.Database): Promise<void> {
  const taken = Object.entries(migrations).filter(([name]) => name <= step)
  await migrate(connection, { getMigrations: async () => Object.fromEntries(taken) })
}

interface Piece {
  readonly name: string
  readonly sql: string
}

/** Tables, indexes and triggers in the order they were made, without those that SQLite makes by itself. */
export function schemaOf(connection: Database.Database): Piece[] {
  return connection
    .prepare<[], Piece>(
      `SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
         AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid`,
    )
    .all()
    .map(({ name, sql }) => ({ name, sql: sql.trim().replace(/;$/u, '') }))
}

/** Tables that hold rows of their own: neither a search index nor what SQLite keeps for itself. */
export function tablesOf(connection: Database.Database): string[] {
  return connection
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all()
    .map(({ name }) => name)
}

export function columnsOf(connection: Database.Database, table: string): string[] {
  return connection
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?) ORDER BY cid')
    .all(table)
    .map(({ name }) => name)
}

/** Every row as one text of SQL literals, in an order that does not depend on how the table is stored. */
export function rowsOf(connection: Database.Database, table: string, columns: readonly string[]): string[] {
  const literals = columns.map((column) => `quote("${column}")`).join(` || ',' || `)
  return connection
    .prepare<[], { row: string }>(`SELECT ${literals} AS row FROM "${table}" ORDER BY 1`)
    .all()
    .map(({ row }) => row)
}

function dumpOf(connection: Database.Database): string {
  const lines = schemaOf(connection).map(({ sql }) => `${sql};\n`)
  for (const table of tablesOf(connection)) {
    const columns = columnsOf(connection, table)
    const names = columns.map((column) => `"${column}"`).join(',')
    for (const row of rowsOf(connection, table, columns))
      lines.push(`INSERT INTO "${table}" (${names}) VALUES (${row});\n`)
  }
  return lines.join('')
}

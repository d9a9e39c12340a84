import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import {
  beginningOfChain,
  ChangeDigest,
  type LinkedEntry,
  linkOf,
} from '../../../src/engine/register/chain.ts'
import { openConnection } from '../../../src/engine/register/database.ts'
import { newDataKey } from '../../../src/engine/register/keys.ts'
import { migrations } from '../../../src/engine/register/migrations/index.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { openTestRegister } from '../harness.ts'
import { columnsOf, freeze, frozenFileOf, isFrozen, migrateTo, tablesOf } from './frozen-steps.ts'

/** Large, and the same in every register: they come with the program. Left out with what the history tells of them. */
const comesWithTheProgram = new Set(['catalog_item', 'holiday'])
const keptBySteps = new Set(['kysely_migration', 'kysely_migration_lock', 'audit_head'])

type Row = Record<string, string | number | null>

/** Writes into an older register what it would hold of the newest one: the tables and columns it knows. */
function project(newest: Database.Database, older: Database.Database): void {
  older.pragma('foreign_keys = OFF')
  const known = new Map(tablesOf(older).map((table) => [table, columnsOf(older, table)]))
  for (const [table, columns] of known) {
    if (comesWithTheProgram.has(table) || keptBySteps.has(table)) continue
    const names = columns.map((column) => `"${column}"`).join(',')
    const insert = older.prepare(
      `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(',')})`,
    )
    for (const row of newest.prepare<[], Row>(`SELECT * FROM "${table}"`).all()) {
      if (table === 'audit_change' && !known.has(String(row['table_name']))) continue
      if (table === 'audit_change' && comesWithTheProgram.has(String(row['table_name']))) continue
      const kept =
        table === 'audit_change' ? toldWithin(row, known.get(String(row['table_name'])) ?? []) : row
      insert.run(columns.map((column) => kept[column] ?? null))
    }
  }
  if (known.has('audit_head')) linkAnew(older)
}

/** What the history tells of a row, without columns that did not exist yet. */
function toldWithin(change: Row, columns: readonly string[]): Row {
  const within = (text: Row[string] | undefined) =>
    typeof text === 'string'
      ? JSON.stringify(
          Object.fromEntries(
            Object.entries(JSON.parse(text) as Row).filter(([name]) => columns.includes(name)),
          ),
        )
      : null
  return { ...change, old: within(change['old']), new: within(change['new']) }
}

/** The changes left out were part of the chain. */
function linkAnew(older: Database.Database): void {
  let link = beginningOfChain
  const entries = older.prepare<[], LinkedEntry>('SELECT * FROM audit_entry ORDER BY id').all()
  const changes = older.prepare<[number], Record<string, string> & { row_id: number }>(
    'SELECT * FROM audit_change WHERE entry_id = ? ORDER BY id',
  )
  for (const entry of entries) {
    const digest = new ChangeDigest()
    for (const { table_name, row_id, operation, old, new: fresh } of changes.all(entry.id))
      digest.add(table_name ?? '', row_id, operation ?? '', old ?? null, fresh ?? null)
    link = linkOf(link, entry, digest.hex())
    older.prepare('UPDATE audit_entry SET link = ? WHERE id = ?').run(link, entry.id)
  }
  older.prepare('UPDATE audit_head SET entries = ?, link = ?').run(entries.length, link)
}

/** `npm run freeze` freezes steps that are not frozen yet; names after it are frozen anew (only while they are unreleased). */
async function freezeSteps(anew: readonly string[]): Promise<void> {
  const wanted = Object.keys(migrations).filter((step) => !isFrozen(step) || anew.includes(step))
  const test = await openTestRegister({ catalogs: true })
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-freeze-'))
  try {
    await writeSample(test.engine, test.register, { cells: 3, people: 24 })
    for (const step of wanted) {
      const older = openConnection(join(folder, `${step}.db`), newDataKey(), { mustExist: false })
      await migrateTo(step, older)
      older.prepare(`UPDATE kysely_migration SET timestamp = '2026-11-23T02:00:00.000Z'`).run()
      project(test.register.connection, older)
      mkdirSync(dirname(frozenFileOf(step)), { recursive: true })
      freeze(step, older)
      older.close()
      process.stdout.write(`Froze ${step}\n`)
    }
  } finally {
    await test.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

await freezeSteps(process.argv.slice(2))

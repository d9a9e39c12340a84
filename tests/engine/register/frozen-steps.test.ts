import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkRegister } from '../../../src/engine/backups/check.ts'
import { backupFolderOf } from '../../../src/engine/backups/files.ts'
import { snapshotBeforeMigration } from '../../../src/engine/backups/on-start.ts'
import { readSeal } from '../../../src/engine/backups/trailer.ts'
import { Engine } from '../../../src/engine/engine.ts'
import { openConnection } from '../../../src/engine/register/database.ts'
import { readKeySlots } from '../../../src/engine/register/key-file.ts'
import { newDataKey, unwrapKey } from '../../../src/engine/register/keys.ts'
import { stepsTaken } from '../../../src/engine/register/migrate.ts'
import { migrations } from '../../../src/engine/register/migrations/index.ts'
import { openRegister } from '../../../src/engine/register/register.ts'
import { resourcesDir, testNow } from '../harness.ts'
import {
  columnsOf,
  frozenOwner,
  isFrozen,
  migrateTo,
  rowsOf,
  schemaOf,
  tablesOf,
  thaw,
} from './frozen-steps.ts'

const steps = Object.keys(migrations)
const newest = steps.at(-1)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-steps-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Tables, columns and rows of a file; the steps it has taken are not part of what a person wrote. */
function contentOf(connection: Database.Database, like?: ReadonlyMap<string, Content>): Map<string, Content> {
  const tables = like === undefined ? tablesOf(connection) : [...like.keys()]
  return new Map(
    tables
      .filter((table) => !table.startsWith('kysely_'))
      .map((table) => {
        const columns = like?.get(table)?.columns ?? columnsOf(connection, table)
        return [table, { columns, rows: rowsOf(connection, table, columns) }]
      }),
  )
}
interface Content {
  readonly columns: readonly string[]
  readonly rows: readonly string[]
}

/** A register as a person of that time has it: encrypted, with its keys, opened by its password. */
async function thawed(step: string): Promise<{ engine: Engine; file: string; dataKey: Buffer }> {
  const engine = new Engine({
    dataDir: folder,
    resourcesDir,
    door: 'headless',
    version: '0.0.0-test',
    now: () => testNow,
  })
  const file = engine.registerFile
  thaw(step, file, newDataKey())
  const [slot] = readKeySlots(file).slots
  if (slot === undefined) throw new Error('The thawed register has no key')
  return { engine, file, dataKey: await unwrapKey(slot, frozenOwner.password) }
}

it('every step has a frozen register; where one is missing: npm run freeze', () => {
  expect(steps.filter((step) => !isFrozen(step))).toEqual([])
})

it('the steps make the tables that they made when they were frozen: a released one never changes (unreleased: npm run freeze STEP)', async () => {
  const made = openConnection(join(folder, 'hom-nay.db'), newDataKey(), { mustExist: false })
  for (const step of steps) {
    await migrateTo(step, made)
    const file = join(folder, `${step}.db`)
    const dataKey = newDataKey()
    thaw(step, file, dataKey)
    const old = openConnection(file, dataKey, { readonly: true })
    expect([step, ...schemaOf(old)]).toEqual([step, ...schemaOf(made)])
    old.close()
  }
  made.close()
})

describe.each(steps)('a register as step %s left it', (step) => {
  it('comes to the newest step after a backup, every old row as it was, and is sound', async () => {
    const { engine, file, dataKey } = await thawed(step)
    const old = openConnection(file, dataKey, { readonly: true })
    const before = contentOf(old)
    old.close()

    const register = await openRegister(file, dataKey, {
      now: engine.now,
      beforeMigration: (connection) => snapshotBeforeMigration(engine, file, connection, dataKey),
    })
    try {
      expect(stepsTaken(register.connection)).toEqual(steps)
      expect(contentOf(register.connection, before)).toEqual(before)
      expect(before.get('person')?.rows.length).toBeGreaterThan(15)
      expect(await checkRegister(register)).toMatchObject({ ok: true, findings: [] })
      // and it can be written in
      await register.commands.run({ accountId: null, name: 'Người thử', door: 'headless' }, (change) => {
        change.update('person', 1, { note: 'sau khi nâng cấp' })
        change.describe('Ghi sau khi nâng cấp')
      })
      expect((await checkRegister(register)).findings).toEqual([])
    } finally {
      await register.close()
    }

    if (step === newest) return
    const [name] = readdirSync(backupFolderOf(file)).filter((each) => each.includes('before-migration'))
    const backup = join(backupFolderOf(file), name ?? 'không có bản sao lưu')
    expect(readSeal(backup).trailer.counted).toMatchObject({ ok: true, reason: 'before-migration' })
    const saved = openConnection(backup, dataKey, { readonly: true })
    expect(contentOf(saved)).toEqual(before)
    saved.close()
  })
})

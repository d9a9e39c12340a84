import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backupFolderOf } from '../../../src/engine/backups/files.ts'
import { snapshotBeforeMigration } from '../../../src/engine/backups/on-start.ts'
import { readSeal } from '../../../src/engine/backups/trailer.ts'
import { Engine } from '../../../src/engine/engine.ts'
import { openConnection } from '../../../src/engine/register/database.ts'
import { keyFileOf, readKeySlots } from '../../../src/engine/register/key-file.ts'
import { unwrapKey } from '../../../src/engine/register/keys.ts'
import { migrations } from '../../../src/engine/register/migrations/index.ts'
import { openRegister } from '../../../src/engine/register/register.ts'
import { resourcesDir, testNow } from '../harness.ts'
import { frozen } from '../register/freeze.ts'

let folder: string
let file: string
let dataKey: Buffer
let engine: Engine

/** Two steps of a program to come; the second can be made to fail. */
const first = (database: Kysely<unknown>) =>
  sql`CREATE TABLE to_come (id INTEGER PRIMARY KEY) STRICT`.execute(database)
const second = { up: vi.fn(first) }

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-test-'))
  engine = new Engine({
    dataDir: folder,
    resourcesDir,
    door: 'headless',
    version: '0.0.0-test',
    now: () => testNow,
  })
  file = engine.registerFile
  copyFileSync(frozen.file, file)
  copyFileSync(keyFileOf(frozen.file), keyFileOf(file))
  const slot = readKeySlots(file).slots.find((each) => each.kind === 'account')
  if (slot === undefined) throw new Error('the frozen register has no account slot')
  dataKey = await unwrapKey(slot, frozen.password)
  migrations['0002-to-come'] = { up: async (database) => void (await first(database)) }
  migrations['0003-to-come'] = { up: async (database) => void (await second.up(database)) }
  second.up.mockImplementation((database) => sql`ALTER TABLE to_come ADD COLUMN name TEXT`.execute(database))
})
afterEach(() => {
  delete migrations['0002-to-come']
  delete migrations['0003-to-come']
  rmSync(folder, { recursive: true, force: true })
})

const open = () =>
  openRegister(file, dataKey, {
    now: engine.now,
    beforeMigration: (connection) => snapshotBeforeMigration(engine, file, connection, dataKey),
  })
const backups = () => readdirSync(backupFolderOf(file)).filter((name) => name.includes('before-migration'))

function tablesOf(path: string): string[] {
  const connection = openConnection(path, dataKey, { readonly: true })
  try {
    return connection
      .prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`)
      .all()
      .map((row) => row.name)
  } finally {
    connection.close()
  }
}

describe('steps of a newer program', () => {
  it('run after a proven backup of the file as it was', async () => {
    const register = await open()
    await register.close()
    expect(tablesOf(file)).toContain('to_come')
    expect(backups()).toHaveLength(1)
    const backup = join(backupFolderOf(file), backups()[0] ?? '')
    expect(readSeal(backup).trailer.counted).toMatchObject({ ok: true, reason: 'before-migration' })
    // the bytes behind the database do not trouble SQLite
    expect(tablesOf(backup)).toContain('person')
    expect(tablesOf(backup)).not.toContain('to_come')
  })

  it('leave nothing behind when one of them fails, and the backup stays', async () => {
    second.up.mockRejectedValue(new Error('the disk went away'))
    await expect(open()).rejects.toMatchObject({
      code: 'BROKEN_REGISTER',
      message: expect.stringContaining('Không nâng cấp được sổ'),
    })
    expect(tablesOf(file)).not.toContain('to_come')
    expect(backups()).toHaveLength(1)
  })

  it('do not run at all when the backup cannot be made', async () => {
    rmSync(keyFileOf(file))
    await expect(open()).rejects.toMatchObject({ code: 'BROKEN_REGISTER' })
    expect(tablesOf(file)).not.toContain('to_come')
    expect(readFileSync(file).length).toBeGreaterThan(0)
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCatalogs } from '../../src/engine/catalogs/commands.ts'
import { printOf } from '../../src/engine/catalogs/folder-print.ts'
import { readCatalogFiles, readHolidayFile } from '../../src/engine/catalogs/read-files.ts'
import { Engine } from '../../src/engine/engine.ts'
import type { Change } from '../../src/engine/register/change.ts'
import { openConnection } from '../../src/engine/register/database.ts'
import { newDataKey } from '../../src/engine/register/keys.ts'
import { migrate } from '../../src/engine/register/migrate.ts'
import type { Reader } from '../../src/engine/register/reader.ts'
import { openRegister, type Register } from '../../src/engine/register/register.ts'
import { loadPacks } from '../../src/engine/regulations/load.ts'
import { readPackFiles } from '../../src/engine/regulations/read-files.ts'
import { firstOfficeSettings, writeSetting } from '../../src/engine/settings/commands.ts'
import { searchKey } from '../../src/shared/vocabulary/search-key.ts'

export const resourcesDir = join(import.meta.dirname, '..', '..', 'resources')

/** Where every test register's clock stands: Monday morning, 23 November 2026, in Vietnam. */
export const testNow = new Date('2026-11-23T02:00:00Z')

export interface TestRegister {
  /** A temporary folder of its own; gone after `close`. */
  readonly folder: string
  readonly file: string
  readonly dataKey: Buffer
  readonly register: Register
  readonly reader: Reader
  /** An engine with this register on its desk and the administrator sitting at it. */
  readonly engine: Engine
  /** For procedures: `call(cellsProcedures.list, input, { context: test.context })`, with `call` of @orpc/server. */
  readonly context: { readonly engine: Engine }
  /** Gives one command as the administrator; it must describe itself like every command. */
  run<T>(work: (change: Change) => T): Promise<T>
  close(): Promise<void>
}

export interface TestRegisterOptions {
  /** Loads resources/catalogs too (about a tenth of a second more). */
  readonly catalogs?: boolean
  readonly now?: () => Date
}

/**
 * A real encrypted register on the disk with its office settings and one administrator (id 1, login 'thu'). Its key is not
 * wrapped in a password, so opening it costs no scrypt. One per test file, in beforeAll; close it in afterAll.
 */
export async function openTestRegister(options: TestRegisterOptions = {}): Promise<TestRegister> {
  const now = options.now ?? (() => testNow)
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-test-'))
  const engine = new Engine({ dataDir: folder, resourcesDir, door: 'headless', version: '0.0.0-test', now })
  const file = engine.registerFile
  const dataKey = newDataKey()
  const fresh = openConnection(file, dataKey, { mustExist: false })
  await migrate(fresh)
  fresh.close()
  const register = await openRegister(file, dataKey, { now, beforeMigration: () => undefined })
  const me = { id: 1, login: 'thu', fullName: 'Người thử', role: 'administrator' } as const
  const run = <T>(work: (change: Change) => T) => register.commands.run(engine.author(), work)
  await register.commands.run({ accountId: null, name: me.fullName, door: 'headless' }, (change) => {
    writeSetting(change, 'office', firstOfficeSettings('Đảng ủy xã Thử', 'Tỉnh ủy Thử'))
    change.insert('account', {
      id: me.id,
      login: me.login,
      login_key: searchKey(me.login),
      full_name: me.fullName,
      role: me.role,
      screen: null,
      created_at: now().toISOString(),
      disabled_at: null,
    })
    const rules = join(resourcesDir, 'rules')
    loadPacks(change, readPackFiles(rules), now().toISOString())
    // as the program notes it, so that opening the register again does not load them anew
    writeSetting(change, 'regulations', printOf(rules))
    if (options.catalogs === true) {
      const catalogs = join(resourcesDir, 'catalogs')
      loadCatalogs(change, readCatalogFiles(catalogs), readHolidayFile(catalogs))
    }
    change.describe('Tạo sổ thử')
  })
  engine.desk = { register, dataKey, sample: false, me: { ...me }, lastBackup: null, trays: new Map() }
  return {
    folder,
    file,
    dataKey,
    register,
    get reader() {
      return register.reader
    },
    engine,
    context: { engine },
    run,
    close: async () => {
      await register.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

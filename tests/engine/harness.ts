import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  /** Loads resources/catalogs too. */
  readonly catalogs?: boolean
  readonly now?: () => Date
}

/** A register just made, as bytes: the file is encrypted, and whoever takes one takes its key along. */
interface Mould {
  readonly bytes: Buffer
  readonly dataKey: Buffer
}

const me = { id: 1, login: 'thu', fullName: 'Người thử', role: 'administrator' } as const

/** All tables, rules and catalogs take a tenth of a second to make: once in each process, then copied. */
const moulds = new Map<string, Promise<Mould>>()
/** Of which a copy is open now. Two registers at the same time must not share a key: a backup of the one would open the other. */
const inUse = new Set<Mould>()

async function takeMould(made: Date, catalogs: boolean): Promise<Mould> {
  const name = `${made.toISOString()} ${catalogs}`
  const known = moulds.get(name) ?? makeMould(made, catalogs)
  moulds.set(name, known)
  const shared = await known
  const mould = inUse.has(shared) ? await makeMould(made, catalogs) : shared
  inUse.add(mould)
  return mould
}

async function makeMould(made: Date, withCatalogs: boolean): Promise<Mould> {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-mould-'))
  try {
    const file = join(folder, 'mould.db')
    const dataKey = newDataKey()
    const fresh = openConnection(file, dataKey, { mustExist: false })
    await migrate(fresh)
    fresh.close()
    const register = await openRegister(file, dataKey, { now: () => made, beforeMigration: () => undefined })
    await register.commands.run({ accountId: null, name: me.fullName, door: 'headless' }, (change) => {
      writeSetting(change, 'office', firstOfficeSettings('Đảng ủy xã Thử', 'Tỉnh ủy Thử'))
      change.insert('account', {
        id: me.id,
        login: me.login,
        login_key: searchKey(me.login),
        full_name: me.fullName,
        role: me.role,
        screen: null,
        created_at: made.toISOString(),
        disabled_at: null,
      })
      const rules = join(resourcesDir, 'rules')
      loadPacks(change, readPackFiles(rules), made.toISOString())
      // as the program notes it, so that opening the register again does not load them anew
      writeSetting(change, 'regulations', printOf(rules))
      if (withCatalogs) {
        const catalogs = join(resourcesDir, 'catalogs')
        loadCatalogs(change, readCatalogFiles(catalogs), readHolidayFile(catalogs))
      }
      change.describe('Tạo sổ thử')
    })
    await register.close()
    return { bytes: readFileSync(file), dataKey }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
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
  const mould = await takeMould(now(), options.catalogs === true)
  writeFileSync(file, mould.bytes)
  // a copy: whoever leaves the desk wipes the key that lies there
  const dataKey = Buffer.from(mould.dataKey)
  const register = await openRegister(file, dataKey, { now, beforeMigration: () => undefined })
  const run = <T>(work: (change: Change) => T) => register.commands.run(engine.author(), work)
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
      inUse.delete(mould)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

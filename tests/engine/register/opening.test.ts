import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openConnection } from '../../../src/engine/register/database.ts'
import { keyFileOf, readKeySlots } from '../../../src/engine/register/key-file.ts'
import { unwrapKey } from '../../../src/engine/register/keys.ts'
import { migrate, stepsPending, stepsTaken } from '../../../src/engine/register/migrate.ts'
import { migrations } from '../../../src/engine/register/migrations/index.ts'
import { makeRegisterFile, openRegister } from '../../../src/engine/register/register.ts'
import { RegisterError } from '../../../src/engine/register/register-error.ts'
import { frozen } from './freeze.ts'

const hooks = { now: () => new Date('2026-11-23T02:00:00Z'), beforeMigration: () => undefined }
let folder: string
let dataKey: Buffer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-opening-'))
  const slot = readKeySlots(frozen.file).slots.find((each) => each.login === frozen.login)
  if (slot === undefined) throw new Error('The frozen register has lost its key')
  dataKey = await unwrapKey(slot, frozen.password)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const copyOfFrozen = (name: string) => {
  const file = join(folder, name)
  copyFileSync(frozen.file, file)
  return file
}
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const schemaOf = (connection: ReturnType<typeof openConnection>) =>
  connection
    .prepare<[], { name: string; sql: string | null }>(
      `SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all()

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof RegisterError) return error.code
    throw error
  }
  return 'nothing thrown'
}

describe('the frozen register of step 0001', () => {
  it('still opens with its password and shows its people', async () => {
    const register = await openRegister(copyOfFrozen('mo.db'), dataKey, hooks)
    const names = register.reader
      .statement<{ name: string }>('SELECT full_name AS name FROM person ORDER BY id')
      .all()
    expect(names.map((row) => row.name)).toEqual(['Lò Thị Tuyết', 'Vừ A Sương'])
    const found = register.reader
      .statement(`SELECT rowid FROM person_name WHERE person_name MATCH '"tuy"*'`)
      .all()
    expect(found).toHaveLength(1)
    await register.close()
  })

  it('has the tables that step 0001 makes today: a released step never changes', async () => {
    const old = openConnection(frozen.file, dataKey, { readonly: true })
    const fresh = openConnection(join(folder, 'moi.db'), dataKey, { mustExist: false })
    const [first] = Object.entries(migrations)
    if (first === undefined) throw new Error('No steps')
    await migrate(fresh, { getMigrations: async () => Object.fromEntries([first]) })
    expect(schemaOf(old)).toEqual(schemaOf(fresh))
    old.close()
    fresh.close()
  })
})

describe('a register of a newer program', () => {
  it('is refused and left exactly as it was', async () => {
    const file = copyOfFrozen('tuong-lai.db')
    const connection = openConnection(file, dataKey)
    connection
      .prepare('INSERT INTO kysely_migration (name, timestamp) VALUES (?, ?)')
      .run('9999-tomorrow', '2030-01-01T00:00:00.000Z')
    connection.pragma('wal_checkpoint(TRUNCATE)')
    connection.close()
    const before = hashOf(file)
    expect(await codeOf(openRegister(file, dataKey, hooks))).toBe('NEWER_REGISTER')
    expect(hashOf(file)).toBe(before)
    expect(existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`).length : 0).toBe(0)
  })
})

describe('steps', () => {
  it('are all taken or none', async () => {
    const connection = openConnection(copyOfFrozen('hong.db'), dataKey)
    const before = schemaOf(connection)
    const broken = {
      ...migrations,
      '9001-half': {
        up: async (database: Parameters<(typeof migrations)[string]['up']>[0]) => {
          await database.schema.createTable('half').addColumn('id', 'integer').execute()
        },
      },
      '9002-broken': {
        up: async () => {
          throw new Error('no further')
        },
      },
    }
    expect(stepsPending(connection, Object.keys(broken))).toEqual(
      expect.arrayContaining(['9001-half', '9002-broken']),
    )
    expect(await codeOf(migrate(connection, { getMigrations: async () => broken }))).toBe('BROKEN_REGISTER')
    expect(schemaOf(connection)).toEqual(before)
    expect(stepsTaken(connection)).toEqual(['0001-foundation'])
    connection.close()
  })

  it('come after a backup, and only when there are any', async () => {
    const file = copyOfFrozen('sao-luu.db')
    const calls: string[] = []
    const register = await openRegister(file, dataKey, {
      ...hooks,
      beforeMigration: () => void calls.push('backup'),
    })
    await register.close()
    expect(calls).toHaveLength(Object.keys(migrations).length > 1 ? 1 : 0)
  })
})

describe('making a register', () => {
  it('never writes over one that is there', async () => {
    const file = copyOfFrozen('co-san.db')
    const before = hashOf(file)
    const wanted = { file, commune: 'Đảng ủy xã Khác', login: 'mai', password: 'mật khẩu khác' }
    expect(await codeOf(makeRegisterFile(wanted))).toBe('CONFLICT')
    expect(hashOf(file)).toBe(before)
  })

  it('works beside the wanted name, over what a power cut left', async () => {
    const file = join(folder, 'so-moi.db')
    writeFileSync(`${file}.new`, 'dở dang')
    const { dataKey: key, recoveryCode } = await makeRegisterFile({
      file,
      commune: 'Đảng ủy xã Mới',
      login: 'mai',
      password: 'mật khẩu mới',
    })
    expect(existsSync(`${file}.new`)).toBe(false)
    const [account, recovery] = readKeySlots(file).slots
    if (account === undefined || recovery === undefined) throw new Error('Two slots were expected')
    expect(await unwrapKey(account, 'mật khẩu mới')).toEqual(key)
    expect(await unwrapKey(recovery, recoveryCode)).toEqual(key)
    const register = await openRegister(file, key, hooks)
    await register.close()
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  it('tells a lost key file from a broken one, and touches neither', async () => {
    const file = copyOfFrozen('mat-khoa.db')
    expect(() => readKeySlots(file)).toThrow('Thiếu tệp khóa')
    writeFileSync(keyFileOf(file), '{"format": "khác"}')
    expect(() => readKeySlots(file)).toThrow('Tệp khóa đi kèm sổ bị hỏng')
    expect(readFileSync(keyFileOf(file), 'utf8')).toBe('{"format": "khác"}')
  })
})

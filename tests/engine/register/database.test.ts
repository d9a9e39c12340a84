import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkConnection, openConnection } from '../../../src/engine/register/database.ts'
import { newDataKey } from '../../../src/engine/register/keys.ts'
import { RegisterError } from '../../../src/engine/register/register-error.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

const planted = 'Tráng Seo Phừ Hiếm'

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof RegisterError) return error.code
    throw error
  }
  return 'nothing thrown'
}

describe('the file on the disk', () => {
  let test: TestRegister
  beforeAll(async () => {
    test = await openTestRegister()
    await test.run((change) => {
      change.insert('person', {
        full_name: planted,
        name_key: 'trang seo phu hiem',
        name_sort: 'x',
        trashed_at: null,
      })
      change.describe(`Thêm hồ sơ ${planted}`)
    })
  })
  afterAll(() => test.close())

  it('is no plain SQLite file, and no name can be read in it or in its WAL', () => {
    const wal = `${test.file}-wal`
    expect(existsSync(wal)).toBe(true)
    for (const file of [test.file, wal]) {
      const bytes = readFileSync(file)
      expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
      // words long enough not to stand among random bytes by chance
      for (const needle of [planted, 'trang seo phu hiem', 'CREATE TABLE', 'cell_member'])
        expect(bytes.includes(Buffer.from(needle))).toBe(false)
    }
    expect(readFileSync(wal).length).toBeGreaterThan(4096)
  })

  it('does not open with another key', () => {
    expect(codeOf(() => openConnection(test.file, newDataKey()))).toBe('BROKEN_REGISTER')
  })

  it('refuses a file that is no register', () => {
    const file = join(test.folder, 'la.db')
    writeFileSync(file, 'Đây không phải sổ. '.repeat(1000))
    expect(codeOf(() => openConnection(file, test.dataKey))).toBe('BROKEN_REGISTER')
    expect(readFileSync(file, 'utf8').startsWith('Đây không phải sổ')).toBe(true)
  })

  it('passes its own check while whole, and fails it when one page was touched', () => {
    const copy = join(test.folder, 'hong.db')
    test.register.connection.pragma('wal_checkpoint(TRUNCATE)')
    const bytes = readFileSync(test.file)
    writeFileSync(copy, bytes)
    const whole = openConnection(copy, test.dataKey, { readonly: true })
    expect(checkConnection(whole)).toEqual([])
    whole.close()
    const at = 4096 * 20 + 100
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    writeFileSync(copy, bytes)
    const damaged = openConnection(copy, test.dataKey, { readonly: true })
    expect(checkConnection(damaged).length).toBeGreaterThan(0)
    damaged.close()
  })

  it('reads through a connection without a pen', () => {
    expect(() => test.reader.statement('DELETE FROM person').run()).toThrow(/readonly/u)
  })
})

describe('what the tables refuse', () => {
  let test: TestRegister
  beforeAll(async () => {
    test = await openTestRegister()
  })
  afterAll(() => test.close())

  const insert = (column: string, value: string | null) =>
    test.register.connection
      .prepare(`INSERT INTO person (full_name, name_key, name_sort, ${column}) VALUES ('A', 'a', 'a', ?)`)
      .run(value)

  it.each(['1985', '1985-03', '1985-03-20', '2024-02-29', '?', null])('takes the date %j', (value) => {
    expect(() => insert('birth_date', value)).not.toThrow()
  })

  it.each([
    '',
    '85',
    '1985-3',
    '1985-13-01',
    '1985-02-30',
    '2023-02-29',
    '20/03/1985',
    '1985-03-20 ',
    'chưa rõ',
  ])('refuses the date %j', (value) => {
    expect(() => insert('birth_date', value)).toThrow(/CHECK/u)
  })

  it('refuses citizen IDs that are none, nameless people, and ends before beginnings', () => {
    expect(() => insert('citizen_id', '12345')).toThrow(/CHECK/u)
    const nameless = `INSERT INTO person (full_name, name_key, name_sort) VALUES ('  ', '', '')`
    expect(() => test.register.connection.exec(nameless)).toThrow(/CHECK/u)
    const period = test.register.connection.prepare(
      `INSERT INTO cell_member (person_id, cell_id, standing, from_date, to_date) VALUES (1, 1, 'official', ?, ?)`,
    )
    test.register.connection.exec('INSERT INTO cell (id) VALUES (1)')
    expect(() => period.run('2023-05', '2023-04-30')).toThrow(/CHECK/u)
    expect(() => period.run('2023-05', '2023')).not.toThrow()
    expect(() => period.run('?', '2023')).not.toThrow()
  })

  it('keeps links to what exists', () => {
    expect(() => insert('village_id', '999')).toThrow(/FOREIGN KEY/u)
  })
})

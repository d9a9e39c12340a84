import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chainFindings } from '../../../src/engine/audit/verify.ts'
import { checkRegister } from '../../../src/engine/backups/check.ts'
import { openConnection } from '../../../src/engine/register/database.ts'
import { keyFileOf, readKeySlots } from '../../../src/engine/register/key-file.ts'
import { unwrapKey } from '../../../src/engine/register/keys.ts'
import { Reader } from '../../../src/engine/register/reader.ts'
import { openRegister } from '../../../src/engine/register/register.ts'
import { pairOfRows } from '../../faults/work-pieces.ts'
import { openTestRegister, type TestRegister, testNow } from '../harness.ts'
import { frozen } from '../register/freeze.ts'

let test: TestRegister
beforeEach(async () => {
  test = await openTestRegister()
  for (const name of ['Một', 'Hai', 'Ba', 'Bốn']) await test.run((change) => pairOfRows(change, name))
})
afterEach(() => test.close())

/** As somebody with the key and another program would. */
const behindTheBack = (sql: string) => test.register.connection.exec(sql)
const findings = async () => (await checkRegister(test.register)).findings

describe('the chain of the history', () => {
  it('holds for what the program wrote, undone and done again', async () => {
    const { undoEntry } = await import('../../../src/engine/audit/undo.ts')
    const last = () =>
      test.reader.statement<{ id: number }>('SELECT max(id) AS id FROM audit_entry').get()?.id ?? 0
    for (let turn = 0; turn < 3; turn += 1) await test.run((change) => undoEntry(change, last()))
    expect(await findings()).toEqual([])
    expect(test.reader.statement('SELECT way FROM audit_entry ORDER BY id DESC LIMIT 3').all()).toEqual([
      { way: 'undo' },
      { way: 'redo' },
      { way: 'undo' },
    ])
  })

  it.each([
    ['a changed value', `UPDATE audit_change SET new = replace(new, 'Hai', 'Hải') WHERE entry_id = 3`],
    ['a change taken out', `DELETE FROM audit_change WHERE entry_id = 3 AND table_name = 'person'`],
    [
      'a change put in',
      `INSERT INTO audit_change (entry_id, table_name, row_id, operation) VALUES (3, 'person', 1, 'look')`,
    ],
    ['another person named', `UPDATE audit_entry SET by_name = 'Ai khác' WHERE id = 3`],
    ['another day', `UPDATE audit_entry SET at = '2025-01-01T00:00:00.000Z' WHERE id = 3`],
    ['another summary', `UPDATE audit_entry SET summary = 'Sửa hồ sơ' WHERE id = 3`],
    [
      'an entry taken out of the middle',
      `DELETE FROM audit_change WHERE entry_id = 3; DELETE FROM audit_entry WHERE id = 3`,
    ],
    [
      'the last entry taken off',
      `DELETE FROM audit_change WHERE entry_id = 5; DELETE FROM audit_entry WHERE id = 5`,
    ],
    [
      'an entry added at the end',
      `INSERT INTO audit_entry (at, by_name, door, summary) VALUES ('2026-11-23T02:00:00.000Z', 'Ai', 'desktop', 'Thêm')`,
    ],
    ['an undoing that never was', 'UPDATE audit_entry SET undone_by = 5 WHERE id = 3'],
    ['the head set back', 'UPDATE audit_head SET entries = entries - 1'],
  ])('breaks at %s, and check says so', async (_what, sql) => {
    expect(await findings()).toEqual([])
    behindTheBack(sql)
    expect((await findings()).join()).toContain('Lịch sử')
    const found = chainFindings(new Reader(test.register.connection))
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(2)
  })

  it('names the entry that was altered, and not those after it', async () => {
    behindTheBack(`UPDATE audit_entry SET summary = 'Sửa hồ sơ' WHERE id = 3`)
    expect(await findings()).toEqual([expect.stringContaining('dòng số 3 ')])
  })

  it('links what an older program wrote', async () => {
    const file = join(test.folder, 'cu.db')
    copyFileSync(frozen.file, file)
    copyFileSync(keyFileOf(frozen.file), keyFileOf(file))
    const slot = readKeySlots(file).slots.find(({ kind }) => kind === 'account')
    if (slot === undefined) throw new Error('no slot')
    const key = await unwrapKey(slot, frozen.password)
    const old = openConnection(file, key)
    const before = old.prepare<[], { n: number }>('SELECT count(*) AS n FROM audit_entry').get()?.n ?? 0
    old.close()
    const register = await openRegister(file, key, { now: () => testNow, beforeMigration: () => undefined })
    expect(before).toBeGreaterThan(0)
    expect(register.reader.statement('SELECT entries FROM audit_head').get()).toEqual({ entries: before })
    expect(chainFindings(new Reader(register.connection))).toEqual([])
    await register.close()
  })
})

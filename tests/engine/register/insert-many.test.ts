import { afterAll, beforeAll, expect, it } from 'vitest'
import { undoEntry } from '../../../src/engine/audit/undo.ts'
import { personColumns } from '../../../src/engine/people/columns.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { personForm } from '../people/make-people.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister()
})
afterAll(() => test.close())

const count = (table: string) =>
  test.reader.statement<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({
    ...personColumns(personForm(`Lò Văn ${'ABCDEFGH'[(from + index) % 8]}`)),
    note: index % 3 === 0 ? `Dòng ${from + index}` : null,
    trashed_at: null,
  }))

it('gives ids one by one, writes an audit row each, and can be undone as a whole', async () => {
  let entry = 0
  const first = await test.run((change) => {
    change.describe('Thêm nhiều người')
    entry = change.entryId
    return change.insertMany('person', rows(0, 450))
  })
  const written = test.reader
    .statement<{ id: number; note: string | null }>('SELECT id, note FROM person ORDER BY id')
    .all()
  expect(written).toHaveLength(450)
  expect(written.map((row) => row.id)).toEqual(Array.from({ length: 450 }, (_, index) => first + index))
  expect(written[300]?.note).toBe('Dòng 300')
  const noted = test.reader
    .statement<{ row_id: number; new: string }>(
      'SELECT row_id, new FROM audit_change WHERE entry_id = ? ORDER BY row_id',
    )
    .all(entry)
  expect(noted).toHaveLength(450)
  expect(JSON.parse(noted[300]?.new ?? '')).toMatchObject({ full_name: 'Lò Văn E', note: 'Dòng 300' })
  await test.run((change) => undoEntry(change, entry))
  expect(count('person')).toBe(0)
})

it('is not undone over a later change of a column that was null', async () => {
  let entry = 0
  const first = await test.run((change) => {
    change.describe('Thêm nhiều người')
    entry = change.entryId
    return change.insertMany('person', rows(0, 3))
  })
  await test.run((change) => {
    change.update('person', first + 1, { phone: '0912345678' })
    change.describe('Sửa')
  })
  await expect(test.run((change) => undoEntry(change, entry))).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(count('person')).toBe(3)
})

it('finds the people by name afterwards', () => {
  const found = test.reader
    .statement<{ rowid: number }>("SELECT rowid FROM person_name WHERE person_name MATCH 'lo van b'")
    .all()
  expect(found).toHaveLength(1)
})

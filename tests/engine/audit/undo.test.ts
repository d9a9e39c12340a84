import { call, ORPCError } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { personForm } from '../people/make-people.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
})
afterAll(() => test.close())

const blank = personForm('Sùng Thị Dợ', { sex: 'female', citizenId: '000123456789' })

const wholeTable = () => test.reader.all(test.reader.sql.selectFrom('person').selectAll().orderBy('id'))
const last = async () =>
  (await call(auditProcedures.recent, { page: { from: 0, size: 1 } }, { context: test.context })).rows[0]
const add = (fullName: string) =>
  call(
    peopleProcedures.create,
    { fields: { ...blank, fullName, citizenId: null } },
    { context: test.context },
  )

describe('undo', () => {
  it('takes back an entry, a correction and a throwing away, and leaves the rows as they were', async () => {
    const before = wholeTable()
    const { id } = await call(peopleProcedures.create, { fields: blank }, { context: test.context })
    const created = wholeTable()
    await call(
      peopleProcedures.update,
      { id, version: 1, fields: { note: 'sửa' } },
      { context: test.context },
    )
    await call(auditProcedures.undoLast, undefined, { context: test.context })
    expect(wholeTable().map(({ version, ...row }) => row)).toEqual(created.map(({ version, ...row }) => row))
    await call(peopleProcedures.trash, { ids: [id] }, { context: test.context })
    await call(auditProcedures.undoLast, undefined, { context: test.context })
    expect(wholeTable().find((row) => row.id === id)?.trashed_at).toBeNull()
    await call(auditProcedures.undoLast, undefined, { context: test.context })
    expect(wholeTable()).toEqual(before)
  })

  it('can itself be taken back', async () => {
    const { id } = await add('Lò Văn Ún')
    await call(auditProcedures.undoLast, undefined, { context: test.context })
    const undoing = await last()
    await call(auditProcedures.undo, { entryId: undoing?.id ?? 0 }, { context: test.context })
    expect(wholeTable().find((row) => row.id === id)?.full_name).toBe('Lò Văn Ún')
  })

  it('refuses, and changes nothing, when the record has moved on', async () => {
    const { id } = await add('Vàng A Páo')
    const entry = await last()
    await call(
      peopleProcedures.update,
      { id, version: 1, fields: { fullName: 'Vàng A Pó' } },
      { context: test.context },
    )
    const before = wholeTable()
    await expect(
      call(auditProcedures.undo, { entryId: entry?.id ?? 0 }, { context: test.context }),
    ).rejects.toSatisfy(
      (error) => error instanceof ORPCError && error.code === 'CONFLICT' && /Vàng A Páo/u.test(error.message),
    )
    expect(wholeTable()).toEqual(before)
  })

  it('refuses a second time', async () => {
    await add('Quàng Thị Xuân')
    const entry = await last()
    await call(auditProcedures.undo, { entryId: entry?.id ?? 0 }, { context: test.context })
    await expect(
      call(auditProcedures.undo, { entryId: entry?.id ?? 0 }, { context: test.context }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('history', () => {
  it('tells in words who changed what, newest first, with the citizen ID masked', async () => {
    const { id } = await call(
      peopleProcedures.create,
      { fields: { ...blank, fullName: 'Thào A Dê' } },
      { context: test.context },
    )
    await call(
      peopleProcedures.update,
      { id, version: 1, fields: { sex: 'male', ethnicGroup: '01' } },
      { context: test.context },
    )
    await call(peopleProcedures.revealCitizenId, { id }, { context: test.context })
    const story = await call(auditProcedures.history, { table: 'person', id }, { context: test.context })
    expect(story.map((item) => item.entry.summary)).toEqual([
      'Xem số định danh của Thào A Dê',
      'Sửa hồ sơ Thào A Dê',
      'Thêm hồ sơ Thào A Dê',
    ])
    expect(story[1]?.fields).toEqual([
      { label: 'Giới tính', old: 'Nữ', new: 'Nam' },
      { label: 'Dân tộc', old: '', new: 'Kinh' },
    ])
    expect(JSON.stringify(story)).not.toContain('000123456789')
    expect(story[0]?.entry.undoable).toBe(false)
  })
})

describe('trash', () => {
  it('lists what was thrown away, by whom, and gives it back', async () => {
    const { id } = await add('Bàn Văn Trình')
    await call(peopleProcedures.trash, { ids: [id] }, { context: test.context })
    const trash = await call(
      auditProcedures.trash,
      { page: { from: 0, size: 50 } },
      { context: test.context },
    )
    expect(trash.rows).toContainEqual(
      expect.objectContaining({ table: 'person', id, name: 'Bàn Văn Trình', by: 'Người thử' }),
    )
    await call(auditProcedures.restore, { table: 'person', id }, { context: test.context })
    const after = await call(
      auditProcedures.trash,
      { page: { from: 0, size: 50 } },
      { context: test.context },
    )
    expect(after.rows.map((row) => row.id)).not.toContain(id)
  })

  it('keeps a citizen ID for one living record', async () => {
    const first = await call(
      peopleProcedures.create,
      { fields: { ...blank, fullName: 'Người Một', citizenId: '000000000001' } },
      { context: test.context },
    )
    await call(peopleProcedures.trash, { ids: [first.id] }, { context: test.context })
    await call(
      peopleProcedures.create,
      { fields: { ...blank, fullName: 'Người Hai', citizenId: '000000000001' } },
      { context: test.context },
    )
    await expect(
      call(auditProcedures.restore, { table: 'person', id: first.id }, { context: test.context }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { peopleProcedures } from '../../../src/engine/people/procedures.ts'
import { villagesProcedures } from '../../../src/engine/villages/procedures.ts'
import { blankVillage, type VillageFields } from '../../../src/shared/villages/contract.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { personForm } from '../people/make-people.ts'
import { refusalOf } from '../problems.ts'

describe('villages', () => {
  let test: TestRegister
  let [lan, phong, coLiu] = [0, 0, 0]
  const context = () => ({ context: test.context })
  const form = (name: string, given: Partial<VillageFields> = {}): VillageFields => ({
    ...blankVillage,
    name,
    ...given,
  })
  const create = async (name: string, given: Partial<VillageFields> = {}) =>
    (await call(villagesProcedures.create, { fields: form(name, given) }, context())).id
  const list = (wanted: {
    search?: string
    withoutCell?: boolean
    standing?: 'now' | 'ended'
    sortBy?: 'name' | 'kind' | 'people'
    descending?: boolean
    page?: { from: number; size: number }
  }) => call(villagesProcedures.list, wanted, context())
  const names = async (wanted: Parameters<typeof list>[0]) =>
    (await list(wanted)).rows.map((row) => row.fields.name)
  const trash = (id: number) => call(villagesProcedures.trash, { ids: [id] }, context())
  const lastSummary = () =>
    test.reader.statement<{ summary: string }>('SELECT summary FROM audit_entry ORDER BY id DESC').get()
      ?.summary

  beforeAll(async () => {
    test = await openTestRegister()
    phong = await create('Tổ dân phố 10', { kind: 'to_dan_pho' })
    await create('Tổ dân phố 2', { kind: 'to_dan_pho' })
    lan = await create('Bản Lạn', { border: true })
    coLiu = await create('Co Líu', { hard: true })
    await makeCell(test, 'Chi bộ bản Lạn', { villageIds: [lan] })
    for (const name of ['Lò Văn Một', 'Lò Văn Hai'])
      await call(peopleProcedures.create, { fields: personForm(name, { villageId: coLiu }) }, context())
  })
  afterAll(() => test.close())

  it('lists names in order, with the leading cell of today and the people there', async () => {
    expect(await names({})).toEqual(['Bản Lạn', 'Co Líu', 'Tổ dân phố 2', 'Tổ dân phố 10'])
    const { rows } = await list({ search: 'lan' })
    expect(rows).toMatchObject([{ cellName: 'Chi bộ bản Lạn', people: 0, fields: { border: true } }])
    expect(await names({ withoutCell: true })).toEqual(['Co Líu', 'Tổ dân phố 2', 'Tổ dân phố 10'])
  })

  it('sorts by people and kind, and pages', async () => {
    expect((await names({ sortBy: 'people', descending: true }))[0]).toBe('Co Líu')
    expect(await names({ sortBy: 'kind', descending: true })).toEqual([
      'Tổ dân phố 10',
      'Tổ dân phố 2',
      'Co Líu',
      'Bản Lạn',
    ])
    expect(await list({ page: { from: 1, size: 2 } })).toMatchObject({ total: 4, rows: [{ id: coLiu }, {}] })
  })

  it('does not count a cell that is dissolved', async () => {
    const village = await create('Bản Cũ')
    const cell = await makeCell(test, 'Chi bộ bản Cũ', { villageIds: [village] })
    const on = partialDate('2025-07-01')
    await call(cellsProcedures.dissolve, { id: cell, version: 1, on }, context())
    expect(await names({ withoutCell: true })).toContain('Bản Cũ')
  })

  it('refuses a namesake of the same kind, at the field', async () => {
    expect((await refusalOf(create('bản lạn'))).fields).toEqual(['name'])
    await expect(create('Bản Lán')).resolves.toBeGreaterThan(0)
    await expect(create('Bản Lạn', { kind: 'thon' })).resolves.toBeGreaterThan(0)
  })

  it('renames, guarding against older screens', async () => {
    const id = await create('Bản Cầu')
    const update = (version: number, name: string) =>
      call(villagesProcedures.update, { id, version, fields: form(name) }, context())
    expect(await update(1, 'Bản Cầu Đường')).toEqual({ version: 2 })
    expect(lastSummary()).toBe('Đổi tên Bản Cầu thành Bản Cầu Đường')
    expect((await refusalOf(update(1, 'Bản Khác'))).code).toBe('STALE')
  })

  it('goes to the trash only when nothing uses it', async () => {
    expect((await refusalOf(trash(coLiu))).message).toContain('còn 2 người trong sổ')
    expect((await refusalOf(trash(lan))).message).toContain('đang gắn với một chi bộ')
    expect(await trash(phong)).toEqual({ count: 1 })
    expect(await names({ search: '10' })).toEqual([])
  })
})

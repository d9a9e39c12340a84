import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import type { CellFields } from '../../../src/shared/cells/fields.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { overlaps } from '../../../src/shared/vocabulary/period.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { makePlace } from '../villages/make-place.ts'
import { cellForm, makeCell, makeMember, makePerson } from './make-cells.ts'

let test: TestRegister
let root: number
beforeAll(async () => {
  test = await openTestRegister()
  root = await makeCell(test, 'Đảng bộ xã Thử', { kind: 'committee', foundedOn: partialDate('2000') })
})
afterAll(() => test.close())

const get = (id: number) => call(cellsProcedures.get, { id }, { context: test.context })
const change = (id: number, version: number, from: string, given: Partial<CellFields>) => {
  const { name, kind, parentId } = { ...cellForm('Chi bộ'), ...given }
  const input = { id, version, from: partialDate(from), name, kind, parentId }
  return call(cellsProcedures.change, input, { context: test.context })
}
const dissolve = (id: number, version: number, on: string) =>
  call(cellsProcedures.dissolve, { id, version, on: partialDate(on) }, { context: test.context })
const lastSummary = () =>
  test.reader.statement<{ summary: string }>('SELECT summary FROM audit_entry ORDER BY id DESC').get()
    ?.summary

describe('founding', () => {
  it('writes the cell, its first state and its villages together', async () => {
    const village = await makePlace(test, 'Bản Na Tông')
    const foundedOn = partialDate('2012-03')
    const id = await makeCell(test, 'Chi bộ bản Na Tông', {
      parentId: root,
      foundedOn,
      villageIds: [village],
    })
    const cell = await get(id)
    expect(cell).toMatchObject({ name: 'Chi bộ bản Na Tông', parentName: 'Đảng bộ xã Thử', foundedOn })
    expect(cell.villages).toEqual([{ id: village, name: 'Bản Na Tông' }])
    expect(cell.states).toHaveLength(1)
    expect(lastSummary()).toBe('Thêm Chi bộ bản Na Tông')
  })

  it('refuses a second living cell of the name under the same superior, at the field', async () => {
    await makeCell(test, 'Chi bộ bản Hốc', { parentId: root })
    const again = await refusalOf(makeCell(test, 'Chi bộ bản  Hốc', { parentId: root }))
    expect(again).toMatchObject({ code: 'INVALID', fields: ['name'] })
    // other marks make another name, and so does another superior
    await expect(makeCell(test, 'Chi bộ bản Hộc', { parentId: root })).resolves.toBeGreaterThan(0)
    await expect(makeCell(test, 'Chi bộ bản Hốc')).resolves.toBeGreaterThan(0)
  })

  it('names every wrong field at once and leaves nothing behind', async () => {
    const before = test.reader.statement<{ n: number }>('SELECT count(*) AS n FROM cell').get()?.n
    const foundedOn = partialDate('2062')
    const wrong = makeCell(test, 'Chi bộ X', { parentId: 9999, foundedOn, villageIds: [9999] })
    expect((await refusalOf(wrong)).fields).toEqual(['parentId', 'foundedOn', 'villageIds'])
    expect(test.reader.statement<{ n: number }>('SELECT count(*) AS n FROM cell').get()?.n).toBe(before)
  })
})

describe('changing from a day on', () => {
  it('closes the state in force and opens the next; no two overlap', async () => {
    const id = await makeCell(test, 'Chi bộ Một', { parentId: root, foundedOn: partialDate('2010') })
    const { version } = await change(id, 1, '2018', { name: 'Chi bộ Hai', parentId: root })
    await change(id, version, '2020-06', { name: 'Chi bộ Ba', kind: 'agency', parentId: root })
    const { states } = await get(id)
    expect(states.map((state) => state.name)).toEqual(['Chi bộ Một', 'Chi bộ Hai', 'Chi bộ Ba'])
    for (const a of states) for (const b of states) expect(a !== b && overlaps(a, b)).toBe(false)
    expect(lastSummary()).toBe('Đổi tên Chi bộ Hai thành Chi bộ Ba')
  })

  it('refuses a day not after the last change, an unknown day and a change to the same', async () => {
    const id = await makeCell(test, 'Chi bộ Bốn', { parentId: root, foundedOn: partialDate('2010-05') })
    const same = { name: 'Chi bộ Bốn', parentId: root }
    const other = { name: 'Chi bộ Năm', parentId: root }
    expect((await refusalOf(change(id, 1, '2010-05', other))).fields).toEqual(['from'])
    expect((await refusalOf(change(id, 1, '?', other))).fields).toEqual(['from'])
    expect((await refusalOf(change(id, 1, '2015', same))).fields).toEqual(['name'])
    expect((await get(id)).states).toHaveLength(1)
  })

  it('refuses a superior that stands under the cell itself', async () => {
    const upper = await makeCell(test, 'Đảng bộ bộ phận', { kind: 'committee', parentId: root })
    const lower = await makeCell(test, 'Chi bộ dưới', { parentId: upper })
    const ring = change(upper, 1, '2024', { name: 'Đảng bộ bộ phận', kind: 'committee', parentId: lower })
    expect((await refusalOf(ring)).fields).toEqual(['parentId'])
    const self = change(upper, 1, '2024', { name: 'Đảng bộ bộ phận', kind: 'committee', parentId: upper })
    expect((await refusalOf(self)).fields).toEqual(['parentId'])
  })

  it('refuses what is older than the record on the screen', async () => {
    const id = await makeCell(test, 'Chi bộ Sáu', { parentId: root })
    await change(id, 1, '2020', { name: 'Chi bộ Bảy', parentId: root })
    const late = change(id, 1, '2022', { name: 'Chi bộ Tám', parentId: root })
    expect((await refusalOf(late)).code).toBe('STALE')
    expect((await get(id)).name).toBe('Chi bộ Bảy')
  })
})

describe('correcting', () => {
  it('mends the entry without a new state and relinks villages', async () => {
    const [wrong, right] = [await makePlace(test, 'Bản Sai'), await makePlace(test, 'Bản Đúng')]
    const foundedOn = partialDate('2011')
    const id = await makeCell(test, 'Chi bộ bản Đúg', { parentId: root, foundedOn, villageIds: [wrong] })
    const fields = cellForm('Chi bộ bản Đúng', {
      parentId: root,
      foundedOn: partialDate('2012'),
      villageIds: [right],
    })
    const { version } = await call(
      cellsProcedures.correct,
      { id, version: 1, fields },
      { context: test.context },
    )
    const cell = await get(id)
    expect(cell).toMatchObject({ version, name: 'Chi bộ bản Đúng', foundedOn: '2012' })
    expect(cell.states.map((state) => state.from)).toEqual(['2012'])
    expect(cell.villages.map((village) => village.name)).toEqual(['Bản Đúng'])
  })

  it('raises the version when only a name or a village was wrong, and not when nothing was', async () => {
    const id = await makeCell(test, 'Chi bộ Chín', { parentId: root })
    const correct = (version: number, name: string) => {
      const fields = cellForm(name, { parentId: root })
      return call(cellsProcedures.correct, { id, version, fields }, { context: test.context })
    }
    expect(await correct(1, 'Chi bộ Mười')).toEqual({ version: 2 })
    expect(await correct(2, 'Chi bộ Mười')).toEqual({ version: 2 })
    expect((await refusalOf(correct(1, 'Chi bộ Mười một'))).code).toBe('STALE')
  })
})

describe('dissolving', () => {
  it('ends name, villages and posts on the day', async () => {
    const village = await makePlace(test, 'Bản Cũ')
    const id = await makeCell(test, 'Chi bộ Cũ', { parentId: root, villageIds: [village] })
    const personId = await makePerson(test, 'Quàng Thị Én')
    const post = { cellId: id, personId, post: 'village_head', from: null, replaceHolder: false } as const
    await call(cellsProcedures.addPost, post, { context: test.context })
    await dissolve(id, 2, '2025-07-01')
    const cell = await get(id)
    expect(cell).toMatchObject({ dissolvedOn: '2025-07-01', villages: [] })
    expect(cell.states[0]?.to).toBe('2025-07-01')
    expect(cell.posts[0]?.to).toBe('2025-07-01')
    const list = await call(cellsProcedures.list, {}, { context: test.context })
    expect(list.some((row) => row.id === id)).toBe(false)
    const late = change(id, cell.version, '2026', { name: 'Chi bộ Mới', parentId: root })
    expect((await refusalOf(late)).code).toBe('CONFLICT')
  })

  it('names who would be left behind', async () => {
    const id = await makeCell(test, 'Chi bộ Đông', { kind: 'committee', parentId: root })
    await makeMember(test, 'Lò Văn Dũng', id)
    await makeCell(test, 'Chi bộ Con', { parentId: id })
    const refusal = await refusalOf(dissolve(id, 1, '2025'))
    expect(refusal.code).toBe('CONFLICT')
    expect(refusal.message).toContain('1 đảng viên, 1 tổ chức đảng trực thuộc')
  })

  it('refuses a day before the founding', async () => {
    const id = await makeCell(test, 'Chi bộ Sớm', { parentId: root, foundedOn: partialDate('2019') })
    expect((await refusalOf(dissolve(id, 1, '2018-12'))).fields).toEqual(['on'])
  })
})

describe('trash', () => {
  const trash = (...ids: number[]) => call(cellsProcedures.trash, { ids }, { context: test.context })

  it('takes cells entered by mistake, a superior with its own together', async () => {
    const upper = await makeCell(test, 'Đảng bộ Nhầm', { kind: 'committee' })
    const lower = await makeCell(test, 'Chi bộ Nhầm', { parentId: upper })
    expect((await refusalOf(trash(upper))).message).toContain('còn tổ chức đảng trực thuộc')
    expect(await trash(upper, lower)).toEqual({ count: 2 })
    expect((await refusalOf(get(upper))).code).toBe('NOT_FOUND')
  })

  it('refuses a cell that somebody belonged to', async () => {
    const id = await makeCell(test, 'Chi bộ Có người', { parentId: root })
    await makeMember(test, 'Lò Văn Giang', id)
    expect(await refusalOf(trash(id))).toMatchObject({ code: 'CONFLICT' })
    expect((await get(id)).name).toBe('Chi bộ Có người')
  })
})

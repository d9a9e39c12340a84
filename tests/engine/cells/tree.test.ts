import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { isDay } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { makeCell, makeMember } from './make-cells.ts'

describe('the tree of cells', () => {
  let test: TestRegister
  let root: number
  let school: number
  const rows = async (asOf: string, more: { search?: string; kind?: 'school' } = {}) => {
    if (!isDay(asOf)) throw new RangeError(asOf)
    return await call(cellsProcedures.list, { asOf, ...more }, { context: test.context })
  }
  const names = async (...wanted: Parameters<typeof rows>) =>
    (await rows(...wanted)).map((row) => `${'>'.repeat(row.depth)}${row.name}`)

  beforeAll(async () => {
    test = await openTestRegister()
    const { context } = test
    root = await makeCell(test, 'Đảng bộ xã Thử', { kind: 'committee', foundedOn: partialDate('2000') })
    const village = await test.run((change) => {
      change.describe('Thêm bản')
      return change.insert('village', {
        name: 'Bản Lạn',
        name_key: 'ban lan',
        name_sort: 'x',
        kind: 'ban',
        border: 0,
        hard: 0,
        note: null,
        trashed_at: null,
      })
    })
    await makeCell(test, 'Chi bộ Tổ 10', { parentId: root, foundedOn: partialDate('2010') })
    const two = await makeCell(test, 'Chi bộ Tổ 2', { parentId: root, villageIds: [village] })
    school = await makeCell(test, 'Chi bộ Trường Tiểu học', {
      parentId: root,
      kind: 'school',
      foundedOn: partialDate('2015-09'),
    })
    const secretary = await makeMember(test, 'Lò Văn Ánh', two)
    await makeMember(test, 'Lò Văn Bình', two, 'official', '2022-05-01')
    await makeMember(test, 'Lò Văn Cường', two, 'probationary')
    const from = partialDate('2021-01-01')
    await call(
      cellsProcedures.addPost,
      { cellId: two, personId: secretary, post: 'secretary', from, replaceHolder: false },
      { context },
    )
    await call(
      cellsProcedures.change,
      {
        id: school,
        version: 1,
        from: partialDate('2024-06-01'),
        name: 'Chi bộ Trường liên cấp',
        kind: 'school',
        parentId: two,
      },
      { context },
    )
  })
  afterAll(() => test.close())

  it('stands in display order: kinds, then names with numbers by value', async () => {
    expect(await names('2020-01-01')).toEqual([
      'Đảng bộ xã Thử',
      '>Chi bộ Tổ 2',
      '>Chi bộ Tổ 10',
      '>Chi bộ Trường Tiểu học',
    ])
  })

  it('shows names and superiors of the day asked', async () => {
    expect(await names('2026-01-01')).toEqual([
      'Đảng bộ xã Thử',
      '>Chi bộ Tổ 2',
      '>>Chi bộ Trường liên cấp',
      '>Chi bộ Tổ 10',
    ])
    expect(await names('2024-05-31')).toContain('>Chi bộ Trường Tiểu học')
    expect(await names('2024-06-01')).toContain('>>Chi bộ Trường liên cấp')
  })

  it('leaves out what was not founded yet and lets its subordinates stand on their own', async () => {
    expect(await names('2012-01-01')).toEqual(['Đảng bộ xã Thử', '>Chi bộ Tổ 2', '>Chi bộ Tổ 10'])
    expect(await names('1999-01-01')).toEqual(['Chi bộ Tổ 2'])
  })

  it('counts members and names the secretary of the day', async () => {
    const on = async (day: string) => (await rows(day)).find((row) => row.name === 'Chi bộ Tổ 2')
    expect(await on('2026-01-01')).toMatchObject({
      officialMembers: 2,
      probationaryMembers: 1,
      secretary: 'Lò Văn Ánh',
      villages: ['Bản Lạn'],
    })
    expect(await on('2020-06-01')).toMatchObject({ officialMembers: 1, secretary: null })
  })

  it('keeps the superiors of what a search or a kind finds', async () => {
    expect(await names('2026-01-01', { search: 'lien cap' })).toEqual([
      'Đảng bộ xã Thử',
      '>Chi bộ Tổ 2',
      '>>Chi bộ Trường liên cấp',
    ])
    expect(await names('2020-01-01', { kind: 'school' })).toEqual([
      'Đảng bộ xã Thử',
      '>Chi bộ Trường Tiểu học',
    ])
    expect(await names('2026-01-01', { search: 'không có' })).toEqual([])
  })

  it('tells a cell in full, with every state and the superior it had then', async () => {
    const cell = await call(cellsProcedures.get, { id: school }, { context: test.context })
    expect(cell).toMatchObject({ name: 'Chi bộ Trường liên cấp', parentName: 'Chi bộ Tổ 2', version: 2 })
    expect(cell.states.map((state) => [state.name, state.parentName, state.from, state.to])).toEqual([
      ['Chi bộ Trường Tiểu học', 'Đảng bộ xã Thử', '2015-09', '2024-06-01'],
      ['Chi bộ Trường liên cấp', 'Chi bộ Tổ 2', '2024-06-01', null],
    ])
    const then = { id: school, asOf: dayOf('2020-01-01') }
    expect(await call(cellsProcedures.get, then, { context: test.context })).toMatchObject({
      name: 'Chi bộ Trường Tiểu học',
      parentName: 'Đảng bộ xã Thử',
    })
  })

  it('lists the people of a cell on a day in name order', async () => {
    const id = (await rows('2026-01-01')).find((row) => row.name === 'Chi bộ Tổ 2')?.id ?? 0
    const now = await call(cellsProcedures.people, { id }, { context: test.context })
    expect(now.members.map((row) => row.fullName)).toEqual(['Lò Văn Ánh', 'Lò Văn Bình', 'Lò Văn Cường'])
    const then = await call(
      cellsProcedures.people,
      { id, asOf: dayOf('2022-04-30') },
      { context: test.context },
    )
    expect(then.members.map((row) => row.fullName)).toEqual(['Lò Văn Ánh', 'Lò Văn Cường'])
  })
})

function dayOf(text: string) {
  if (!isDay(text)) throw new RangeError(text)
  return text
}

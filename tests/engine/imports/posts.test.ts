import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import type { TestRegister } from '../harness.ts'
import { members } from './act-sheets.ts'
import {
  commit,
  fileOf,
  importSheet,
  openImporting,
  preview,
  refusal,
  type Sheet,
  workbookOf,
} from './importing.ts'

let test: TestRegister
beforeEach(async () => {
  test = await openImporting()
  await importSheet(test, 'members', members)
  await importSheet(test, 'people', [
    ['Họ và tên', 'Giới tính', 'Ngày sinh', 'Chi bộ', 'Tư cách'],
    [...xuan, 'Bản Na', 'Chính thức'],
  ])
})
afterEach(() => test.close())

const heading = [
  'TT',
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Chức vụ',
  'Chi bộ',
  'Thôn, bản',
  'Từ ngày',
  'Đến ngày',
]
const an = ['Lò Văn An', 'Nam', '20/3/1985'] as const
const xuan = ['Cà Thị Xuân', 'Nữ', '5/6/1990'] as const
const tell = async (...rows: Sheet) => preview(test, 'posts', await workbookOf([heading, ...rows]))
const posts = () =>
  test.reader
    .statement<Record<string, unknown>>(
      `SELECT full_name AS who, post, cell_post.village_id IS NOT NULL AS village, from_date AS "from", to_date AS "to"
       FROM cell_post JOIN person ON person.id = person_id ORDER BY cell_post.id`,
    )
    .all()

describe('a list of posts', () => {
  it('is written, the latest holder first or last, and taken back', async () => {
    const found = await tell(
      [1, ...an, 'Bí thư', 'Chi bộ bản Na', null, '15/3/2025', null],
      [2, ...xuan, 'Bí thư chi bộ', 'Bản Na', null, '2020', '15/3/2025'],
      // a village names the cell that leads it
      [3, ...an, 'Trưởng bản', null, 'Bản Na', '2024', null],
      [4, ...xuan, 'PBT', 'Bản Na', null, null, null],
      // somebody who is in another cell today is asked about
      [5, ...xuan, 'Chi ủy viên', 'Bản Lạn', null, '2018', '2020'],
    )
    expect(found).toMatchObject({ accepted: 4, rejected: 0, duplicates: 1, problems: [] })
    expect(found.questions).toMatchObject([{ row: 6, name: 'Cà Thị Xuân' }])
    expect(posts()).toEqual([])
    const { batchId } = await commit(test, found.session)
    expect(posts()).toEqual([
      { who: 'Lò Văn An', post: 'secretary', village: 0, from: '2025-03-15', to: null },
      { who: 'Cà Thị Xuân', post: 'secretary', village: 0, from: '2020', to: '2025-03-15' },
      { who: 'Lò Văn An', post: 'village_head', village: 1, from: '2024', to: null },
      { who: 'Cà Thị Xuân', post: 'deputy_secretary', village: 0, from: null, to: null },
    ])
    const again = await tell([1, ...an, 'Bí thư', 'Chi bộ bản Na', null, '15/3/2025', null])
    expect(again).toMatchObject({ accepted: 0, rejected: 0, duplicates: 1 })
    await call(importsProcedures.undo, { batchId: batchId ?? 0 }, { context: test.context })
    expect(posts()).toEqual([])
  })

  it('returns who is unknown, a second holder, days that cannot be, and what is missing', async () => {
    const found = await tell(
      [1, ...an, 'Bí thư', 'Bản Na', null, '15/3/2025', null],
      [2, ...xuan, 'Bí thư', 'Bản Na', null, '1/6/2025', null],
      [3, 'Sùng A Lạ', 'Nam', '1/1/2000', 'Bí thư', 'Bản Lạn', null, null, null],
      [4, ...xuan, 'Phó bí thư', 'Bản Na', null, '1/6/2025', '1/5/2025'],
      [5, ...xuan, 'Kế toán', 'Bản Lạn', null, null, null],
      [6, ...xuan, 'Bí thư', null, null, null, null],
      [7, ...xuan, null, 'Bản Lạn', null, null, null],
    )
    expect(found).toMatchObject({ accepted: 1, rejected: 6 })
    expect(found.problems.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Chức vụ'],
      [4, 'Họ và tên'],
      [5, 'Đến ngày'],
      [6, 'Chức vụ'],
      [7, 'Chi bộ'],
      [8, 'Chức vụ'],
    ])
    expect(found.problems[0]?.reason).toContain('Lò Văn An đang là Bí thư Chi bộ bản Na')
    const back = await call(importsProcedures.rejects, { session: found.session }, { context: test.context })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await back.arrayBuffer())
    expect(JSON.stringify(workbook.worksheets[0]?.getSheetValues())).toContain('Kế toán')
  })

  it('is told apart from lists of people', async () => {
    const list = () => workbookOf([heading, [1, ...an, 'Bí thư', 'Bản Na', null, '2025', null]])
    for (const kind of ['meetings', 'cells', 'villages', 'classes'] as const) {
      const refused = await refusal(preview(test, kind, await list()))
      expect([kind, refused.message]).toEqual([kind, expect.stringContaining('Danh sách chức vụ')])
    }
    expect((await refusal(preview(test, 'posts', await workbookOf(members)))).data).toMatchObject({
      code: 'WRONG_KIND',
    })
    // lists of people often have a column of posts
    const people = await workbookOf([
      ['Họ và tên', 'Ngày sinh', 'Chức vụ', 'Chi bộ', 'Tư cách'],
      ['Hờ A Dếnh', '1985', 'Bí thư', 'Bản Na', 'Chính thức'],
    ])
    expect(await preview(test, 'people', people)).toMatchObject({ accepted: 1 })
  })

  it('its template, filled, is read', async () => {
    const template = await call(importsProcedures.template, { kind: 'posts' }, { context: test.context })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await template.arrayBuffer())
    const [sheet] = workbook.worksheets
    if (sheet === undefined) throw new Error('No sheet')
    const filled: Record<string, string> = {
      'Họ và tên (*)': 'Lò Văn An',
      'Ngày sinh (nam)': '20/3/1985',
      'Chức vụ (*)': 'Bí thư',
      'Chi bộ (*)': 'Bản Na',
    }
    sheet.getRow(1).eachCell((cell, column) => {
      sheet.getRow(2).getCell(column).value = filled[cell.text] ?? null
    })
    const found = await preview(test, 'posts', fileOf(new Uint8Array(await workbook.xlsx.writeBuffer())))
    expect(found.columns.filter(({ field }) => field === null)).toEqual([])
    expect(found).toMatchObject({ accepted: 1, rejected: 0, problems: [] })
  })
})

import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import { bodiesSaidByTitle } from '../../../src/engine/imports/values/commune-bodies.ts'
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
})
afterEach(() => test.close())

const heading = [
  'TT',
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Chi bộ',
  'Chức danh',
  'Khối',
  'Từ ngày',
  'Đến ngày',
]
const an = ['Lò Văn An', 'Nam', '20/3/1985', 'Bản Na'] as const
const tell = async (...rows: Sheet) => preview(test, 'commune-posts', await workbookOf([heading, ...rows]))
const posts = () =>
  test.reader
    .statement<Record<string, unknown>>(
      `SELECT full_name AS who, title, body, local, from_date AS "from", to_date AS "to"
       FROM commune_post JOIN person ON person.id = person_id ORDER BY commune_post.id`,
    )
    .all()

describe('a list of posts of the commune', () => {
  it('is written, held now and in the past, stays as it is, and is taken back', async () => {
    const found = await tell(
      [1, ...an, 'Chủ tịch UBND xã', null, '1/7/2025', null],
      [2, ...an, 'Chủ nhiệm Ủy ban Kiểm tra Đảng ủy', null, '2020', '1/7/2025'],
      [3, ...an, 'Bí thư Đoàn Thanh niên xã', null, '2012', '2016'],
      // the same post twice, at two times
      [4, ...an, 'Bí thư Đoàn Thanh niên xã', null, '2017', '2018'],
      [5, ...an, 'Phó Bí thư Đảng ủy, Chủ tịch HĐND xã', 'Khối Đảng', null, null],
    )
    expect(found).toMatchObject({ accepted: 5, rejected: 0, duplicates: 0, problems: [] })
    expect(found.sample[1]?.cells).toContain('Đảng')
    expect(posts()).toEqual([])
    const { batchId } = await commit(test, found.session)
    const who = 'Lò Văn An'
    const league = 'Bí thư Đoàn Thanh niên xã'
    expect(posts()).toEqual([
      { who, title: 'Chủ tịch UBND xã', body: 'government', local: null, from: '2025-07-01', to: null },
      {
        who,
        title: 'Chủ nhiệm Ủy ban Kiểm tra Đảng ủy',
        body: 'party',
        local: null,
        from: '2020',
        to: '2025-07-01',
      },
      { who, title: league, body: 'union', local: null, from: '2012', to: '2016' },
      { who, title: league, body: 'union', local: null, from: '2017', to: '2018' },
      {
        who,
        title: 'Phó Bí thư Đảng ủy, Chủ tịch HĐND xã',
        body: 'party',
        local: null,
        from: null,
        to: null,
      },
    ])
    const again = await tell([1, ...an, 'Chủ tịch UBND xã', null, '1/7/2025', null])
    expect(again).toMatchObject({ accepted: 0, rejected: 0, duplicates: 1 })
    expect(again.duplicateRows[0]?.reason).toContain('Lò Văn An giữ chức danh Chủ tịch UBND xã')
    await call(importsProcedures.undo, { batchId: batchId ?? 0 }, { context: test.context })
    expect(posts()).toEqual([])
  })

  it('returns who is unknown, a body that is not clear, days that cannot be, and a post that is held', async () => {
    const found = await tell(
      [1, ...an, 'Chủ tịch UBND xã', null, '1/7/2025', null],
      [2, ...an, 'Chủ tịch UBND xã', null, '1/8/2025', null],
      [3, 'Sùng A Lạ', 'Nam', '1/1/2000', null, 'Phó Chủ tịch HĐND xã', null, null, null],
      [4, ...an, 'Trưởng Công an xã', null, null, null],
      [5, ...an, 'Phó Bí thư Đảng ủy, Chủ tịch HĐND xã', null, null, null],
      [6, ...an, 'Phó Chủ tịch HĐND xã', 'Kho bạc', null, null],
      [7, ...an, 'Phó Chủ tịch HĐND xã', null, '1/6/2025', '1/5/2025'],
      [8, ...an, null, 'Đảng', null, null],
    )
    expect(found).toMatchObject({ accepted: 1, rejected: 7 })
    expect(found.problems.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Chức danh'],
      [4, 'Họ và tên'],
      [5, 'Khối'],
      [6, 'Khối'],
      [7, 'Khối'],
      [8, 'Đến ngày'],
      [9, 'Chức danh'],
    ])
    expect(found.problems[0]?.reason).toContain('đang giữ chức danh')
    expect(found.problems[3]?.reason).toContain('nhiều khối')
    const back = await call(importsProcedures.rejects, { session: found.session }, { context: test.context })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await back.arrayBuffer())
    expect(JSON.stringify(workbook.worksheets[0]?.getSheetValues())).toContain('Trưởng Công an xã')
  })

  it('takes the body from the heading over the rows where neither column nor title tells it', async () => {
    const file = await workbookOf([
      ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chi bộ', 'Chức danh'],
      ['I', 'KHỐI ĐẢNG', null, null, null, null],
      [1, 'Lò Văn An', '20/3/1985', 'Nam', 'Bản Na', 'Chuyên viên Văn phòng'],
      ['II', 'Ủy ban nhân dân', null, null, null, null],
      [2, 'Lò Văn An', '20/3/1985', 'Nam', 'Bản Na', 'Trưởng Công an xã'],
    ])
    const found = await preview(test, 'commune-posts', file)
    expect(found).toMatchObject({ accepted: 2, rejected: 0, warnings: [] })
    await commit(test, found.session)
    expect(posts()).toMatchObject([{ body: 'party' }, { body: 'government' }])
  })

  it('is told apart from lists of people and of posts of cells', async () => {
    const list = () => workbookOf([heading, [1, ...an, 'Chủ tịch UBND xã', 'UBND', '2025', null]])
    for (const kind of ['meetings', 'cells', 'villages', 'classes', 'targets'] as const) {
      const refused = await refusal(preview(test, kind, await list()))
      expect([kind, refused.message]).toEqual([kind, expect.stringContaining('Danh sách chức')])
    }
    // both kinds may have these columns: the rows say which it is
    const asCell = await preview(test, 'posts', await list())
    expect(asCell).toMatchObject({ accepted: 0, rejected: 1 })
    expect(asCell.problems[0]?.reason).toContain('Danh sách chức danh ở xã')
    expect((await refusal(preview(test, 'commune-posts', await workbookOf(members)))).data).toMatchObject({
      code: 'WRONG_KIND',
    })
  })

  it('knows the unions of the Front by their short names too', () => {
    for (const title of ['Chủ tịch Hội LHPN xã', 'Chủ tịch Hội CCB xã', 'Chủ tịch Hội Nông dân'])
      expect(bodiesSaidByTitle(title)).toEqual(['front'])
  })

  it('its template, filled, is read', async () => {
    const template = await call(
      importsProcedures.template,
      { kind: 'commune-posts' },
      { context: test.context },
    )
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await template.arrayBuffer())
    const [sheet] = workbook.worksheets
    if (sheet === undefined) throw new Error('No sheet')
    const filled: Record<string, string> = {
      'Họ và tên (*)': 'Lò Văn An',
      'Ngày sinh (nam)': '20/3/1985',
      'Chức danh (*)': 'Chủ tịch HĐND xã',
      Khối: 'Hội đồng nhân dân',
      'Người địa phương': 'không',
      'Chi bộ sinh hoạt': 'Bản Na',
      'Ghi chú': 'kiêm nhiệm',
    }
    sheet.getRow(1).eachCell((cell, column) => {
      sheet.getRow(2).getCell(column).value = filled[cell.text] ?? null
    })
    const file = fileOf(new Uint8Array(await workbook.xlsx.writeBuffer()))
    const found = await preview(test, 'commune-posts', file)
    expect(found.columns.filter(({ field }) => field === null)).toEqual([])
    expect(found).toMatchObject({ accepted: 1, rejected: 0, problems: [] })
    await commit(test, found.session)
    expect(posts()).toMatchObject([{ body: 'council', local: 0 }])
  })
})

import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import type { TestRegister } from '../harness.ts'
import { commit, fileOf, openImporting, preview, refusal, type Sheet, workbookOf } from './importing.ts'

let test: TestRegister
beforeEach(async () => {
  test = await openImporting()
})
afterEach(() => test.close())

const heading = ['TT', 'Chi bộ', 'Chỉ tiêu', 'Năm', 'Số giao', 'Văn bản giao', 'Ngày văn bản']
const tell = async (...rows: Sheet) => preview(test, 'targets', await workbookOf([heading, ...rows]))
const targets = () =>
  test.reader
    .statement<Record<string, unknown>>(
      `SELECT (SELECT name FROM cell_state WHERE cell_state.cell_id = target.cell_id) AS cell, indicator, from_on, to_on, number,
         document, document_date FROM target WHERE trashed_at IS NULL ORDER BY id`,
    )
    .all()

describe('a list of targets', () => {
  it('is written for cells and the whole committee, stays as it is set, and is taken back', async () => {
    const found = await tell(
      [1, 'Bản Na', 'Kết nạp đảng viên', 2026, 3, '05-NQ/ĐU', '10/1/2026'],
      [2, 'Toàn Đảng bộ', 'Công nhận cảm tình Đảng', 'Năm 2026', '12', null, null],
      [3, 'Đảng bộ xã Thử', 'Kết nạp đảng viên', 2026, 9, null, null],
    )
    expect(found).toMatchObject({ accepted: 3, rejected: 0, problems: [] })
    expect(targets()).toEqual([])
    const { batchId } = await commit(test, found.session)
    const year = { from_on: '2026-01-01', to_on: '2026-12-31' }
    expect(targets()).toMatchObject([
      {
        cell: 'Chi bộ bản Na',
        indicator: 'admissions.admitted',
        ...year,
        number: 3,
        document: '05-NQ/ĐU',
        document_date: '2026-01-10',
      },
      { cell: null, indicator: 'sympathizers.recognised-in-period', ...year, number: 12, document: null },
      { cell: null, indicator: 'admissions.admitted', ...year, number: 9 },
    ])
    const again = await tell([1, 'Bản Na', 'Kết nạp đảng viên', 2026, 5, null, null])
    expect(again).toMatchObject({ accepted: 0, duplicates: 1 })
    expect(again.duplicateRows[0]?.reason).toContain('đã giao trong sổ: 3')
    await call(importsProcedures.undo, { batchId: batchId ?? 0 }, { context: test.context })
    expect(targets()).toEqual([])
  })

  it('returns what it cannot take', async () => {
    const found = await tell(
      [1, 'Bản Không Có', 'Kết nạp đảng viên', 2026, 3, null, null],
      [2, 'Bản Na', 'Trồng rừng', 2026, 3, null, null],
      [3, 'Bản Na', 'Kết nạp đảng viên', 26, 3, null, null],
      [4, 'Bản Na', 'Kết nạp đảng viên', 2026, 'ba', null, null],
      [5, 'Bản Na', 'Kết nạp đảng viên', 2026, null, null, '1/2026'],
    )
    expect(found).toMatchObject({ accepted: 0, rejected: 5 })
    expect(found.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Chi bộ'],
      [3, 'Chỉ tiêu'],
      [4, 'Năm'],
      [5, 'Số giao'],
      [6, 'Số giao'],
      [6, 'Ngày văn bản'],
    ])
    const back = await call(importsProcedures.rejects, { session: found.session }, { context: test.context })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await back.arrayBuffer())
    expect(JSON.stringify(workbook.worksheets[0]?.getSheetValues())).toContain('Trồng rừng')
  })

  it('is told apart from other lists, and its template, filled, is read', async () => {
    const list = () => workbookOf([heading, [1, 'Bản Na', 'Kết nạp đảng viên', 2026, 3, null, null]])
    for (const kind of ['people', 'meetings', 'villages', 'posts'] as const) {
      const refused = await refusal(preview(test, kind, await list()))
      expect([kind, refused.message]).toEqual([kind, expect.stringContaining('Danh sách chỉ tiêu giao')])
    }
    const template = await call(importsProcedures.template, { kind: 'targets' }, { context: test.context })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await template.arrayBuffer())
    const [sheet] = workbook.worksheets
    if (sheet === undefined) throw new Error('No sheet')
    sheet.getRow(2).values = ['Bản Na', 'Kết nạp đảng viên', '2026', '3']
    const found = await preview(test, 'targets', fileOf(new Uint8Array(await workbook.xlsx.writeBuffer())))
    expect(found.columns.filter(({ field }) => field === null)).toEqual([])
    expect(found).toMatchObject({ accepted: 1, rejected: 0, problems: [] })
  })
})

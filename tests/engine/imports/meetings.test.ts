import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import { createMeeting } from '../../../src/engine/meetings/commands.ts'
import { blankEntry } from '../../../src/shared/meetings/fields.ts'
import type { Day } from '../../../src/shared/vocabulary/day.ts'
import type { Month } from '../../../src/shared/vocabulary/month.ts'
import type { TestRegister } from '../harness.ts'
import { commit, fileOf, openImporting, preview, refusal, type Sheet, workbookOf } from './importing.ts'

let test: TestRegister
beforeEach(async () => {
  test = await openImporting()
})
afterEach(() => test.close())

const heading = [
  'TT',
  'Chi bộ',
  'Tháng',
  'Ngày họp',
  'Tổng số đảng viên',
  'Miễn sinh hoạt',
  'Phải dự',
  'Có mặt',
  'Vắng có lý do',
  'Vắng không lý do',
  'Chuyên đề',
  'Lý do chưa họp',
]
const tell = async (...rows: Sheet) => preview(test, 'meetings', await workbookOf([heading, ...rows]))
const meetings = () =>
  test.reader
    .statement<Record<string, unknown>>(
      `SELECT month, kind, held_on, missed_reason, planned_on, members, exempt, present, excused, unexcused, topic
       FROM meeting WHERE trashed_at IS NULL ORDER BY id`,
    )
    .all()

describe('a list of meetings', () => {
  it('is read under titles, written by the room, and taken back', async () => {
    const file = await workbookOf([
      ['ĐẢNG ỦY XÃ THỬ'],
      [],
      ['TỔNG HỢP SINH HOẠT CHI BỘ'],
      heading,
      [1, 'Chi bộ bản Na', '9/2026', '3/9/2026', 22, 1, 21, 19, 1, 1, 'Học tập Bác', null],
      [2, 'Bản Lạn', 'Tháng 9 năm 2026', '9/2026', null, 2, 10, 10, 0, 0, null, null],
      [3, 'Chi bộ Trường Tiểu học Thử', 9, null, 15, null, null, null, null, null, null, 'Đang nghỉ hè'],
      ['', 'Tổng cộng', null, null, 37, null, null, 29, null, null, null, null],
    ])
    const found = await preview(test, 'meetings', file)
    // a month without a year, and no day to tell it by
    expect(found).toMatchObject({ accepted: 2, rejected: 1, duplicates: 0 })
    expect(found.problems).toMatchObject([{ row: 7, column: 'Tháng' }])
    expect(found.columns.filter(({ field }) => field === null).map(({ title }) => title)).toEqual(['TT'])
    expect(meetings()).toEqual([])
    const { batchId } = await commit(test, found.session)
    expect(meetings()).toMatchObject([
      { month: '2026-09', kind: 'regular', held_on: '2026-09-03', members: 22, present: 19, excused: 1 },
      // who had to come and who was exempt tell how many there are
      { month: '2026-09', held_on: '2026-09', members: 12, exempt: 2, present: 10 },
    ])
    await call(importsProcedures.undo, { batchId: batchId ?? 0 }, { context: test.context })
    expect(meetings()).toEqual([])
  })

  it('takes the month from the day where no column says it, and cells from group headings', async () => {
    const found = await preview(
      test,
      'meetings',
      await workbookOf([
        ['TT', 'Ngày sinh hoạt', 'Loại sinh hoạt', 'Có mặt', 'Nội dung sinh hoạt'],
        ['I', 'Chi bộ bản Na'],
        [1, '3/8/2026', 'Thường kỳ', 19, null],
        [2, '20/8/2026', 'Chuyên đề', 18, 'Xây dựng nông thôn mới'],
        ['II', 'Chi bộ bản Lạn'],
        [1, '8/2026', null, 9, null],
        [2, '2026', null, 9, null],
      ]),
    )
    expect(found).toMatchObject({ accepted: 3, rejected: 1 })
    expect(found.problems).toMatchObject([{ row: 7 }])
    await commit(test, found.session)
    expect(meetings().map(({ month, kind, held_on }) => [month, kind, held_on])).toEqual([
      ['2026-08', 'regular', '2026-08-03'],
      ['2026-08', 'thematic', '2026-08-20'],
      ['2026-08', 'regular', '2026-08'],
    ])
  })

  it('keeps a sheet that does not foot and says so, and returns what cannot be', async () => {
    const found = await tell(
      [1, 'Bản Na', '9/2026', '3/9/2026', 22, 1, null, 19, 1, 0, null, null],
      [2, 'Bản Lạn', '9/2026', '3/9/2026', 22, 1, 20, 19, 1, 0, null, null],
      [3, 'Bản Lạn', '9/2026', '3/9/2026', 22, 1, null, 25, 0, 0, null, null],
      [4, 'Bản Lạn', '9/2026', '3/3/2026', 22, 1, null, 21, 0, 0, null, null],
      [5, 'Bản Lạn', '9/2026', null, 22, 1, null, null, null, null, null, null],
      [6, 'Bản Lạn', '9/2026', '3/9/2026', 22, 1, null, null, null, null, null, 'Mưa lũ'],
      [7, 'Bản Không Có', '9/2026', '3/9/2026', 22, 1, null, 21, 0, 0, null, null],
      [8, 'Bản Lạn', '13/2026', '3/9/2026', 'hai', 1, null, 21, 0, 0, null, null],
    )
    expect(found).toMatchObject({ accepted: 1, rejected: 7 })
    expect(found.warnings).toMatchObject([{ row: 2, column: 'Có mặt' }])
    expect(found.warnings[0]?.reason).toContain('Phải dự 21 nhưng có mặt và vắng cộng lại là 20')
    expect(found.problems.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Phải dự'],
      [4, 'Có mặt'],
      [5, 'Ngày họp'],
      [6, 'Ngày họp'],
      [7, 'Lý do chưa họp'],
      [8, 'Chi bộ'],
      [9, 'Tháng'],
      [9, 'Tổng số đảng viên'],
    ])
    const back = await call(importsProcedures.rejects, { session: found.session }, { context: test.context })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await back.arrayBuffer())
    expect(JSON.stringify(workbook.worksheets[0]?.getSheetValues())).toContain('Có mặt 25 nhiều hơn')
  })

  it('tells a planned meeting what became of it, and leaves one that was held as it is', async () => {
    const planned = await test.run((change) => {
      const cell = change
        .statement<{ id: number }>(`SELECT cell_id AS id FROM cell_state WHERE name = 'Chi bộ bản Na'`)
        .get()
      return createMeeting(
        change,
        {
          cellId: cell?.id ?? 0,
          month: '2026-09' as Month,
          kind: 'regular',
          entry: { ...blankEntry, plannedOn: '2026-09-05' as Day, place: 'Nhà văn hóa' },
        },
        '2026-11-01' as Day,
      )
    })
    const row = [1, 'Bản Na', '9/2026', '6/9/2026', 22, 1, null, 21, 0, 0, null, null] as const
    const found = await tell(row, row)
    expect(found).toMatchObject({ accepted: 1, rejected: 0, duplicates: 1 })
    const { batchId } = await commit(test, found.session)
    expect(meetings()).toMatchObject([{ held_on: '2026-09-06', planned_on: '2026-09-05', present: 21 }])
    const again = await tell(row)
    expect(again).toMatchObject({ accepted: 0, duplicates: 1 })
    expect(again.duplicateRows[0]?.reason).toContain('tháng 09/2026 của Chi bộ bản Na đã có trong sổ')
    await call(importsProcedures.undo, { batchId: batchId ?? 0 }, { context: test.context })
    expect(meetings()).toMatchObject([{ held_on: null, planned_on: '2026-09-05', present: null }])
    expect(planned).toBeGreaterThan(0)
  })

  it('is told apart from other lists', async () => {
    const list = () =>
      workbookOf([heading, [1, 'Bản Na', '9/2026', '3/9/2026', 22, 1, 21, 21, 0, 0, null, null]])
    for (const kind of ['people', 'cells', 'villages', 'classes', 'enrollments'] as const) {
      const refused = await refusal(preview(test, kind, await list()))
      expect([kind, refused.message]).toEqual([kind, expect.stringContaining('Danh sách buổi sinh hoạt')])
    }
    const people = await workbookOf([
      ['Họ và tên', 'Ngày sinh', 'Chi bộ', 'Tư cách'],
      ['Lò Văn An', '1985', 'Bản Na', 'Dự bị'],
    ])
    expect((await refusal(preview(test, 'meetings', people))).data).toMatchObject({ code: 'WRONG_KIND' })
  })

  it('its template, filled, is read', async () => {
    const template = await call(importsProcedures.template, { kind: 'meetings' }, { context: test.context })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await template.arrayBuffer())
    const [sheet] = workbook.worksheets
    if (sheet === undefined) throw new Error('No sheet')
    const filled: Record<string, string> = {
      'Chi bộ (*)': 'Bản Na',
      Tháng: '9/2026',
      'Ngày họp (*)': '3/9/2026',
      'Có mặt': '21',
    }
    sheet.getRow(1).eachCell((cell, column) => {
      sheet.getRow(2).getCell(column).value = filled[cell.text] ?? null
    })
    const found = await preview(test, 'meetings', fileOf(new Uint8Array(await workbook.xlsx.writeBuffer())))
    expect(found.columns.filter(({ field }) => field === null)).toEqual([])
    expect(found).toMatchObject({ accepted: 1, rejected: 0, problems: [] })
  })
})

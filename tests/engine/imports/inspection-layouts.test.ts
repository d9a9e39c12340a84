import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import { blankSubject } from '../../../src/shared/inspections/case-fields.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import type { TestRegister } from '../harness.ts'
import { caseFields, makeCase } from '../inspections/make-cases.ts'
import { members } from './act-sheets.ts'
import { commit, fileOf, preview, refusal, workbookOf } from './importing.ts'
import { decision, inspectionList, inspectionOffice, inspectionRows, rules } from './inspection-sheets.ts'

const office = inspectionOffice()
const { tell, told, cases, subjects } = office
let test: TestRegister
beforeEach(async () => {
  test = await office.open()
})
afterEach(() => test.close())

describe('lists of inspections as they come', () => {
  it('asks who is meant by a name alone, and takes the answer', async () => {
    const rows = [
      [rules, 'Kiểm tra chấp hành', 'Vàng Thị Mỷ', null, '12-QĐ/UBKT ngày 1/9/2026', null, null, null, null],
    ]
    const found = await tell(...rows)
    expect(found).toMatchObject({ accepted: 0, rejected: 0, duplicates: 1 })
    expect(found.questions).toMatchObject([{ row: 4, name: 'Vàng Thị Mỷ' }])
    const answered = await preview(test, 'inspections', await inspectionList(...rows), undefined, {
      answers: { 4: 'same' },
    })
    expect(answered).toMatchObject({ accepted: 1, duplicates: 0 })
  })

  it('is read with the member in a column of its own, and with what a form has besides', async () => {
    const file = await workbookOf([
      [
        'Tên cuộc',
        'Hình thức',
        'Cấp thực hiện',
        'Đối tượng',
        null,
        'Từ ngày',
        'Ngày kết luận',
        'Kết luận',
        'Kết quả',
        null,
        'Mức độ',
        'Trưởng đoàn',
        'Thành viên',
      ],
      [
        null,
        null,
        null,
        'Tổ chức đảng',
        'Đảng viên',
        null,
        null,
        null,
        'Ưu điểm',
        'Khuyết điểm',
        null,
        null,
        null,
      ],
      [
        rules,
        'Kiểm tra chấp hành',
        'BTV',
        'Bản Na',
        'Lò Văn An',
        '15/3/2026',
        '2/4/2026',
        'Có vi phạm nhưng chưa đến mức kỷ luật',
        'Nhiệt tình',
        'Bỏ sinh hoạt',
        'Ít nghiêm trọng',
        'Cà Thị Xuân',
        'Lò Văn Bun; Cà Văn Pản',
      ],
      [
        rules,
        'Kiểm tra chấp hành',
        'BTV',
        'Bản Lạn',
        null,
        '16/3/2026',
        '2/4/2026',
        null,
        'Đều',
        'Không',
        null,
        null,
        null,
      ],
    ])
    const found = await preview(test, 'inspections', file)
    expect(found.columns.filter(({ field }) => field === null)).toEqual([])
    expect(found).toMatchObject({ accepted: 2, problems: [] })
    await commit(test, found.session)
    expect(subjects()).toMatchObject([
      { who: 'Lò Văn An', conclusion: 'violated' },
      { who: null, conclusion: 'good' },
    ])
    expect(cases()).toMatchObject([
      { level: 'commune_standing', conclusion: 'Ưu điểm: Nhiệt tình' },
      { conclusion: 'Ưu điểm: Đều\nKhuyết điểm: Không' },
    ])
    expect(told('SELECT fault, gravity FROM inspection_finding')).toEqual([
      { fault: 'Bỏ sinh hoạt', gravity: 'minor' },
    ])
    expect(told('SELECT case_id, name, role FROM inspection_inspector ORDER BY id')).toEqual([
      { case_id: 1, name: 'Cà Thị Xuân', role: 'leader' },
      { case_id: 1, name: 'Lò Văn Bun', role: 'member' },
      { case_id: 1, name: 'Cà Văn Pản', role: 'member' },
    ])
  })

  it('is read under headings that tell the kind or who carries it out', async () => {
    const file = await workbookOf([
      ['STT', 'Tên cuộc', 'Đối tượng', 'Quyết định số, ngày', 'Từ ngày'],
      ['I', 'GIÁM SÁT CHUYÊN ĐỀ', null, null, null],
      [1, 'Việc học tập nghị quyết', 'Bản Na', '12-QĐ/UBKT ngày 10/3/2026', '15/3/2026'],
      ['II', 'Kiểm tra khi có dấu hiệu vi phạm', null, null, null],
      [2, 'Việc chi tiêu', 'Bản Lạn', '13-QĐ/UBKT ngày 10/4/2026', '15/4/2026'],
      ['III', 'Ban Thường vụ Đảng ủy', null, null, null],
      [3, 'Kiểm tra việc chấp hành quy chế', 'Bản Lạn', '05-QĐ/ĐU ngày 10/5/2026', '15/5/2026'],
      [4, 'Việc sinh hoạt', 'Bản Lạn', '06-QĐ/ĐU ngày 10/6/2026', '15/6/2026'],
    ])
    const found = await preview(test, 'inspections', file)
    expect(found).toMatchObject({ accepted: 3, rejected: 1, warnings: [] })
    expect(found.problems).toMatchObject([{ row: 8, column: 'Hình thức' }])
    await commit(test, found.session)
    expect(cases()).toMatchObject([
      { kind: 'thematic_supervision', level: 'commune_commission' },
      { kind: 'signs', level: 'commune_commission' },
      { kind: 'compliance', level: 'commune_standing' },
    ])
  })

  it('prepares what is still to begin, and keeps the day in the note', async () => {
    const row = (from: string, ...more: (string | null)[]) => [
      rules,
      'Kiểm tra chấp hành',
      'Bản Na',
      null,
      '12-QĐ/UBKT ngày 10/11/2026',
      from,
      ...more,
    ]
    const found = await preview(
      test,
      'inspections',
      await inspectionList(row('5/1/2027', '10/1/2027', null, null)),
    )
    expect(found).toMatchObject({ accepted: 1, warnings: [{ row: 4, column: 'Từ ngày' }] })
    const wrong = await preview(
      test,
      'inspections',
      await inspectionList(row('5/1/2027', '1/1/2027', null, null), row('5/1/2037', null, null, null)),
    )
    expect(wrong.problems).toMatchObject([
      { row: 4, column: 'Đến ngày' },
      { row: 5, column: 'Từ ngày' },
    ])
    const again = await preview(
      test,
      'inspections',
      await inspectionList(row('5/1/2027', '10/1/2027', null, null)),
    )
    await commit(test, again.session)
    expect(told('SELECT started_on, due_on, note FROM inspection_case')).toEqual([
      { started_on: null, due_on: '2027-01-10', note: 'Dự kiến tiến hành từ 05/01/2027' },
    ])
  })

  it('does not take a case entered by hand for another one', async () => {
    const cellId =
      told<{ id: number }>(`SELECT cell_id AS id FROM cell_state WHERE name = 'Chi bộ bản Na'`)[0]?.id ?? 0
    await makeCase(
      test,
      caseFields({ title: rules, level: 'commune_commission', startedOn: partialDate('2026-03-15') }),
      [{ ...blankSubject, cellId }],
    )
    expect(await tell(...inspectionRows.slice(0, 1))).toMatchObject({ accepted: 0, duplicates: 1 })
  })

  it('is told apart from other lists, and its template, filled, is read', async () => {
    for (const kind of ['people', 'meetings', 'villages', 'posts', 'targets'] as const) {
      const refused = await refusal(preview(test, kind, await inspectionList(...inspectionRows)))
      expect([kind, refused.message]).toEqual([
        kind,
        expect.stringContaining('Danh sách cuộc kiểm tra, giám sát'),
      ])
    }
    expect((await refusal(preview(test, 'inspections', await workbookOf(members)))).data).toMatchObject({
      code: 'WRONG_KIND',
    })
    const template = await call(
      importsProcedures.template,
      { kind: 'inspections' },
      { context: test.context },
    )
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await template.arrayBuffer())
    const [sheet] = workbook.worksheets
    if (sheet === undefined) throw new Error('No sheet')
    const filled: Record<string, string> = {
      'Tên cuộc kiểm tra, giám sát (*)': rules,
      'Hình thức': 'Kiểm tra chấp hành',
      'Cấp thực hiện': 'Ủy ban Kiểm tra Đảng ủy',
      'Đối tượng': 'Chi bộ bản Na',
      'Diện quản lý': 'Diện Đảng ủy quản lý',
      'Quyết định số, ngày': decision,
      'Từ ngày': '15/3/2026',
      'Thông báo kết luận số, ngày': '15-TB/UBKT ngày 2/4/2026',
      'Kết luận về đối tượng': 'Có vi phạm, chưa đến mức kỷ luật',
      'Mức độ': 'Vi phạm ít nghiêm trọng',
      'Khuyết điểm, vi phạm': 'Thu thiếu',
    }
    sheet.getRow(1).eachCell((cell, column) => {
      const value = filled[cell.text]
      if (value === undefined) return
      sheet.getRow(2).getCell(column).value = value
      delete filled[cell.text]
    })
    expect(filled).toEqual({})
    const found = await preview(
      test,
      'inspections',
      fileOf(new Uint8Array(await workbook.xlsx.writeBuffer())),
    )
    expect(found.columns.filter(({ field }) => field === null)).toEqual([])
    expect(found).toMatchObject({ accepted: 1, rejected: 0, problems: [], warnings: [] })
    expect(await commit(test, found.session)).toMatchObject({ accepted: 1 })
  })
})

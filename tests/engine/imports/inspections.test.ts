import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import type { TestRegister } from '../harness.ts'
import { commit, fileOf, importSheet, preview, workbookOf } from './importing.ts'
import { decision, inspectionHeading, inspectionOffice, inspectionRows, rules } from './inspection-sheets.ts'

const office = inspectionOffice()
const { tell, told, cases, subjects } = office
let test: TestRegister
beforeEach(async () => {
  test = await office.open()
})
afterEach(() => test.close())

const everything = () =>
  ['case', 'subject', 'document', 'finding', 'inspector'].map(
    (table) => told<{ n: number }>(`SELECT count(*) AS n FROM inspection_${table}`)[0]?.n,
  )

describe('a list of inspections', () => {
  it('is written as cases with subjects, papers and findings, stays as it stands, and is taken back', async () => {
    const before = everything()
    const found = await tell(...inspectionRows)
    expect(found).toMatchObject({ accepted: 4, rejected: 0, duplicates: 0, problems: [] })
    expect(found.columns.filter(({ field }) => field === null).map(({ title }) => title)).toEqual(['STT'])
    expect(found.warnings.map(({ row, column }) => [row, column])).toEqual([
      [4, 'Kết luận về đối tượng'],
      [7, 'Hình thức'],
    ])
    expect(found.sample[2]?.cells).toEqual(
      expect.arrayContaining(['Kiểm tra khi có dấu hiệu vi phạm', 'Lò Văn An', '13-QĐ/UBKT, 01/09/2026']),
    )
    expect(everything()).toEqual(before)
    const { batchId } = await commit(test, found.session)
    const level = 'commune_commission'
    expect(cases()).toEqual([
      {
        kind: 'compliance',
        level,
        title: rules,
        opened_on: '2026-03-10',
        started_on: '2026-03-15',
        concluded_on: '2026-04-02',
        due_on: '2026-03-20',
        conclusion: 'Ưu điểm: sinh hoạt đều. Khuyết điểm: 1. Nghị quyết chung chung 2. Thiếu sổ',
        about_member: 0,
      },
      expect.objectContaining({
        kind: 'signs',
        opened_on: '2026-09-01',
        started_on: '2026-09-10',
        concluded_on: null,
        due_on: '2026-11-30',
        about_member: 1,
      }),
      expect.objectContaining({ kind: 'thematic_supervision', opened_on: '2026-10-05', started_on: null }),
    ])
    const commune = { management: 'commune', kind: 'organisation', who: null, post: null }
    expect(subjects()).toEqual([
      { case: 1, ...commune, conclusion: 'flawed' },
      { case: 1, ...commune, conclusion: 'good' },
      {
        case: 2,
        kind: 'member',
        who: 'Lò Văn An',
        post: 'Bí thư Chi bộ bản Na',
        management: 'cell',
        conclusion: null,
      },
      { case: 3, ...commune, conclusion: null },
      { case: 3, ...commune, conclusion: null },
    ])
    expect(
      told(
        `SELECT fault, gravity, found_on, (SELECT name FROM cell_state WHERE cell_state.cell_id = f.cell_id) AS cell
         FROM inspection_finding AS f ORDER BY id`,
      ),
    ).toEqual([
      { fault: 'Nghị quyết chung chung', gravity: 'flaw', found_on: '2026-04-02', cell: 'Chi bộ bản Na' },
      { fault: 'Thiếu sổ', gravity: 'flaw', found_on: '2026-04-02', cell: 'Chi bộ bản Na' },
    ])
    expect(
      told('SELECT case_id, phase, kind, number, issued_on FROM inspection_document ORDER BY id'),
    ).toEqual([
      { case_id: 1, phase: 'preparing', kind: 'decision', number: '12-QĐ/UBKT', issued_on: '2026-03-10' },
      { case_id: 1, phase: 'concluded', kind: 'conclusion', number: '15-TB/UBKT', issued_on: '2026-04-02' },
      { case_id: 2, phase: 'preparing', kind: 'decision', number: '13-QĐ/UBKT', issued_on: '2026-09-01' },
      { case_id: 3, phase: 'preparing', kind: 'decision', number: '14-QĐ/UBKT', issued_on: '2026-10-05' },
    ])
    const again = await tell(...inspectionRows)
    expect(again).toMatchObject({ accepted: 0, rejected: 0, duplicates: 4 })
    expect(again.duplicateRows[0]?.reason).toContain('đã có trong sổ')
    await call(importsProcedures.undo, { batchId: batchId ?? 0 }, { context: test.context })
    expect(everything()).toEqual(before)
  })

  it('adds a subject to the case that stands, and only that is taken back', async () => {
    await importSheet(test, 'inspections', [inspectionHeading.slice(1), ...inspectionRows.slice(0, 1)])
    const before = everything()
    const another = (inspectionRows[1] ?? []).with(7, '16-TB/UBKT ngày 3/4/2026')
    const found = await tell(...inspectionRows.slice(0, 1), another)
    expect(found).toMatchObject({ accepted: 1, duplicates: 1 })
    const { batchId } = await commit(test, found.session)
    expect(told('SELECT id FROM inspection_document')).toHaveLength(3)
    expect(subjects()).toMatchObject([{ case: 1 }, { case: 1, conclusion: 'good' }])
    expect(cases()).toHaveLength(1)
    await call(importsProcedures.undo, { batchId: batchId ?? 0 }, { context: test.context })
    expect(everything()).toEqual(before)
    // of another year, under the same number
    const later = inspectionRows[0]?.map((value) =>
      typeof value === 'string' ? value.replaceAll('/2026', '/2025') : value,
    )
    expect(await tell(later ?? [])).toMatchObject({ accepted: 1, duplicates: 0 })
  })

  it('keeps what a row says of one more subject: its words, its own notice, who went', async () => {
    const words = 'Ưu điểm: sổ sách đủ. Khuyết điểm: họp muộn'
    const file = await workbookOf([
      [...inspectionHeading.slice(1), 'Thành viên', 'Ghi chú'],
      [...(inspectionRows[0] ?? []), 'Lò Văn Bun', null],
      [
        ...(inspectionRows[1] ?? []).with(7, '16-TB/UBKT ngày 3/4/2026').with(8, words),
        'Lò Văn Bun; Cà Văn Pản',
        'Đã rút kinh nghiệm',
      ],
    ])
    const found = await preview(test, 'inspections', file)
    expect(found).toMatchObject({ accepted: 2, rejected: 0 })
    await commit(test, found.session)
    expect(cases()).toMatchObject([{ conclusion: inspectionRows[0]?.[8] }])
    expect(told('SELECT note FROM inspection_subject ORDER BY id')).toEqual([
      { note: null },
      { note: `Kết luận: ${words}\nĐã rút kinh nghiệm` },
    ])
    expect(told('SELECT number FROM inspection_document ORDER BY id')).toEqual([
      { number: '12-QĐ/UBKT' },
      { number: '15-TB/UBKT' },
      { number: '16-TB/UBKT' },
    ])
    expect(told('SELECT name FROM inspection_inspector ORDER BY id')).toEqual([
      { name: 'Lò Văn Bun' },
      { name: 'Cà Văn Pản' },
    ])
  })

  it('returns a row of one more subject whose words have no room', async () => {
    const found = await tell(
      inspectionRows[0] ?? [],
      (inspectionRows[1] ?? []).with(8, `Ưu điểm: ${'a'.repeat(2000)}. Khuyết điểm: họp muộn`),
    )
    expect(found).toMatchObject({ accepted: 1, rejected: 1 })
    expect(found.problems).toMatchObject([{ row: 5, column: 'Kết quả (ưu điểm, khuyết điểm)' }])
  })

  it('is linked with the item of a programme that it carries out', async () => {
    const asked = { context: test.context }
    const { id: programmeId } = await call(
      inspectionsProcedures.createProgramme,
      {
        fields: {
          title: 'Chương trình kiểm tra, giám sát năm 2026',
          span: 'year',
          firstYear: 2026,
          lastYear: 2026,
          level: 'commune_commission',
          number: '02-CTr/UBKT',
          issuedOn: null,
          note: null,
        },
      },
      asked,
    )
    const cellId =
      told<{ id: number }>(`SELECT cell_id AS id FROM cell_state WHERE name = 'Chi bộ bản Na'`)[0]?.id ?? 0
    const { id: itemId } = await call(
      inspectionsProcedures.createPlanItem,
      {
        fields: {
          programmeId,
          level: 'commune_commission',
          kind: 'compliance',
          subjectKind: 'organisation',
          cellId,
          personId: null,
          subjectText: null,
          content: 'Quy chế làm việc',
          year: 2026,
          quarter: 1,
          note: null,
        },
      },
      asked,
    )
    const file = await workbookOf([
      [...inspectionHeading.slice(1, 4), 'Số quyết định', 'Ngày quyết định', 'Thời gian', 'Chương trình'],
      [rules, 'Kiểm tra chấp hành', 'Bản Na', '12-QĐ/UBKT', '10/3/2026', '15/3 - 20/3/2026', '02-CTr/UBKT'],
      [rules, 'Kiểm tra chấp hành', 'Bản Lạn', '13-QĐ/UBKT', '10/3/2026', '21/3/2026', 'x'],
      [rules, 'Kiểm tra chấp hành', 'Bản Lạn', '14-QĐ/UBKT', '10/4/2026', '21/4/2026', 'đột xuất'],
    ])
    const found = await preview(test, 'inspections', file)
    expect(found).toMatchObject({ accepted: 3, problems: [] })
    expect(found.warnings).toMatchObject([{ row: 3, column: 'Chương trình' }])
    await commit(test, found.session)
    expect(told('SELECT plan_item_id AS item, started_on, due_on FROM inspection_case ORDER BY id')).toEqual([
      { item: itemId, started_on: '2026-03-15', due_on: '2026-03-20' },
      { item: null, started_on: '2026-03-21', due_on: null },
      { item: null, started_on: '2026-04-21', due_on: null },
    ])
  })

  it('returns what it cannot take, each with its reason', async () => {
    const row = (given: Readonly<Record<number, string | null>>) =>
      [rules, 'Kiểm tra chấp hành', 'Chi bộ bản Na', null, decision, '15/3/2026', null, null, null].map(
        (value, index) => (given[index] === undefined ? value : given[index]),
      )
    const found = await tell(
      row({ 0: null }),
      row({ 1: 'Giải quyết tố cáo' }),
      row({ 0: 'Giám sát việc thực hiện quy chế', 1: 'Giám sát', 4: null }),
      row({ 2: 'Chi bộ bản Không Có' }),
      row({ 2: 'đ/c Sùng A Lạ, Chi bộ bản Na' }),
      row({ 2: 'đ/c Lò Văn An, Chi bộ bản Lạn' }),
      row({ 2: null }),
      row({ 4: '05-QĐ/ĐU ngày 10/3/2026' }),
      row({ 4: '12-QĐ/UBKT ngày 31/2/2026' }),
      row({ 6: '1/3/2026' }),
      row({ 7: '15-TB/UBKT ngày 2/4/2026', 8: 'Chi bộ làm khá' }),
      row({ 5: null, 7: '15-TB/UBKT ngày 2/4/2026', 8: 'Chấp hành tốt' }),
      row({ 1: 'Kiểm tra đảng phí', 2: 'đ/c Lò Văn An, Chi bộ bản Na' }),
      row({ 7: '15-TB/UBKT ngày 2/4/2026', 8: 'Có dấu hiệu vi phạm' }),
      row({ 2: `đ/c Lò Văn An, ${'Bí thư '.repeat(35)}` }),
    )
    expect(found).toMatchObject({ accepted: 0, rejected: 15, duplicates: 0 })
    expect(found.problems.map(({ row: at, column }) => [at, column])).toEqual([
      [4, 'Tên cuộc kiểm tra, giám sát'],
      [5, 'Hình thức'],
      [6, 'Hình thức'],
      [6, 'Cấp thực hiện'],
      [7, 'Đối tượng'],
      [8, 'Đối tượng'],
      [9, 'Đối tượng'],
      [10, 'Đối tượng'],
      [11, 'Cấp thực hiện'],
      [12, 'Quyết định số, ngày'],
      [13, 'Đến ngày'],
      [14, 'Kết luận về đối tượng'],
      [15, 'Từ ngày'],
      [16, 'Hình thức'],
      [17, 'Kết luận về đối tượng'],
      [18, 'Đối tượng'],
    ])
    expect(found.problems.at(-1)?.reason).toContain('Chức vụ của Lò Văn An dài')
    expect(found.problems[6]?.reason).toContain('Trong sổ có Lò Văn An')
    expect(cases()).toEqual([])
    const back = await call(importsProcedures.rejects, { session: found.session }, { context: test.context })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await back.arrayBuffer())
    const text = JSON.stringify(workbook.worksheets[0]?.getSheetValues())
    expect(text).toContain('SỔ THEO DÕI KIỂM TRA')
    expect(text).toContain('Chi bộ làm khá')
    expect(text).toContain('danh sách chưa có cột này thì thêm cột Kết luận về đối tượng')
  })

  it('returns a team that has no room', async () => {
    const letters = 'ABCDEGHIKLMNOPQRSTUVXY'
    const names = Array.from(
      { length: 51 },
      (_, at) => `Lò Văn ${letters[at % 22] ?? ''}${'anoei'[Math.floor(at / 22)] ?? ''}n`,
    )
    const file = await workbookOf([
      [...inspectionHeading.slice(1), 'Thành viên'],
      [...(inspectionRows[0] ?? []), names.join('; ')],
    ])
    const found = await preview(test, 'inspections', file)
    expect(found.problems).toMatchObject([
      { row: 2, column: 'Thành viên', reason: expect.stringContaining('51 người') },
    ])
  })

  it('goes on with the rows that came back, as one import', async () => {
    const bad = [...(inspectionRows[0] ?? [])]
    bad[2] = 'Chi bộ bản Lan Lan'
    const first = await tell(...inspectionRows.slice(0, 1), bad)
    const { batchId } = await commit(test, first.session)
    const back = await call(importsProcedures.rejects, { session: first.session }, { context: test.context })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await back.arrayBuffer())
    const [sheet] = workbook.worksheets
    if (sheet === undefined) throw new Error('No sheet')
    sheet.eachRow((row) => {
      if (row.getCell(4).text === 'Chi bộ bản Lan Lan') row.getCell(4).value = 'Chi bộ bản Lạn'
    })
    const second = await preview(test, 'people', fileOf(new Uint8Array(await workbook.xlsx.writeBuffer())))
    expect(second).toMatchObject({ kind: 'inspections', accepted: 1, rejected: 0 })
    await commit(test, second.session)
    expect(cases()).toHaveLength(1)
    expect(subjects()).toHaveLength(2)
    await call(importsProcedures.undo, { batchId: batchId ?? 0 }, { context: test.context })
    expect(cases()).toEqual([])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildExport, takeExport } from '../../../src/engine/reports/exports.ts'
import { dayOf } from '../../../src/shared/vocabulary/day.ts'
import { makeMember } from '../cells/make-cells.ts'
import type { TestRegister } from '../harness.ts'
import { commit, counts, importSheet, openImporting, preview, type Sheet, workbookOf } from './importing.ts'

let test: TestRegister
beforeEach(async () => {
  test = await openImporting()
})
afterEach(() => test.close())

const all = <T>(sql: string) => test.reader.statement<T>(sql).all()

const wide: Sheet = [
  ['ĐẢNG BỘ TỈNH SƠN LA', null, null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['ĐẢNG ỦY XÃ THỬ'],
  ['DANH SÁCH QUẦN CHÚNG ƯU TÚ, CẢM TÌNH ĐẢNG'],
  [
    'TT',
    'Họ và tên',
    'Ngày, tháng, năm sinh',
    null,
    'Dân tộc',
    'Tôn giáo',
    'Quê quán',
    'Nơi ở hiện nay',
    'Trình độ',
    null,
    null,
    'Nghề nghiệp, chức vụ, đơn vị công tác',
    'Đoàn viên / đoàn thể',
    'Ngày chi bộ công nhận cảm tình Đảng',
    'Đảng viên được phân công giúp đỡ',
    'Chi bộ đề nghị',
    'Ghi chú',
  ],
  [null, null, 'Nam', 'Nữ', null, null, null, null, 'GDPT', 'Chuyên môn', 'LLCT'],
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
  [
    1,
    'Lò Văn An',
    new Date(Date.UTC(1995, 2, 20)),
    null,
    'Thái',
    'Không',
    'Bản Na, xã Thử',
    'Bản Na',
    '12/12',
    'Đại học',
    'Sơ cấp',
    'Nông dân',
    'x',
    '3/2/2026',
    'đ/c Lò Văn Hải; Cà Thị Xuân',
    'Chi bộ bản Na',
    'Đi làm xa',
  ],
  [
    2,
    'Vàng Thị Mỷ',
    null,
    1999,
    'H’Mông',
    null,
    null,
    null,
    '9/12',
    null,
    null,
    null,
    'Hội Phụ nữ',
    null,
    null,
    'Bản Lạn',
  ],
  ['Tổng cộng: 2 đồng chí'],
  [
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    'Nà Thử, ngày 02 tháng 3 năm 2026',
  ],
]

const mergeHeader = (sheet: { mergeCells(range: string): void; getCell(at: string): { numFmt: string } }) => {
  for (const range of ['A3:Q3', 'A4:A5', 'B4:B5', 'C4:D4', 'E4:E5', 'I4:K4', 'L4:L5']) sheet.mergeCells(range)
  sheet.getCell('C7').numFmt = 'dd/mm/yyyy'
}

describe('a list of sympathizers in the office’s own form', () => {
  it('is read under its merged header and written with person, following, cell and helpers', async () => {
    const cellId =
      all<{ id: number }>(`SELECT cell_id AS id FROM cell_state WHERE name = 'Chi bộ bản Na'`)[0]?.id ?? 0
    const helper = await makeMember(test, 'Lò Văn Hải', cellId)
    const found = await preview(test, 'sympathizers', await workbookOf(wide, mergeHeader))
    expect(found).toMatchObject({ accepted: 2, rejected: 0, duplicates: 0, headerRow: 5, problems: [] })
    expect(found.columns.filter(({ field }) => field === null).map(({ title }) => title)).toEqual(['TT'])
    expect(found.columns[2]).toMatchObject({
      letter: 'C',
      title: 'Ngày, tháng, năm sinh / Nam',
      field: 'birthMale',
      example: '1995-03-20',
    })
    expect(found.warnings.map(({ row }) => row)).toEqual([9, 10])
    expect(found.sample[0]?.cells).toEqual([
      'Lò Văn An',
      '20/03/1995',
      '',
      'Thái',
      'Không',
      'Bản Na, xã Thử',
      'Bản Na',
      'Trung học phổ thông',
      'Đại học',
      'Sơ cấp',
      'Nông dân',
      'Có',
      '03/02/2026',
      'Lò Văn Hải; Cà Thị Xuân',
      'Chi bộ bản Na',
      'Đi làm xa',
    ])
    expect(await commit(test, found.session)).toMatchObject({ accepted: 2, rejected: 0, duplicates: 0 })
    const people = all<Record<string, unknown>>(
      `SELECT full_name, sex, birth_date, ethnic_group, union_member, mass_organisation, person.note AS note, recognised_on,
         sympathizer.note AS followed, stay.cell_id = ${cellId} AS na
       FROM sympathizer JOIN person ON person.id = person_id JOIN sympathizer_stay AS stay ON stay.sympathizer_id = sympathizer.id`,
    )
    expect(people).toMatchObject([
      {
        full_name: 'Lò Văn An',
        sex: 'male',
        birth_date: '1995-03-20',
        union_member: 1,
        mass_organisation: null,
        note: null,
        followed: 'Đi làm xa',
        recognised_on: '2026-02-03',
        na: 1,
      },
      {
        full_name: 'Vàng Thị Mỷ',
        sex: 'female',
        birth_date: '1999',
        union_member: null,
        mass_organisation: 'Hội Phụ nữ',
        recognised_on: null,
        na: 0,
      },
    ])
    expect(all('SELECT name, person_id FROM sympathizer_helper ORDER BY id')).toEqual([
      { name: 'Lò Văn Hải', person_id: helper },
      { name: 'Cà Thị Xuân', person_id: null },
    ])
    const said = all<{ summary: string }>('SELECT summary FROM audit_entry ORDER BY id DESC LIMIT 1')
    expect(said[0]?.summary).toBe('Nhập 2 quần chúng ưu tú, cảm tình Đảng từ tệp danh sách.xlsx')
  })

  it('takes the cell from the group headings where there is no column for it', async () => {
    const rows: Sheet = [
      ['TT', 'Họ và tên', 'Năm sinh', 'Giới tính'],
      ['I. Chi bộ bản Na (2 đồng chí)'],
      [1, 'Lò Văn An', '1995', 'Nam'],
      [2, 'Lò Thị Bình', '1996', 'Nữ'],
      ['II', 'Chi bộ bản Lạn'],
      [1, 'Cà Văn Chung', '1997', 'Nam'],
      ['III. Chi bộ bản Mới'],
      [1, 'Cà Văn Dũng', '1998', 'Nam'],
    ]
    const found = await preview(test, 'sympathizers', await workbookOf(rows))
    expect(found).toMatchObject({ accepted: 3, rejected: 1 })
    expect(found.warnings).toMatchObject([
      { row: 2, value: 'Chi bộ bản Na', reason: 'Các dòng bên dưới được ghi vào Chi bộ bản Na.' },
      { row: 5, value: 'Chi bộ bản Lạn' },
      { row: 7, reason: expect.stringContaining('chưa cho biết chi bộ') },
    ])
    expect(found.problems).toMatchObject([
      { row: 8, reason: expect.stringContaining('Tiêu đề nhóm ở dòng 7') },
    ])
    await commit(test, found.session)
    expect(
      all(`SELECT full_name, name FROM sympathizer JOIN person ON person.id = person_id
        JOIN sympathizer_stay AS stay ON stay.sympathizer_id = sympathizer.id
        JOIN cell_state ON cell_state.cell_id = stay.cell_id ORDER BY sympathizer.id`),
    ).toEqual([
      { full_name: 'Lò Văn An', name: 'Chi bộ bản Na' },
      { full_name: 'Lò Thị Bình', name: 'Chi bộ bản Na' },
      { full_name: 'Cà Văn Chung', name: 'Chi bộ bản Lạn' },
    ])
  })
})

describe('people of the register in a list of sympathizers', () => {
  const header = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'CCCD', 'Chi bộ']

  it('are reused only beyond doubt; the rest is told and left', async () => {
    await importSheet(test, 'people', [
      ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'CCCD', 'Thôn, bản'],
      [1, 'Lò Văn An', '20/3/1995', 'Nam', '014095001234', 'Bản Na'],
      [2, 'Lò Văn Bình', '21/3/1995', 'Nam', null, 'Bản Na'],
      [3, 'Lò Văn Chung', '1995', 'Nam', null, 'Bản Na'],
      [4, 'Lò Văn Dũng', '22/3/1995', 'Nam', null, null],
    ])
    const before = counts(test)
    const found = await preview(
      test,
      'sympathizers',
      await workbookOf([
        header,
        [1, 'Lò Văn An', '1995', null, '014095001234', 'Chi bộ bản Lạn'],
        [2, 'Lò Văn Bình', '21/3/1995', 'Nam', null, 'Chi bộ bản Na'],
        [3, 'Lò Văn Chung', '1995', 'Nam', null, 'Chi bộ bản Na'],
        [4, 'Lò Văn Dũng', '22/3/1995', 'Nam', null, 'Chi bộ bản Na'],
        [5, 'Cà Thị Xuân', '1990', 'Nữ', '014095001234', 'Chi bộ bản Na'],
      ]),
    )
    expect(found).toMatchObject({ accepted: 2, rejected: 1, duplicates: 2 })
    expect(found.duplicateRows.map(({ row }) => row)).toEqual([4, 5])
    expect(found.duplicateRows[0]?.reason).toContain('Có thể đã có trong sổ: Lò Văn Chung, sinh 1995, Bản Na')
    expect(found.problems).toMatchObject([{ row: 6, column: 'CCCD' }])
    expect(found.warnings).toHaveLength(2)
    await commit(test, found.session)
    const after = counts(test)
    expect(after['person']).toBe(before['person'])
    expect(after['sympathizer']).toBe(2)
    const again = await preview(
      test,
      'sympathizers',
      await workbookOf([header, [1, 'Lò Văn An', '1995', null, '014095001234', 'Chi bộ bản Na']]),
    )
    expect(again.duplicateRows).toMatchObject([
      { row: 2, reason: 'Đang được theo dõi ở Chi bộ bản Lạn nên không ghi lần nữa.' },
    ])
  })

  it('who are members are not followed', async () => {
    await importSheet(test, 'people', [
      ['TT', 'Họ và tên', 'CCCD', 'Chi bộ', 'Tư cách'],
      [1, 'Lò Văn An', '014095001234', 'Chi bộ bản Na', 'Chính thức'],
    ])
    const found = await preview(
      test,
      'sympathizers',
      await workbookOf([header, [1, 'Lò Văn An', null, null, '014095001234', 'Chi bộ bản Na']]),
    )
    expect(found.duplicateRows[0]?.reason).toBe('Đã là đảng viên ở Chi bộ bản Na nên không đưa vào theo dõi.')
  })
})

describe('a list of people', () => {
  it('is written with the cell and standing of the members', async () => {
    const rows: Sheet = [
      ['TT', 'Họ tên', 'Năm sinh', 'Giới tính', 'Chi bộ', 'Tư cách', 'Ngày vào chi bộ'],
      [1, 'Lò Văn An', 1975, 'Nam', 'Na', 'Đảng viên chính thức', '7/2020'],
      [2, 'Lò Thị Bình', '1980', 'Nữ', 'Chi bộ bản Na', 'dự bị', null],
      [3, 'Cà Văn Chung', '1990', 'Nam', 'Chi bộ bản Na', 'Quần chúng', null],
      [4, 'Cà Văn Dũng', '1991', 'Nam', null, null, null],
      [5, 'Cà Văn Em', '1992', 'Nam', 'Chi bộ bản Na', null, null],
      [6, 'Cà Văn Giáp', '1993', 'Nam', null, 'Chính thức', null],
    ]
    const found = await preview(test, 'people', await workbookOf(rows))
    expect(found).toMatchObject({ accepted: 4, rejected: 2 })
    expect(found.problems).toMatchObject([
      { row: 6, column: 'Tư cách' },
      { row: 7, column: 'Chi bộ' },
    ])
    await commit(test, found.session)
    expect(
      all(`SELECT full_name, birth_date, standing, from_date FROM person LEFT JOIN cell_member ON person_id = person.id
        ORDER BY person.id`),
    ).toEqual([
      { full_name: 'Lò Văn An', birth_date: '1975', standing: 'official', from_date: '2020-07' },
      { full_name: 'Lò Thị Bình', birth_date: '1980', standing: 'probationary', from_date: null },
      { full_name: 'Cà Văn Chung', birth_date: '1990', standing: null, from_date: null },
      { full_name: 'Cà Văn Dũng', birth_date: '1991', standing: null, from_date: null },
    ])
  })
})

describe('a list of cells', () => {
  it('is written as a tree, whatever the order of its rows', async () => {
    const rows: Sheet = [
      ['STT', 'Tên chi bộ', 'Loại', 'Cấp trên trực tiếp', 'Ngày thành lập', 'Thôn bản', 'Bí thư', 'Ghi chú'],
      [1, 'Chi bộ Trường THCS Thử', null, 'Đảng bộ bộ phận Trường học', '2012', null, null, null],
      [2, 'Đảng bộ bộ phận Trường học', 'Đảng bộ', 'Đảng ủy xã Thử', '3/2/2010', null, 'Lò Văn An', null],
      [3, 'Chi bộ bản Xa', null, 'Đảng bộ xã Thử', null, 'Bản Na', null, 'Mới tách'],
      [4, 'Chi bộ bản Na', null, 'Đảng bộ xã Thử', null, null, null, null],
      [5, 'Chi bộ bản Gần', null, 'Đảng bộ Trên Mây', null, 'Na; Bản Không Có', null, null],
      [6, 'Chi bộ Gì Đó', null, null, null, null, null, null],
      [7, 'Chi bộ bản Một', null, 'Chi bộ bản Hai', null, null, null, null],
      [8, 'Chi bộ bản Hai', null, 'Chi bộ bản Một', null, null, null, null],
      [9, 'Chi bộ bản Xa', null, 'Đảng bộ xã Thử', null, null, null, null],
    ]
    const found = await preview(test, 'cells', await workbookOf(rows))
    expect(found).toMatchObject({ accepted: 3, rejected: 4, duplicates: 2 })
    expect(found.problems.map(({ row, column }) => [row, column])).toEqual([
      [6, 'Thôn bản'],
      [7, 'Loại'],
      [8, 'Cấp trên trực tiếp'],
      [9, 'Cấp trên trực tiếp'],
    ])
    expect(found.duplicateRows).toMatchObject([
      { row: 5, reason: 'Đã có trong sổ: Chi bộ bản Na (Đảng bộ xã Thử). Không ghi lần nữa.' },
      { row: 10, reason: 'Trùng với dòng 4 của tệp nên không ghi hai lần.' },
    ])
    expect(found.warnings).toContainEqual(
      expect.objectContaining({ row: 3, column: 'Bí thư', value: 'Lò Văn An' }),
    )
    await commit(test, found.session)
    expect(
      all(`SELECT state.name, state.kind, parent.name AS parent, founded_on, cell.note,
          (SELECT count(*) FROM cell_village WHERE cell_village.cell_id = cell.id) AS villages
        FROM cell JOIN cell_state AS state ON state.cell_id = cell.id LEFT JOIN cell_state AS parent ON parent.cell_id = state.parent_id
        WHERE cell.id > 4 ORDER BY state.name`),
    ).toEqual([
      {
        name: 'Chi bộ Trường THCS Thử',
        kind: 'school',
        parent: 'Đảng bộ bộ phận Trường học',
        founded_on: '2012',
        note: null,
        villages: 0,
      },
      {
        name: 'Chi bộ bản Xa',
        kind: 'village',
        parent: 'Đảng bộ xã Thử',
        founded_on: null,
        note: 'Mới tách',
        villages: 1,
      },
      {
        name: 'Đảng bộ bộ phận Trường học',
        kind: 'committee',
        parent: 'Đảng bộ xã Thử',
        founded_on: '2010-02-03',
        note: null,
        villages: 0,
      },
    ])
  })
})

describe('the program’s own list', () => {
  it.each([true, false])('goes out and comes in again (grouped: %s)', async (grouped) => {
    await importSheet(
      test,
      'sympathizers',
      wide.map((row) => (row[0] === 1 ? [...row.slice(0, 2), '20/3/1995', ...row.slice(3)] : row)),
    )
    const { engine } = test
    if (engine.desk === null) throw new Error('No desk')
    const params = { from: dayOf(2026, 1, 1), to: dayOf(2026, 11, 23), grouped, hiddenColumns: [] }
    if (params.from === null || params.to === null) throw new Error('No day')
    const { ticket } = await buildExport(
      engine,
      engine.desk,
      {
        id: 'ds-quan-chung-uu-tu',
        params: { ...params, from: params.from, to: params.to },
        unfooted: false,
      },
      () => undefined,
      new AbortController().signal,
    )
    const file = takeExport(engine.desk, ticket)
    const other = await openImporting()
    try {
      const found = await preview(other, 'sympathizers', file)
      expect(found).toMatchObject({ accepted: 2, rejected: 0, duplicates: 0 })
      await commit(other, found.session)
      const sql = `SELECT full_name, sex, birth_date, ethnic_group, religion, hometown, general_education, professional_education,
          political_theory, occupation, union_member, mass_organisation, recognised_on, sympathizer.note, cell_state.name AS cell
        FROM sympathizer JOIN person ON person.id = person_id JOIN sympathizer_stay AS stay ON stay.sympathizer_id = sympathizer.id
        JOIN cell_state ON cell_state.cell_id = stay.cell_id ORDER BY full_name`
      expect(other.reader.statement(sql).all()).toEqual(test.reader.statement(sql).all())
    } finally {
      await other.close()
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportPreview } from '../../../src/shared/imports/contract.ts'
import type { TestRegister } from '../harness.ts'
import { counts, openImporting, preview, type Sheet, type Value, workbookOf } from './importing.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openImporting()
})
afterAll(() => test.close())

/** One row under a header; nothing of a preview is ever written. */
async function oneRow(heading: string, value: Value, format?: string): Promise<ImportPreview> {
  const before = counts(test)
  const file = await workbookOf(
    [
      ['TT', 'Họ và tên', heading],
      [1, 'Lò Văn An', value],
    ],
    (sheet) => {
      if (format !== undefined) sheet.getCell('C2').numFmt = format
    },
  )
  const found = await preview(test, 'people', file)
  expect(counts(test)).toEqual(before)
  expect(found.accepted + found.rejected + found.duplicates).toBe(1)
  return found
}

/** The row is refused, with its row, its column as printed, and what was there. */
async function rejected(heading: string, value: Value, reason: RegExp, format?: string): Promise<void> {
  const { rejected: count, problems } = await oneRow(heading, value, format)
  expect(count).toBe(1)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ row: 2, column: heading })
  expect(problems[0]?.reason).toMatch(reason)
  expect(problems[0]?.value).not.toBe('')
}

async function understood(heading: string, value: Value, shown: string, format?: string): Promise<void> {
  const { sample, problems } = await oneRow(heading, value, format)
  expect(problems).toEqual([])
  expect(sample[0]).toMatchObject({ ok: true, cells: ['Lò Văn An', shown] })
}

describe('dates', () => {
  it.each([
    ['20/3/1985', '20/03/1985'],
    ['20-03-1985', '20/03/1985'],
    ['ngày 20 tháng 3 năm 1985', '20/03/1985'],
    ['3/1985', '03/1985'],
    ['1985', '1985'],
    [1985, '1985'],
    ['chưa rõ', 'chưa rõ'],
    ['', ''],
    ['-', ''],
  ])('understands %j', (value, shown) => understood('Ngày sinh', value, shown))

  it('understands real date cells, as far as they show', async () => {
    const day = new Date(Date.UTC(1985, 2, 20))
    await understood('Ngày sinh', day, '20/03/1985', 'dd/mm/yyyy')
    await understood('Ngày sinh', day, '1985', 'yyyy')
  })

  it.each([
    ['31/2/1985', /không có ngày 31/],
    ['20/13/1985', /Không có tháng 13/],
    ['5/3', /thiếu năm/],
    ['hồi đó', /Không đọc được ngày/],
    [31126, /mất định dạng/],
    ['20/3/2062', /muộn hơn năm 2026/],
    ['31/12/2026', /còn ở phía trước/],
    ['20.3.85', /chỉ ghi hai chữ số của năm. Nếu là 20\/03\/1985 thì ghi đủ/],
    ['3/85', /Nếu là 03\/1985 thì ghi đủ/],
    ['20/3/25', /Chưa rõ năm 1925 hay 2025/],
  ])('refuses %j', (value, reason) => rejected('Ngày sinh', value, reason))
})

describe('citizen IDs', () => {
  it.each([
    [6.11e15, /6[.,]11E\+15/],
    ['6,11E+15', /6,11E\+15/],
    [14085001234, /11 chữ số/],
    ['01408500123', /11 chữ số/],
    ['0140850012345', /đủ 12 chữ số/],
    ['#######', /dấu #/],
  ])('names %j as spoilt and repairs nothing', (value, reason) => rejected('CCCD', value, reason))

  it('takes whole ones, with the zeros that the cell shows', async () => {
    await understood('CCCD', '014 085 001 234', '014085001234')
    await understood('CCCD', 14085001234, '014085001234', '000000000000')
  })
})

describe('choices and places', () => {
  it.each([
    ['Dân tộc', 'Thai', 'Thái'],
    ['Giới tính', 'NỮ', 'Nữ'],
    ['Dân tộc', "H'Mông", 'Mông'],
    ['Dân tộc', 'H’mông', 'Mông'],
    ['Dân tộc', 'Hmông', 'Mông'],
    ['Dân tộc', 'HMÔNG', 'Mông'],
    ['Dân tộc', 'mông', 'Mông'],
    ['GDPT', '9/12', 'Trung học cơ sở'],
    ['GDPT', '12/12', 'Trung học phổ thông'],
    ['GDPT', 'THPT', 'Trung học phổ thông'],
    ['GDPT', '7/10', 'Trung học cơ sở'],
    ['Đoàn viên', 'x', 'Có'],
    ['Đoàn viên', 'có', 'Có'],
    ['Đoàn viên', '✓', 'Có'],
    ['Chuyên môn', 'Không', ''],
    ['Đoàn viên', 'X', 'Có'],
    ['Đoàn viên', 'không', 'Không'],
    ['Thôn, bản', 'Na', 'Bản Na'],
  ])('%s: %s is %s', (heading, value, shown) => understood(heading, value, shown))

  it.each([
    ['Dân tộc', 'Lao', /có thể là .*Lào.* hoặc /],
    ['Dân tộc', 'Xin Mun Lao', /Không có "Xin Mun Lao" trong danh mục dân tộc/],
    ['Giới tính', 'M', /Ghi Nam hoặc Nữ/],
    ['Đoàn viên', 'hội', /Ghi x hoặc có/],
    ['Thôn, bản', 'Bản Lạ', /Không có thôn, bản "Bản Lạ" trong sổ/],
    ['Thôn, bản', 'Thôn Na', /Không có thôn, bản "Thôn Na" trong sổ\. Tên gần giống: Bản Na/],
    ['Quê quán', 'x'.repeat(301), /dài 301 chữ, quá 300/],
    ['Quê quán', 'nt', /như dòng trên/],
    ['Quê quán', { error: '#REF!' }, /báo lỗi #REF!/],
    ['Quê quán', true, /không phải TRUE/],
  ] as const)('%s: %j is asked back', (heading, value, reason) => rejected(heading, value, reason))

  it('says so when Excel took 9/12 for a date', async () => {
    const day = new Date(Date.UTC(2026, 11, 9))
    await rejected('GDPT', day, /Excel đã đổi .*ngày 09\/12\/2026.*9\/12/, 'd/m')
  })

  it('keeps a phone number without its zero as it came, and says so', async () => {
    const { warnings } = await oneRow('SĐT', 912345678)
    expect(warnings).toMatchObject([{ row: 2, column: 'SĐT', value: '912345678' }])
  })
})

describe('a row of a list', () => {
  const header = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'CCCD', 'Chi bộ đề nghị']
  const list = async (...rows: Sheet) => preview(test, 'sympathizers', await workbookOf([header, ...rows]))

  it('names an unknown cell, with the row and the nearest name', async () => {
    const { problems } = await list(
      [1, 'Lò Văn An', '1985', 'Nam', null, 'Chi bộ bản Na'],
      [2, 'Lò Văn Bình', '1985', 'Nam', null, 'Chi bộ bản Lán'],
      [3, 'Lò Văn Chung', '1985', 'Nam', null, null],
    )
    expect(problems).toMatchObject([
      { row: 3, column: 'Chi bộ đề nghị', value: 'Chi bộ bản Lán' },
      { row: 4, column: 'Chi bộ đề nghị', value: '', reason: 'Ô này bắt buộc nhưng đang trống.' },
    ])
    expect(problems[0]?.reason).toBe(
      'Không có chi bộ "Chi bộ bản Lán" trong sổ. Tên gần giống: Chi bộ bản Lạn (Đảng bộ xã Thử). Kiểm tra chính tả, hoặc thêm chi bộ này vào sổ rồi nhập lại.',
    )
  })

  it('is counted once when it stands in the file twice, and says of which row it is the double', async () => {
    const found = await list(
      [1, 'Lò Văn An', '20/3/1985', 'Nam', null, 'Chi bộ bản Na'],
      [2, 'Lò Văn An', '20/3/1985', 'Nam', null, 'Bản Na'],
      [3, 'Lò Văn An', '1985', null, null, 'Chi bộ bản Na'],
      [4, 'Lò Văn An', '21/3/1985', 'Nam', null, 'Chi bộ bản Na'],
      [5, 'Lò Văn An', '1985', 'Nữ', null, 'Chi bộ bản Na'],
      [6, 'Lò Văn Ân', '20/3/1985', 'Nam', null, 'Chi bộ bản Na'],
      [7, 'Lò Văn An', '1985', 'Nam', null, 'Chi bộ bản Lạn'],
    )
    expect(found).toMatchObject({ rejected: 0, accepted: 5, duplicates: 2 })
    expect(found.duplicateRows).toMatchObject([
      { row: 3, reason: 'Trùng với dòng 2 của tệp nên không ghi hai lần.' },
      { row: 4, reason: expect.stringContaining('Có thể trùng với dòng 2 của tệp nên chưa ghi') },
    ])
  })

  it('with the number of somebody else in the file is refused', async () => {
    const found = await list(
      [1, 'Lò Văn An', '1985', 'Nam', '014085001234', 'Chi bộ bản Na'],
      [2, 'Cà Thị Xuân', '1990', 'Nữ', '014085001234', 'Chi bộ bản Na'],
      [3, 'Lò Văn An', null, null, '014085001234', 'Chi bộ bản Na'],
      [4, 'Lò Văn An', '1985', 'Nam', '014085001235', 'Chi bộ bản Na'],
    )
    expect(found).toMatchObject({ accepted: 2, rejected: 1, duplicates: 1 })
    expect(found.problems).toMatchObject([
      { row: 3, column: 'CCCD', reason: expect.stringContaining('Lò Văn An ở dòng 2') },
    ])
  })

  it('that contradicts itself is refused', async () => {
    const file = await workbookOf([
      ['TT', 'Họ và tên', 'Giới tính', 'Ngày sinh nam', 'Ngày sinh nữ', 'Ngày vào Đoàn'],
      [1, 'Lò Văn An', null, '1985', '1985', null],
      [2, 'Lò Văn Bình', 'Nữ', '1985', null, null],
      [3, 'Lò Văn Chung', null, '1985', null, '1980'],
    ])
    const { problems } = await preview(test, 'people', file)
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Ngày sinh nữ'],
      [3, 'Ngày sinh nam'],
      [4, 'Ngày vào Đoàn'],
    ])
  })

  it('of a list that is no list of names is refused at the name', async () => {
    const { problems } = await preview(
      test,
      'people',
      await workbookOf([
        ['TT', 'Họ và tên', 'Ngày sinh'],
        [1, 'L\u00df V\u00a8n An', '1985'],
        [2, 12345, '1985'],
        [3, null, '1985'],
      ]),
    )
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Họ và tên'],
      [3, 'Họ và tên'],
      [4, 'Họ và tên'],
    ])
  })
})

import type ExcelJS from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ImportKind } from '../../../src/shared/imports/contract.ts'
import type { TestRegister } from '../harness.ts'
import { counts, fileOf, openImporting, preview, refusal, workbookOf } from './importing.ts'
import { textRows, workbookBytes } from './workbook/build-workbook.ts'

let test: TestRegister
let before: Record<string, number>
beforeAll(async () => {
  test = await openImporting()
})
beforeEach(() => {
  before = counts(test)
})
afterAll(() => test.close())

/** One sentence in Vietnamese, typed, and nothing written. */
async function refused(file: File, code: string, kind: ImportKind = 'people') {
  const said = await refusal(preview(test, kind, file))
  expect(said.code).toBe('FILE_REJECTED')
  expect(said.data).toMatchObject({ code })
  expect(said.message).toMatch(/Chưa ghi gì vào sổ/)
  expect(counts(test)).toEqual(before)
  return said
}

const header = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính']

describe('a file that is refused as a whole', () => {
  it('is not a workbook', async () => {
    await refused(fileOf(new TextEncoder().encode('Kính gửi\nLò Văn An')), 'PLAIN_TEXT')
    await refused(fileOf(Uint8Array.from([1, 2, 3, 4, 0, 0, 7])), 'NOT_A_WORKBOOK')
  })

  it('is a broken zip', async () => {
    const whole = new Uint8Array(await (await workbookOf([header, [1, 'Lò Văn An', '1985']])).arrayBuffer())
    await refused(fileOf(whole.subarray(0, whole.length - 200)), 'BROKEN_ZIP')
  })

  it('is a bomb', async () => {
    const data = `${textRows([header])}${' '.repeat(40 * 1024 * 1024)}`
    await refused(fileOf(workbookBytes({ sheets: [{ data }] })), 'ZIP_BOMB')
  })

  it('has a million rows', async () => {
    const many = Array.from(
      { length: 60_100 },
      (_, index) => `<row r="${index + 2}"><c><v>${index}</v></c></row>`,
    )
    const data = textRows([header]) + many.join('')
    const said = await refused(fileOf(workbookBytes({ sheets: [{ data }] })), 'TOO_MANY_ROWS')
    expect(said.message).toContain('60.000')
  })

  it('has no header', async () => {
    await refused(
      await workbookOf([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      'NO_HEADER',
    )
  })

  it('has names and nothing else, which is said with what to do', async () => {
    const one = await refused(await workbookOf([['DANH SÁCH'], ['Họ và tên'], ['Lò Văn An']]), 'ONE_COLUMN')
    expect(one.data).toMatchObject({ row: 2, column: 'A' })
    expect(one.message).toContain('Ghi thêm ở ô bên cạnh một tiêu đề nữa')
    const two = await workbookOf([['DANH SÁCH'], ['Họ và tên', 'Ghi chú'], ['Lò Văn An']])
    expect(await preview(test, 'people', two)).toMatchObject({ accepted: 1, rejected: 0 })
  })

  it('has a header and nothing under it', async () => {
    const said = await refused(await workbookOf([['DANH SÁCH'], header]), 'NO_ROWS')
    expect(said.data).toMatchObject({ row: 2 })
  })

  it('is protected by a password', async () => {
    // The container of an encrypted workbook: an OLE file whose directory names EncryptedPackage.
    const bytes = new Uint8Array(512 * 3)
    const view = new DataView(bytes.buffer)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    view.setUint16(30, 9, true)
    view.setUint32(48, 0, true)
    const name = 'EncryptedPackage'
    for (let index = 0; index < name.length; index += 1)
      view.setUint16(512 + index * 2, name.charCodeAt(index), true)
    view.setUint16(512 + 64, (name.length + 1) * 2, true)
    await refused(fileOf(bytes), 'PASSWORD_PROTECTED')
  })

  it('has a cell so far right that the column is named', async () => {
    const said = await refused(
      await workbookOf([header, [1, 'Lò Văn An', '1985']], (sheet) => {
        sheet.getCell('ZZ2').value = 'xa'
      }),
      'TOO_MANY_COLUMNS',
    )
    expect(said.data).toMatchObject({ row: 2, column: 'ZZ' })
  })
})

describe('a list of another kind', () => {
  const cells = [
    ['TT', 'Tên chi bộ', 'Loại', 'Bí thư', 'Ghi chú'],
    [1, 'Chi bộ bản Xa', 'Chi bộ thôn, bản', 'Lò Văn An', null],
  ]
  const members = [
    ['TT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Chi bộ'],
    [1, 'Lò Văn An', '1985', '3/2/2010', 'Chi bộ bản Na'],
  ]
  const sympathizers = [
    ['TT', 'Họ và tên', 'Ngày sinh', 'Ngày chi bộ công nhận cảm tình Đảng', 'Chi bộ đề nghị'],
    [1, 'Lò Văn An', '1985', '3/2/2026', 'Chi bộ bản Na'],
  ]

  const classes = [
    ['TT', 'Tên lớp', 'Loại lớp', 'Ngày khai giảng', 'Ngày bế giảng', 'Địa điểm'],
    [
      1,
      'Lớp nhận thức về Đảng khóa 1',
      'Lớp bồi dưỡng nhận thức về Đảng',
      '3/2/2026',
      '7/2/2026',
      'Mường Cai',
    ],
  ]
  const enrollments = [
    [
      'TT',
      'Họ và tên',
      'Ngày sinh',
      'Chi bộ',
      'Lớp',
      'Kết quả',
      'Xếp loại',
      'Số giấy chứng nhận',
      'Ngày cấp',
    ],
    [
      1,
      'Lò Văn An',
      '1985',
      'Chi bộ bản Na',
      'Lớp nhận thức khóa 1',
      'Hoàn thành',
      'Khá',
      '12-GCN',
      '9/2/2026',
    ],
  ]
  const admissions = [
    [
      'TT',
      'Họ và tên',
      'Ngày sinh',
      'Chi bộ',
      'Ngày viết đơn',
      'Số quyết định kết nạp',
      'Ngày quyết định kết nạp',
      'Ngày lễ kết nạp',
      'Số quyết định công nhận chính thức',
      'Ngày quyết định công nhận chính thức',
      'Người giới thiệu 1',
      'Người giới thiệu 2',
    ],
    [
      1,
      'Lò Văn An',
      '1985',
      'Chi bộ bản Na',
      '1/2/2025',
      '5-QĐ/ĐU',
      '1/6/2025',
      '9/6/2025',
      null,
      null,
      'Lò Văn Bun',
      null,
    ],
  ]

  it.each([
    ['people', classes, 'Tên lớp', 'Danh sách lớp bồi dưỡng'],
    ['cells', classes, 'Ngày khai giảng', 'Danh sách lớp bồi dưỡng'],
    ['enrollments', classes, 'Tên lớp', 'Danh sách lớp bồi dưỡng'],
    ['people', enrollments, 'Lớp', 'học viên'],
    ['classes', enrollments, 'Lớp', 'học viên'],
    ['sympathizers', enrollments, 'Lớp', 'học viên'],
    ['people', admissions, 'Ngày viết đơn', 'kết nạp'],
    ['enrollments', admissions, 'Ngày viết đơn', 'kết nạp'],
    ['admissions', enrollments, 'Lớp', 'học viên'],
    ['classes', members, 'Họ và tên', 'đảng viên'],
    ['people', cells, 'Tên chi bộ', 'Danh sách chi bộ'],
    ['sympathizers', cells, 'Tên chi bộ', 'Danh sách chi bộ'],
    ['sympathizers', members, 'Ngày vào Đảng', 'Danh sách đảng viên'],
    ['people', sympathizers, 'Ngày chi bộ công nhận cảm tình Đảng', 'Danh sách quần chúng ưu tú'],
    ['cells', members, 'Họ và tên', 'Danh sách đảng viên'],
  ] as const)(
    'given as %s is named with the row and column that show it',
    async (kind, rows, sign, found) => {
      const said = await refused(await workbookOf(rows), 'WRONG_KIND', kind)
      expect(said.data).toMatchObject({ row: 1, column: sign })
      expect(said.message).toContain(`Dòng 1 có cột "${sign}"`)
      expect(said.message).toContain(found)
    },
  )
})

it('stops when nobody listens any more', async () => {
  const stop = new AbortController()
  stop.abort()
  const { previewImport } = await import('../../../src/engine/imports/preview.ts')
  const { engine } = test
  if (engine.desk === null) throw new Error('No desk')
  const file = await workbookOf([header, [1, 'Lò Văn An', '1985', 'Nam']])
  const stopped = previewImport(engine, engine.desk, { kind: 'people', file }, () => undefined, stop.signal)
  await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(counts(test)).toEqual(before)
})

it('keeps to its own sheets when one is hidden', async () => {
  const file = await workbookOf(
    [header, [1, 'Lò Văn Ẩn', '1985', 'Nam']],
    (_, workbook: ExcelJS.Workbook) => {
      workbook.addWorksheet('Nháp', { state: 'hidden' }).addRow(['Họ và tên'])
    },
  )
  const { warnings, accepted } = await preview(test, 'people', file)
  expect(accepted).toBe(1)
  expect(warnings.map(({ reason }) => reason).join()).toContain('"Nháp" đang ẩn')
})

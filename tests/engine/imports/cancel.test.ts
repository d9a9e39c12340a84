import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commitImport } from '../../../src/engine/imports/commit.ts'
import { previewImport } from '../../../src/engine/imports/preview.ts'
import { importsProcedures } from '../../../src/engine/imports/procedures.ts'
import type { ImportKind } from '../../../src/shared/imports/contract.ts'
import type { Progress } from '../../../src/shared/rpc/progress.ts'
import type { TestRegister } from '../harness.ts'
import { awareness, classes, members } from './act-sheets.ts'
import { counts, fileOf, importSheet, openImporting, preview, type Sheet, workbookOf } from './importing.ts'
import { label, xlsBytes } from './workbook/build-xls.ts'

let register: TestRegister
beforeAll(async () => {
  register = await openImporting()
  await importSheet(register, 'classes', classes)
  await importSheet(register, 'members', members)
})
afterAll(() => register.close())

const lists: Readonly<Record<ImportKind, Sheet>> = {
  villages: [
    ['Tên thôn, bản', 'Loại'],
    ['Dừng Một', 'Bản'],
  ],
  cells: [
    ['Tên chi bộ', 'Loại'],
    ['Chi bộ bản Dừng', ''],
  ],
  people: [
    ['Họ và tên', 'Ngày sinh'],
    ['Tòng Văn Dừng', '1985'],
  ],
  members: [
    ['Họ và tên', 'Ngày sinh', 'Chi bộ', 'Tư cách'],
    ['Tòng Văn Ngừng', '1985', 'Bản Na', 'Dự bị'],
  ],
  sympathizers: [
    ['Họ và tên', 'Ngày sinh', 'Chi bộ', 'Ngày đưa vào theo dõi'],
    ['Tòng Văn Thôi', '1995', 'Bản Na', '2025'],
  ],
  classes: [
    ['Tên lớp', 'Khai giảng'],
    ['Lớp bồi dưỡng nhận thức về Đảng khóa IX năm 2025', '7/4/2025'],
  ],
  enrollments: [
    ['Tên lớp', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chi bộ'],
    [awareness, 'Lò Văn An', '20/3/1985', 'Nam', 'Bản Na'],
  ],
  admissions: [
    ['Họ và tên', 'Ngày sinh', 'Chi bộ', 'Ngày viết đơn xin vào Đảng'],
    ['Tòng Văn Dứt', '1995', 'Bản Na', '5/1/2026'],
  ],
  meetings: [
    ['Chi bộ', 'Tháng', 'Ngày họp', 'Có mặt'],
    ['Bản Na', '9/2026', '3/9/2026', '9'],
  ],
  posts: [
    ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Chi bộ'],
    ['Lò Văn An', '20/3/1985', 'Nam', 'Bí thư', 'Bản Na'],
  ],
  'commune-posts': [
    ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức danh', 'Khối', 'Chi bộ'],
    ['Lò Văn An', '20/3/1985', 'Nam', 'Chủ tịch UBND xã', 'UBND', 'Bản Na'],
  ],
  inspections: [
    ['Tên cuộc', 'Hình thức', 'Đối tượng', 'Quyết định số, ngày', 'Từ ngày'],
    [
      'Kiểm tra việc chấp hành quy chế',
      'Kiểm tra chấp hành',
      'Bản Na',
      '12-QĐ/UBKT ngày 10/3/2026',
      '15/3/2026',
    ],
  ],
  targets: [
    ['Chi bộ', 'Chỉ tiêu', 'Năm', 'Số giao'],
    ['Bản Na', 'Kết nạp đảng viên', '2026', '3'],
  ],
}
const kinds = Object.keys(lists) as ImportKind[]

/** Everything that an import may write, and the whole history. */
function everything(): unknown {
  const of = (table: string) =>
    register.reader.statement<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n
  const more = [
    'village',
    'training_class',
    'enrollment',
    'dossier',
    'meeting',
    'cell_post',
    'commune_post',
    'inspection_case',
    'inspection_subject',
    'inspection_document',
    'target',
    'party_record',
    'import_mapping',
    'import_sender',
  ]
  return { ...counts(register), ...Object.fromEntries(more.map((table) => [table, of(table)])) }
}

function stopAt(label: string): { signal: AbortSignal; tell: (progress: Progress) => void; said: string[] } {
  const stop = new AbortController()
  const said: string[] = []
  const tell = (progress: Progress): void => {
    said.push(progress.label)
    if (progress.label.startsWith(label)) stop.abort()
  }
  return { signal: stop.signal, tell, said }
}

function desk() {
  const { engine } = register
  if (engine.desk === null) throw new Error('No desk')
  return { engine, open: engine.desk }
}

describe.each(kinds)('a list of %s that is stopped', (kind) => {
  test('before it is read leaves nothing', async () => {
    const before = everything()
    const { engine, open } = desk()
    const stop = new AbortController()
    stop.abort()
    const wanted = { kind, file: await workbookOf(lists[kind]) }
    await expect(previewImport(engine, open, wanted, () => undefined, stop.signal)).rejects.toMatchObject({
      code: 'CANCELLED',
    })
    expect(everything()).toEqual(before)
  })

  test('while the register is backed up leaves nothing', async () => {
    const { session, accepted } = await preview(register, kind, await workbookOf(lists[kind]))
    expect(accepted).toBeGreaterThan(0)
    const before = everything()
    const { engine, open } = desk()
    const { signal, tell, said } = stopAt('Đang sao lưu')
    await expect(commitImport(engine, open, { session }, tell, signal)).rejects.toMatchObject({
      code: 'CANCELLED',
    })
    expect(said.some((each) => each.startsWith('Đang sao lưu'))).toBe(true)
    expect(everything()).toEqual(before)
  })
})

describe('a workbook of Excel 97–2003', () => {
  const heading = ['Họ và tên', 'Ngày sinh']
  const file = (rows: number) =>
    fileOf(
      xlsBytes({
        cells: [
          ...heading.map((title, column) => label(0, column, title)),
          ...Array.from({ length: rows }, (_, at) => [
            label(at + 1, 0, `Tòng Văn ${String.fromCharCode(65 + (at % 26))}`),
            label(at + 1, 1, '1985'),
          ]).flat(),
        ],
      }),
      'a.xls',
    )

  test('is stopped before it is read, and before it is written, and leaves nothing', async () => {
    const { engine, open } = desk()
    const before = everything()
    const stop = new AbortController()
    stop.abort()
    const wanted = { kind: 'people', file: file(3) } as const
    await expect(previewImport(engine, open, wanted, () => undefined, stop.signal)).rejects.toMatchObject({
      code: 'CANCELLED',
    })
    expect(everything()).toEqual(before)
    const { session, accepted } = await preview(register, 'people', file(3))
    expect(accepted).toBe(3)
    const { signal, tell } = stopAt('Đang sao lưu')
    await expect(commitImport(engine, open, { session }, tell, signal)).rejects.toMatchObject({
      code: 'CANCELLED',
    })
    expect(everything()).toEqual(before)
  })
})

describe('a file of text', () => {
  test('is stopped before anything is kept of it', async () => {
    const { engine, open } = desk()
    const before = everything()
    const stop = new AbortController()
    stop.abort()
    const text = new TextEncoder().encode('Họ và tên;Ngày sinh\r\nTòng Văn Dừng;1985\r\n')
    await expect(
      previewImport(
        engine,
        open,
        { kind: 'people', file: fileOf(text, 'a.csv') },
        () => undefined,
        stop.signal,
      ),
    ).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(everything()).toEqual(before)
  })
})

test('changes of a list that was handed out are stopped while tried or written', async () => {
  // long enough that the work lets others speak, which is when it hears of the wish to stop
  const many = Array.from({ length: 900 }, (_, at) => [
    `Lù Văn ${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(97 + (Math.floor(at / 26) % 26))}`,
    '1985',
    String(14_085_000_000 + at).padStart(12, '0'),
  ])
  await importSheet(register, 'people', [['Họ và tên', 'Ngày sinh', 'Số CCCD'], ...many])
  const out = await call(
    importsProcedures.handOut,
    { kind: 'people', ids: null },
    { context: register.context },
  )
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await out.arrayBuffer())
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('No sheet')
  let column = 0
  sheet.getRow(4).eachCell((cell, at) => {
    if (cell.text === 'Điện thoại') column = at
  })
  for (let row = 5; row <= sheet.rowCount; row += 1)
    sheet.getRow(row).getCell(column).value = `0900${String(row).padStart(6, '0')}`
  const file = fileOf(new Uint8Array(await workbook.xlsx.writeBuffer()))
  const before = everything()
  const { engine, open } = desk()
  const trying = stopAt('Đang thử từng chỗ sửa')
  await expect(
    previewImport(engine, open, { kind: 'people', file }, trying.tell, trying.signal),
  ).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(everything()).toEqual(before)
  const { session } = await preview(register, 'people', file)
  const writing = stopAt('Đang ghi các chỗ sửa')
  await expect(commitImport(engine, open, { session }, writing.tell, writing.signal)).rejects.toMatchObject({
    code: 'CANCELLED',
  })
  expect(everything()).toEqual(before)
})

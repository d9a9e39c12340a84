import { describe, expect, it } from 'vitest'
import {
  findHeader,
  type HeaderFound,
  type HeaderWords,
} from '../../../../src/engine/imports/workbook/header.ts'
import { openWorkbook } from '../../../../src/engine/imports/workbook/open-workbook.ts'
import { readTable } from '../../../../src/engine/imports/workbook/read-table.ts'
import { textRows, workbookBytes } from './build-workbook.ts'
import { allRows } from './reading.ts'

const words: HeaderWords = [
  { field: 'name', titles: ['Họ và tên', 'Họ tên', 'Họ, tên'], required: true },
  { field: 'birth', titles: ['Ngày sinh', 'Ngày, tháng, năm sinh', 'Năm sinh'] },
  { field: 'birthMale', titles: ['Ngày, tháng, năm sinh / Nam', 'Ngày sinh / Nam', 'Năm sinh / Nam'] },
  { field: 'birthFemale', titles: ['Ngày, tháng, năm sinh / Nữ', 'Ngày sinh / Nữ', 'Năm sinh / Nữ'] },
  { field: 'ethnic', titles: ['Dân tộc'] },
  { field: 'education', titles: ['GDPT', 'Văn hóa', 'Trình độ / GDPT'] },
  { field: 'profession', titles: ['Chuyên môn', 'Trình độ chuyên môn'] },
  { field: 'theory', titles: ['LLCT', 'Lý luận chính trị'] },
  { field: 'recognised', titles: ['Ngày chi bộ công nhận cảm tình Đảng', 'Ngày công nhận'] },
  { field: 'cell', titles: ['Chi bộ', 'Chi bộ đề nghị'] },
]

type Row = readonly (string | number | null)[]

async function headerOf(rows: readonly Row[], from = 1): Promise<HeaderFound | null> {
  return findHeader(await allRows(workbookBytes({ sheets: [{ data: textRows(rows, from) }] })), words)
}

const fieldsOf = (header: HeaderFound | null) =>
  Object.fromEntries((header?.columns ?? []).map(({ letter, field }) => [letter, field]))

const titleRows: Row[] = [
  ['ĐẢNG BỘ TỈNH SƠN LA', null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['ĐẢNG ỦY XÃ NÀ LÒ', null, null, null, 'Nà Lò, ngày 02 tháng 3 năm 2026'],
  ['*'],
  ['DANH SÁCH QUẦN CHÚNG ƯU TÚ'],
  ['(Kèm theo Tờ trình số 05-TTr/ĐU)'],
  ['-----'],
]
const topRow: Row = [
  'TT',
  'Họ và tên',
  'Ngày, tháng, năm sinh',
  null,
  'Dân tộc',
  'Trình độ',
  null,
  null,
  'Chi bộ đề nghị',
]
const underRow: Row = [null, null, 'Nam', 'Nữ', null, 'GDPT', 'Chuyên môn', 'LLCT']
const numbers: Row = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const person: Row = [
  1,
  'Lò Văn An',
  '20/3/1985',
  null,
  'Thái',
  '12/12',
  'Trung cấp',
  'Sơ cấp',
  'Chi bộ bản Nà Lò',
]

describe('findHeader', () => {
  it('finds a single row at the top', async () => {
    const header = await headerOf([
      ['STT', 'HỌ VÀ TÊN', 'Ngày sinh', 'Dân tộc'],
      [1, 'Lò Văn An', '1985', 'Thái'],
    ])
    expect(fieldsOf(header)).toEqual({ A: null, B: 'name', C: 'birth', D: 'ethnic' })
    expect(header).toMatchObject({
      headerRows: [1],
      firstDataRow: 2,
      missing: [],
      ambiguous: [],
      sheet: 'Trang 1',
    })
  })

  it('finds a merged header of two rows under six title rows, with its numbering row', async () => {
    const header = await headerOf([...titleRows, topRow, underRow, numbers, person])
    expect(fieldsOf(header)).toEqual({
      A: null,
      B: 'name',
      C: 'birthMale',
      D: 'birthFemale',
      E: 'ethnic',
      F: 'education',
      G: 'profession',
      H: 'theory',
      I: 'cell',
    })
    expect(header).toMatchObject({ headerRows: [7, 8], firstDataRow: 10 })
    expect(header?.columns.map(({ title }) => title)).toContain('Ngày, tháng, năm sinh / Nữ')
    expect(header?.columns.find(({ field }) => field === 'theory')?.confidence).toBe(0.9)
  })

  it('finds a header of three rows', async () => {
    const header = await headerOf([
      ['TT', 'Họ tên', 'Thông tin chung', null, null, 'Dân tộc'],
      [null, null, 'Ngày sinh', null, 'LLCT'],
      [null, null, 'Nam', 'Nữ'],
      person,
    ])
    expect(fieldsOf(header)).toMatchObject({
      B: 'name',
      C: 'birthMale',
      D: 'birthFemale',
      E: 'theory',
      F: 'ethnic',
    })
    expect(header?.headerRows).toEqual([1, 2, 3])
  })

  it('does not take a row of text data, or a group heading, for a second header row', async () => {
    const rows: Row[] = [
      ['Họ và tên', 'Dân tộc', null, 'Chi bộ'],
      ['Lò Văn An', 'Thái', 'đen', 'Chi bộ bản Nà Lò'],
    ]
    expect((await headerOf(rows))?.headerRows).toEqual([1])
    expect((await headerOf([topRow, underRow, ['I', 'Chi bộ bản Nà Lò'], person]))?.headerRows).toEqual([
      1, 2,
    ])
  })

  it('knows titles with brackets, capitals, other accents and more words, and says how surely', async () => {
    const header = await headerOf([
      [
        'Họ và tên (chữ in hoa)',
        'DAN TOC',
        'Ngày chi bộ công nhận cảm tình Đảng (lần 1)',
        'Thuộc chi bộ',
        'Cột lạ',
      ],
    ])
    expect(header?.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
      ['name', 0.95],
      ['ethnic', 0.95],
      ['recognised', 0.95],
      ['cell', 0.7],
      [null, 0],
    ])
  })

  it('does not read Năm as Nam, nor take two words out of a long heading', async () => {
    const header = await headerOf([
      ['Họ và tên', 'Dân tộc', 'Ngày sinh', null, 'Ngày chi bộ xét kết nạp quần chúng'],
      [null, null, 'Năm', 'Nữ'],
    ])
    expect(fieldsOf(header)).toEqual({ A: 'name', B: 'ethnic', C: 'birth', D: 'birthFemale', E: null })
  })

  it('takes a heading without any marks, and either place of the tone', async () => {
    const header = await headerOf([
      ['HO VA TEN', 'TRINH DO CHUYEN MON'],
      ['Lo Van An', 'Trung cap'],
    ])
    expect(fieldsOf(header)).toEqual({ A: 'name', B: 'profession' })
    const other = await headerOf([['Họ và tên', 'Văn hoá']])
    expect(fieldsOf(other)).toEqual({ A: 'name', B: 'education' })
  })

  it('leaves a choice between two equal columns to a person', async () => {
    const header = await headerOf([['Họ và tên', 'Ngày sinh', 'Ngày sinh', 'Dân tộc']])
    expect(header?.ambiguous).toEqual([{ field: 'birth', columns: [1, 2] }])
    expect(fieldsOf(header)).toEqual({ A: 'name', B: null, C: null, D: 'ethnic' })
  })

  it('does not take the first of three columns of a split date for the whole', async () => {
    const header = await headerOf([
      ['TT', 'Họ và tên', 'Ngày sinh', null, null, 'Dân tộc'],
      [null, null, 'Ngày', 'Tháng', 'Năm'],
      [1, 'Lò Văn An', 20, 3, 1985, 'Thái'],
    ])
    expect(header?.headerRows).toEqual([1, 2])
    expect(fieldsOf(header)).toMatchObject({ C: null, D: null, E: null })
    expect(header?.ambiguous.map(({ field }) => field)).toEqual(['birth'])
  })

  it('names the required fields it misses', async () => {
    expect((await headerOf([['Dân tộc', 'Chi bộ', 'Ngày sinh']]))?.missing).toEqual(['name'])
  })

  it('finds none in a list of another kind, below the 20th row, or in nothing', async () => {
    expect(
      await headerOf([
        ['Mã hàng', 'Đơn giá'],
        ['A1', 5],
      ]),
    ).toBeNull()
    expect(await headerOf([...Array.from({ length: 20 }, () => ['lời dẫn']), topRow, person])).toBeNull()
    expect(await headerOf([])).toBeNull()
  })
})

describe('readTable', () => {
  const list = [
    ...titleRows,
    topRow,
    underRow,
    numbers,
    ['I', 'Chi bộ bản Nà Lò', 2],
    person,
    ['', 'Hà Thị Mỷ'],
  ]
  const foot: Row[] = [['Tổng cộng: 02 đồng chí'], [null, 'NGƯỜI LẬP', null, null, null, 'T/M ĐẢNG ỦY']]

  it('gives each row below the header its role', async () => {
    const data = textRows([...list, topRow, numbers, ...foot])
    const table = await readTable(await openWorkbook(workbookBytes({ sheets: [{ data }] })), words)
    const roles: [number, string][] = []
    for await (const { row, role } of table.rows) roles.push([row, role])
    expect(roles).toEqual([
      [10, 'group'],
      [11, 'data'],
      [12, 'data'],
      [13, 'heading'],
      [14, 'heading'],
      [15, 'total'],
      [16, 'foot'],
    ])
    expect(table.above).toHaveLength(6)
    expect(table.headerRows.map(({ row }) => row)).toEqual([7, 8])
  })

  it('takes the first sheet with every required field, else the first with a header', async () => {
    const half = {
      name: 'Thống kê',
      data: textRows([
        ['Dân tộc', 'Chi bộ'],
        ['Thái', 'A'],
      ]),
    }
    const whole = { name: 'Danh sách', data: textRows([topRow, underRow, person]) }
    const sheetOf = async (sheets: { name: string; data: string }[]) =>
      (await readTable(await openWorkbook(workbookBytes({ sheets })), words)).header.sheet
    expect(await sheetOf([half, whole])).toBe('Danh sách')
    expect(await sheetOf([{ name: 'Bìa', data: textRows([['x']]) }, half])).toBe('Thống kê')
  })

  it('hands on every row of a long list once, in order', async () => {
    const rows = Array.from({ length: 3000 }, (_, at): Row => [at + 1, `Lò Văn ${at}`, '1985', null, 'Thái'])
    const table = await readTable(
      await openWorkbook(workbookBytes({ sheets: [{ data: textRows([topRow, underRow, ...rows]) }] })),
      words,
    )
    const seen: number[] = []
    for await (const { row } of table.rows) seen.push(row)
    expect(seen).toEqual(Array.from({ length: 3000 }, (_, at) => at + 3))
  })

  it('says that there is no header', async () => {
    const workbook = await openWorkbook(
      workbookBytes({ sheets: [{ data: textRows([['Mã hàng', 'Đơn giá']]) }] }),
    )
    await expect(readTable(workbook, words)).rejects.toMatchObject({
      code: 'NO_HEADER',
      message: expect.stringContaining('trong 20 dòng đầu. Chưa ghi gì vào sổ.'),
    })
  })
})

describe('openWorkbook', () => {
  it('tells of macros, links to other files and hidden sheets', async () => {
    const more = [{ path: 'xl/vbaProject.bin' }, { path: 'xl/externalLinks/externalLink1.xml' }]
    const workbook = await openWorkbook(
      workbookBytes({ sheets: [{}, { name: 'Mã', state: 'hidden' }], more }),
    )
    expect(workbook.notices.map(({ code }) => code)).toEqual([
      'HIDDEN_SHEET_SKIPPED',
      'MACRO_IGNORED',
      'LINKS_IGNORED',
    ])
    expect(workbook.sheets).toEqual(['Trang 1'])
  })

  it('needs a visible sheet', async () => {
    await expect(openWorkbook(workbookBytes({ sheets: [{ state: 'hidden' }] }))).rejects.toMatchObject({
      code: 'NO_SHEET',
    })
  })
})

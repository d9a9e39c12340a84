import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toTcvn3, toVni } from '../../shared/legacy-text/letters.ts'
import type { TestRegister } from '../harness.ts'
import { commit, openImporting, preview, type Sheet, workbookOf } from './importing.ts'

let test: TestRegister
beforeEach(async () => {
  test = await openImporting()
})
afterEach(() => test.close())

const list: Sheet = [
  ['Danh sách đảng viên xã Thử'],
  ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Tư cách', 'Chi bộ'],
  [1, 'Lường Văn Bé', '20/3/1985', 'Nam', 'Thái', 'Đảng viên chính thức', 'Chi bộ bản Na'],
  [2, 'Quàng Thị Mượt', '1/12/1990', 'Nữ', 'Thái', 'Đảng viên dự bị', 'Chi bộ bản Lạn'],
]

function written(encode: (text: string) => string): Sheet {
  return list.map((row) => row.map((cell) => (typeof cell === 'string' ? encode(cell) : cell)))
}

const names = () =>
  test.reader
    .statement<{ name: string }>('SELECT full_name AS name FROM person ORDER BY id')
    .all()
    .map(({ name }) => name)

describe('a list in an old font', () => {
  it.each([
    ['TCVN3', toTcvn3, '.VnTime'],
    ['VNI', toVni, 'VNI'],
  ] as const)('is read from %s like the same list in Unicode', async (_, encode, font) => {
    const plain = await preview(test, 'people', await workbookOf(list))
    const old = await preview(test, 'people', await workbookOf(written(encode)))
    expect(old.accepted).toBe(2)
    expect(old.columns.map(({ title, field }) => [title, field])).toEqual(
      plain.columns.map(({ title, field }) => [title, field]),
    )
    expect(old.sample).toEqual(plain.sample)
    const name = old.fonts.find(({ column }) => column === 'Họ và tên')
    expect(name?.written).toContain(`phông ${font}`)
    expect(name).toMatchObject({ mixed: false, guessed: 0 })
    expect(name?.examples[0]).toEqual({ row: 3, before: encode('Lường Văn Bé'), after: 'Lường Văn Bé' })
    // The title above the list is no column's.
    expect(old.fonts.map(({ column }) => column)).not.toContain('TT')
    await commit(test, old.session)
    expect(names()).toEqual(['Lường Văn Bé', 'Quàng Thị Mượt'])
  })

  it('says where capitals had to be guessed', async () => {
    const sheet = written(toTcvn3).map((row, index) =>
      index === 2 ? row.map((cell, column) => (column === 1 ? toTcvn3('LƯỜNG VĂN BÉ') : cell)) : row,
    )
    const { warnings, columns } = await preview(test, 'people', await workbookOf(sheet))
    expect(columns.find(({ field }) => field === 'fullName')?.example).toBe('LƯỜNG VĂN BÉ')
    const guessed = warnings.filter(({ reason }) => reason.includes('không lưu chữ hoa có dấu'))
    expect(guessed).toHaveLength(1)
    expect(guessed[0]).toMatchObject({ row: 3, column: 'Họ và tên' })
  })

  it('says nothing of a list in Unicode', async () => {
    const { fonts } = await preview(test, 'people', await workbookOf(list))
    expect(fonts).toEqual([])
  })

  const inFont = (name: string, text: string, rows = 1) =>
    workbookOf(
      [['Họ và tên', 'Ngày sinh'], ...Array.from({ length: rows }, () => [text, '20/3/1985'])],
      (sheet) => {
        for (let row = 2; row < rows + 2; row += 1) sheet.getCell(`A${row}`).font = { name, size: 12 }
      },
    )
  const first = async (file: File) => {
    const { columns, warnings, fonts } = await preview(test, 'people', file)
    return {
      name: columns.find(({ field }) => field === 'fullName')?.example,
      told: [...warnings.map(({ reason }) => reason), ...fonts.map(({ written }) => written)].join(' '),
    }
  }

  it('needs one telling word where the cells say the font, and names it', async () => {
    const one = toTcvn3('Lo Van Mượt')
    expect((await first(await inFont('Arial', one))).name).not.toBe('Lo Van Mượt')
    const { name, told } = await first(await inFont('.VnTime', one))
    expect(name).toBe('Lo Van Mượt')
    expect(told).toContain('phông .VnTime (TCVN3)')
    expect((await first(await inFont('VNI-Times', toVni('Lo Van Mượt')))).name).toBe('Lo Van Mượt')
  })

  it('reads the font that draws capitals as capitals, nothing guessed', async () => {
    const { name, told } = await first(await inFont('.VnTimeH', toTcvn3('Lò Thị Mượt')))
    expect(name).toBe('LÒ THỊ MƯỢT')
    expect(told).not.toContain('không lưu chữ hoa')
  })

  it('leaves Unicode alone that was pasted into cells of an old font', async () => {
    const { name, told } = await first(await inFont('.VnTime', 'Lò Thị Mượt', 3))
    expect(name).toBe('Lò Thị Mượt')
    expect(told).not.toContain('phông')
  })

  it('converts only the pieces of a cell that are set in the old font, and shows them before and after', async () => {
    const pieces = {
      richText: [
        { font: { name: '.VnTime' }, text: toTcvn3('Lường Thị Mượt') },
        { font: { name: 'Times New Roman' }, text: ' Hà' },
      ],
    }
    const read = await preview(
      test,
      'people',
      await workbookOf([
        ['Họ và tên', 'Ngày sinh'],
        ['Bế Văn Đàn', '20/3/1985'],
        [pieces, '20/3/1986'],
      ]),
    )
    expect(read.sample.map(({ cells }) => cells[0])).toEqual(['Bế Văn Đàn', 'Lường Thị Mượt Hà'])
    expect(read.fonts).toMatchObject([
      { column: 'Họ và tên', mixed: true, examples: [{ row: 3, after: 'Lường Thị Mượt Hà' }] },
    ])
  })

  it('composes what came apart, in any mixture', async () => {
    const name = 'Nguyễn Thị Hường'
    const apart = [name.normalize('NFD'), name, `${name.slice(0, 6).normalize('NFD')}${name.slice(6)}`]
    const rows = apart.map((text, index) => [text, `2${index}/3/1985`])
    const read = await preview(test, 'people', await workbookOf([['Họ và tên', 'Ngày sinh'], ...rows]))
    expect(new Set(read.sample.map(({ cells }) => cells[0]))).toEqual(new Set([name]))
  })
})

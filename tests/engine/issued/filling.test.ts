import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readZipDirectory } from '../../../src/engine/imports/workbook/zip-directory.ts'
import { issuedProcedures } from '../../../src/engine/issued/procedures.ts'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import type { IssuedField } from '../../../src/shared/issued/contract.ts'
import { placeNamed } from '../../../src/shared/issued/range.ts'
import type { Day } from '../../../src/shared/vocabulary/day.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { workbookBytes } from '../imports/workbook/build-workbook.ts'
import { superiorForm } from './superior-form.ts'

const half = { from: '2026-01-01' as Day, to: '2026-06-30' as Day }
const xlsx = (bytes: Uint8Array, name = 'mau.xlsx') => new File([Buffer.from(bytes)], name)
const spot = (sheet: string, name: string) => ({ sheet, ...(placeNamed(name) ?? { row: 0, column: 0 }) })

function figure(name: string, id: string, part: 'numerator' | 'percent' = 'numerator'): IssuedField {
  return { kind: 'figure', ...spot('Biểu 1', name), figure: id, part, counted: 'current', cellId: null }
}
function column(name: string, columnKey: string): IssuedField {
  return { kind: 'list', ...spot('Danh sách', name), report: 'ds-dang-vien', columnKey, cellId: null }
}

const mapped = [
  figure('C5', 'members.all'),
  { ...figure('D5', 'members.all'), counted: 'year-before' } as const,
  figure('C6', 'members.women'),
  figure('E6', 'members.women', 'percent'),
  column('A2', 'ordinal'),
  column('B2', 'fullName'),
  column('C2', 'officialOn'),
]

describe('a superior’s workbook', () => {
  let test: TestRegister
  const context = () => ({ context: test.context })
  const add = async (bytes: Uint8Array, name = 'Thống kê đảng viên'): Promise<number> =>
    (await call(issuedProcedures.add, { name, file: xlsx(bytes) }, context())).id
  const assign = (id: number, field: IssuedField) => call(issuedProcedures.assign, { id, field }, context())
  async function fill(id: number, recount = false): Promise<Buffer> {
    for await (const event of await call(issuedProcedures.fill, { id, ...half, recount }, context()))
      if (event.kind === 'done') {
        const file = await call(reportsProcedures.collect, { ticket: event.result.ticket }, context())
        return Buffer.from(await file.arrayBuffer())
      }
    throw new Error('not filled')
  }

  let form: Uint8Array
  let id = 0
  let filled: Buffer
  beforeAll(async () => {
    test = await openTestRegister({ catalogs: true })
    await writeSample(test.engine, test.register, { cells: 8, people: 160 })
    form = await superiorForm()
    id = await add(form)
    for (const field of mapped) await assign(id, field)
    filled = await fill(id)
  }, 60_000)
  afterAll(() => test.close())

  it('is the same to the byte in every part but the filled sheets', () => {
    const before = readZipDirectory(form, 100)
    const after = new Map(readZipDirectory(filled, 100).map((entry) => [entry.path, entry]))
    expect([...after.keys()]).toEqual(before.map(({ path }) => path))
    const touched: string[] = []
    for (const entry of before) {
      const now = after.get(entry.path)
      const same = now !== undefined && Buffer.from(now.packed).equals(Buffer.from(entry.packed))
      if (!same) touched.push(entry.path)
      else
        expect([now.crc, now.method, now.declaredSize]).toEqual([entry.crc, entry.method, entry.declaredSize])
    }
    expect(touched).toEqual(['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
    expect(before.some(({ path }) => path.includes('comments'))).toBe(true)
  })

  it('is the same to the sign in those sheets but for the chosen cells', () => {
    const part = (bytes: Uint8Array): string => {
      const entry = readZipDirectory(bytes, 100).find(({ path }) => path === 'xl/worksheets/sheet1.xml')
      const data = entry?.packed ?? Buffer.of()
      return Buffer.from(entry?.method === 8 ? inflateRawSync(data) : data).toString('utf8')
    }
    const rest = (xml: string): string =>
      ['C5', 'D5', 'C6', 'E6'].reduce(
        (text, name) => text.replace(new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`), `[${name}]`),
        xml,
      )
    expect(rest(part(filled))).toBe(rest(part(form)))
    expect(part(filled)).not.toBe(part(form))
  })

  it('holds the figures and the list of the period, read by another library', async () => {
    const { cells, problems } = await call(issuedProcedures.values, { id, ...half }, context())
    expect(problems).toEqual([])
    const text = (name: string, sheet = 'Biểu 1'): string | undefined => {
      const { row, column: at } = spot(sheet, name)
      return cells.find((cell) => cell.sheet === sheet && cell.row === row && cell.column === at)?.text
    }
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(filled).buffer)
    const sheet = workbook.getWorksheet('Biểu 1')
    const list = workbook.getWorksheet('Danh sách')
    expect(String(sheet?.getCell('C5').value)).toBe(text('C5'))
    expect(Number(text('C5'))).toBeGreaterThan(20)
    // the cell shows percent, so that it holds the fraction
    expect(
      `${String(Number(((Number(sheet?.getCell('E6').value) || 0) * 100).toFixed(2))).replace('.', ',')} %`,
    ).toBe(text('E6'))
    expect(sheet?.getCell('E6').numFmt).toBe('0.00%')
    expect(sheet?.getCell('C7').formula).toBe('SUM(C5:C6)')
    expect(sheet?.getCell('A9').dataValidation.formulae).toEqual(['"Tháng,Quý,Năm"'])
    expect(list?.getCell('A2').value).toBe(1)
    expect(list?.getCell('B2').value).toBe(text('B2', 'Danh sách'))
    const dates = Array.from({ length: 30 }, (_, index) => list?.getCell(`C${index + 2}`).value)
    expect(dates.some((value) => value instanceof Date)).toBe(true)
  })

  it('opens in LibreOffice', { timeout: 120_000 }, ({ skip }) => {
    if (spawnSync('soffice', ['--version']).error !== undefined) skip('LibreOffice is not on this machine')
    const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-issued-'))
    const file = join(folder, 'dien.xlsx')
    writeFileSync(file, filled)
    execFileSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...['--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1'],
      ...['--outdir', folder, file],
    ])
    const csv = readFileSync(join(folder, 'dien-Biểu 1.csv'), 'utf8').split('\n')
    const all = Number(csv[4]?.split(',')[2])
    expect(all).toBeGreaterThan(20)
    expect(csv[5]).toContain('%')
  })

  it('is counted anew by Excel when asked, by one attribute of one more part', async () => {
    const counted = await fill(id, true)
    const changed = readZipDirectory(filled, 100).filter(({ path, packed }) => {
      const now = readZipDirectory(counted, 100).find((entry) => entry.path === path)
      return now === undefined || !Buffer.from(now.packed).equals(Buffer.from(packed))
    })
    expect(changed.map(({ path }) => path)).toEqual(['xl/workbook.xml'])
  })

  it('refuses cells that hold a formula, lie inside a merged block, or are locked', async () => {
    await expect(assign(id, figure('C7', 'members.all'))).rejects.toMatchObject({
      data: { problems: [{ message: expect.stringContaining('Ô C7 có công thức của cấp trên') }] },
    })
    await expect(assign(id, figure('B1', 'members.all'))).rejects.toMatchObject({
      data: { problems: [{ message: expect.stringContaining('hãy chọn ô đầu của khối') }] },
    })
    const locked = { ...figure('A1', 'members.all'), sheet: 'Khóa' }
    await expect(assign(id, locked)).rejects.toMatchObject({
      data: { problems: [{ message: expect.stringContaining('bị cấp trên khóa') }] },
    })
    await assign(id, { ...figure('B1', 'members.all'), sheet: 'Khóa' })
    await call(issuedProcedures.clear, { id, ...spot('Khóa', 'B1') }, context())
  })

  it('is not filled where a list is longer than its place', async () => {
    const short = await add(
      workbookBytes({
        sheets: [
          {
            name: 'Danh sách',
            data: '<row r="1"><c r="A1"/></row><row r="5"><c r="A5" t="str"><v>Cộng</v></c></row>',
          },
        ],
      }),
      'Mẫu ngắn',
    )
    await assign(short, column('A2', 'fullName'))
    const { problems } = await call(issuedProcedures.values, { id: short, ...half }, context())
    expect(problems).toEqual([expect.stringMatching(/mẫu chỉ có chỗ cho 3 dòng: ô A5 đã có “Cộng”/)])
    await expect(fill(short)).rejects.toThrow(/Chưa điền được/)
  })

  it('takes a later issue with another period in its title, and refuses another layout by the cells', async () => {
    const { version } = await call(issuedProcedures.get, { id }, context())
    const replace = (bytes: Uint8Array) =>
      call(issuedProcedures.replaceFile, { id, version, file: xlsx(bytes, 'mau-2027.xlsx') }, context())
    await expect(replace(await superiorForm({ secondLine: 'Trong đó: dự bị' }))).rejects.toThrow(
      /Ô B6 \(“Biểu 1”\): mẫu đã lưu ghi “Trong đó: đảng viên nữ”, tệp mới ghi “Trong đó: dự bị”/,
    )
    await replace(await superiorForm({ title: 'BÁO CÁO NĂM 2027' }))
    const { fileName, fields } = await call(issuedProcedures.get, { id }, context())
    expect([fileName, fields.length]).toEqual(['mau-2027.xlsx', mapped.length])
  })

  it.each([
    [
      'an old .xls',
      Buffer.from(readFileSync(join(import.meta.dirname, '../imports/workbook/files/libreoffice.xls'))),
      '.xls của Excel đời cũ',
    ],
    ['macros', workbookBytes({ more: [{ path: 'xl/vbaProject.bin', content: 'x' }] }), 'có macro'],
    [
      'a signature',
      workbookBytes({ more: [{ path: '_xmlsignatures/sig1.xml', content: '<a/>' }] }),
      'chữ ký số',
    ],
    ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'lớn hơn 10 MB'],
    ['a text', Buffer.from('a;b\n1;2\n'), 'văn bản'],
    ['a broken package', form0().subarray(0, 200), 'bị hỏng'],
  ])('refuses %s', async (_what, bytes, words) => {
    await expect(add(bytes)).rejects.toMatchObject({
      code: 'FILE_REJECTED',
      message: expect.stringContaining(words),
    })
  })

  it('comes back from the trash with its mapping', async () => {
    const { version } = await call(issuedProcedures.get, { id }, context())
    await call(issuedProcedures.trash, { id, version }, context())
    expect((await call(issuedProcedures.list, undefined, context())).map((each) => each.id)).not.toContain(id)
  })
})

function form0(): Uint8Array {
  return workbookBytes({})
}

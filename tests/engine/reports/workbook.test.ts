import { execFileSync } from 'node:child_process'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../../src/engine/reports/layout/lay-out.ts'
import { widthInFile } from '../../../src/engine/reports/workbook/report-sheet.ts'
import { writeWorkbook } from '../../../src/engine/reports/workbook/write-workbook.ts'
import type { LaidOutReport } from '../../../src/shared/reports/document.ts'
import { readXlsx, unzipped } from './read-xlsx.ts'
import { declared, sampleData } from './sample-data.ts'

const now = new Date('2026-11-23T03:00:00Z')
const list = declared('ds-quan-chung-uu-tu')
const summary = declared('tong-hop-cam-tinh-theo-chi-bo')
const flat = { grouped: false, hiddenColumns: [] }

async function readBack(
  report: LaidOutReport,
): Promise<{ sheet: ExcelJS.Worksheet; workbook: ExcelJS.Workbook }> {
  const { bytes } = await writeWorkbook(report, { now })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  const sheet = workbook.getWorksheet('Báo cáo')
  if (!sheet) throw new Error('No sheet')
  return { sheet, workbook }
}

/** Every text of the sheet, row by row. */
function textsOf(sheet: ExcelJS.Worksheet): string[] {
  const texts: string[] = []
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (!cell.isMerged || cell.master === cell) texts.push(cell.text)
    })
  })
  return texts
}

describe('the workbook', () => {
  it('has the header, the headings and the people in their places', async () => {
    const { sheet, workbook } = await readBack(layOut(list, sampleData({ people: 3, cells: 1 }), flat))
    expect(sheet.getCell('A1').value).toBe('TỈNH ỦY SƠN LA')
    expect(sheet.getCell('A2').value).toBe('ĐẢNG ỦY XÃ MƯỜNG BẰNG')
    expect(sheet.getCell('A2').font).toMatchObject({ name: 'Times New Roman', bold: true, size: 14 })
    expect(textsOf(sheet)).toEqual(
      expect.arrayContaining(['ĐẢNG CỘNG SẢN VIỆT NAM', 'Mường Bằng, ngày 23 tháng 11 năm 2026']),
    )
    const merges = sheet.model.merges
    expect(merges).toEqual(expect.arrayContaining(['A9:A10', 'C9:D9', 'I9:K9', 'Q9:Q10']))
    expect(sheet.getRow(11).getCell(17).value).toBe(17)
    expect([1, 2, 3, 5].map((column) => sheet.getRow(12).getCell(column).value)).toEqual([
      1,
      'Lò Văn Ngoan',
      '1985',
      'Thái',
    ])
    expect(sheet.getRow(12).getCell(3).numFmt).toBe('@')
    expect(sheet.getRow(12).getCell(17).border.right?.style).toBe('thin')
    expect(sheet.getColumn(2).width).toBeGreaterThan(13)
    expect(workbook.getWorksheet('Cách tính')?.getCell('B5').value).toBe('Người trong danh sách')
    expect(workbook.creator).toBe('Nhịp Cầu')
    expect(workbook.created).toEqual(now)
  })

  it('prints on A4, headings repeated, page number from the second page on', async () => {
    const { sheet } = await readBack(layOut(list, sampleData({ people: 3, cells: 1 }), flat))
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      printTitlesRow: '9:11',
    })
    expect(sheet.pageSetup.printArea).toBe(`A1:Q${sheet.rowCount}`)
    expect(sheet.pageSetup.margins?.left).toBeCloseTo(30 / 25.4, 5)
    expect(sheet.headerFooter).toMatchObject({
      differentFirst: true,
      oddHeader: '&C&"Times New Roman,Regular"&13&P',
    })
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 11 })
  })

  it('keeps figures as numbers and rates with their fraction', async () => {
    const { sheet } = await readBack(layOut(summary, sampleData({ people: 8, cells: 2 }), flat))
    const total = sheet.getRow(14)
    expect(total.getCell(1).value).toBe('Tổng cộng')
    expect(total.getCell(3).value).toEqual({ formula: 'SUM(C12:C13)', result: 8 })
    expect(total.getCell(3).numFmt).toBe('#,##0')
    expect(total.getCell(14).value).toBe('75,0 % (6/8)')
    expect(sheet.getRow(11).getCell(3).value).toBe('3 = 4+5')
  })

  it('measures columns in the font of the whole workbook, a width that the library would leave out too', async () => {
    const { sheet } = await readBack(layOut(summary, sampleData({ people: 1, cells: 1 }), flat))
    // 9 characters of 7 pixels and 5 beside them, in digits of 8 pixels
    for (const column of [4, 5, 7]) expect(sheet.getColumn(column).width).toBeCloseTo(8.5, 1)
    expect(widthInFile(67 / 7)).toBe(9.01)
    const { bytes } = await writeWorkbook(layOut(list, sampleData({ people: 1, cells: 1 }), flat), { now })
    const styles = unzipped(bytes).get('xl/styles.xml')?.toString('utf8') ?? ''
    expect(styles).toMatch(/<fonts[^>]*><font><sz val="12"\/><name val="Times New Roman"\/>/u)
    expect(styles).not.toContain('Calibri')
  })

  it('brings people of the last cell to the page of the signatures', async () => {
    const ends = async (people: number) => {
      const report = layOut(list, sampleData({ people, cells: 4 }), { ...flat, grouped: true })
      const sheet = readXlsx((await writeWorkbook(report, { now })).bytes)[0]
      const found = [...(sheet?.xml.matchAll(/<brk id="(\d+)"/gu) ?? [])].map(([, row]) => Number(row))
      return { last: 11 + [...report.rows()].length, end: found.at(-1) ?? 0 }
    }
    // wherever the table ends on its last page
    for (let people = 60; people < 76; people += 1) {
      const { last, end } = await ends(people)
      expect([people, last - end >= 3]).toEqual([people, true])
    }
  })

  it('says so when nobody is there', async () => {
    const { sheet } = await readBack(layOut(list, sampleData({ people: 0, cells: 1 }), flat))
    expect(sheet.getCell('A12').value).toBe('Không có trường hợp nào trong kỳ')
    expect(textsOf(sheet).some((text) => text.startsWith('T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ'))).toBe(true)
  })

  it('gives long names of people and cells as many lines as they need', async () => {
    const data = sampleData({ people: 1, cells: 1 })
    const name = 'Sùng Thị Pàng Mỷ Xua Nhìa Chồng Lử Thào A Giàng Páo'
    const cellName = `Chi bộ ${'liên bản Huổi Só Lìn '.repeat(6)}`.slice(0, 120).trim()
    const record = {
      id: 1,
      cellId: 1,
      cellName,
      fullName: name,
      sex: 'female',
      birthDate: '?',
      helpers: '=1+1',
    }
    const { sheet } = await readBack(layOut(list, { ...data, list: () => [record] }, flat))
    const row = sheet.getRow(12)
    expect([row.getCell(2).value, row.getCell(16).value]).toEqual([name, cellName])
    expect(row.getCell(4).value).toBe('chưa rõ')
    expect(row.getCell(15).value).toBe('=1+1')
    // 120 characters in a column of 18 at most: seven lines of 12 points or more
    expect(row.height).toBeGreaterThan(7 * 12)
    const inGroup = await readBack(
      layOut(list, { ...data, list: () => [record] }, { ...flat, grouped: true }),
    )
    expect(inGroup.sheet.getCell('A12').value).toBe(`I. ${cellName} (1 đồng chí)`)
  })

  it('writes 3,000 people, tells how far it is, and lets others work meanwhile', async () => {
    const report = layOut(list, sampleData({ people: 3000, cells: 30 }), { ...flat, grouped: true })
    const told: number[] = []
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    const { bytes, rows } = await writeWorkbook(report, { now, onProgress: (done) => told.push(done) })
    clearInterval(timer)
    expect(rows).toBe(3000 + 30 + 1)
    expect(told).toEqual([500, 1000, 1500, 2000, 2500, 3000, 3031])
    expect(turns).toBeGreaterThan(2)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
    const sheet = workbook.getWorksheet('Báo cáo')
    expect(sheet?.getRow(11 + 3030).getCell(1).value).toBe(3000)
    expect(sheet?.getRow(11 + 3031).getCell(1).text).toContain('Tổng cộng: 3.000 đồng chí')
  })

  it('writes the height of every line of a form, so that every program breaks its pages alike', async () => {
    const data = {
      ...sampleData({ people: 3, cells: 1 }),
      figure: () => ({ numerator: 1, denominator: null }),
    }
    const report = layOut(declared('bieu-7-btctw'), data, flat)
    const { sheet } = await readBack(report)
    const lines = [...report.rows()].filter(({ kind }) => kind === 'indicator').length
    let first = 0
    sheet.eachRow((row, at) => {
      if (row.getCell(1).text === 'I. Khen thưởng') first = at
    })
    expect([lines > 40, first > 5]).toEqual([true, true])
    for (let row = first; row < first + lines; row += 1)
      expect([row, sheet.getRow(row).height >= 15]).toEqual([row, true])
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const report = layOut(list, sampleData({ people: 3000, cells: 3 }), flat)
    const told: number[] = []
    const writing = writeWorkbook(report, {
      now,
      signal: stop.signal,
      onProgress: (done) => {
        told.push(done)
        stop.abort()
      },
    })
    await expect(writing).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect(told).toEqual([500])
  })

  it.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'])('moves no day in the zone %s', (zone) => {
    const script = `
      import { dateOfDay } from './src/engine/reports/workbook/dates.ts'
      import { daySchema } from './src/shared/vocabulary/day.ts'
      process.stdout.write(['2026-01-01', '2024-02-29', '1985-12-31'].map((text) => dateOfDay(daySchema.parse(text)).toISOString()).join(' '))`
    const out = execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      cwd: new URL('../../..', import.meta.url),
      encoding: 'utf8',
    })
    expect(out).toBe('2026-01-01T00:00:00.000Z 2024-02-29T00:00:00.000Z 1985-12-31T00:00:00.000Z')
  })
})

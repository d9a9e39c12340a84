import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../../src/engine/imports/workbook/open-workbook.ts'
import { readTable } from '../../../../src/engine/imports/workbook/read-table.ts'
import { cleanText } from '../../../../src/shared/vocabulary/search-key.ts'
import { allRows } from './reading.ts'

async function bytesOf(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('Danh sách'))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe('workbooks written by another program', () => {
  it('with rich text, links, formulas, errors, dates and truth values', async () => {
    const bytes = await bytesOf((sheet) => {
      sheet.addRow([
        { richText: [{ text: 'Lò ' }, { text: 'Văn An', font: { bold: true } }] },
        { text: 'Thư', hyperlink: 'mailto:a@example.com' },
        { formula: 'A1&"x"', result: 'Thái' },
        { error: '#DIV/0!' },
        new Date(Date.UTC(1985, 2, 20)),
        true,
        null,
        12345678901,
      ])
      sheet.getCell('E1').numFmt = 'dd/mm/yyyy'
      sheet.getCell('H1').numFmt = '000000000000'
    })
    const [row] = await allRows(bytes)
    expect(row?.cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'Lò Văn An'],
      ['text', 'Thư'],
      ['text', 'Thái'],
      ['error', '#DIV/0!'],
      ['date', '1985-03-20'],
      ['boolean', 'TRUE'],
      ['blank', ''],
      ['number', '012345678901'],
    ])
  })

  it('with a merged header and a merged group heading', async () => {
    const bytes = await bytesOf((sheet) => {
      sheet.addRow(['DANH SÁCH'])
      sheet.mergeCells('A1:E1')
      sheet.addRow(['TT', 'Họ và tên', 'Ngày sinh', null, 'Dân tộc'])
      sheet.addRow([null, null, 'Nam', 'Nữ'])
      for (const range of ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3']) sheet.mergeCells(range)
      sheet.addRow(['I. Chi bộ bản Nà Lò'])
      sheet.mergeCells('A4:E4')
      sheet.addRow([1, 'Lò Văn An', '1985', null, 'Thái'])
    })
    const table = await readTable(await openWorkbook(bytes), [
      { field: 'name', titles: ['Họ và tên'], required: true },
      { field: 'female', titles: ['Ngày sinh / Nữ'] },
      { field: 'ethnic', titles: ['Dân tộc'] },
    ])
    expect(table.header.columns.map(({ field }) => field)).toEqual([null, 'name', null, 'female', 'ethnic'])
    const roles: string[] = []
    for await (const { role } of table.rows) roles.push(role)
    expect(roles).toEqual(['group', 'data'])
  })

  it('hold the same text after reading, whatever it is', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(texts, async (row) => {
        const written = row.map((text) => cleanText(text)).filter((text) => /^[^\p{C}]+$/u.test(text))
        const rows = await allRows(await bytesOf((sheet) => void sheet.addRow(written)))
        expect(rows[0]?.cells.map(({ text }) => text) ?? []).toEqual(written)
      }),
      { numRuns: 40 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellContext, cellToText } from '../../../../src/engine/imports/workbook/cell-text.ts'
import { builtInFormat, readFormatCode } from '../../../../src/engine/imports/workbook/number-format.ts'
import { looksRuinedByExcel } from '../../../../src/shared/vocabulary/citizen-id.ts'
import { textRows, workbookBytes } from './build-workbook.ts'
import { allRows } from './reading.ts'

/** A number as the sheet holds it, shown in the given format. */
function shown(value: string, format: string, date1904 = false) {
  const context: CellContext = { sharedStrings: [], formats: [readFormatCode(format)], date1904 }
  const { kind, text } = cellToText({ type: 'n', style: 0, value, formula: null }, context)
  return `${kind} ${text}`
}

/** Texts and kinds of the first row of a sheet with these cells. */
async function firstRow(
  cells: string,
  build: { shared?: string; styles?: string; workbookProperties?: string } = {},
) {
  const rows = await allRows(workbookBytes({ ...build, sheets: [{ data: `<row r="1">${cells}</row>` }] }))
  return (rows[0]?.cells ?? []).map(({ kind, text }) => `${kind} ${text}`.trim())
}

describe('numbers', () => {
  it.each([
    ['1985', 'General', 'number 1985'],
    ['-2.5', '0.00', 'number -2.5'],
    ['0.30000000000000004', 'General', 'number 0.3'],
    ['12345678901', 'General', 'number 12345678901'],
    ['12345678901', '000000000000', 'number 012345678901'],
    ['123456789012', '0', 'number 123456789012'],
    ['999999999999999', 'General', 'number 999999999999999'],
    ['6110000000000000', 'General', 'number 6.11E+15'],
    ['6.11E+15', '@', 'number 6.11E+15'],
    ['1234567890123450', '0000000000000000', 'number 1.23456789012345E+15'],
    ['abc', 'General', 'error #NUM!'],
  ])('%s as %s', (value, format, expected) => {
    expect(shown(value, format)).toBe(expected)
  })

  it('an ID that lost digits is recognised, one that did not is left alone', () => {
    expect(looksRuinedByExcel(shown('6.11E+15', 'General').slice(7))).not.toBeNull()
    expect(looksRuinedByExcel(shown('12345678901', 'General').slice(7))).not.toBeNull()
    expect(looksRuinedByExcel(shown('12345678901', '000000000000').slice(7))).toBeNull()
    expect(looksRuinedByExcel(shown('123456789012', 'General').slice(7))).toBeNull()
  })

  it('every 12-digit number padded or not keeps its digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (id) => {
        expect(shown(String(id), '000000000000')).toBe(`number ${String(id).padStart(12, '0')}`)
        expect(shown(String(id), 'General')).toBe(`number ${id}`)
      }),
    )
  })
})

describe('dates', () => {
  it.each([
    ['31126', 'dd/mm/yyyy', 'date 1985-03-20'],
    ['31126.75', 'dd/mm/yyyy hh:mm', 'date 1985-03-20'],
    ['31126', '[$-42A]dd\\ mmmm\\ yyyy;@', 'date 1985-03-20'],
    ['31126', '"ngày "dd" tháng "mm" năm "yyyy', 'date 1985-03-20'],
    ['31126', 'mm/yyyy', 'date 1985-03'],
    ['31126', 'yyyy', 'date 1985'],
    ['60', 'dd/mm/yyyy', 'number 60'],
    ['-3', 'dd/mm/yyyy', 'number -3'],
    ['0.5', 'hh:mm', 'number 0.5'],
    ['26.5', '[h]:mm', 'number 26.5'],
    ['5', '0" ngày"', 'number 5'],
    ['1500000', '#,##0 [$đ-42A]', 'number 1500000'],
    ['0.5', '0.00%', 'number 0.5'],
    ['5', '[Red]General', 'number 5'],
  ])('%s as %s', (value, format, expected) => {
    expect(shown(value, format)).toBe(expected)
  })

  it('count from 1904 in old Macintosh files', async () => {
    expect(shown('29664', 'dd/mm/yyyy', true)).toBe('date 1985-03-20')
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    const cell = '<c r="A1" s="1"><v>29664</v></c>'
    expect(await firstRow(cell, { styles, workbookProperties: '<workbookPr date1904="1"/>' })).toEqual([
      'date 1985-03-20',
    ])
    expect(await firstRow(cell, { styles, workbookProperties: '<workbookPr/>' })).toEqual(['date 1981-03-19'])
  })

  it('are known by style: built in, of the file, not by cell styles, and not without one', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>'
    const cells = [0, 1, 2, 9]
      .map((style, at) => `<c r="${'ABCD'[at]}1" s="${style}"><v>31126</v></c>`)
      .join('')
    expect(await firstRow(cells, { styles })).toEqual([
      'number 31126',
      'date 1985-03-20',
      'date 1985-03',
      'number 31126',
    ])
    expect([14, 17, 20, 22, 49].map((id) => builtInFormat(id).kind)).toEqual([
      'date',
      'date',
      'time',
      'date',
      'number',
    ])
  })

  it('written as text stay the text they are, for the reader of dates', async () => {
    const typed = ['20/3/1985', '20-03-85', '1985', '3/1985', 'ngày 20 tháng 3 năm 1985']
    const rows = await allRows(workbookBytes({ sheets: [{ data: textRows([typed]) }] }))
    expect(rows[0]?.cells.map(({ kind, text }) => [kind, text])).toEqual(typed.map((text) => ['text', text]))
    expect(await firstRow('<c t="d"><v>1985-03-20T00:00:00</v></c>')).toEqual(['date 1985-03-20'])
  })
})

describe('texts', () => {
  it('shared, inline, rich, from a formula: joined, cleaned, composed', async () => {
    const shared =
      '<si><t xml:space="preserve">  Lò Văn  An </t></si><si><r><t>Hà </t></r><r><rPr><b/></rPr><t>Thị Mỷ</t></r><rPh><t>x</t></rPh></si><si/>'
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      `<c r="D1" t="inlineStr"><is><r><t>${'Nà Lò'.normalize('NFD')}</t></r><rPh><t>y</t></rPh></is></c>` +
      '<c r="E1" t="str"><f>A1&amp;"x"</f><v>Thái_x000D_\nđen</v></c><c r="F1" t="s"><v>99</v></c>'
    expect(await firstRow(cells, { shared })).toEqual([
      'text Lò Văn An',
      'text Hà Thị Mỷ',
      'blank',
      'text Nà Lò',
      'text Thái đen',
      'error #REF!',
    ])
  })

  it('with signs of XML, CDATA and prefixes of namespaces', async () => {
    const content =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="str"><x:v>A &amp; B &lt;1&gt; &#272;</x:v></x:c>' +
      '<x:c t="str"><x:v><![CDATA[a<b]]></x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const rows = await allRows(workbookBytes({ sheets: [{ entry: { content } }] }))
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual(['A & B <1> Đ', 'a<b'])
  })
})

describe('other cells', () => {
  it('errors, truth values, formulas never calculated, spaces only', async () => {
    const cells =
      '<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c><c r="C1"><f>SUM(A1:B1)</f></c>' +
      '<c r="D1" t="str"><v>   </v></c><c r="E1"><f>1+1</f><v>2</v></c>'
    expect(await firstRow(cells)).toEqual([
      'error #N/A',
      'boolean TRUE',
      'error =SUM(A1:B1)',
      'blank',
      'number 2',
    ])
  })

  it('keep their columns when cells or references are missing', async () => {
    expect(await firstRow('<c r="C1"><v>3</v></c><c><v>4</v></c>')).toEqual([
      'blank',
      'blank',
      'number 3',
      'number 4',
    ])
  })
})

describe('sheets', () => {
  it('come in order, hidden ones and charts left out', async () => {
    const data = '<row r="1"><c r="A1"><v>1</v></c></row>'
    const sheets = [
      { name: 'Một', data },
      { name: 'Ẩn', state: 'veryHidden', data },
      { name: 'Hai', data },
    ]
    const rows = await allRows(workbookBytes({ sheets }))
    expect(rows.map(({ sheet }) => sheet)).toEqual(['Một', 'Hai'])
  })

  it('with rows out of order are damaged', async () => {
    const rows = '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'
    await expect(allRows(workbookBytes({ sheets: [{ data: rows }] }))).rejects.toMatchObject({
      code: 'BROKEN_XML',
    })
  })
})

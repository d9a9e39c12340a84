import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetPlaces } from '../../../src/engine/issued/package/sheet-places.ts'
import { type NewValue, withCells } from '../../../src/engine/issued/package/with-cells.ts'
import { withRecount } from '../../../src/engine/issued/package/with-recount.ts'
import { placeNamed } from '../../../src/shared/issued/range.ts'

function filled(xml: string, values: Readonly<Record<string, number | string>>): string {
  const places = sheetPlaces(xml)
  if (places === null) throw new Error('no cells')
  const wanted = Object.entries(values).flatMap(([name, value]): NewValue[] => {
    const place = placeNamed(name)
    return place === null ? [] : [{ ...place, value }]
  })
  return withCells(xml, places, wanted)
}

const sheet = (data: string, before = ''): string =>
  `<?xml version="1.0"?><worksheet>${before}<sheetData>${data}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`

describe('the XML of a sheet with cells filled', () => {
  it('keeps the look of a cell and takes its old value and type away', () => {
    const xml = sheet('<row r="2"><c r="A2" s="7" t="s"><v>3</v></c><c r="B2" s="1"/></row>')
    expect(filled(xml, { A2: 12, B2: 'Lò <Mai> & Vì' })).toBe(
      sheet(
        '<row r="2"><c r="A2" s="7"><v>12</v></c><c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve">Lò &lt;Mai&gt; &amp; Vì</t></is></c></row>',
      ),
    )
  })

  it('puts a missing cell between its neighbours, with the look of its row or column', () => {
    const columns = '<cols><col min="2" max="3" width="9" style="4"/></cols>'
    expect(filled(sheet('<row r="1"><c r="A1"/><c r="D1"/></row>', columns), { B1: 1, C1: 2, E1: 3 })).toBe(
      sheet(
        '<row r="1"><c r="A1"/><c r="B1" s="4"><v>1</v></c><c r="C1" s="4"><v>2</v></c><c r="D1"/><c r="E1"><v>3</v></c></row>',
        columns,
      ),
    )
    expect(filled(sheet('<row r="1" s="9" customFormat="1"></row>', columns), { B1: 1 })).toBe(
      sheet('<row r="1" s="9" customFormat="1"><c r="B1" s="9"><v>1</v></c></row>', columns),
    )
  })

  it('opens an empty row, and makes the rows that are not there', () => {
    expect(filled(sheet('<row r="2" ht="20"/><row r="5"/>'), { A1: 1, A2: 2, B2: 3, A4: 4, A9: 5 })).toBe(
      sheet(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="20"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>' +
          '<row r="4"><c r="A4"><v>4</v></c></row><row r="5"/><row r="9"><c r="A9"><v>5</v></c></row>',
      ),
    )
    expect(filled('<worksheet><sheetData/></worksheet>', { B3: 1 })).toBe(
      '<worksheet><sheetData><row r="3"><c r="B3"><v>1</v></c></row></sheetData></worksheet>',
    )
  })

  it('speaks the prefix of the file and is not misled by comments, quotes and CDATA', () => {
    const xml =
      '<x:worksheet note="a > b"><!-- <sheetData> --><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[<c r="B1"/>]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    expect(filled(xml, { B1: 7 })).toBe(xml.replace('</x:row>', '<x:c r="B1"><x:v>7</x:v></x:c></x:row>'))
  })

  it('finds cells and rows that only count their places', () => {
    const xml = sheet('<row r="2"><c r="B2"/><c><v>1</v></c></row><row><c/><c/></row>')
    expect(filled(xml, { C2: 5, B3: 6, C3: 7 })).toBe(
      sheet(
        '<row r="2"><c r="B2"/><c><v>5</v></c></row><row><c/><c><v>6</v></c><c r="C3"><v>7</v></c></row>',
      ),
    )
  })

  it('changes nothing but the cells asked for', () => {
    const names = fc.uniqueArray(fc.constantFrom('A1', 'B1', 'C1', 'A2', 'C2', 'B4', 'D4', 'A7'), {
      minLength: 1,
    })
    const standing =
      '<row r="1" spans="1:3"><c r="A1" s="2"/><c r="C1"><f>A1*2</f><v>0</v></c></row>\n  <row r="4"><c r="D4" t="str"><v>x</v></c></row>'
    fc.assert(
      fc.property(names, fc.integer(), (chosen, value) => {
        const wanted = Object.fromEntries(chosen.map((name) => [name, value]))
        const without = (xml: string): string =>
          chosen
            .reduce((text, name) => text.replace(new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`), ''), xml)
            .replace(/<row r="\d+"><\/row>/g, '')
        expect(without(filled(sheet(standing), wanted))).toBe(without(sheet(standing)))
      }),
    )
  })
})

describe('the mark that lets Excel count its formulas anew', () => {
  it('is one attribute, or one element where the order of the standard has it', () => {
    expect(withRecount('<workbook><sheets><sheet/></sheets><calcPr calcId="191029"/></workbook>')).toBe(
      '<workbook><sheets><sheet/></sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
    )
    expect(withRecount('<x:workbook><x:sheets></x:sheets><x:definedNames/><x:ext/></x:workbook>')).toBe(
      '<x:workbook><x:sheets></x:sheets><x:definedNames/><x:calcPr fullCalcOnLoad="1"/><x:ext/></x:workbook>',
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRecords } from '../../../../src/engine/imports/workbook/csv-records.ts'
import { inUnicode } from '../../../../src/engine/imports/workbook/legacy-columns.ts'
import { csvSheet } from '../../../../src/engine/imports/workbook/open-csv.ts'
import { openWorkbook } from '../../../../src/engine/imports/workbook/open-workbook.ts'
import { toTcvn3, toVni } from '../../../shared/legacy-text/letters.ts'
import { allRows, codeOf, problemOf } from './reading.ts'

const list = 'STT;Họ và tên;Ngày sinh\r\n1;Lường Văn Bé;20/3/1985\r\n2;Quàng Thị Mượt;1990\r\n'
const read = [
  ['STT', 'Họ và tên', 'Ngày sinh'],
  ['1', 'Lường Văn Bé', '20/3/1985'],
  ['2', 'Quàng Thị Mượt', '1990'],
]
const texts = async (bytes: Uint8Array) =>
  (await allRows(bytes)).map(({ cells }) => cells.map(({ text }) => text))

/** windows-1258 as Excel writes it: â ă ê ô ơ ư đ as they are, the tones behind their letters. */
function to1258(text: string): Buffer {
  const decoder = new TextDecoder('windows-1258')
  const bytes = new Map<string, number>()
  for (let byte = 0x20; byte < 0x100; byte += 1) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  for (const sign of '\r\n\t') bytes.set(sign, sign.charCodeAt(0))
  const written: number[] = []
  for (const sign of text.normalize('NFC')) {
    const whole = bytes.get(sign)
    if (whole !== undefined) written.push(whole)
    else
      for (const part of toneApart(sign)) {
        const byte = bytes.get(part)
        if (byte === undefined) throw new Error(`windows-1258 has no ${part}`)
        written.push(byte)
      }
  }
  return Buffer.from(written)
}

/** ệ → ê and the dot below; the hat and the horn stay with their letter. */
function toneApart(sign: string): string[] {
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(sign.normalize('NFD'))?.[0] ?? ''
  return [sign.normalize('NFD').replace(tone, '').normalize('NFC'), tone]
}

const utf16be = Buffer.from(list, 'utf16le').swap16()

describe('a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(list)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${list}`)],
    ['UTF-8 decomposed', Buffer.from(list.normalize('NFD'))],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${list}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(list, 'utf16le')],
    ['UTF-16 the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
    ['windows-1258', to1258(list)],
    ['tabs', Buffer.from(list.replaceAll(';', '\t'))],
    ['commas', Buffer.from(list.replaceAll(';', ','))],
    ['line ends of an old Mac', Buffer.from(list.replaceAll('\r\n', '\r'))],
    ['Excel’s own first line', Buffer.from(`sep=;\r\n${list}`)],
    ['quotes round everything', Buffer.from(list.replaceAll(/[^;\r\n]+/g, '"$&"'))],
  ])('in %s is read as the same list', async (_, bytes) => {
    expect(await texts(bytes)).toEqual(read)
  })

  it('of windows-1258 says what it was taken for', async () => {
    const { notices } = await openWorkbook(to1258(list))
    expect(notices.map(({ message }) => message).join()).toContain('Windows-1258')
    expect((await openWorkbook(Buffer.from(list))).notices).toEqual([])
  })

  it.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
  ] as const)('with the bytes of %s is converted like a workbook in that font', async (_, encode) => {
    const workbook = inUnicode(await openWorkbook(Buffer.from(encode(list), 'latin1')))
    const rows: string[][] = []
    for await (const { cells } of workbook.rows(csvSheet)) rows.push(cells.map(({ text }) => text))
    expect(rows).toEqual(read)
  })

  it('keeps line breaks, quotes and separators inside quotes', async () => {
    const bytes = Buffer.from('a,b\r\n"Lò ""Na"", An","hai\r\ndòng"\r\nx,y')
    expect(await texts(bytes)).toEqual([
      ['a', 'b'],
      ['Lò "Na", An', 'hai dòng'],
      ['x', 'y'],
    ])
  })

  it('counts its rows as Excel does, blank ones too', async () => {
    const rows = await allRows(Buffer.from('a;b\n\n;\n"x\ny";z\nc;d'))
    expect(rows.map(({ row }) => row)).toEqual([1, 4, 5])
  })

  it('is refused with its place', async () => {
    const broken = await problemOf(Buffer.from('a;b\n1;2\n3;"4\n5;6'))
    expect([broken.code, broken.place.row]).toEqual(['OPEN_QUOTE', 3])
    const long = await problemOf(Buffer.from(`a;b\n1;${'x'.repeat(32_768)}`))
    expect([long.code, long.place.row, long.place.column]).toEqual(['CELL_TOO_LONG', 2, 'B'])
    expect(await codeOf(Buffer.from(`a;b\n${'1;2\n'.repeat(60_001)}`))).toBe('TOO_MANY_ROWS')
    expect(await codeOf(Buffer.from(`a;b\n${';'.repeat(300)}x\n`))).toBe('TOO_MANY_COLUMNS')
    expect(await codeOf(Buffer.from('Kính gửi Đảng ủy xã\nNội dung thư\n'))).toBe('PLAIN_TEXT')
    expect(await codeOf(Buffer.from([0x61, 0x3b, 0x01, 0x02, 0x0a]))).toBe('NOT_A_WORKBOOK')
  })

  it('gives back any fields that were quoted', () => {
    const fields = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(fields, (records) => {
        const text = records
          .map((record) => record.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        expect([...csvRecords({ text, separator: ',', from: 0 })]).toEqual(records)
      }),
    )
  })
})

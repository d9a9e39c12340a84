import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../../src/engine/imports/workbook/open-workbook.ts'
import { WorkbookProblem } from '../../../../src/engine/imports/workbook/problems.ts'
import {
  begin,
  compoundFileOf,
  double,
  end,
  label,
  long,
  number,
  record,
  short,
  text,
  xlsBytes,
} from './build-xls.ts'
import { allRows, codeOf } from './reading.ts'

const shown = async (bytes: Uint8Array) =>
  (await allRows(bytes)).map(({ row, cells }) => [row, ...cells.map(({ kind, text }) => `${kind} ${text}`)])

const real = readFileSync(new URL('files/libreoffice.xls', import.meta.url))

/** Styles: 0 plain, 1 day, 2 twelve digits. */
const styles = [
  record(0x041e, short(164), text('000000000000')),
  record(0x00e0, short(0, 0)),
  record(0x00e0, short(0, 14)),
  record(0x00e0, short(0, 164)),
]

describe('a workbook of Excel 97–2003', () => {
  it('written by LibreOffice is read like any list, long texts and old fonts too', async () => {
    const rows = await allRows(real)
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6])
    expect(rows[3]?.cells.slice(0, 7).map(({ kind, text }) => [kind, text])).toEqual([
      ['number', '1'],
      ['text', 'Lò Văn An'],
      ['date', '1985-03-20'],
      ['blank', ''],
      ['text', 'Thái'],
      ['text', '011085000123'],
      ['text', '0912000111'],
    ])
    // cut into three records by the writer, narrow and wide signs by turns
    expect(rows[3]?.cells[7]?.text).toBe('a'.repeat(5000) + 'ạ'.repeat(5000))
    expect(rows[4]?.cells.map(({ text }) => text)).toEqual([
      '2',
      'Lß ThÞ B×nh',
      '',
      '3/1990',
      "H'Mông",
      '011190000456',
      '0912000222',
      '2',
    ])
    expect(rows[5]?.cells.slice(6).map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'đậm nhạt'],
      ['boolean', 'TRUE'],
    ])
    const { notices } = await openWorkbook(real)
    expect(notices.map(({ message }) => message).join()).toContain('"Nháp" đang ẩn')
  })

  it('has every kind of cell', async () => {
    const rk = (value: number) => ((value << 2) | 2) >>> 0
    const bytes = xlsBytes({
      globals: styles,
      cells: [
        label(0, 0, 'Họ và tên'),
        number(0, 1, 31_126, 1),
        number(0, 2, 11_085_000_123, 2),
        record(0x027e, short(1, 0, 0), long(rk(1985))),
        record(0x027e, short(1, 1, 0), long((rk(250) | 1) >>> 0)),
        record(0x00bd, short(2, 0), short(0), long(rk(-3)), short(0), long(rk(4)), short(1)),
        record(0x0205, short(3, 0, 0), Buffer.from([1, 0])),
        record(0x0205, short(3, 1, 0), Buffer.from([0x17, 1])),
        record(0x0006, short(4, 0, 0), Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff])),
        record(0x0207, text('Chi bộ bản Na')),
        record(0x0006, short(4, 1, 0), Buffer.from([2, 0, 0x2a, 0, 0, 0, 0xff, 0xff])),
        record(0x0006, short(4, 2, 0), double(2.5)),
        // a chart on the sheet has records of its own
        begin(0x0020),
        number(9, 9, 9),
        end,
        label(9, 1, 'cuối'),
      ],
    })
    expect(await shown(bytes)).toEqual([
      [1, 'text Họ và tên', 'date 1985-03-20', 'number 011085000123'],
      [2, 'number 1985', 'number 2.5'],
      [3, 'number -3', 'number 4'],
      [4, 'boolean TRUE', 'error #REF!'],
      [5, 'text Chi bộ bản Na', 'error #N/A', 'number 2.5'],
      [10, 'blank ', 'text cuối'],
    ])
  })

  it('counts its days from 1904 where it says so', async () => {
    const globals = [...styles, record(0x0022, short(1))]
    expect(await shown(xlsBytes({ globals, cells: [number(0, 0, 31_126 - 1462, 1)] }))).toEqual([
      [1, 'date 1985-03-20'],
    ])
  })

  it.each([
    ['an older Excel', { version: 0x0500 }, 'OLD_XLS'],
    ['a password', { globals: [record(0x002f, short(1, 1))] }, 'PASSWORD_PROTECTED'],
    ['nothing but a hidden sheet', { visibility: 1 }, 'NO_SHEET'],
    ['a record longer than the file', { cells: [{ ...label(0, 0, 'a'), length: 60_000 }] }, 'BROKEN_XLS'],
    ['more shared texts than there are', { globals: [record(0x00fc, long(9, 9))] }, 'BROKEN_XLS'],
    ['millions of shared texts', { globals: [record(0x00fc, long(9, 0xffff_ffff))] }, 'TOO_MUCH_TEXT'],
    ['rows out of order', { cells: [label(5, 0, 'a'), label(1, 0, 'b')] }, 'BROKEN_XLS'],
    [
      'a text cut off',
      { cells: [record(0x0204, short(0, 0, 0), short(900), Buffer.from([1, 65]))] },
      'BROKEN_XLS',
    ],
    ['a cell of 40,000 signs', { cells: [label(0, 0, 'a'.repeat(32_000)), label(0, 1, 'b')] }, null],
  ])('with %s is told apart', async (_, build, code) => {
    const bytes = xlsBytes(build)
    if (code === null) expect(await allRows(bytes)).toHaveLength(1)
    else expect(await codeOf(bytes)).toBe(code)
  })

  it('whose sectors run in a circle ends', async () => {
    const bytes = Buffer.from(compoundFileOf('Workbook', new Uint8Array(9000)))
    bytes.writeUInt32LE(3, 512 + 3 * 4)
    expect(await codeOf(bytes)).toBe('BROKEN_XLS')
  })

  it('is read or refused however it is damaged', async () => {
    const damage = fc.array(fc.tuple(fc.nat(real.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(real.length), async (bytes, cut) => {
        const broken = Buffer.from(real)
        for (const [at, value] of bytes) broken.writeUInt8(value, at)
        const given = cut % 3 === 0 ? broken.subarray(0, cut) : broken
        try {
          await allRows(given)
        } catch (error) {
          if (!(error instanceof WorkbookProblem)) throw error
        }
      }),
      { numRuns: 200 },
    )
  })
})

it('tells the old font of a cell, past the font number that is never used', async () => {
  const font = (name: string) => record(0x0031, short(240, 0, 0, 400, 0), Buffer.alloc(4), text(name, 1))
  const globals = [
    ...['Arial', 'Arial', 'Arial', 'Arial', '.VnTime', 'VNI-Times'].map(font),
    record(0x00e0, short(0, 0)),
    record(0x00e0, short(5, 0)),
    record(0x00e0, short(6, 0)),
  ]
  const inStyle = (column: number, style: number) => record(0x0204, short(0, column, style), text('chữ'))
  const [row] = await allRows(xlsBytes({ globals, cells: [inStyle(0, 0), inStyle(1, 1), inStyle(2, 2)] }))
  expect(row?.cells.map(({ font: name }) => name)).toEqual([undefined, '.VnTime', 'VNI-Times'])
})

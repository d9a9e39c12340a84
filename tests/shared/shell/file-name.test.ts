import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isOpenElsewhere,
  isReservedName,
  numberedName,
  safeFileName,
} from '../../../src/shared/shell/file-name.ts'

describe('safeFileName', () => {
  it.each([
    ['Danh sách quần chúng ưu tú 2026-11.xlsx', 'Danh sách quần chúng ưu tú 2026-11.xlsx'],
    ['Mẫu 3/KNĐ: quý IV.xlsx', 'Mẫu 3 KNĐ quý IV.xlsx'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\x.xlsx', 'C Windows x.xlsx'],
    ['a\0b\r\nc.pdf', 'a b c.pdf'],
    ['baocao\u202Exslx.exe', 'baocao xslx.exe'],
    ['CON', '_CON'],
    ['nul.xlsx', '_nul.xlsx'],
    ['Com7 .txt', '_Com7.txt'],
    ['.ẩn.xlsx', 'ẩn.xlsx'],
    ['tên có dấu chấm cuối...', 'tên có dấu chấm cuối'],
    ['', 'Tệp không tên'],
    [' . ', 'Tệp không tên'],
    ['Lò Thị'.normalize('NFD'), 'Lò Thị'.normalize('NFC')],
  ])('%j becomes %j', (wanted, name) => {
    expect(safeFileName(wanted)).toBe(name)
  })

  it('shortens the stem and keeps the extension', () => {
    const name = safeFileName(`${'Đảng ủy xã '.repeat(40)}.xlsx`)
    expect(name.length).toBeLessThanOrEqual(120)
    expect(name.endsWith('.xlsx')).toBe(true)
  })

  it('gives a name Windows accepts, and is settled after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (wanted) => {
        const name = safeFileName(wanted)
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]$/u)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(121)
        expect(isReservedName(name)).toBe(false)
        expect(safeFileName(name)).toBe(name)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('numberedName', () => {
  it.each([
    ['a.xlsx', 1, 'a.xlsx'],
    ['a.xlsx', 2, 'a (2).xlsx'],
    ['v1.2 quý IV', 3, 'v1.2 quý IV (3)'],
    ['sao lưu', 2, 'sao lưu (2)'],
  ])('%s, %i → %s', (name, n, expected) => {
    expect(numberedName(name, n)).toBe(expected)
  })
})

describe('isOpenElsewhere', () => {
  it('knows the owner files of Excel and LibreOffice', () => {
    expect(isOpenElsewhere('a.xlsx', ['a.xlsx', '~$a.xlsx'])).toBe(true)
    expect(isOpenElsewhere('a.xlsx', ['.~lock.a.xlsx#'])).toBe(true)
    expect(isOpenElsewhere('a.xlsx', ['a.xlsx', '~$b.xlsx'])).toBe(false)
  })
})

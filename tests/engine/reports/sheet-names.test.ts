import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetNames } from '../../../src/engine/reports/workbook/sheet-names.ts'

describe('names of sheets', () => {
  it('are those of the forms, cut at a space', () => {
    expect(
      sheetNames(['Biểu số 1-BTCTW', 'Thống kê số liệu đảng viên theo chi bộ trực thuộc', 'Biểu 3: Đội ngũ']),
    ).toEqual(['Biểu số 1-BTCTW', 'Thống kê số liệu đảng viên', 'Biểu 3'])
  })

  it('are never alike, never too long, never with a forbidden sign, never those of the own sheets', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('Mục lục', 'Biểu', 'cách tính', '???'))),
        (titles) => {
          const names = sheetNames(titles)
          expect(names).toHaveLength(titles.length)
          const keys = [...names, 'Mục lục', 'Cách tính'].map((name) => name.toLocaleLowerCase('vi'))
          expect(new Set(keys).size).toBe(keys.length)
          for (const name of names) {
            expect(name.length).toBeLessThanOrEqual(31)
            expect(name.trim()).not.toBe('')
            expect(name).not.toMatch(/[\\/?*[\]:']/u)
          }
        },
      ),
    )
  })
})

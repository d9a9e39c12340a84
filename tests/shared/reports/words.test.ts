import { describe, expect, it } from 'vitest'
import { cellText } from '../../../src/shared/reports/cell-text.ts'
import { type BodyRow, pageOf } from '../../../src/shared/reports/document.ts'
import { periodName } from '../../../src/shared/reports/period-name.ts'
import { fillTemplate, placeholdersOf } from '../../../src/shared/reports/template.ts'
import { daySchema } from '../../../src/shared/vocabulary/day.ts'
import { defaultRounding } from '../../../src/shared/vocabulary/fraction.ts'

describe('a template', () => {
  it('takes values as they are, even with braces', () => {
    expect(fillTemplate('Kỳ {period} của {commune}', { period: '{commune}', commune: 'xã $& A' })).toBe(
      'Kỳ {commune} của xã $& A',
    )
  })
  it('refuses what nothing fills, inherited names too', () => {
    expect(() => fillTemplate('{toString}', {})).toThrow(RangeError)
    expect(placeholdersOf('{a} {b} {a}')).toEqual(['a', 'b'])
  })
})

describe('a period', () => {
  it.each([
    ['2026-01-01', '2026-12-31', 'năm 2026'],
    ['2026-01-01', '2026-06-30', '6 tháng đầu năm 2026'],
    ['2026-07-01', '2026-12-31', '6 tháng cuối năm 2026'],
    ['2026-01-01', '2026-09-30', '9 tháng đầu năm 2026'],
    ['2026-07-01', '2026-09-30', 'quý III năm 2026'],
    ['2024-02-01', '2024-02-29', 'tháng 2 năm 2024'],
    ['2023-02-01', '2023-02-28', 'tháng 2 năm 2023'],
    ['2026-02-01', '2026-04-30', 'từ ngày 01/02/2026 đến ngày 30/04/2026'],
    ['2026-01-02', '2026-12-31', 'từ ngày 02/01/2026 đến ngày 31/12/2026'],
    ['2025-01-01', '2026-12-31', 'từ ngày 01/01/2025 đến ngày 31/12/2026'],
  ])('from %s to %s is %s', (from, to, name) => {
    expect(periodName(daySchema.parse(from), daySchema.parse(to))).toBe(name)
  })
})

describe('a cell on paper', () => {
  it('has Vietnamese numbers, and the fraction of a percent', () => {
    const rate = { numerator: 350_459, denominator: 365_911 }
    expect(cellText(365_911, { type: 'number' }, defaultRounding)).toBe('365.911')
    expect(cellText(rate, { type: 'fraction' }, defaultRounding)).toBe('95,8 % (350.459/365.911)')
    expect(cellText(rate, { type: 'percent' }, defaultRounding)).toBe('95,8')
    expect(cellText({ numerator: 0, denominator: 0 }, { type: 'percent' }, defaultRounding)).toBe('–')
    expect(cellText('2026-03-05', { type: 'day' }, defaultRounding)).toBe('05/03/2026')
    expect(cellText('2026-03-05', { type: 'text' }, defaultRounding)).toBe('2026-03-05')
    expect(cellText(null, { type: 'text' }, defaultRounding)).toBe('')
  })
})

describe('a page of rows', () => {
  const rows = Array.from({ length: 25 }, (_, index): BodyRow => ({ kind: 'group', text: String(index) }))
  it('is cut out, with the number of all', () => {
    expect(pageOf(rows, 20, 10)).toEqual({ rows: rows.slice(20), totalRows: 25 })
    expect(pageOf(rows, 30, 10)).toEqual({ rows: [], totalRows: 25 })
  })
})

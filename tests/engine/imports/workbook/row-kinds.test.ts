import { describe, expect, it } from 'vitest'
import { blankCell, type CellText } from '../../../../src/engine/imports/workbook/cell.ts'
import { textCell } from '../../../../src/engine/imports/workbook/cell-text.ts'
import {
  isFootRow,
  isGroupHeading,
  isNumberingRow,
  isTotalRow,
} from '../../../../src/engine/imports/workbook/row-kinds.ts'

type Value = string | number | null

function cells(values: readonly Value[]): CellText[] {
  return values.map((value) => {
    if (value === null) return blankCell
    return typeof value === 'number' ? { kind: 'number', text: String(value), value } : textCell(value)
  })
}

/** People, and whatever else must never be taken for a heading or a sum. */
const people: readonly (readonly Value[])[] = [
  [1, 'Lò Văn An', 1985, 'Thái'],
  [null, 'Bàn Văn Tài'],
  ['Bàn Thị Nải'],
  [null, 'Tống Cộng Hòa', 1985],
  ['Trương Văn Khối', null, 'Kinh'],
  [null, 'Tổng Văn Cộng', 1990],
  [5, 'Chi bộ bản Nà Lò', 'Lò Văn An', 12],
  ['12', 'Hà Thị Mỷ'],
  [1, 'Lầu A Tổng', 2, 3],
  ['Lăng Thị Bản'],
]

describe('rows that are people', () => {
  it.each(people)('%s %s', (...row) => {
    const kinds = [isTotalRow, isGroupHeading, isNumberingRow, isFootRow].map((is) => is(cells(row)))
    expect(kinds).toEqual([false, false, false, false])
  })
})

describe('isTotalRow', () => {
  it.each([
    [['Tổng cộng: 25 đồng chí']],
    [[null, 'TỔNG CỘNG', null, 25]],
    [[null, 'Cộng', 25, 12]],
    [['Tổng số', 3]],
    [['tong cong', 25]],
    [['Danh sách này có 25 người./.']],
    [['Trong đó: nữ 12, dân tộc thiểu số 20']],
    [['Toàn xã', null, 120]],
    [['Tổng cộng: … đồng chí']],
  ])('%j', (row) => {
    expect(isTotalRow(cells(row))).toBe(true)
  })
})

describe('isGroupHeading', () => {
  it.each([
    [['I', 'Chi bộ bản Nà Lò']],
    [['II.', 'Khối nông thôn', null, 5]],
    [['A', 'Chi bộ cơ quan', '12 đồng chí']],
    [['I. Chi bộ Trường Tiểu học']],
    [[null, 'Chi bộ bản Nà Lò: 5 đồng chí']],
    [['BẢN NÀ TONG']],
    [['Trường Mầm non Hoa Ban', null, null, 4]],
  ])('%j', (row) => {
    expect(isGroupHeading(cells(row))).toBe(true)
  })
})

describe('isNumberingRow', () => {
  it.each([[[1, 2, 3, 4]], [['(1)', '(2)', '(3)']], [['A', 'B', 1, 2, 3]], [[1, 2, '3=1+2', 4]]])(
    '%j',
    (row) => {
      expect(isNumberingRow(cells(row))).toBe(true)
    },
  )

  it.each([[[1, 5, 9]], [[7, 8, 9]], [[1, 'Lò Văn An', 2]], [[1, 2]]])('not %j', (row) => {
    expect(isNumberingRow(cells(row))).toBe(false)
  })
})

describe('isFootRow', () => {
  it.each([
    [['Nà Lò, ngày 02 tháng 3 năm 2026']],
    [['NGƯỜI LẬP BIỂU', null, null, 'T/M CHI BỘ']],
    [[null, null, null, 'BÍ THƯ']],
    [['(Ký, ghi rõ họ tên)']],
    [['Nơi nhận:']],
  ])('%j', (row) => {
    expect(isFootRow(cells(row))).toBe(true)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { footingProblems } from '../../../src/engine/reports/layout/footing.ts'
import { layOut } from '../../../src/engine/reports/layout/lay-out.ts'
import type { ReportData } from '../../../src/engine/reports/layout/source.ts'
import type { CellKind } from '../../../src/shared/cells/fields.ts'
import { declarationSchema } from '../../../src/shared/reports/declaration.ts'
import type { BodyRow } from '../../../src/shared/reports/document.ts'
import { sampleData } from './sample-data.ts'

const form = {
  id: 'thu-chi-tieu',
  version: 1,
  family: 'members',
  effectiveFrom: '2021-01-01',
  effectiveTo: null,
  name: 'Biểu thử',
  description: 'Thử',
  title: ['BIỂU THỬ'],
  status: 'reconstructed',
  orientation: 'landscape',
  columns: [
    { key: 'ordinal', label: 'TT', width: 4, type: 'ordinal' },
    { key: 'cellName', label: 'Chi bộ', width: 20, type: 'text' },
    { key: 'target', label: 'Chỉ tiêu', width: 6, type: 'number', target: 'admitted' },
    { key: 'now', label: 'Trong kỳ', width: 6, type: 'number', figure: 'admitted' },
    { key: 'year', label: 'Lũy kế', width: 6, type: 'number', figure: 'admitted', period: 'year-to-date' },
    {
      key: 'rate',
      label: '%',
      width: 6,
      type: 'percent',
      ratio: { numerator: 'year', denominator: 'target' },
      numberLabel: '{n} = {year}*100/{target}',
    },
    { key: 'note', label: 'Ghi chú', width: 6, type: 'text', field: 'blank' },
  ],
  numberingRow: true,
  rows: {
    kind: 'indicators-per',
    per: 'cell',
    groups: [
      { label: 'Chi bộ thôn, bản', kinds: ['village'] },
      { label: 'Chi bộ trường học', kinds: ['school'] },
      { label: 'Chi bộ khác' },
    ],
    subtotal: 'Cộng',
  },
  totals: {},
  signature: {
    left: { heading: 'NGƯỜI LẬP BIỂU', name: '' },
    right: { authority: '{authority}', position: '{position}', name: '{signer}' },
  },
}
const declaration = declarationSchema.parse(form)

interface Cell {
  readonly kind: CellKind
  readonly target: number | null
  readonly now: number
  readonly year: number
}

function dataOf(cells: readonly Cell[], whole: number | null): ReportData {
  const place = (id: number) => {
    const cell = cells[id - 1]
    if (cell === undefined) throw new Error('No cell')
    return cell
  }
  return {
    ...sampleData({ people: 0, cells: 0 }),
    cells: () => cells.map(({ kind }, index) => ({ id: index + 1, name: `Chi bộ ${index + 1}`, kind })),
    target: (_, cellId) => (cellId === null ? whole : place(cellId).target),
    figure: (_, { cellId, period }) => {
      const counted = cellId === null ? cells : [place(cellId)]
      const of = (cell: Cell) => (period === 'year-to-date' ? cell.year : cell.now)
      return { numerator: counted.reduce((sum, cell) => sum + of(cell), 0), denominator: null }
    },
  }
}
const rowsOf = (data: ReportData) => [
  ...layOut(declaration, data, { grouped: true, hiddenColumns: [] }).rows(),
]
const cellsOf = (row: BodyRow | undefined) => (row && 'cells' in row ? row.cells : [])

const cells: readonly Cell[] = [
  { kind: 'village', target: 2, now: 1, year: 3 },
  { kind: 'health', target: null, now: 0, year: 1 },
  { kind: 'village', target: 0, now: 0, year: 1 },
  { kind: 'committee', target: 1, now: 0, year: 0 },
]

describe('a table of figures in groups', () => {
  it('has a heading and a subtotal for every group with cells, and numbers run on', () => {
    const rows = rowsOf(dataOf(cells, 3))
    expect(rows.map((row) => ('text' in row ? row.text : 'label' in row ? row.label : row.cells[1]))).toEqual(
      [
        'I. Chi bộ thôn, bản (2)',
        'Chi bộ 1',
        'Chi bộ 3',
        'Cộng chi bộ thôn, bản',
        'II. Chi bộ khác (2)',
        'Chi bộ 2',
        'Chi bộ 4',
        'Cộng chi bộ khác',
        'Tổng cộng',
      ],
    )
    expect(rows.flatMap((row) => (row.kind === 'data' ? [row.cells[0]] : []))).toEqual([1, 2, 3, 4])
    expect(rows.flatMap((row) => (row.kind === 'subtotal' ? [row.of] : []))).toEqual([
      [1, 3],
      [2, 4],
    ])
  })

  it('leaves blank what was not set, and a rate of nothing', () => {
    const rows = rowsOf(dataOf(cells, 3))
    expect(cellsOf(rows[1])).toEqual([1, 'Chi bộ 1', 2, 1, 3, { numerator: 3, denominator: 2 }, null])
    // a target of nought and no target at all are two things; neither can be divided by
    expect(cellsOf(rows[2]).slice(2, 6)).toEqual([0, 0, 1, null])
    expect(cellsOf(rows[5]).slice(2, 6)).toEqual([null, 0, 1, null])
    expect(cellsOf(rows[7]).slice(2, 6)).toEqual([1, 0, 1, { numerator: 1, denominator: 1 }])
    expect(cellsOf(rows[8]).slice(2, 6)).toEqual([3, 1, 5, { numerator: 5, denominator: 3 }])
  })

  it('takes the target of the whole only where no cell has one', () => {
    const without = cells.map((cell) => ({ ...cell, target: null }))
    const total = rowsOf(dataOf(without, 9)).at(-1)
    expect(cellsOf(total).slice(2, 6)).toEqual([9, 1, 5, { numerator: 5, denominator: 9 }])
    expect(cellsOf(rowsOf(dataOf(without, null)).at(-1)).slice(2, 6)).toEqual([null, 1, 5, null])
  })

  it('says where the cells and the whole were given different targets, and prints what stands in the column', () => {
    expect(footingProblems(declaration, dataOf(cells, 3))).toEqual([])
    expect(footingProblems(declaration, dataOf(cells, null))).toEqual([])
    expect(footingProblems(declaration, dataOf(cells, 7))).toEqual([
      'Dòng tổng cộng: cột "Chỉ tiêu" cộng các chi bộ được 3 nhưng toàn đảng bộ được giao 7. Đối chiếu lại ở mục Chỉ tiêu.',
    ])
    expect(cellsOf(rowsOf(dataOf(cells, 7)).at(-1))[2]).toBe(3)
  })

  it('explains a column that counts other days, beside the same figure of the period', () => {
    const { definitions } = layOut(declaration, dataOf(cells, 3), {
      grouped: true,
      hiddenColumns: [],
    }).document
    expect(definitions.map(({ label }) => label)).toEqual([
      'Số liệu admitted',
      'Số liệu admitted (lũy kế từ đầu năm)',
    ])
  })

  it('computes a rate also while its columns are hidden', () => {
    const hidden = layOut(declaration, dataOf(cells, 3), { grouped: true, hiddenColumns: ['year', 'target'] })
    const row = [...hidden.rows()][1]
    expect(cellsOf(row)).toEqual([1, 'Chi bộ 1', 1, { numerator: 3, denominator: 2 }, null])
    expect(hidden.document.numbering).toEqual(['1', '2', '3', '4', '5'])
  })

  it('always adds up: subtotals to the total, every cell in one group', () => {
    const cell = fc.record({
      kind: fc.constantFrom<CellKind>('village', 'school', 'agency', 'police', 'other', 'committee'),
      target: fc.option(fc.nat(20)),
      now: fc.nat(20),
      year: fc.nat(40),
    })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), (some) => {
        const rows = rowsOf(dataOf(some, null))
        const subtotals = rows.filter(({ kind }) => kind === 'subtotal')
        const total = rows.at(-1)
        for (const column of [2, 3, 4]) {
          const sum = subtotals.reduce((whole, row) => whole + Number(cellsOf(row)[column] ?? 0), 0)
          expect(Number(cellsOf(total)[column] ?? 0)).toBe(sum)
        }
        const placed = rows.flatMap((row) => (row.kind === 'subtotal' ? (row.of ?? []) : []))
        expect(placed.toSorted((a, b) => a - b)).toEqual(some.map((_, index) => index + 1))
        expect(footingProblems(declaration, dataOf(some, null))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('the form of such a table', () => {
  const columns = form.columns
  const changed = (key: string, more: object) =>
    columns.map((column) => (column.key === key ? { ...column, ...more } : column))
  const groups = (...given: object[]) => ({ rows: { ...form.rows, groups: given } })
  it.each<[string, object, string]>([
    ['a number that is target and figure', { columns: changed('now', { target: 'admitted' }) }, 'Column now'],
    ['a target in words', { columns: changed('note', { target: 'admitted' }) }, 'Column note'],
    ['a rate in a number', { columns: changed('rate', { type: 'number' }) }, 'Column rate'],
    [
      'a rate of no column',
      { columns: changed('rate', { ratio: { numerator: 'gone', denominator: 'year' } }) },
      'gone',
    ],
    [
      'one kind in two groups',
      groups({ label: 'A', kinds: ['village', 'village'] }, { label: 'B' }),
      'two groups',
    ],
    ['groups that leave cells out', groups({ label: 'A', kinds: ['village'] }), 'takes all other cells'],
    ['a rest that is not last', groups({ label: 'A' }, { label: 'B', kinds: ['village'] }), 'all other'],
    ['a kind of no cell', groups({ label: 'A', kinds: ['castle'] }, { label: 'B' }), ''],
    ['targets in a list', { rows: { kind: 'list', source: 'x' } }, 'targets stand in a table'],
  ])('is refused with %s', (_, change, message) => {
    const parsed = declarationSchema.safeParse({ ...form, ...change })
    expect(parsed.success).toBe(false)
    expect(parsed.error?.message ?? '').toContain(message)
  })
})

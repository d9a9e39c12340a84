import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { footingProblems } from '../../../src/engine/reports/layout/footing.ts'
import { layOut } from '../../../src/engine/reports/layout/lay-out.ts'
import type { ReportData } from '../../../src/engine/reports/layout/source.ts'
import { writeWorkbook } from '../../../src/engine/reports/workbook/write-workbook.ts'
import { declarationSchema } from '../../../src/shared/reports/declaration.ts'
import { type BodyRow, bodyRowSchema, reportDocumentSchema } from '../../../src/shared/reports/document.ts'
import { yearBefore } from '../../../src/shared/reports/year-before.ts'
import { day, sampleData } from './sample-data.ts'

const form = {
  id: 'thu-bieu',
  version: 1,
  family: 'members',
  effectiveFrom: '2021-01-01',
  effectiveTo: null,
  name: 'Biểu thử',
  description: 'Thử',
  title: ['BIỂU THỬ'],
  status: 'reconstructed',
  orientation: 'portrait',
  columns: [
    { key: 'criterion', label: 'Tiêu chí', width: 40, type: 'text' },
    { key: 'current', label: 'Kỳ này', width: 10, type: 'number', period: 'current' },
    { key: 'previous', label: 'Kỳ trước', width: 10, type: 'number', period: 'year-before' },
    {
      key: 'rate',
      label: '%',
      width: 10,
      type: 'percent',
      ratio: { numerator: 'current', denominator: 'previous' },
      numberLabel: '{n} (= {current}*100/{previous})',
    },
  ],
  numberingRow: true,
  rows: {
    kind: 'indicators',
    tree: [
      {
        key: 'B',
        label: 'B. Tăng',
        figure: 'all',
        strong: true,
        children: [
          { key: 'B1', label: '1. Kết nạp', figure: 'some' },
          { key: 'B2', label: 'Chưa phân loại', figure: 'none', onlyWhenCounted: true },
        ],
      },
      { key: 'heading', label: 'Phần hai' },
    ],
    checks: [{ row: 'B', equals: ['B1', 'B2'] }],
  },
  totals: {},
  signature: {
    left: { heading: 'NGƯỜI LẬP BIỂU', name: '{preparer}' },
    right: { authority: '{authority}', position: '{position}', name: '{signer}' },
  },
}
const declaration = declarationSchema.parse(form)

/** Counts by figure: of the report's own period and of the year before. */
function counting(counts: Record<string, readonly [number, number]>): ReportData {
  return {
    ...sampleData({ people: 0, cells: 1 }),
    figure: (id, { period }) => ({
      numerator: counts[id]?.[period === 'year-before' ? 1 : 0] ?? 0,
      denominator: null,
    }),
    meaning: (id) => ({ label: id, definition: `Cách tính ${id}`, numerator: null, denominator: null }),
  }
}
const choice = { grouped: false, hiddenColumns: [] }
const rowsOf = (data: ReportData, hiddenColumns: string[] = []): BodyRow[] => [
  ...layOut(declaration, data, { ...choice, hiddenColumns }).rows(),
]

describe('a form of indicators', () => {
  it('prints its lines with both periods and their rate, set in by their level', () => {
    const data = counting({ all: [5, 4], some: [5, 4] })
    const rows = rowsOf(data)
    expect(rows).toEqual([
      {
        kind: 'indicator',
        label: 'B. Tăng',
        indent: 0,
        strong: true,
        cells: ['B. Tăng', 5, 4, { numerator: 5, denominator: 4 }],
        figures: [null, 'all', 'all', null],
        lines: ['B', 'B', 'B', 'B'],
      },
      expect.objectContaining({ label: '1. Kết nạp', indent: 1, strong: false }),
      expect.objectContaining({ cells: ['Phần hai', null, null, null], figures: [null, null, null, null] }),
    ])
    const { document } = layOut(declaration, data, choice)
    expect(document.numbering).toEqual(['1', '2', '3', '4 (= 2*100/3)'])
    expect(document.definitions.map(({ label }) => label)).toEqual(['all', 'some', 'none'])
    expect(reportDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document)
    for (const row of rows) expect(bodyRowSchema.parse(JSON.parse(JSON.stringify(row)))).toEqual(row)
  })

  it('leaves the rate blank where there is nothing to divide by, and keeps it when a column is hidden', () => {
    const [line] = rowsOf(counting({ all: [5, 0], some: [5, 0] }))
    expect(line && 'cells' in line && line.cells[3]).toBeNull()
    const [hidden] = rowsOf(counting({ all: [5, 4] }), ['previous'])
    expect(hidden && 'cells' in hidden && hidden.cells).toEqual([
      'B. Tăng',
      5,
      { numerator: 5, denominator: 4 },
    ])
  })

  it('shows a line that the form lacks only when something stands in it, in either period', () => {
    const labels = (data: ReportData) => rowsOf(data).map((row) => ('label' in row ? row.label : ''))
    expect(labels(counting({ all: [1, 1], some: [1, 1] }))).not.toContain('Chưa phân loại')
    expect(labels(counting({ all: [1, 1], none: [0, 1] }))).toContain('Chưa phân loại')
  })

  it('names the line and the column that do not add up', () => {
    expect(footingProblems(declaration, counting({ all: [3, 2], some: [2, 2], none: [1, 0] }))).toEqual([])
    const problems = footingProblems(declaration, counting({ all: [3, 2], some: [2, 2] }))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('Cột "Kỳ này": dòng "B. Tăng" là 3 nhưng các dòng hợp thành là 2 + 0 = 2')
  })

  it('becomes a sheet with numbers, a rate and words set in', async () => {
    const { bytes } = await writeWorkbook(
      layOut(declaration, counting({ all: [5, 4], some: [5, 4] }), choice),
      {
        now: new Date('2026-11-23T03:00:00Z'),
      },
    )
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
    const sheet = workbook.getWorksheet('Báo cáo')
    const texts: [unknown, unknown, unknown][] = []
    sheet?.eachRow((row) => {
      const first = row.getCell(1)
      if (first.text === '1. Kết nạp')
        texts.push([row.getCell(2).value, row.getCell(4).result, first.alignment.indent])
    })
    expect(texts).toEqual([[5, 125, 1]])
  })

  it.each<[string, object, string]>([
    [
      'a line twice',
      {
        rows: {
          ...form.rows,
          tree: [
            { key: 'A', label: 'a' },
            { key: 'A', label: 'b' },
          ],
          checks: [],
        },
      },
      'stands twice',
    ],
    ['a check of no line', { rows: { ...form.rows, checks: [{ row: 'Z', equals: ['B'] }] } }, 'no line Z'],
    [
      'a figure for no column',
      { rows: { ...form.rows, tree: [{ key: 'A', label: 'a', figures: { gone: 'x' } }], checks: [] } },
      'gone is no number',
    ],
    [
      'a rate of words',
      {
        columns: [
          ...form.columns.slice(0, 3),
          { ...form.columns[3], ratio: { numerator: 'criterion', denominator: 'previous' } },
        ],
      },
      'criterion is no number',
    ],
    [
      'a rate of nothing',
      { columns: [...form.columns.slice(0, 3), { ...form.columns[3], ratio: undefined }] },
      'a rate is that of two columns',
    ],
    [
      'an indicator in a column',
      {
        columns: [
          ...form.columns.slice(0, 3),
          { key: 'x', label: 'x', width: 9, type: 'number', figure: 'all' },
        ],
      },
      'name their indicators',
    ],
    ['a period in a list', { rows: { kind: 'list', source: 'x' } }, 'belong to a form'],
  ])('is refused for %s', (_, change, message) => {
    const parsed = declarationSchema.safeParse({ ...form, ...change })
    expect(parsed.error?.issues.map((issue) => issue.message).join('; ') ?? '').toContain(message)
  })
})

describe('the year before', () => {
  it.each([
    ['2026-01-01', '2026-06-30', '2025-01-01', '2025-06-30'],
    ['2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29'],
    ['2024-02-01', '2024-02-29', '2023-02-01', '2023-02-28'],
    ['2026-03-05', '2026-04-17', '2025-03-05', '2025-04-17'],
    ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
  ])('of %s to %s is %s to %s', (from, to, earlier, end) => {
    expect(yearBefore({ from: day(from), to: day(to) })).toEqual({ from: earlier, to: end })
  })
})

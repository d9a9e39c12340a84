import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { leavesOf } from '../../../src/shared/reports/columns.ts'
import { type BodyRow, bodyRowSchema, reportDocumentSchema } from '../../../src/shared/reports/document.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { day, declared } from './sample-data.ts'

const ids = [
  'bang-cam-ket-rung',
  'bang-ket-nghia',
  'bang-tang-cuong',
  'bang-tuan-tra',
  'bc-sinh-hoat-chi-bo',
  'bieu-cong-trinh',
  'ds-thon-ban-trang',
  'ket-qua-du-sinh-hoat',
  'luot-du-sinh-hoat',
  'phan-cong-phu-trach',
  'phieu-cham-sinh-hoat',
  'phieu-thon-ban',
  'so-chi-bo',
  'so-sanh-thon-ban',
  'so-ton-tai',
  'thong-bao-lich-sinh-hoat',
  'tong-hop-chat-luong-sinh-hoat',
  'tong-hop-sinh-hoat-6-thang',
]

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, {})
})
afterAll(() => test.close())

const cellsOf = (row: BodyRow | undefined) => (row && 'cells' in row ? row.cells : [])

const preview = async (id: string, given: { from?: string; to?: string; cellId?: number } = {}) => {
  const { from = '2026-10-01', to = '2026-10-31', cellId } = given
  const params = { from: day(from), to: day(to), ...(cellId !== undefined && { cellId }) }
  const answer = await call(
    reportsProcedures.preview,
    { id, params, page: { from: 0, size: 500 } },
    { context: test.context },
  )
  return {
    document: reportDocumentSchema.parse(answer.document),
    rows: answer.rows.map((row) => bodyRowSchema.parse(row)),
    problems: answer.footingProblems,
  }
}

describe('reports of meetings, teams and villages over the sample commune', () => {
  it.each(ids)('%s has rows, fills every column somewhere and foots', async (id) => {
    const { document, rows, problems } = await preview(id, { from: '2026-01-01', to: '2026-10-31' })
    const data = rows.flatMap((row) => (row.kind === 'data' ? [row.cells] : []))
    expect(data.length).toBeGreaterThan(0)
    expect(problems).toEqual([])
    // what no invented record holds may stay blank; a column that never fills is a misspelt field
    const optional = ['note', 'superior', 'cause', 'missed', 'poor', 'massWork', 'readings', 'other']
    for (const leaf of leavesOf(declared(id).columns)) {
      const at = document.columns.findIndex(({ key }) => key === leaf.key)
      if (at === -1 || optional.includes(leaf.key)) continue
      expect([leaf.key, data.some((cells) => (cells[at] ?? null) !== null)]).toEqual([leaf.key, true])
    }
  })

  it('adds the meetings of a quarter up, and limits a report to one cell', async () => {
    const quarter = await preview('bc-sinh-hoat-chi-bo', { from: '2026-07-01', to: '2026-09-30' })
    const months = await Promise.all(
      ['07-31', '08-31', '09-30'].map((end) =>
        preview('bc-sinh-hoat-chi-bo', { from: `2026-${end.slice(0, 2)}-01`, to: `2026-${end}` }),
      ),
    )
    const totalOf = ({ document, rows }: Awaited<ReturnType<typeof preview>>, key: string) => {
      const total = rows.find((row) => row.kind === 'total')
      const cell = cellsOf(total)[document.columns.findIndex((column) => column.key === key)]
      return typeof cell === 'object' && cell !== null ? cell.numerator : Number(cell)
    }
    for (const key of ['expected', 'present', 'rate', 'regular'])
      expect([key, totalOf(quarter, key)]).toEqual([
        key,
        months.reduce((sum, month) => sum + totalOf(month, key), 0),
      ])
    const first = quarter.rows.find((row) => row.kind === 'data')
    const cellId = first?.kind === 'data' ? (first.of ?? 0) : 0
    const one = await preview('bc-sinh-hoat-chi-bo', { from: '2026-07-01', to: '2026-09-30', cellId })
    expect(one.rows.filter((row) => row.kind === 'data')).toHaveLength(1)
  })

  it('stays a list over nine months: short days, a visitor once, a line a month of the schedule, members once', async () => {
    const many = { from: '2026-01-01', to: '2026-09-30' }
    const { document, rows } = await preview('bc-sinh-hoat-chi-bo', many)
    const texts = (key: string) => {
      const at = document.columns.findIndex((column) => column.key === key)
      return rows.flatMap((row) => (row.kind === 'data' ? [String(row.cells[at] ?? '')] : []))
    }
    expect(Math.max(...texts('heldOn').map(({ length }) => length))).toBeLessThan(70)
    for (const visitors of texts('visitors')) {
      const each = visitors.split('; ')
      expect(new Set(each).size).toBe(each.length)
    }
    const schedule = await preview('thong-bao-lich-sinh-hoat', many)
    const month = await preview('thong-bao-lich-sinh-hoat', { from: '2026-09-01', to: '2026-09-30' })
    const total = (of: typeof schedule) => cellsOf(of.rows.find((row) => row.kind === 'total'))
    expect(total(schedule)).toEqual(total(month))
    expect(schedule.rows.length).toBeGreaterThan(month.rows.length)
  })

  it('keeps lượt and số chi bộ apart', async () => {
    const { document, rows } = await preview('luot-du-sinh-hoat', { from: '2026-01-01', to: '2026-10-31' })
    const total = rows.find((row) => row.kind === 'total')
    const value = (key: string) =>
      Number(cellsOf(total)[document.columns.findIndex((column) => column.key === key)])
    expect(value('visits')).toBeGreaterThan(value('visited'))
    expect(value('visited')).toBeLessThanOrEqual(24)
  })
})

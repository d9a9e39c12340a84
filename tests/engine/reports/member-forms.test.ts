import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countSet, figureRecords, indicatorOf } from '../../../src/engine/figures/queries.ts'
import { reportData } from '../../../src/engine/reports/data.ts'
import { readDeclarations } from '../../../src/engine/reports/layout/declarations.ts'
import { footingProblems } from '../../../src/engine/reports/layout/footing.ts'
import { layOut } from '../../../src/engine/reports/layout/lay-out.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import type { BodyRow } from '../../../src/shared/reports/document.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, resourcesDir, type TestRegister } from '../harness.ts'

const today = day('2026-11-23')
const wholeYear = { from: day('2025-01-01'), to: day('2025-12-31') }
const declared = readDeclarations(join(resourcesDir, 'reports'))
const set2021 = ['1', '2', '2b', '3', '4', '5', '6f', '7'].map((number) => `bieu-${number}-btctw`)

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, { cells: 20, people: 500, years: 3 })
}, 60_000)
afterAll(() => test.close())

type Line = Extract<BodyRow, { kind: 'indicator' }>

function laid(id: string, cellId?: number) {
  const declaration = declared.find((each) => each.id === id)
  if (declaration === undefined) throw new Error(`No report ${id}`)
  const params = { ...wholeYear, grouped: false, hiddenColumns: [], ...(cellId !== undefined && { cellId }) }
  const data = reportData(test.reader, params, today)
  const { document, rows } = layOut(declaration, data, params)
  const lines = [...rows()].filter((row): row is Line => row.kind === 'indicator')
  const cellOf = (label: string, column = 1) => {
    const line = lines.find((each) => each.cells.includes(label))
    return line?.cells[line.cells.indexOf(label) + column]
  }
  return { document, lines, cellOf, problems: footingProblems(declaration, data) }
}

describe('the forms of 2021', () => {
  it.each(set2021)('%s is marked as the set of 2021, foots over the sample, and counts something', (id) => {
    const { document, lines, problems } = laid(id)
    expect(problems).toEqual([])
    expect(document.formLabel).toMatch(/^Biểu số \d[BF]?-BTCTW$/u)
    expect(document.notes[0]).toContain('bộ biểu năm 2021')
    expect(lines.some(({ cells }) => cells.some((cell) => typeof cell === 'number' && cell > 0))).toBe(true)
  })

  it.each(set2021)('%s: every number opens as many names as it says', (id) => {
    const { lines } = laid(id)
    for (const { cells, figures, label } of lines)
      for (const [index, figure] of figures.entries()) {
        const cell = cells[index] ?? null
        const last = id === 'bieu-4-btctw' || id === 'bieu-2b-btctw' || index === 1 || id === 'bieu-5-btctw'
        if (figure === null || typeof cell !== 'number' || !last) continue
        const { total } = figureRecords(test.reader, figure, 'numerator', wholeYear, { from: 0, size: 1 })
        expect([label, figure, total]).toEqual([label, figure, cell])
      }
  })

  it('agree with each other: members at the end, those admitted', () => {
    const members = laid('bieu-1-btctw').cellOf('D. Đảng viên trong danh sách cuối kỳ')
    expect(members).toBeGreaterThan(100)
    expect(laid('bieu-3-btctw').cellOf('I. Đảng viên trong danh sách cuối kỳ')).toBe(members)
    expect(laid('bieu-4-btctw').cellOf('Chia theo dân tộc')).toBe(members)
    expect(laid('bieu-5-btctw').cellOf('Cộng (1+…+11)', 6)).toBe(members)
    const admitted = laid('bieu-2-btctw').cellOf('I. Tổng số đảng viên mới kết nạp')
    expect(admitted).toBeGreaterThan(0)
    expect(laid('bieu-2b-btctw').cellOf('Chia theo dân tộc')).toBe(admitted)
  })

  it('count in one pass what each figure counts by itself', () => {
    for (const id of ['bieu-3-btctw', 'bieu-4-btctw'])
      for (const { cells, figures } of laid(id).lines)
        for (const [index, figure] of figures.entries()) {
          const cell = cells[index]
          if (figure === null || typeof cell !== 'number' || (id === 'bieu-3-btctw' && index !== 1)) continue
          expect([figure, cell]).toEqual([
            figure,
            countSet(test.reader, indicatorOf(figure).numerator, wholeYear),
          ])
        }
  })

  it('stand two lines side by side, 33 down, with shares of the whole', () => {
    const { document, lines, cellOf } = laid('bieu-4-btctw')
    expect(document.columns).toHaveLength(10)
    expect(lines).toHaveLength(33)
    expect(lines[0]?.cells.slice(0, 2)).toEqual(['I', 'Chia theo dân tộc'])
    expect(lines[0]?.cells.slice(5, 7)).toEqual(['33', 'Kháng'])
    expect(lines[0]?.strongCells?.slice(0, 6)).toEqual([true, true, true, true, true, false])
    expect(cellOf('Chia theo dân tộc', 3)).toEqual({
      numerator: cellOf('Chia theo dân tộc'),
      denominator: cellOf('Chia theo dân tộc'),
    })
    expect(cellOf('Đạo Tin Lành', 3)).toMatchObject({ denominator: cellOf('Chia theo tôn giáo') })
  })

  it('leave empty what the register does not hold, and say so', () => {
    const { document, cellOf } = laid('bieu-3-btctw')
    expect(cellOf('Chủ doanh nghiệp tư nhân')).toBeNull()
    const empty = document.definitions.filter(({ label }) => label === 'Dòng để trống')
    const told = empty.map(({ definition }) => definition).join('; ')
    expect(told).toContain('Chủ doanh nghiệp tư nhân')
    expect(told).toContain('Phó Giáo sư')
    expect(document.definitions.length).toBeLessThan(30)
  })

  it('give the average age as years over people, with the names behind', () => {
    const average = laid('bieu-3-btctw').cellOf('Tuổi bình quân')
    if (average === null || typeof average !== 'object') throw new Error('No average')
    const mean = average.numerator / average.denominator
    expect(mean).toBeGreaterThan(25)
    expect(mean).toBeLessThan(75)
    const { total } = figureRecords(test.reader, 'balance.closing/age/years', 'numerator', wholeYear, {
      from: 0,
      size: 1,
    })
    expect(total).toBe(average.denominator)
  })

  it('can be limited to one cell', () => {
    const cell = test.reader
      .statement<{ id: number }>('SELECT cell_id AS id FROM cell_member WHERE to_date IS NULL LIMIT 1')
      .get({})
    const one = laid('bieu-3-btctw', cell?.id)
    expect(one.problems).toEqual([])
    expect(one.cellOf('I. Đảng viên trong danh sách cuối kỳ')).toBeLessThan(100)
  })
})

describe('every table of the sample commune', () => {
  it.each(declared.filter(({ about }) => about === undefined).map(({ id }) => id))('%s foots', (id) => {
    expect(laid(id).problems).toEqual([])
  })
})

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { weakMovement } from '../../../src/engine/cells/weakness/movement.ts'
import { countSet, countSetByCell } from '../../../src/engine/figures/queries.ts'
import { reportData } from '../../../src/engine/reports/data.ts'
import { readDeclarations } from '../../../src/engine/reports/layout/declarations.ts'
import { footingProblems } from '../../../src/engine/reports/layout/footing.ts'
import { layOut } from '../../../src/engine/reports/layout/lay-out.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { leavesOf } from '../../../src/shared/reports/columns.ts'
import type { BodyRow } from '../../../src/shared/reports/document.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, resourcesDir, type TestRegister } from '../harness.ts'

const declared = new Map(readDeclarations(join(resourcesDir, 'reports')).map((each) => [each.id, each]))
const wholeYear = { from: day('2025-01-01'), to: day('2025-12-31') }
const params = { ...wholeYear, grouped: false, hiddenColumns: [] }

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, { cells: 24, people: 500, years: 3 })
}, 60_000)
afterAll(() => test.close())

function laid(id: string) {
  const declaration = declared.get(id)
  if (declaration === undefined) throw new Error(`No report ${id}`)
  const data = reportData(test.reader, params, day('2026-11-23'))
  const rows: BodyRow[] = [...layOut(declaration, data, params).rows()]
  const total = rows.find((row) => row.kind === 'total')
  const keys = leavesOf(declaration.columns)
    .filter(({ shown }) => shown)
    .map(({ key }) => key)
  return {
    rows: rows.filter((row) => row.kind === 'data'),
    totalOf: (key: string) => (total?.kind === 'total' ? total.cells[keys.indexOf(key)] : undefined),
    problems: footingProblems(declaration, data),
  }
}

describe('reports on cells', () => {
  it.each([
    'tong-hop-tinh-hinh-chi-bo',
    'thong-ke-dang-vien-theo-chi-bo',
    'bien-dong-chi-bo-thieu-ben-vung',
    'bi-thu-dong-thoi-truong-ban',
    'tong-hop-xep-loai-nam',
    'de-xuat-xep-loai-dang-vien',
    'chua-kiem-diem-chua-xep-loai',
    'ds-dang-vien',
    'can-bo-khong-phai-nguoi-dia-phuong',
  ])('%s has rows and foots', (id) => {
    const { rows, problems } = laid(id)
    expect(rows.length).toBeGreaterThan(0)
    expect(problems).toEqual([])
  })

  it('give a row to the village that no cell leads', () => {
    const cells = countSet(test.reader, 'cells.all', wholeYear)
    const unled = countSet(test.reader, 'villages.without-cell', wholeYear)
    const { rows, totalOf } = laid('tong-hop-tinh-hinh-chi-bo')
    expect(unled).toBeGreaterThan(0)
    const committees = rows.length - cells - unled
    expect(committees).toBeGreaterThanOrEqual(0)
    expect(rows.at(-1)).toMatchObject({ of: null })
    expect(totalOf('total')).toBe(countSet(test.reader, 'members.all', wholeYear))
  })

  it('take the annual rates of the sums, and name the columns that the cap is for', () => {
    const { totalOf } = laid('tong-hop-xep-loai-nam')
    const count = (set: Parameters<typeof countSet>[1]) => countSet(test.reader, set, wholeYear)
    const [best, good, due] = [
      count('ratings.members-excellent'),
      count('ratings.members-good'),
      count('ratings.members-due'),
    ]
    expect(due).toBe(count('members.all') - count('ratings.members-excused'))
    expect(totalOf('bestRate')).toEqual({ numerator: best, denominator: due })
    expect(totalOf('excellentOfGood')).toEqual({ numerator: best, denominator: good })
    const declaration = declared.get('tong-hop-xep-loai-nam')
    if (declaration === undefined) throw new Error('No annual table')
    const { document } = layOut(declaration, reportData(test.reader, params, day('2026-11-23')), params)
    expect(
      document.columns.filter(({ limit }) => limit !== undefined).map(({ key, limit }) => [key, limit]),
    ).toEqual([['excellentOfGood', 20]])
  })

  it('say of unsustainable cells what the list itself says', () => {
    const { totalOf } = laid('bien-dong-chi-bo-thieu-ben-vung')
    const movement = weakMovement(test.reader, wholeYear.from, wholeYear.to)
    expect(totalOf('start')).toBe(movement.start.length)
    expect(totalOf('end')).toBe(movement.end.length)
    expect(totalOf('entered')).toBe(countSet(test.reader, 'cells.weak-entered', wholeYear))
  })

  it('hand over exactly those whom a merger brought', () => {
    const [merger] = test.reader
      .statement<{ on: string; receiver: number }>(
        `SELECT on_date AS "on", cell_id AS receiver FROM cell_act JOIN cell_act_part ON act_id = cell_act.id
         WHERE part = 'after' AND kind = 'merged' ORDER BY on_date LIMIT 1`,
      )
      .all()
    if (merger === undefined) throw new Error('The sample has no merger')
    const scope = { from: day(merger.on), to: day(merger.on), cellId: merger.receiver }
    const declaration = declared.get('bien-ban-ban-giao')
    if (declaration === undefined) throw new Error('No handover minute')
    const choice = { ...scope, grouped: false, hiddenColumns: [] }
    const rows = [...layOut(declaration, reportData(test.reader, choice, day('2026-11-23')), choice).rows()]
    const brought = rows.filter((row) => row.kind === 'data').length
    const there = countSetByCell(test.reader, 'members.all', scope).get(merger.receiver) ?? 0
    expect(brought).toBeGreaterThan(0)
    expect(brought).toBeLessThan(there)
  })

  it('list in the book also a committee that somebody stands directly under, though it is no cell', async () => {
    const book = () => {
      const choice = { ...params, from: day('2026-11-23'), to: day('2026-11-23') }
      const declaration = declared.get('so-chi-bo')
      if (declaration === undefined) throw new Error('No book of cells')
      const rows = [...layOut(declaration, reportData(test.reader, choice, choice.to), choice).rows()]
      const cells = rows.flatMap((row) => (row.kind === 'data' ? [row.of] : []))
      const total = rows.find((row) => row.kind === 'total')
      return { cells, total: total?.kind === 'total' ? total.cells : [], words: JSON.stringify(rows.at(-1)) }
    }
    const before = book()
    const [found] = test.reader
      .statement<{ committee: number; stretch: number }>(
        `SELECT cell_state.cell_id AS committee, (SELECT cell_member.id FROM cell_member JOIN person ON person.id = person_id
           WHERE to_date IS NULL AND person.trashed_at IS NULL LIMIT 1) AS stretch
         FROM cell_state WHERE kind = 'committee' AND to_date IS NULL LIMIT 1`,
      )
      .all()
    if (found === undefined) throw new Error('No committee')
    await test.run((change) => {
      change.describe('Chuyển lên đảng bộ')
      change.update('cell_member', found.stretch, { cell_id: found.committee })
    })
    const after = book()
    expect(new Set(after.cells)).toEqual(new Set([...before.cells, found.committee]))
    expect([after.total, after.words]).toEqual([before.total, before.words])
  })
})

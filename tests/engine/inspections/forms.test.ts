import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declarationOf, formIds, lettersDeclaration } from '../../../scripts/write-inspection-reports.ts'
import { figuresProcedures } from '../../../src/engine/figures/procedures.ts'
import { countSet, indicatorOf } from '../../../src/engine/figures/queries.ts'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import type { BodyRow } from '../../../src/shared/reports/document.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, resourcesDir, type TestRegister } from '../harness.ts'

const period = { from: day('2024-01-01'), to: day('2026-11-23') }
const page = { from: 0, size: 500 }

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, { cells: 10, people: 260 })
})
afterAll(() => test.close())

const preview = (id: string) =>
  call(
    reportsProcedures.preview,
    { id, params: { ...period, grouped: false, hiddenColumns: [] }, page },
    { context: test.context },
  )

describe('every form of the 2016 generation', () => {
  it.each(formIds)('%s is written from its table', (form) => {
    const file = readFileSync(join(resourcesDir, 'reports', `ktgs-${form}.json`), 'utf8')
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(declarationOf(form))))
  })

  it('the form of letters is written from the catalog', () => {
    const file = readFileSync(join(resourcesDir, 'reports', 'ktgs-don-thu.json'), 'utf8')
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(lettersDeclaration())))
  })

  it.each(formIds)(
    '%s foots across and down over the sample, and something of it is counted',
    async (form) => {
      const shown = await preview(`ktgs-${form}`)
      expect(shown.footingProblems).toEqual([])
      const [all] = (shown.rows as BodyRow[]).flatMap((row) => (row.kind === 'indicator' ? [row.cells] : []))
      expect(all?.slice(1).some((cell) => typeof cell === 'number' && cell > 0)).toBe(true)
    },
  )

  it('names the cell that does not add up', async () => {
    await test.run((change) => {
      const row = change.first(
        change.sql
          .selectFrom('inspection_subject')
          .innerJoin('inspection_case', 'inspection_case.id', 'inspection_subject.case_id')
          .select('inspection_subject.id')
          .where('inspection_case.kind', '=', 'discipline_enforcement'),
      )
      if (row === undefined) throw new Error('none in the sample')
      change.insert('inspection_amount', { subject_id: row.id, code: 'thkl_03', amount: 5 })
      change.describe('Ghi lệch số liệu')
    })
    const after = await preview('ktgs-thkl')
    expect(after.footingProblems.join(' ')).toContain('Do cấp Trung ương quyết định')
  })

  it('counts a case once and its subjects each', () => {
    const count = (id: string) => countSet(test.reader, indicatorOf(id).numerator, period)
    expect(count('ktgs.kt-tc.all.cases')).toBeGreaterThan(0)
    expect(count('ktgs.kt-tc.all.cases')).toBeLessThan(count('ktgs.kt-tc.all.total'))
    expect(count('ktgs.cb-gscd.all.cases')).toBe(count('ktgs.cb-gscd.all.total'))
  })

  it('opens the subjects behind a number, as many as it says', async () => {
    const id = 'ktgs.kt-tc.all.total'
    const figures = await call(figuresProcedures.compute, { ...period, ids: [id] }, { context: test.context })
    const behind = await call(figuresProcedures.records, { ...period, id, page }, { context: test.context })
    expect(behind.total).toBe(figures[0]?.numerator)
    expect(behind.total).toBeGreaterThan(3)
    expect(behind.rows.every(({ name, opens }) => name !== '' && opens !== undefined)).toBe(true)
  })

  it('counts members and organisations once, and their turns each time', () => {
    const count = (id: string) => countSet(test.reader, indicatorOf(id).numerator, period)
    expect(count('inspections.organisations')).toBeLessThan(count('inspections.organisation-turns'))
    expect(count('inspections.members')).toBeLessThanOrEqual(count('inspections.member-turns'))
    expect(count('inspections.inspected') + count('inspections.supervised')).toBe(count('inspections.cases'))
    expect(count('remedies.overdue')).toBeGreaterThan(0)
  })

  it('knows no figure that it does not have', () => {
    for (const id of ['ktgs.kt-dv.all.nothing', 'ktgs.kt-dv.nobody.total', 'ktgs.none.all.total', 'other'])
      expect(() => indicatorOf(id)).toThrow(/Không có chỉ tiêu/u)
  })
})

describe('the reports of 2026', () => {
  it.each(['tong-hop-ktgs-chi-bo', 'bc-thang-ktgs-chi-bo', 'ktgs-don-thu', 'ktgs-dao-tao'])(
    '%s foots over the sample',
    async (id) => {
      const shown = await preview(id)
      expect(shown.footingProblems).toEqual([])
      expect(JSON.stringify(shown.rows)).toMatch(/[1-9]/u)
    },
  )

  it('tells the period in sentences that name nobody', async () => {
    const { text } = await call(inspectionsProcedures.summary, period, { context: test.context })
    expect(text).toMatch(/Kiểm tra chấp hành: \d+ cuộc/u)
    const names = test.reader.statement<{ name: string }>('SELECT full_name AS name FROM person').all()
    expect(names.filter(({ name }) => text.includes(name))).toEqual([])
  })
})

describe('lists of remedies', () => {
  it('print, and leave a look for each case about a member that they name', async () => {
    for (const id of ['bang-khac-phuc', 'khac-phuc-qua-han', 'ds-kiem-tra-giam-sat']) {
      const { rows } = await preview(id)
      expect([id, (rows as BodyRow[]).filter(({ kind }) => kind === 'data').length]).toEqual([
        id,
        expect.toSatisfy((n: number) => n > 0),
      ])
    }
    const looks = test.reader
      .statement<{ n: number }>(
        `SELECT count(*) AS n FROM audit_change WHERE operation = 'look' AND table_name = 'inspection_case'`,
      )
      .get()
    expect(looks?.n ?? 0).toBeGreaterThan(0)
  })
})

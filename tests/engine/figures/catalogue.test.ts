import { call } from '@orpc/server'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indicators } from '../../../src/engine/figures/indicators.ts'
import { figuresProcedures } from '../../../src/engine/figures/procedures.ts'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import { subjectOf } from '../../../src/shared/figures/subjects.ts'
import type { Day } from '../../../src/shared/vocabulary/day.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

const year = { from: '2026-01-01' as Day, to: '2026-12-31' as Day }

describe('the catalogue of figures', () => {
  let test: TestRegister
  beforeAll(async () => {
    test = await openTestRegister({ catalogs: true })
    await makeCell(test, 'Chi bộ bản Mẫu')
    await makeCell(test, 'Chi bộ bản Thử')
  })
  afterAll(() => test.close())

  it('has every figure, each with a subject and a definition', async () => {
    expect(Object.keys(indicators).filter((id) => subjectOf(id) === null)).toEqual([])
    const catalogue = await call(figuresProcedures.catalogue, undefined, { context: test.context })
    expect(catalogue.map(({ id }) => id).toSorted()).toEqual(Object.keys(indicators).toSorted())
    expect(catalogue.filter(({ definition, label }) => definition === '' || label === '')).toEqual([])
  })

  it('gives the names behind a number as a workbook', async () => {
    const told = await call(
      reportsProcedures.exportNames,
      { ...year, figure: 'cells.all' },
      { context: test.context },
    )
    let ticket = ''
    for await (const step of told) if (step.kind === 'done') ticket = step.result.ticket
    const file = await call(reportsProcedures.collect, { ticket }, { context: test.context })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await file.arrayBuffer())
    const texts = JSON.stringify(workbook.worksheets[0]?.getSheetValues())
    for (const words of ['DANH SÁCH', 'Chi bộ bản Mẫu', 'Chi bộ bản Thử']) expect(texts).toContain(words)
  })

  it('gives a figure in its parts as a workbook that foots', async () => {
    const told = await call(
      reportsProcedures.exportBreakdown,
      { ...year, id: 'cells.all', by: 'kind' },
      { context: test.context },
    )
    let ticket = ''
    for await (const step of told) if (step.kind === 'done') ticket = step.result.ticket
    const file = await call(reportsProcedures.collect, { ticket }, { context: test.context })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await file.arrayBuffer())
    const counts = new Map<string, unknown>()
    workbook.worksheets[0]?.eachRow((row) => counts.set(row.getCell(2).text, row.getCell(3).value))
    expect(counts.get('Chi bộ thôn, bản, tổ dân phố')).toBe(2)
    expect(counts.get('Tổng cộng')).toMatchObject({ formula: expect.stringContaining('SUM'), result: 2 })
  })
})

import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import type { ReportDocument } from '../../../src/shared/reports/document.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { readXlsx } from './read-xlsx.ts'

const year = { from: day('2026-01-01'), to: day('2026-12-31'), grouped: false }
const id = 'ds-dang-vien'

describe('the columns that an office keeps', () => {
  let test: TestRegister
  beforeAll(async () => {
    test = await openTestRegister({ catalogs: true })
  })
  afterAll(() => test.close())

  const summary = async (report = id) => {
    const reports = await call(reportsProcedures.list, undefined, { context: test.context })
    const found = reports.find((each) => each.id === report)
    if (found === undefined) throw new Error(`No ${report}`)
    return found
  }
  const printed = async (columns?: { order: string[]; hidden: string[] }, report = id) => {
    const params = { ...year, ...(columns && { columns }) }
    const { document } = await call(
      reportsProcedures.preview,
      { id: report, params },
      { context: test.context },
    )
    return (document as ReportDocument).columns.map(({ key }) => key)
  }
  const save = (columns: { order: string[]; hidden: string[] } | null, report = id) =>
    call(reportsProcedures.saveColumns, { id: report, columns }, { context: test.context })

  it('hold for the list of reports, the preview and the workbook, until the form is asked for again', async () => {
    const own = await printed()
    const reversed = { order: own.toReversed(), hidden: own.slice(0, 1) }
    // for one print alone
    expect(await printed(reversed)).not.toEqual(own)
    expect(await printed()).toEqual(own)

    await save(reversed)
    const kept = await printed()
    expect(kept).toHaveLength(own.length - 1)
    expect(kept).not.toContain(own[0])
    expect(kept[0]).toBe(own.at(-1))
    const { columns, ownColumns } = await summary()
    expect(ownColumns).toBe(true)
    expect(columns.filter(({ shown }) => shown).map(({ key }) => key)).toEqual(kept)
    expect(await printed({ order: [], hidden: [] })).toEqual(expect.arrayContaining(own))

    const told = await call(reportsProcedures.export, { id, params: year }, { context: test.context })
    let ticket = ''
    for await (const step of told) if (step.kind === 'done') ticket = step.result.ticket
    const file = await call(reportsProcedures.collect, { ticket }, { context: test.context })
    const [sheet] = readXlsx(new Uint8Array(await file.arrayBuffer()))
    const lastColumn = Math.max(...[...(sheet?.cells.values() ?? [])].map(({ column }) => column))
    expect(lastColumn).toBe(kept.length)

    const { rows } = await call(auditProcedures.recent, {}, { context: test.context })
    expect(rows.map((entry) => entry.summary).join('; ')).toContain('Đổi cột của')
    await save(null)
    expect(await printed()).toEqual(own)
    expect((await summary()).ownColumns).toBe(false)
  })

  it('leave the order of an official form alone', async () => {
    const report = 'bieu-1-btctw'
    const { fixedOrder, columns } = await summary(report)
    expect(fixedOrder).toBe(true)
    const keys = columns.map(({ key }) => key)
    await save({ order: keys.toReversed(), hidden: ['previous'] }, report)
    expect(await printed(undefined, report)).toEqual(keys.filter((key) => key !== 'previous'))
    await save(null, report)
  })

  it('are refused for a form that there is not', async () => {
    await expect(save(null, 'khong-co')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

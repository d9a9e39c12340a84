import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { buildExport, takeExport } from '../../../src/engine/reports/exports.ts'
import { targetsProcedures } from '../../../src/engine/targets/procedures.ts'
import { reportParamsSchema } from '../../../src/shared/reports/contract.ts'
import type { Day } from '../../../src/shared/vocabulary/day.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

const year = { from: '2026-01-01' as Day, to: '2026-12-31' as Day }
const mismatch = /^Dòng tổng cộng: cột ".+" cộng các chi bộ được 3 nhưng toàn đảng bộ được giao 7\./u

describe('a report whose sums do not add up', () => {
  let test: TestRegister
  let cell = 0
  const setWhole = (number: number) =>
    call(
      targetsProcedures.set,
      {
        ...year,
        document: '05-KH/ĐU',
        documentDate: '2026-01-05' as Day,
        targets: [
          { cellId: null, indicator: 'admissions.admitted', number },
          { cellId: cell, indicator: 'admissions.admitted', number: 3 },
        ],
      },
      { context: test.context },
    )
  const exported = (unfooted: boolean) => {
    if (test.engine.desk === null) throw new Error('No desk')
    const wanted = { id: 'bc-phat-trien-dang-vien', params: reportParamsSchema.parse(year), unfooted }
    return buildExport(test.engine, test.engine.desk, wanted, () => undefined, new AbortController().signal)
  }
  const history = async () => {
    const { rows } = await call(auditProcedures.recent, {}, { context: test.context })
    return rows.map(({ summary }) => summary)
  }

  beforeAll(async () => {
    test = await openTestRegister()
    cell = await makeCell(test, 'Chi bộ bản Mẫu')
    await setWhole(7)
  })
  afterAll(() => test.close())

  it('is not exported, and every place is named with both numbers', async () => {
    await expect(exported(false)).rejects.toMatchObject({
      code: 'UNFOOTED',
      data: { problems: [{ field: 'footing', message: expect.stringMatching(mismatch) }] },
    })
    expect(test.engine.desk?.trays.size).toBe(0)
    expect((await history()).filter((summary) => summary.includes('chưa khớp'))).toEqual([])
  })

  it('is exported when that was seen, and the history keeps what was passed', async () => {
    const { ticket } = await exported(true)
    if (test.engine.desk === null) throw new Error('No desk')
    expect(takeExport(test.engine.desk, ticket).size).toBeGreaterThan(1000)
    const [last = ''] = await history()
    expect(last).toContain('khi còn 1 chỗ cộng chưa khớp. Dòng tổng cộng: cột')
    expect(last).toContain('được 3 nhưng toàn đảng bộ được giao 7')
  })

  it('goes out without a word once it adds up, even for somebody who would pass', async () => {
    await setWhole(3)
    const before = await history()
    await exported(false)
    await exported(true)
    expect(await history()).toEqual(before)
  })
})

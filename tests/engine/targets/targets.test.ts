import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { targetsProcedures } from '../../../src/engine/targets/procedures.ts'
import type { Day } from '../../../src/shared/vocabulary/day.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

const year = { from: '2026-01-01' as Day, to: '2026-12-31' as Day }
const indicator = 'sympathizers.recognised-in-period'

describe('targets', () => {
  let test: TestRegister
  let cell = 0
  const context = () => ({ context: test.context })
  const set = (targets: { cellId: number | null; number: number | null }[]) =>
    call(
      targetsProcedures.set,
      {
        ...year,
        document: '05-KH/ĐU',
        documentDate: '2026-01-05' as Day,
        targets: targets.map((each) => ({ ...each, indicator })),
      },
      context(),
    )
  const numbers = async () => {
    const { rows, indicators } = await call(targetsProcedures.table, year, context())
    const at = indicators.findIndex(({ id }) => id === indicator)
    return rows.map((row) => [row.cellId, row.cells[at]?.target])
  }

  beforeAll(async () => {
    test = await openTestRegister()
    cell = await makeCell(test, 'Chi bộ bản Mẫu')
  })
  afterAll(() => test.close())

  it('are set for the whole and for a cell in one act', async () => {
    expect(
      await set([
        { cellId: null, number: 14 },
        { cellId: cell, number: 3 },
      ]),
    ).toEqual({ changed: 2 })
    expect(await numbers()).toEqual([
      [null, 14],
      [cell, 3],
    ])
  })

  it('say where parts and whole differ, and by which document they were set', async () => {
    const table = await call(targetsProcedures.table, year, context())
    expect(table.mismatches).toEqual([
      'Công nhận cảm tình Đảng trong kỳ: các chi bộ cộng lại 3, toàn đảng bộ 14.',
    ])
    expect(table.documents).toEqual([{ document: '05-KH/ĐU', date: '2026-01-05' }])
  })

  it('are taken away with a blank, and come back with undo', async () => {
    expect(await set([{ cellId: cell, number: null }])).toEqual({ changed: 1 })
    expect(await numbers()).toEqual([
      [null, 14],
      [cell, null],
    ])
    await call(auditProcedures.undoLast, undefined, context())
    expect(await numbers()).toEqual([
      [null, 14],
      [cell, 3],
    ])
  })

  it('refuse a figure that nobody is given targets for', async () => {
    const wanted = { ...year, document: null, documentDate: null }
    const targets = [{ cellId: null, indicator: 'villages.all', number: 1 }]
    await expect(call(targetsProcedures.set, { ...wanted, targets }, context())).rejects.toMatchObject({
      code: 'INVALID',
    })
  })
})

describe('other targets', () => {
  let test: TestRegister
  beforeAll(async () => {
    test = await openTestRegister()
  })
  afterAll(() => test.close())
  const table = (also?: string[]) =>
    call(targetsProcedures.table, { ...year, ...(also && { also }) }, { context: test.context })
  const shown = async (also?: string[]) => (await table(also)).indicators.map(({ id }) => id)

  it('may be added to the table, and stay in it once they are set', async () => {
    const usual = await shown()
    const more = 'classes.awareness-completed'
    expect((await table()).available.map(({ id }) => id)).toContain(more)
    expect(await shown([more, 'no.such'])).toEqual([...usual, more])
    expect(await shown()).toEqual(usual)
    await call(
      targetsProcedures.set,
      {
        ...year,
        document: null,
        documentDate: null,
        targets: [{ cellId: null, indicator: more, number: 14 }],
      },
      { context: test.context },
    )
    expect(await shown()).toEqual([...usual, more])
    const { rows } = await table()
    expect(rows[0]?.cells.at(-1)).toMatchObject({ target: 14, words: '0,0 % chỉ tiêu, còn 14' })
    expect((await table()).available.map(({ id }) => id)).not.toContain(more)
  })
})

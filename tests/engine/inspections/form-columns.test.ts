import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countSet } from '../../../src/engine/figures/queries.ts'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import { partialDate as on } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { caseFields, makeCase, organisation } from './make-cases.ts'

let test: TestRegister
let cell = 0
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  cell = await makeCell(test, 'Chi bộ bản Nậm Ún')
})
afterAll(() => test.close())

const count = (figure: `ktgs.${string}`, from: string, to: string) =>
  countSet(test.reader, figure, { from: day(from), to: day(to) })

describe('complaints against discipline', () => {
  const complaint = (given: Parameters<typeof caseFields>[0], conclusion: 'upheld' | 'lowered' | null) =>
    makeCase(test, caseFields({ kind: 'complaint', ...given }), [organisation(cell, { conclusion })])
  const quarter = (column: string) => count(`ktgs.kn-tc.all.${column}`, '2026-04-01', '2026-06-30')

  it('count what was changed in one, however it was changed', async () => {
    const days = { openedOn: on('2026-04-02'), startedOn: on('2026-04-10') }
    await complaint({ ...days, concludedOn: on('2026-05-05') }, 'upheld')
    await complaint({ ...days, concludedOn: on('2026-05-06') }, 'lowered')
    expect(['total', 'upheld', 'changed', 'lowered'].map(quarter)).toEqual([2, 1, 1, 1])
  })

  it('are to be resolved until they are concluded or handed over, whatever becomes of them later', async () => {
    const id = await complaint({ openedOn: on('2026-04-20') }, null)
    // without a day of preparation
    await complaint({ openedOn: null, startedOn: on('2026-05-02'), concludedOn: on('2026-06-01') }, 'upheld')
    expect(quarter('toResolve')).toBe(4)
    expect(quarter('total')).toBe(3)
    await call(
      inspectionsProcedures.act,
      { id, version: 1, act: 'hand_over', on: on('2026-09-01'), to: 'Tỉnh ủy', conclusion: null },
      { context: test.context },
    )
    expect(quarter('toResolve')).toBe(4)
    expect(count('ktgs.kn-tc.all.toResolve', '2026-07-01', '2026-08-31')).toBe(1)
    expect(count('ktgs.kn-tc.all.toResolve', '2026-09-01', '2026-09-30')).toBe(0)
  })
})

describe('inspections of finance', () => {
  it('add up the money of the five kinds, and no other amount', async () => {
    await makeCase(
      test,
      caseFields({ kind: 'fees', startedOn: on('2026-03-09'), concludedOn: on('2026-04-01') }),
      [organisation(cell, { conclusion: 'violated', amounts: { tdp_01: 300, tdp_05: 50, tdp_06: 900 } })],
    )
    const year = (column: string) => count(`ktgs.dp.all.${column}`, '2026-01-01', '2026-11-23')
    expect(['sl-00', 'sl-01', 'sl-02', 'sl-05', 'sl-06'].map(year)).toEqual([350, 300, 0, 50, 900])
  })
})

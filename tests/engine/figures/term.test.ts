import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figuresProcedures } from '../../../src/engine/figures/procedures.ts'
import { targetsProcedures } from '../../../src/engine/targets/procedures.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

describe('the term that a day lies in', () => {
  let test: TestRegister
  beforeAll(async () => {
    test = await openTestRegister()
  })
  afterAll(() => test.close())
  const termOn = (on: string) => call(figuresProcedures.term, { on: day(on) }, { context: test.context })

  it('is not known while nobody wrote it', async () => {
    expect(await termOn('2026-06-30')).toBeNull()
  })

  it('is that of the targets of several years, never that of a single year', async () => {
    const set = (from: string, to: string) =>
      call(
        targetsProcedures.set,
        {
          from: day(from),
          to: day(to),
          document: null,
          documentDate: null,
          targets: [{ cellId: null, indicator: 'admissions.admitted', number: 120 }],
        },
        { context: test.context },
      )
    await set('2026-01-01', '2026-12-31')
    expect(await termOn('2026-06-30')).toBeNull()
    await set('2025-01-01', '2030-12-31')
    expect(await termOn('2026-06-30')).toEqual({ name: 'Giai đoạn 2025–2030', from: '2025-01-01' })
    expect(await termOn('2024-12-31')).toBeNull()
  })

  it('is the one written for the committee itself, where there is one', async () => {
    const committee = await makeCell(test, 'Đảng bộ xã Thử', { kind: 'committee' })
    await test.run((change) => {
      change.insert('cell_term', {
        cell_id: committee,
        name: 'Nhiệm kỳ 2025–2030',
        from_date: '2025-08' as never,
        to_date: null,
        congress_on: null,
        decision: null,
      })
      change.describe('Ghi nhiệm kỳ')
    })
    expect(await termOn('2026-06-30')).toEqual({ name: 'Nhiệm kỳ 2025–2030', from: '2025-08-01' })
  })
})

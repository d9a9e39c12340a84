import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import type { StatusFilter } from '../../../src/engine/sympathizers/status.ts'
import { isDay } from '../../../src/shared/vocabulary/day.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { makeSympathizer } from './make-sympathizers.ts'

interface Wanted {
  readonly status?: StatusFilter
  readonly search?: string
  readonly cellId?: number
  readonly withoutHelper?: boolean
  readonly sortBy?: 'name' | 'proposed' | 'cell'
  readonly descending?: boolean
  readonly page?: { readonly from?: number; readonly size?: number }
}

describe('the list of sympathizers', () => {
  let test: TestRegister
  let [lan, hoc] = [0, 0]

  const list = (asOf: string, wanted: Wanted = {}) => {
    if (!isDay(asOf)) throw new RangeError(asOf)
    return call(sympathizersProcedures.list, { ...wanted, asOf }, { context: test.context })
  }
  const names = async (...wanted: Parameters<typeof list>) =>
    (await list(...wanted)).rows.map((row) => row.fullName)

  beforeAll(async () => {
    test = await openTestRegister()
    const { context } = test
    lan = await makeCell(test, 'Chi bộ bản Lạn')
    hoc = await makeCell(test, 'Chi bộ bản Hốc')
    const helperPersonId = await makeMember(test, 'Lò Văn Giúp', lan)
    const anh = await makeSympathizer(test, 'Lò Thị Ánh', lan, { proposedOn: '2024-01-10' })
    const binh = await makeSympathizer(test, 'Vừ A Bình', lan, {
      proposedOn: '2023-05',
      recognisedOn: '2024-03-01',
    })
    const chu = await makeSympathizer(test, 'Quàng Văn Chu', hoc, { proposedOn: '2022' })
    await call(
      sympathizersProcedures.assignHelper,
      { id: anh.id, helperPersonId, from: partialDate('2024-02-01'), resolution: '03-NQ/CB' },
      { context },
    )
    await call(
      sympathizersProcedures.move,
      { id: binh.id, cellId: hoc, on: partialDate('2025-06-01') },
      { context },
    )
    await call(
      sympathizersProcedures.stop,
      { id: chu.id, on: partialDate('2025-01-15'), reason: 'moved_away', note: null },
      { context },
    )
  })
  afterAll(() => test.close())

  it('shows those followed on the day asked, in name order', async () => {
    expect(await names('2026-01-01')).toEqual(['Lò Thị Ánh', 'Vừ A Bình'])
    expect(await names('2025-01-14')).toEqual(['Lò Thị Ánh', 'Vừ A Bình', 'Quàng Văn Chu'])
    expect(await names('2023-12-31')).toEqual(['Vừ A Bình', 'Quàng Văn Chu'])
    expect(await names('2021-12-31')).toEqual([])
  })

  it('reads the status of the day', async () => {
    expect(await names('2026-01-01', { status: 'recognised' })).toEqual(['Vừ A Bình'])
    expect(await names('2024-02-29', { status: 'recognised' })).toEqual([])
    expect(await names('2024-02-29', { status: 'outstanding' })).toContain('Vừ A Bình')
    expect(await names('2026-01-01', { status: 'stopped' })).toEqual(['Quàng Văn Chu'])
    expect(await names('2025-01-14', { status: 'stopped' })).toEqual([])
    expect(await names('2026-01-01', { status: 'all' })).toHaveLength(3)
  })

  it('knows the cell of the day, and keeps the last one of those who stopped', async () => {
    expect(await names('2025-05-31', { cellId: lan })).toEqual(['Lò Thị Ánh', 'Vừ A Bình'])
    expect(await names('2025-06-01', { cellId: lan })).toEqual(['Lò Thị Ánh'])
    expect(await names('2025-06-01', { cellId: hoc })).toEqual(['Vừ A Bình'])
    const [stopped] = (await list('2026-01-01', { status: 'stopped' })).rows
    expect(stopped).toMatchObject({ cellId: hoc, cellName: 'Chi bộ bản Hốc', status: 'stopped' })
  })

  it('names the helpers of the day and finds who has none', async () => {
    const helpers = async (day: string) => (await list(day, { search: 'anh' })).rows[0]?.helpers
    expect(await helpers('2024-02-01')).toEqual(['Lò Văn Giúp'])
    expect(await helpers('2024-01-31')).toEqual([])
    expect(await names('2026-01-01', { withoutHelper: true })).toEqual(['Vừ A Bình'])
  })

  it('searches parts of names without marks', async () => {
    expect(await names('2026-01-01', { search: 'vu binh' })).toEqual(['Vừ A Bình'])
    expect(await names('2026-01-01', { search: 'không có' })).toEqual([])
  })

  it('sorts and pages, and always tells the whole number', async () => {
    expect(await names('2025-01-01', { sortBy: 'proposed' })).toEqual([
      'Quàng Văn Chu',
      'Vừ A Bình',
      'Lò Thị Ánh',
    ])
    const page = await list('2025-01-01', { descending: true, page: { from: 1, size: 1 } })
    expect(page).toMatchObject({ total: 3, rows: [{ fullName: 'Vừ A Bình' }] })
  })

  it('agrees with what the tree of cells counts', async () => {
    for (const day of ['2022-06-01', '2024-01-10', '2025-05-31', '2025-06-01', '2026-01-01']) {
      if (!isDay(day)) throw new RangeError(day)
      const tree = await call(cellsProcedures.list, { asOf: day }, { context: test.context })
      for (const cell of tree) expect((await list(day, { cellId: cell.id })).total).toBe(cell.sympathizers)
    }
  })
})

import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { countSet, countSetByCell, figureRecords } from '../../../src/engine/figures/queries.ts'
import { inspectionsProcedures } from '../../../src/engine/inspections/procedures.ts'
import { reportsProcedures } from '../../../src/engine/reports/procedures.ts'
import type { BodyRow } from '../../../src/shared/reports/document.ts'
import { monthSchema } from '../../../src/shared/vocabulary/month.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'

const september = monthSchema.parse('2026-09')
const october = monthSchema.parse('2026-10')
const quarter = { from: day('2026-08-01'), to: day('2026-10-31') }
const only = { from: day('2026-10-01'), to: day('2026-10-31') }

let test: TestRegister
let [nga, lan, young] = [0, 0, 0]
const asked = () => ({ context: test.context })
const receive = (month: typeof september, cellIds: number[], receivedOn: string) =>
  call(
    inspectionsProcedures.receiveCellReports,
    { month, cellIds, fields: { receivedOn: day(receivedOn), note: null } },
    asked(),
  )
const list = (month: typeof september) => call(inspectionsProcedures.cellReports, { month }, asked())
const count = (which: 'received' | 'missing', scope = quarter) =>
  countSet(test.reader, `inspections.cell-reports-${which}`, scope)

beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  nga = await makeCell(test, 'Chi bộ bản Ngà', { foundedOn: partialDate('2020') })
  lan = await makeCell(test, 'Chi bộ bản Lạn', { foundedOn: partialDate('2020') })
  young = await makeCell(test, 'Chi bộ trường Lạn', { foundedOn: partialDate('2026-10-15') })
  const board = await makeCell(test, 'Đảng ủy bộ phận', { kind: 'committee' })
  expect(board).toBeGreaterThan(0)
  for (const cell of [nga, lan, young]) await makeMember(test, 'Lò Văn Một', cell)
})
afterAll(() => test.close())

describe('the monthly report of a cell', () => {
  it('is owed by every cell that is there at the end of the month, no committee', async () => {
    expect((await list(september)).map(({ cellId }) => cellId)).toEqual([lan, nga])
    expect((await list(october)).map(({ cellId }) => cellId)).toEqual([lan, nga, young])
    // two in August, two in September, three in October
    expect([count('received'), count('missing')]).toEqual([0, 7])
  })

  it('is received for several cells at once, corrected by receiving it again, and taken back', async () => {
    await receive(october, [nga, young], '2026-11-03')
    await receive(october, [nga], '2026-11-05')
    expect((await list(october)).map(({ receivedOn }) => receivedOn)).toEqual([
      null,
      '2026-11-05',
      '2026-11-03',
    ])
    expect([count('received'), count('missing')]).toEqual([2, 5])
    expect([count('received', only), count('missing', only)]).toEqual([2, 1])
    await call(inspectionsProcedures.dropCellReports, { month: october, cellIds: [young, lan] }, asked())
    expect(count('received', only)).toBe(1)
    await call(auditProcedures.undoLast, undefined, asked())
    expect(countSetByCell(test.reader, 'inspections.cell-reports-received', only)).toEqual(
      new Map([
        [nga, 1],
        [young, 1],
      ]),
    )
  })

  it('is refused before its month, ahead of today, and for a cell that was not there', async () => {
    expect((await refusalOf(receive(september, [nga], '2026-08-31'))).fields).toEqual(['receivedOn'])
    expect((await refusalOf(receive(september, [nga], '2026-11-24'))).fields).toEqual(['receivedOn'])
    expect((await refusalOf(receive(september, [nga, young], '2026-10-02'))).fields).toEqual(['cellIds'])
    expect(count('received', { from: day('2026-09-01'), to: day('2026-09-30') })).toBe(0)
  })

  it('stands in the roll-up beside what the cells did: handed in and not, and the total foots', async () => {
    const shown = await call(
      reportsProcedures.preview,
      {
        id: 'tong-hop-ktgs-chi-bo',
        params: { ...only, grouped: false, hiddenColumns: [] },
        page: { from: 0, size: 50 },
      },
      asked(),
    )
    // the last two columns: Đã nộp, Chưa nộp
    const told = (shown.rows as BodyRow[]).flatMap((row) => ('cells' in row ? [row.cells.slice(-2)] : []))
    expect(told).toEqual([
      [0, 1],
      [1, 0],
      [1, 0],
      [2, 1],
    ])
  })

  it('is still owed for the months before by a cell that ended, which is told by its last name', async () => {
    await call(
      cellsProcedures.merge,
      {
        cellIds: [young],
        on: day('2026-11-10'),
        paper: { decision: null, decidedOn: null, decidedBy: null, note: null },
        secretaryId: null,
        into: { kind: 'existing', cellId: lan, name: null },
      },
      asked(),
    )
    const both = { from: day('2026-10-01'), to: day('2026-11-30') }
    const page = { from: 0, size: 10 }
    const owed = figureRecords(test.reader, 'inspections.cell-reports-missing', 'denominator', both, page)
    expect(owed.rows.map(({ name, amount }) => [name, amount])).toEqual([
      ['Chi bộ bản Lạn', 2],
      ['Chi bộ bản Ngà', 2],
      ['Chi bộ trường Lạn', 1],
    ])
  })
})

import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boardProcedures } from '../../../src/engine/board/procedures.ts'
import { calendarProcedures } from '../../../src/engine/calendar/procedures.ts'
import { monthSchema } from '../../../src/shared/vocabulary/month.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

let test: TestRegister
let [lan, young] = [0, 0]
const asked = () => ({ context: test.context })
const month = (text: string) => monthSchema.parse(text)

beforeAll(async () => {
  test = await openTestRegister()
  lan = await makeCell(test, 'Chi bộ bản Lạn')
  young = await makeCell(test, 'Chi bộ bản Mới', { foundedOn: partialDate('2026-10-05') })
})
afterAll(() => test.close())

async function answer(asOf: string, cellId: number) {
  const { questions, rows } = await call(boardProcedures.show, { asOf: day(asOf) }, asked())
  const at = questions.findIndex(({ id }) => id === 'cell-report')
  return at === -1 ? null : rows.find((row) => row.cellId === cellId)?.answers[at]
}
const receive = (text: string, receivedOn: string) =>
  call(
    calendarProcedures.saveCells,
    { reports: [{ cellId: lan, month: month(text), receivedOn: day(receivedOn) }] },
    asked(),
  )

describe('a cell’s monthly report on the status board', () => {
  it('is asked once the office has said by when cells hand in, from that month on', async () => {
    expect(await answer('2026-11-23', lan)).toBeNull()
    await call(
      calendarProcedures.saveCellRule,
      { dueDay: 5, monthsAfter: 1, since: month('2026-08') },
      asked(),
    )
    expect(await answer('2026-07-31', lan)).toMatchObject({ word: '', state: 'none' })
    expect(await answer('2026-08-31', lan)).toMatchObject({ word: 'Chưa đến hạn', state: 'none' })
  })

  it('tells in time, late, missing and since when, as it stood on the day', async () => {
    // August in time, September two days late, October not at all
    await receive('2026-08', '2026-09-05')
    await receive('2026-09', '2026-10-07')
    for (const [asOf, word, state] of [
      ['2026-09-05', 'Chưa đến hạn', 'none'],
      ['2026-09-06', 'Đã nộp', 'green'],
      ['2026-10-06', 'Chưa nộp', 'amber'],
      ['2026-10-07', 'Nộp muộn', 'amber'],
      ['2026-11-05', 'Nộp muộn', 'amber'],
      ['2026-11-06', 'Chưa nộp', 'amber'],
      ['2026-12-06', 'Chưa nộp', 'red'],
    ] as const)
      expect([asOf, await answer(asOf, lan)]).toMatchObject([asOf, { word, state }])
    expect((await answer('2026-10-07', lan))?.reason).toBe(
      'Báo cáo tháng 9 năm 2026 nộp ngày 07/10/2026, muộn 2 ngày so với hạn 05/10/2026.',
    )
    expect(await answer('2026-12-06', lan)).toMatchObject({
      reason: 'Chưa nộp báo cáo tháng 10/2026, 11/2026; hạn ngày 05/11/2026.',
      since: '2026-11-05',
    })
  })

  it('asks nothing of a cell for months before it was', async () => {
    expect(await answer('2026-11-05', young)).toMatchObject({ word: 'Chưa đến hạn' })
    expect(await answer('2026-11-06', young)).toMatchObject({ word: 'Chưa nộp', state: 'amber' })
  })
})

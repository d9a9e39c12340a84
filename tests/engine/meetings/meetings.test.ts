import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { computeFigures } from '../../../src/engine/figures/queries.ts'
import { meetingsQuestion } from '../../../src/engine/meetings/board-question.ts'
import { meetingsProcedures } from '../../../src/engine/meetings/procedures.ts'
import { packInForce } from '../../../src/engine/regulations/queries.ts'
import { blankEntry, type MonthEntry } from '../../../src/shared/meetings/fields.ts'
import { blankParts } from '../../../src/shared/meetings/parts.ts'
import { defaultRounding } from '../../../src/shared/vocabulary/fraction.ts'
import { monthSchema } from '../../../src/shared/vocabulary/month.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'

let test: TestRegister
let upper: number
let lower: number
const month = monthSchema.parse('2026-10')
const kind = 'regular' as const

beforeAll(async () => {
  test = await openTestRegister()
  upper = await makeCell(test, 'Chi bộ bản Sốp Nghịu')
  lower = await makeCell(test, 'Chi bộ bản Kéo Sặt')
  for (const name of ['Lò Văn Ún', 'Giàng A Chứ', 'Sùng Thị Dợ', 'Cà Thị Oanh'])
    await makeMember(test, name, upper)
  await makeMember(test, 'Quàng Văn Inh', lower)
})
afterAll(() => test.close())

const asked = () => ({ context: test.context })
const entry = (given: Partial<MonthEntry>): MonthEntry => ({ ...blankEntry, ...given })
const held = entry({
  heldOn: partialDate('2026-10-24'),
  members: 4,
  exempt: 1,
  present: 2,
  excused: 1,
  unexcused: 0,
})
const rowOf = async (cellId: number, on = month) => {
  const rows = await call(meetingsProcedures.month, { month: on, kind }, asked())
  const row = rows.find((each) => each.cellId === cellId)
  if (row === undefined) throw new Error('no row')
  return row
}
const save = (
  rows: { cellId: number; id: number | null; version: number; entry: MonthEntry }[],
  on = month,
) => call(meetingsProcedures.saveMonth, { month: on, kind, rows }, asked())

describe('one month of all cells', () => {
  it('proposes the members of the day, writes only the rows that say something, as one command', async () => {
    expect((await rowOf(upper)).proposed).toEqual({ members: 4, exempt: 0 })
    const blank = entry({ members: 1 })
    const { count } = await save([
      { cellId: upper, id: null, version: 0, entry: held },
      { cellId: lower, id: null, version: 0, entry: blank },
    ])
    expect(count).toBe(1)
    expect((await rowOf(upper)).entry).toEqual(held)
    expect((await rowOf(lower)).id).toBeNull()
    const { rows } = await call(auditProcedures.recent, {}, asked())
    expect(rows[0]?.summary).toBe('Ghi sinh hoạt thường kỳ tháng 10/2026 của 1 chi bộ')
  })

  it('proposes next month who was exempt', async () => {
    expect((await rowOf(upper, monthSchema.parse('2026-11'))).proposed.exempt).toBe(1)
  })

  it('writes all or none, and names the cell and the box', async () => {
    const wrong = entry({ heldOn: partialDate('2026-10-20'), members: 1, present: 2 })
    const refusal = await refusalOf(
      save([
        { cellId: lower, id: null, version: 0, entry: wrong },
        { cellId: upper, id: (await rowOf(upper)).id, version: 1, entry: entry({}) },
      ]),
    )
    expect(refusal).toMatchObject({ code: 'INVALID', fields: [`${lower}.present`] })
    expect((await rowOf(upper)).entry).toEqual(held)
  })

  it('tells of a second regular meeting and of a change made elsewhere meanwhile', async () => {
    const again = await refusalOf(save([{ cellId: upper, id: null, version: 0, entry: held }]))
    expect(again.code).toBe('CONFLICT')
    const row = await rowOf(upper)
    await save([{ cellId: upper, id: row.id, version: row.version, entry: { ...held, opinions: 3 } }])
    const stale = await refusalOf(save([{ cellId: upper, id: row.id, version: row.version, entry: held }]))
    expect(stale.code).toBe('STALE')
  })

  it('keeps a reason for not having met', async () => {
    await save([{ cellId: lower, id: null, version: 0, entry: entry({ missedReason: 'Mưa lũ' }) }])
    const grid = await call(meetingsProcedures.grid, { year: 2026, kind }, asked())
    const squares = new Map(grid.map((row) => [row.cellId, row.squares[9]]))
    expect(squares.get(lower)).toMatchObject({ state: 'missed', missedReason: 'Mưa lũ' })
    expect(squares.get(upper)).toMatchObject({ state: 'held', present: 2, expected: 3, footing: null })
  })
})

describe('one meeting', () => {
  const open = async () => {
    const { id } = await rowOf(upper)
    return call(meetingsProcedures.get, { id: id ?? 0 }, asked())
  }
  const parts = {
    ...blankParts,
    time: 5,
    attendance: 4,
    preparation: 9,
    organisation: 26,
    chairing: 9,
    principles: 5,
    result: 27,
    closing: 4.5,
  }

  it('is scored by its parts, graded by the pack, and keeps the pack', async () => {
    const meeting = await open()
    const fields = { ...meeting.fields, parts, minutes: 95, previousDone: 85 }
    await call(meetingsProcedures.update, { id: meeting.id, version: meeting.version, fields }, asked())
    const scored = await open()
    expect(scored.fields.score).toBe(89.5)
    expect(scored.grade).toBe('fair')
    expect(scored.attendance).toBe('66,7 % (2/3)')
    expect(scored.suggestions.find(({ part }) => part === 'result')?.points).toBe(27)
  })

  it('refuses more points than a part has', async () => {
    const meeting = await open()
    const fields = { ...meeting.fields, parts: { ...parts, time: 6 } }
    const refusal = await refusalOf(
      call(meetingsProcedures.update, { id: meeting.id, version: meeting.version, fields }, asked()),
    )
    expect(refusal).toMatchObject({ code: 'INVALID', fields: ['parts.time'] })
  })

  it('stops for a meeting shorter than the rule, and passes with a written reason that is kept', async () => {
    const meeting = await open()
    const wanted = { id: meeting.id, version: meeting.version, fields: { ...meeting.fields, minutes: 40 } }
    expect((await refusalOf(call(meetingsProcedures.update, wanted, asked()))).code).toBe('RULE_BREACH')
    await call(meetingsProcedures.update, { ...wanted, passReason: 'Họp rút gọn do mưa lũ' }, asked())
    const passed = await open()
    expect(passed.fields.minutes).toBe(40)
    expect(passed.exceptions.map(({ reason }) => reason)).toEqual(['Họp rút gọn do mưa lũ'])
  })

  it('goes to the trash and makes room for another', async () => {
    const { id } = await rowOf(lower)
    await call(meetingsProcedures.trash, { ids: [id ?? 0] }, asked())
    const fresh = entry({ heldOn: partialDate('2026-10'), members: 1, present: 1, excused: 0, unexcused: 0 })
    await save([{ cellId: lower, id: null, version: 0, entry: fresh }])
    expect((await rowOf(lower)).entry.heldOn).toBe('2026-10')
  })
})

describe('figures and the board', () => {
  it('put those present over those expected, of the meetings that were held', () => {
    const scope = { from: day('2026-10-01'), to: day('2026-10-31') }
    const figures = computeFigures(test.reader, scope, defaultRounding, [
      'meetings.attendance',
      'cells.met',
      'cells.not-met',
    ])
    expect(figures.map(({ percent }) => percent)).toEqual(['75,0 % (3/4)', '100,0 % (2/2)', '0,0 % (0/2)'])
  })

  it('say how a cell stands on a day, and since when', () => {
    const ask = (on: string) =>
      meetingsQuestion
        .answer(test.reader, {
          day: day(on),
          pack: packInForce(test.reader, day(on)),
          cells: [{ id: upper }],
        })
        .get(upper)
    expect(ask('2026-10-31')).toMatchObject({ word: '66,7 %', state: 'amber', since: '2026-10-24' })
    expect(ask('2026-10-23')).toMatchObject({ word: 'Chưa họp', state: 'red' })
    expect(ask('2026-11-20')).toMatchObject({ word: 'Chưa đến ngày', state: 'amber', since: '2026-11-01' })
    expect(ask('2026-12-01')).toMatchObject({ word: 'Chưa họp', state: 'red', since: '2026-11-01' })
  })
})

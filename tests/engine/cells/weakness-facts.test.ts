import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { weaknessFacts } from '../../../src/engine/cells/weakness/facts.ts'
import { weaknessRulesOn } from '../../../src/engine/cells/weakness/rules.ts'
import { membershipProcedures } from '../../../src/engine/membership/procedures.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { makeCell, makeMember } from './make-cells.ts'

let test: TestRegister
let cell = 0
let members: number[] = []
const asked = () => ({ context: test.context })

beforeAll(async () => {
  test = await openTestRegister()
  cell = await makeCell(test, 'Chi bộ bản Lạn')
  for (const name of ['Lò Văn Một', 'Lò Văn Hai', 'Lò Văn Ba', 'Lò Văn Bốn', 'Lò Văn Năm'])
    members = [...members, await makeMember(test, name, cell)]
})
afterAll(() => test.close())

const member = (at: number) => members[at] ?? 0
const factsOn = (asOf: string) => {
  const { rules } = weaknessRulesOn(test.reader, day(asOf))
  const { official, aged, exempt, leaving } = weaknessFacts(test.reader, rules, day(asOf))(cell, null)
  return [official, aged, exempt, leaving]
}
const born = (personId: number, date: string) =>
  test.run((change) => {
    change.update('person', personId, { birth_date: partialDate(date) })
    change.describe('Sửa ngày sinh')
  })
const exempt = (personId: number, from: string, to: string | null) =>
  call(
    membershipProcedures.exempt,
    {
      personId,
      from: partialDate(from),
      to: to === null ? null : partialDate(to),
      ...{ document: null, why: 'Sức khỏe yếu', note: null },
    },
    asked(),
  )
const sendOut = (
  personId: number,
  manner: 'official' | 'temporary',
  paperOn: string,
  movedOn: string | null,
) =>
  call(
    membershipProcedures.sendOut,
    {
      ...{ personId, manner, scope: 'province', place: 'Đảng ủy phường Thử', paperOn: partialDate(paperOn) },
      ...{ untilOn: null, study: false, underInspection: false, why: null, paperNumber: null },
      movedOn: movedOn === null ? null : partialDate(movedOn),
      ...{
        presentedOn: null,
        fileSentOn: null,
        fileReceivedOn: null,
        note: null,
        reason: 'Theo nguyện vọng',
      },
    },
    asked(),
  )

describe('official members who cannot be counted on', () => {
  it('are the aged within the window, the exempt of the day and those away or moved already, each once', async () => {
    expect(factsOn('2026-06-01')).toEqual([5, 0, 0, 0])
    await born(member(0), '1957-05-01')
    // seventy within the twelve months that the pack looks ahead
    expect([factsOn('2026-04-30'), factsOn('2026-05-01')]).toEqual([
      [5, 0, 0, 0],
      [5, 1, 0, 0],
    ])
    await exempt(member(0), '2026-01-01', null)
    await exempt(member(1), '2026-02-01', '2026-09-01')
    expect(factsOn('2026-04-30')).toEqual([5, 0, 2, 0])
    expect(factsOn('2026-06-01')).toEqual([5, 1, 1, 0])
    expect(factsOn('2026-09-01')).toEqual([5, 1, 0, 0])
    await sendOut(member(2), 'temporary', '2026-05-10', null)
    expect([factsOn('2026-05-09'), factsOn('2026-05-10')]).toEqual([
      [5, 1, 1, 0],
      [5, 1, 1, 1],
    ])
    await sendOut(member(3), 'official', '2026-07-20', '2026-06-20')
    expect([factsOn('2026-06-19'), factsOn('2026-06-20'), factsOn('2026-07-20')]).toEqual([
      [5, 1, 1, 1],
      [5, 1, 1, 2],
      [4, 1, 1, 1],
    ])
  })

  it('are told in the proposal to put the cell on the list', async () => {
    const [proposal] = await call(cellsProcedures.weakness, { asOf: day('2026-06-20') }, asked())
    expect(proposal?.reasons).toEqual([
      'Trừ 1 người cao tuổi, 1 người miễn sinh hoạt, 2 người chuyển đi thì còn 1 đảng viên chính thức (dưới 3)',
    ])
  })
})

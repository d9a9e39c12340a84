import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boardProcedures } from '../../../src/engine/board/procedures.ts'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { countSet } from '../../../src/engine/figures/queries.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

let test: TestRegister
let [lan, nga] = [0, 0]

beforeAll(async () => {
  test = await openTestRegister()
  const { context } = test
  const commune = await makeCell(test, 'Đảng bộ xã Thử', { kind: 'committee' })
  lan = await makeCell(test, 'Chi bộ bản Lạn', { parentId: commune })
  nga = await makeCell(test, 'Chi bộ bản Ngà', { parentId: commune })
  const [one, two] = [await makeMember(test, 'Lò Văn Một', lan), await makeMember(test, 'Lò Thị Hai', lan)]
  await makeMember(test, 'Lò Văn Ba', lan)
  await makeMember(test, 'Lò Văn Bốn', lan, 'probationary', '2025-02-10')
  await makeMember(test, 'Vì Văn Năm', nga)
  const post = (personId: number, from: string, replaceHolder: boolean, kind: 'secretary' | 'village_head') =>
    call(
      cellsProcedures.addPost,
      { cellId: lan, personId, post: kind, from: partialDate(from), replaceHolder },
      { context },
    )
  await post(one, '2023-01-10', false, 'secretary')
  await post(two, '2024-03-01', false, 'village_head')
  await post(two, '2026-06-15', true, 'secretary')
})
afterAll(() => test.close())

const board = (asOf: string) => call(boardProcedures.show, { asOf: day(asOf) }, { context: test.context })
async function answer(asOf: string, cellId: number, question: string) {
  const { questions, rows } = await board(asOf)
  const at = questions.findIndex(({ id }) => id === question)
  const found = rows.find((row) => row.cellId === cellId)?.answers[at]
  if (found === undefined) throw new Error(`${question} is not on the board`)
  return found
}

describe('the status board on a day', () => {
  it('knows a secretary replaced in mid-year before, on and after the day', async () => {
    for (const [asOf, word, since, both] of [
      ['2023-01-09', 'Chưa có', null, 'Không'],
      ['2023-01-10', 'Lò Văn Một', '2023-01-10', 'Không'],
      ['2026-06-14', 'Lò Văn Một', '2023-01-10', 'Không'],
      ['2026-06-15', 'Lò Thị Hai', '2026-06-15', 'Có'],
      ['2026-11-23', 'Lò Thị Hai', '2026-06-15', 'Có'],
    ] as const) {
      expect([asOf, await answer(asOf, lan, 'secretary')]).toMatchObject([asOf, { word, since }])
      expect([asOf, await answer(asOf, lan, 'secretary-is-village-head')]).toMatchObject([
        asOf,
        { word: both },
      ])
    }
  })

  it('tells too few official members with the rule and since when', async () => {
    expect(await answer('2026-11-23', lan, 'official-members')).toMatchObject({ word: '3', state: 'amber' })
    const few = await answer('2026-11-23', nga, 'official-members')
    expect(few).toMatchObject({ word: '1', state: 'red' })
    expect(few.reason).toContain('20.2.1, 294-QĐ/TW')
  })

  it('tells a probation that is over', async () => {
    expect(await answer('2026-02-09', lan, 'on-probation')).toMatchObject({ word: '1', state: 'green' })
    expect(await answer('2026-02-11', lan, 'on-probation')).toMatchObject({
      state: 'amber',
      since: '2026-02-10',
    })
    expect(await answer('2026-02-11', lan, 'last-admission')).toMatchObject({
      word: '02/2025',
      state: 'none',
    })
  })

  it('proposes, and after somebody decided, says so since the day', async () => {
    expect(await answer('2026-11-23', nga, 'sustainability')).toMatchObject({
      word: 'Có dấu hiệu',
      state: 'amber',
    })
    await call(
      cellsProcedures.enterWeak,
      { cellId: nga, on: day('2026-07-01'), ground: 'Thông báo 5-TB/ĐU' },
      { context: test.context },
    )
    expect(await answer('2026-06-30', nga, 'sustainability')).toMatchObject({ state: 'amber' })
    expect(await answer('2026-07-01', nga, 'sustainability')).toMatchObject({
      word: 'Thiếu',
      since: '2026-07-01',
    })
  })

  it('lays two days side by side, a merged cell among them', async () => {
    await call(
      cellsProcedures.merge,
      {
        cellIds: [nga],
        on: day('2026-08-01'),
        paper: { decision: null, decidedOn: null, decidedBy: null, note: null },
        into: { kind: 'existing', cellId: lan, name: 'Chi bộ ghép Lạn, Ngà' },
        secretaryId: null,
      },
      { context: test.context },
    )
    const { rows } = await call(
      boardProcedures.compare,
      { before: day('2026-06-14'), after: day('2026-08-01') },
      { context: test.context },
    )
    expect(rows.map(({ name, presence, formerName }) => [name, presence, formerName])).toEqual([
      ['Chi bộ ghép Lạn, Ngà', 'both', 'Chi bộ bản Lạn'],
      ['Chi bộ bản Ngà', 'gone', null],
    ])
    for (const [asOf, names, official] of [
      ['2026-07-31', ['Chi bộ bản Lạn', 'Chi bộ bản Ngà'], ['3', '1']],
      ['2026-08-01', ['Chi bộ ghép Lạn, Ngà'], ['4']],
      ['2026-11-23', ['Chi bộ ghép Lạn, Ngà'], ['4']],
    ] as const) {
      const shown = await board(asOf)
      const at = shown.questions.findIndex(({ id }) => id === 'official-members')
      expect([asOf, shown.rows.map(({ name }) => name)]).toEqual([asOf, names])
      expect(shown.rows.map(({ answers }) => answers[at]?.word)).toEqual(official)
      expect(countSet(test.reader, 'members.official', { from: day(asOf), to: day(asOf) })).toBe(4)
    }
    expect(rows[0]?.changed).toEqual([
      'official-members',
      'secretary',
      'secretary-is-village-head',
      'sustainability',
    ])
    const { rows: quiet } = await call(
      boardProcedures.compare,
      { before: day('2026-08-01'), after: day('2026-08-01') },
      { context: test.context },
    )
    expect(quiet.flatMap(({ changed }) => changed)).toEqual([])
  })
})

import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { computeFigures } from '../../../src/engine/figures/queries.ts'
import { teamQuestion } from '../../../src/engine/teams/board-question.ts'
import { teamsProcedures } from '../../../src/engine/teams/procedures.ts'
import { blankTeam, type DifficultyFields, type VisitFields } from '../../../src/shared/teams/fields.ts'
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
let leader: number
let team: number
let other: number

const asked = () => ({ context: test.context })
const september = monthSchema.parse('2026-09')

beforeAll(async () => {
  test = await openTestRegister()
  upper = await makeCell(test, 'Chi bộ bản Sốp Nghịu')
  lower = await makeCell(test, 'Chi bộ bản Kéo Sặt')
  leader = await makeMember(test, 'Lò Văn Ún', upper)
  const make = async (name: string) =>
    (await call(teamsProcedures.create, { fields: { ...blankTeam, name } }, asked())).id
  team = await make('Tổ số 1')
  other = await make('Tổ số 2')
})
afterAll(() => test.close())

const visit = (given: Partial<VisitFields> = {}): VisitFields => ({
  teamId: team,
  cellId: upper,
  visitedOn: day('2026-09-24'),
  month: null,
  level: 'commune',
  personIds: [leader],
  others: null,
  content: null,
  note: null,
  ...given,
})
const chargeOf = async (cellId: number, month = september) =>
  (await call(teamsProcedures.charges, { month }, asked())).find((row) => row.cellId === cellId)

describe('a team', () => {
  it('has one leader at a time, and nobody twice', async () => {
    const from = partialDate('2026-01-01')
    const wanted = { teamId: team, personId: leader, role: 'leader', duty: null, from } as const
    await call(teamsProcedures.addMember, wanted, asked())
    expect((await refusalOf(call(teamsProcedures.addMember, wanted, asked()))).code).toBe('CONFLICT')
    const second = await makeMember(test, 'Giàng A Chứ', upper)
    const rival = { ...wanted, personId: second }
    expect((await refusalOf(call(teamsProcedures.addMember, rival, asked()))).code).toBe('CONFLICT')
    await call(teamsProcedures.addMember, { ...rival, role: 'member' }, asked())
    const [row] = await call(teamsProcedures.list, {}, asked())
    expect(row).toMatchObject({ name: 'Tổ số 1', leader: 'Lò Văn Ún', members: 2 })
  })

  it('takes cells in its charge from a day on; another team of the kind leaves on that day when replaced', async () => {
    const assign = (teamId: number, from: string, replace = false) =>
      call(
        teamsProcedures.assignCells,
        { teamId, cellIds: [upper], personId: null, from: partialDate(from), replace },
        asked(),
      )
    await assign(team, '2026-01-01')
    expect((await refusalOf(assign(team, '2026-02-01'))).code).toBe('CONFLICT')
    await assign(other, '2026-10-01', true)
    const { cells } = await call(teamsProcedures.get, { id: team }, asked())
    expect(cells.map(({ to }) => to)).toEqual(['2026-10-01'])
    const on = async (asOf: string) =>
      (await call(teamsProcedures.list, { asOf: day(asOf) }, asked())).map(({ cells: own }) => own.length)
    expect(await on('2026-09-30')).toEqual([1, 0])
    expect(await on('2026-10-01')).toEqual([0, 1])
  })
})

describe('visits', () => {
  it('are due on the fixed day of the team in charge, and made when somebody came', async () => {
    expect((await chargeOf(upper))?.month).toEqual({ due: 1, made: 0, onDay: 0 })
    const { id } = await call(teamsProcedures.createVisit, { fields: visit() }, asked())
    expect(await chargeOf(upper)).toMatchObject({ month: { due: 1, made: 1, onDay: 1 }, visits: 1 })
    expect((await call(teamsProcedures.visit, { id }, asked())).people).toEqual(['Lò Văn Ún'])
    expect((await chargeOf(lower))?.teams).toEqual([])
  })

  it('count as lượt, and the cell once', async () => {
    await call(teamsProcedures.createVisit, { fields: visit({ visitedOn: day('2026-09-10') }) }, asked())
    const scope = { from: day('2026-09-01'), to: day('2026-09-30') }
    const figures = computeFigures(test.reader, scope, defaultRounding, [
      'visits.all',
      'cells.visited',
      'cells.without-team',
    ])
    expect(figures.map(({ numerator }) => numerator)).toEqual([2, 1, 1])
  })

  it('are not written for a day to come, and belong to another month only when that is said', async () => {
    const ahead = visit({ visitedOn: day('2026-12-24') })
    expect(await refusalOf(call(teamsProcedures.createVisit, { fields: ahead }, asked()))).toMatchObject({
      fields: ['visitedOn'],
    })
    const late = visit({ visitedOn: day('2026-09-02'), month: monthSchema.parse('2026-08') })
    await call(teamsProcedures.createVisit, { fields: late }, asked())
    expect((await chargeOf(upper, monthSchema.parse('2026-08')))?.month.made).toBe(1)
  })

  it('change whoever came, and can be taken back', async () => {
    const [row] = await call(teamsProcedures.visits, { month: september }, asked())
    if (row === undefined) throw new Error('no visit')
    await call(
      teamsProcedures.updateVisit,
      { id: row.id, version: row.version, fields: { ...row.fields, personIds: [] } },
      asked(),
    )
    expect((await call(teamsProcedures.visit, { id: row.id }, asked())).people).toEqual([])
    await call(auditProcedures.undoLast, undefined, asked())
    expect((await call(teamsProcedures.visit, { id: row.id }, asked())).people).toEqual(['Lò Văn Ún'])
  })
})

describe('difficulties', () => {
  const fields: DifficultyFields = {
    cellId: upper,
    teamId: null,
    raisedOn: partialDate('2026-08-01'),
    what: 'Nhà văn hóa bản xuống cấp',
    cause: null,
    solution: 'Sửa trong năm',
    dueOn: day('2026-10-31'),
    personId: null,
    responsible: 'UBND xã',
    doneOn: null,
    result: null,
    note: null,
  }
  const list = (state: 'unsolved' | 'overdue' | 'done') =>
    call(teamsProcedures.difficulties, { state }, asked())

  it('are unsolved until they are done, and overdue after their day', async () => {
    const wanted = { ...fields, cellId: upper }
    const { id } = await call(teamsProcedures.createDifficulty, { fields: wanted }, asked())
    expect((await list('overdue')).rows.map(({ id: row }) => row)).toEqual([id])
    const early = { ...wanted, doneOn: partialDate('2026-07-01') }
    const row = await call(teamsProcedures.difficulty, { id }, asked())
    const refusal = call(
      teamsProcedures.updateDifficulty,
      { id, version: row.version, fields: early },
      asked(),
    )
    expect((await refusalOf(refusal)).fields).toEqual(['doneOn'])
    const done = { ...wanted, doneOn: partialDate('2026-11-01') }
    await call(teamsProcedures.updateDifficulty, { id, version: row.version, fields: done }, asked())
    expect((await list('unsolved')).total).toBe(0)
    expect((await list('done')).total).toBe(1)
  })
})

describe('the board', () => {
  it('names the team, tells a missed visit, and a cell without anybody', () => {
    const ask = (on: string) =>
      teamQuestion.answer(test.reader, { day: day(on), cells: [{ id: upper }, { id: lower }] })
    expect(ask('2026-09-30').get(upper)).toMatchObject({ word: 'Tổ số 1', state: 'green' })
    expect(ask('2026-09-30').get(lower)).toMatchObject({ word: 'Chưa có', state: 'red' })
    expect(ask('2026-11-25').get(upper)).toMatchObject({
      word: 'Tổ số 2',
      state: 'amber',
      since: '2026-11-24',
    })
  })
})

describe('ending', () => {
  it('of a team ends its members and cells with it; one with visits is not thrown away', async () => {
    const before = await call(teamsProcedures.get, { id: team }, asked())
    expect((await refusalOf(call(teamsProcedures.trash, { ids: [team] }, asked()))).code).toBe('CONFLICT')
    const on = partialDate('2026-11-01')
    await call(teamsProcedures.end, { id: team, version: before.version, on }, asked())
    const after = await call(teamsProcedures.get, { id: team }, asked())
    expect(after.members.map(({ to }) => to)).toEqual(['2026-11-01', '2026-11-01'])
    const again = { teamId: team, personId: leader, role: 'member', duty: null, from: null } as const
    expect((await refusalOf(call(teamsProcedures.addMember, again, asked()))).code).toBe('CONFLICT')
  })
})

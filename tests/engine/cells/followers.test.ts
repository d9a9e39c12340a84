import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { countSet, countSetByCell } from '../../../src/engine/figures/queries.ts'
import { listSources } from '../../../src/engine/reports/list-sources.ts'
import { teamsProcedures } from '../../../src/engine/teams/procedures.ts'
import { blankTeam } from '../../../src/shared/teams/fields.ts'
import { monthSchema } from '../../../src/shared/vocabulary/month.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { makeCell, makeMember } from './make-cells.ts'

const paper = { decision: null, decidedOn: null, decidedBy: null, note: null }
const difficulty = {
  ...{
    teamId: null,
    raisedOn: partialDate('2026-02-10'),
    what: 'Nguồn phát triển đảng viên ít',
    cause: null,
  },
  ...{ solution: null, dueOn: day('2026-06-30'), personId: null, responsible: null, doneOn: null },
  ...{ result: null, note: null },
}

let test: TestRegister
let [lan, nga, sop, teamLan, teamNga, helper, raised] = [0, 0, 0, 0, 0, 0, 0]
const asked = () => ({ context: test.context })
const undo = () => call(auditProcedures.undoLast, undefined, asked())

beforeAll(async () => {
  test = await openTestRegister()
  lan = await makeCell(test, 'Chi bộ bản Lạn')
  nga = await makeCell(test, 'Chi bộ bản Ngà')
  sop = await makeCell(test, 'Chi bộ bản Sốp')
  await makeMember(test, 'Lò Văn Một', lan)
  await makeMember(test, 'Vì Thị Bốn', nga)
  helper = await makeMember(test, 'Hà Văn Sáu', sop)
  const team = async (name: string, cellId: number) => {
    const { id } = await call(teamsProcedures.create, { fields: { ...blankTeam, name } }, asked())
    const wanted = { teamId: id, cellIds: [cellId], personId: helper, from: partialDate('2025-01-01') }
    await call(teamsProcedures.assignCells, { ...wanted, replace: false }, asked())
    return id
  }
  teamLan = await team('Tổ số 1', lan)
  teamNga = await team('Tổ số 2', nga)
  const fields = { ...difficulty, cellId: nga }
  raised = (await call(teamsProcedures.createDifficulty, { fields }, asked())).id
  const sent = {
    personId: helper,
    fromCellId: sop,
    fromUnit: null,
    cellId: nga,
    decision: '8-QĐ/ĐU',
    task: null,
  }
  const dates = { from: partialDate('2026-01-01'), to: null, note: null }
  await call(teamsProcedures.createReinforcement, { fields: { ...sent, ...dates } }, asked())
  const visit = {
    teamId: teamNga,
    cellId: nga,
    visitedOn: day('2026-07-24'),
    month: null,
    level: 'commune' as const,
  }
  const came = { personIds: [helper], others: null, content: 'Kiện toàn cấp ủy', note: null }
  await call(teamsProcedures.createVisit, { fields: { ...visit, ...came } }, asked())
})
afterAll(() => test.close())

const merge = (into: { kind: 'existing'; cellId: number; name: null } | 'new') =>
  call(
    cellsProcedures.merge,
    {
      cellIds: into === 'new' ? [lan, nga] : [nga],
      ...{ on: day('2026-08-01'), paper, secretaryId: null },
      into: into === 'new' ? { kind: 'new', name: 'Chi bộ ghép', cellKind: 'village', parentId: null } : into,
    },
    asked(),
  )
const chargesOn = async (asOf: string) =>
  Object.fromEntries(
    (await call(teamsProcedures.list, { asOf: day(asOf) }, asked())).map(({ name, cells }) => [name, cells]),
  )
const scope = (from: string, to: string) => ({ from: day(from), to: day(to) })
const unsolved = (asOf: string) => countSetByCell(test.reader, 'difficulties.unsolved', scope(asOf, asOf))
const strengthened = (asOf: string) => countSetByCell(test.reader, 'members.reinforcing', scope(asOf, asOf))
const rowsOf = (source: string, from: string, to: string) => {
  const list = listSources[source]
  if (list === undefined) throw new Error(source)
  return [...list(test.reader, scope(from, to), false, null, day('2026-11-23'))]
}

describe('a merger into a cell that has a team', () => {
  it('keeps that team, hands over what is unsolved and who was sent, in one command; the day before stays', async () => {
    const before = [await chargesOn('2026-07-31'), unsolved('2026-07-31'), strengthened('2026-07-31')]
    await merge({ kind: 'existing', cellId: lan, name: null })
    expect([await chargesOn('2026-07-31'), unsolved('2026-07-31'), strengthened('2026-07-31')]).toEqual(
      before,
    )
    expect(before.slice(1)).toEqual([new Map([[nga, 1]]), new Map([[nga, 1]])])
    expect(await chargesOn('2026-08-01')).toEqual({ 'Tổ số 1': ['Chi bộ bản Lạn'], 'Tổ số 2': [] })
    for (const asOf of ['2026-08-01', '2026-11-23'])
      expect([unsolved(asOf), strengthened(asOf)]).toEqual([new Map([[lan, 1]]), new Map([[lan, 1]])])
  })

  it('names where a difficulty was raised, and counts nobody and nothing twice', async () => {
    const { rows } = await call(
      teamsProcedures.difficulties,
      { page: { from: 0, size: 10 }, state: 'unsolved', cellId: lan },
      asked(),
    )
    expect(rows.map(({ id, cellName }) => [id, cellName])).toEqual([
      [raised, 'Chi bộ bản Lạn (nêu tại Chi bộ bản Ngà)'],
    ])
    for (const set of ['difficulties.unsolved', 'members.reinforcing'] as const)
      expect(countSet(test.reader, set, scope('2026-01-01', '2026-11-23'))).toBe(1)
    expect(rowsOf('teams.difficulties', '2026-01-01', '2026-11-23').map((row) => row['cellId'])).toEqual([
      lan,
    ])
  })

  it('keeps what was done under the old name in the reports of the period, and only there', () => {
    const visits = rowsOf('teams.visits-by-cell', '2026-01-01', '2026-09-30')
    expect(visits.map((row) => [row['cellName'], row['visits']])).toEqual([
      ['Chi bộ bản Lạn', 0],
      ['Chi bộ bản Sốp', 0],
      ['Chi bộ bản Ngà', 1],
    ])
    expect(rowsOf('teams.visits-by-cell', '2026-08-01', '2026-09-30')).toHaveLength(2)
    const due = rowsOf('teams.visits-due', '2026-06-01', '2026-09-30')
    expect(due.map((row) => [row['cellName'], row['due'], row['made'], row['note']])).toEqual([
      ['Chi bộ bản Lạn', 4, 0, null],
      ['Chi bộ bản Ngà', 2, 1, 'Kết thúc 01/08/2026'],
    ])
  })

  it('comes undone as one', async () => {
    await undo()
    expect(await chargesOn('2026-11-23')).toEqual({
      'Tổ số 1': ['Chi bộ bản Lạn'],
      'Tổ số 2': ['Chi bộ bản Ngà'],
    })
    expect([unsolved('2026-11-23'), strengthened('2026-11-23')]).toEqual([
      new Map([[nga, 1]]),
      new Map([[nga, 1]]),
    ])
    expect(test.reader.statement('SELECT count(*) AS n FROM reinforcement').get()).toEqual({ n: 1 })
  })
})

describe('a merger into a new cell', () => {
  it('takes the team of the first, and sends nobody home to strengthen it', async () => {
    await merge('new')
    expect(await chargesOn('2026-08-01')).toEqual({ 'Tổ số 1': ['Chi bộ ghép'], 'Tổ số 2': [] })
    const month = monthSchema.parse('2026-09')
    const row = (await call(teamsProcedures.charges, { month }, asked())).find(
      ({ cellName }) => cellName === 'Chi bộ ghép',
    )
    expect(row).toMatchObject({ openDifficulties: 1, overdueDifficulties: 1, month: { due: 1 } })
    expect(row?.teams).toMatchObject([{ id: teamLan, person: 'Hà Văn Sáu' }])
    await undo()
    await merge({ kind: 'existing', cellId: sop, name: null })
    expect(strengthened('2026-08-01')).toEqual(new Map())
    expect(await chargesOn('2026-08-01')).toMatchObject({ 'Tổ số 2': ['Chi bộ bản Sốp'] })
    await undo()
  })
})

describe('a division', () => {
  const split = async (ends: boolean) => {
    const people = await call(cellsProcedures.people, { id: nga }, asked())
    const part = (name: string, personIds: number[]) => ({
      ...{ name, kind: 'village' as const, parentId: null, villageIds: [], sympathizerIds: [] },
      ...{ personIds, secretaryId: null },
    })
    const all = people.members.map(({ id }) => id)
    const parts = ends
      ? [part('Chi bộ Ngà Trên', all), part('Chi bộ Ngà Dưới', [])]
      : [part('Chi bộ Ngà Dưới', [])]
    return call(cellsProcedures.split, { cellId: nga, on: day('2026-09-01'), paper, parts, ends }, asked())
  }

  it('leaves every part in the charge of the team; what is unsolved goes with the first', async () => {
    const { cellIds } = await split(true)
    expect(await chargesOn('2026-08-31')).toMatchObject({ 'Tổ số 2': ['Chi bộ bản Ngà'] })
    expect((await chargesOn('2026-09-01'))['Tổ số 2']?.toSorted()).toEqual([
      'Chi bộ Ngà Dưới',
      'Chi bộ Ngà Trên',
    ])
    expect(unsolved('2026-09-01')).toEqual(new Map([[cellIds[0], 1]]))
    expect(strengthened('2026-09-01')).toEqual(new Map([[cellIds[0], 1]]))
    await undo()
  })

  it('takes nothing from a cell that goes on', async () => {
    await split(false)
    expect((await chargesOn('2026-09-01'))['Tổ số 2']?.toSorted()).toEqual([
      'Chi bộ Ngà Dưới',
      'Chi bộ bản Ngà',
    ])
    expect(unsolved('2026-09-01')).toEqual(new Map([[nga, 1]]))
    await undo()
  })
})

describe('a dissolution', () => {
  it('ends the charge of the team and the reinforcement on its day', async () => {
    const { members } = await call(cellsProcedures.people, { id: nga }, asked())
    await test.run((change) => {
      for (const row of change.all(
        change.sql
          .selectFrom('cell_member')
          .select('id')
          .where('person_id', '=', members[0]?.id ?? 0),
      ))
        change.update('cell_member', row.id, { to_date: partialDate('2026-09-30') })
      change.describe('Chuyển đảng viên đi')
    })
    const { version } = await call(cellsProcedures.get, { id: nga }, asked())
    await call(cellsProcedures.dissolve, { id: nga, version, on: partialDate('2026-10-01') }, asked())
    expect(await chargesOn('2026-09-30')).toMatchObject({ 'Tổ số 2': ['Chi bộ bản Ngà'] })
    expect(await chargesOn('2026-10-01')).toMatchObject({ 'Tổ số 2': [] })
    expect(strengthened('2026-09-30')).toEqual(new Map([[nga, 1]]))
    expect(strengthened('2026-10-01')).toEqual(new Map())
    await undo()
    expect(await chargesOn('2026-10-01')).toMatchObject({ 'Tổ số 2': ['Chi bộ bản Ngà'] })
  })
})

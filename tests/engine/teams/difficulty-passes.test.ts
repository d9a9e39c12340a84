import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call } from '@orpc/server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { checkRegister } from '../../../src/engine/backups/check.ts'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { countSetByCell, figureRecords } from '../../../src/engine/figures/queries.ts'
import type { Change } from '../../../src/engine/register/change.ts'
import { CommandRunner } from '../../../src/engine/register/commands.ts'
import { openConnection } from '../../../src/engine/register/database.ts'
import { newDataKey } from '../../../src/engine/register/keys.ts'
import { openRegister } from '../../../src/engine/register/register.ts'
import { listSources } from '../../../src/engine/reports/list-sources.ts'
import { difficultyRow } from '../../../src/engine/teams/lists.ts'
import { teamsProcedures } from '../../../src/engine/teams/procedures.ts'
import type { DifficultyFields } from '../../../src/shared/teams/fields.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister, testNow } from '../harness.ts'
import { frozenOwner, thaw } from '../register/frozen-steps.ts'

const difficulty: Omit<DifficultyFields, 'cellId'> = {
  teamId: null,
  raisedOn: partialDate('2026-02-10'),
  what: 'Nguồn phát triển đảng viên ít',
  cause: null,
  solution: null,
  dueOn: day('2026-12-30'),
  personId: null,
  responsible: null,
  doneOn: null,
  result: null,
  note: null,
}

describe('a difficulty whose cell is merged, and whose new cell is merged again', () => {
  let test: TestRegister
  let [nga, lan, sop, raised] = [0, 0, 0, 0]
  const asked = () => ({ context: test.context })
  const merge = (from: number, into: number, on: string) =>
    call(
      cellsProcedures.merge,
      {
        cellIds: [from],
        on: day(on),
        paper: { decision: null, decidedOn: null, decidedBy: null, note: null },
        secretaryId: null,
        into: { kind: 'existing', cellId: into, name: null },
      },
      asked(),
    )
  const heldOn = (on: string) => [
    ...countSetByCell(test.reader, 'difficulties.unsolved', { from: day('2026-01-01'), to: day(on) }).keys(),
  ]

  beforeAll(async () => {
    test = await openTestRegister()
    nga = await makeCell(test, 'Chi bộ bản Ngà')
    lan = await makeCell(test, 'Chi bộ bản Lạn')
    sop = await makeCell(test, 'Chi bộ bản Sốp')
    for (const cell of [nga, lan, sop]) await makeMember(test, 'Lò Văn Một', cell)
    raised = (
      await call(teamsProcedures.createDifficulty, { fields: { ...difficulty, cellId: nga } }, asked())
    ).id
    await merge(nga, lan, '2026-04-01')
    await merge(lan, sop, '2026-08-01')
  })
  afterAll(() => test.close())

  it('is on every day the difficulty of the cell that had it then', () => {
    expect(heldOn('2026-03-31')).toEqual([nga])
    expect(heldOn('2026-04-01')).toEqual([lan])
    expect(heldOn('2026-07-31')).toEqual([lan])
    expect(heldOn('2026-08-01')).toEqual([sop])
  })

  it('is told under that cell behind the number and in the register of a past period', () => {
    const between = { from: day('2026-01-01'), to: day('2026-05-31') }
    const page = { from: 0, size: 10 }
    const behind = figureRecords(test.reader, 'difficulties.unsolved', 'numerator', between, page)
    expect(behind.rows.map(({ detail }) => detail)).toEqual(['Chi bộ bản Lạn'])
    const list = listSources['teams.difficulties']
    const rows = [...(list?.(test.reader, between, false, null, day('2026-11-23')) ?? [])]
    expect(rows.map((row) => [row['cellId'], row['cellName']])).toEqual([
      [lan, 'Chi bộ bản Lạn (nêu tại Chi bộ bản Ngà)'],
    ])
  })

  it('tells its whole way', async () => {
    const row = await call(teamsProcedures.difficulty, { id: raised }, asked())
    expect(row).toMatchObject({ heldBy: sop, cellName: 'Chi bộ bản Sốp (nêu tại Chi bộ bản Ngà)' })
    expect(row.passes.map(({ fromName, toName, on }) => [fromName, toName, on])).toEqual([
      ['Chi bộ bản Ngà', 'Chi bộ bản Lạn', '2026-04-01'],
      ['Chi bộ bản Lạn', 'Chi bộ bản Sốp', '2026-08-01'],
    ])
  })

  it('goes back one step when the second merger is undone, and forgets the way when it is said anew by hand', async () => {
    await call(auditProcedures.undoLast, undefined, asked())
    expect(heldOn('2026-11-23')).toEqual([lan])
    await merge(lan, sop, '2026-08-01')
    const { version } = await call(teamsProcedures.difficulty, { id: raised }, asked())
    const fields = { ...difficulty, cellId: lan }
    await call(teamsProcedures.updateDifficulty, { id: raised, version, fields }, asked())
    expect(heldOn('2026-02-28')).toEqual([lan])
    expect((await call(teamsProcedures.difficulty, { id: raised }, asked())).passes).toEqual([])
    expect((await checkRegister(test.register)).findings).toEqual([])
  })
})

describe('a register written before each step was kept', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nhip-cau-passes-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** Difficulty 1 lies with its own cell; every command before the step wrote the three columns that stood then. */
  async function upgraded(
    writes: (cells: readonly number[]) => readonly Record<string, string | number | null>[],
  ) {
    const file = join(folder, 'nhip-cau.db')
    const dataKey = newDataKey()
    thaw('0060-closed-periods', file, dataKey)
    const connection = openConnection(file, dataKey, { mustExist: true })
    const commands = new CommandRunner(connection, () => testNow)
    const own = connection
      .prepare<[], { cell: number }>('SELECT cell_id AS cell FROM difficulty WHERE id = 1')
      .get()
    const others = connection.prepare<[number], { id: number }>(
      'SELECT id FROM cell WHERE id <> ? ORDER BY id',
    )
    const cells = [own?.cell ?? 0, ...others.all(own?.cell ?? 0).map(({ id }) => id)]
    for (const columns of writes(cells))
      await commands.run({ accountId: null, name: frozenOwner.login, door: 'headless' }, (change: Change) => {
        change.overwrite('difficulty', 1, columns)
        change.describe('Sáp nhập')
      })
    commands.stop()
    connection.close()
    const register = await openRegister(file, dataKey, {
      now: () => testNow,
      beforeMigration: () => undefined,
    })
    const held = (on: string) => cells.indexOf(difficultyRow(register.reader, 1, day(on)).heldBy)
    const result = {
      held: ['2026-03-31', '2026-04-01', '2026-07-31', '2026-08-01'].map(held),
      findings: (await checkRegister(register)).findings,
    }
    await register.close()
    return result
  }

  it('has every step that its history tells of', async () => {
    const { held, findings } = await upgraded(([first = 0, second = 0, third = 0]) => [
      { cell_id: second, raised_cell_id: first, passed_on: '2026-04-01' },
      { cell_id: third, passed_on: '2026-08-01' },
    ])
    expect(held).toEqual([0, 1, 1, 2])
    expect(findings).toEqual([])
  })

  it('does not count a step that was undone', async () => {
    const { held } = await upgraded(([first = 0, second = 0, third = 0]) => [
      { cell_id: second, raised_cell_id: first, passed_on: '2026-02-01' },
      { cell_id: first, raised_cell_id: null, passed_on: null },
      { cell_id: third, raised_cell_id: first, passed_on: '2026-04-01' },
    ])
    expect(held).toEqual([0, 2, 2, 2])
  })

  it('keeps the first and the last cell where the history does not lead from one to the other', async () => {
    const { held, findings } = await upgraded(([first = 0, second = 0, third = 0]) => [
      { cell_id: third },
      { raised_cell_id: first, passed_on: '2026-08-01' },
      { solution: `Chi bộ ${second}` },
    ])
    expect(held).toEqual([0, 0, 0, 2])
    expect(findings).toEqual([])
  })

  it('writes nothing where no difficulty was passed on', async () => {
    const { held, findings } = await upgraded(() => [])
    expect([held, findings]).toEqual([[0, 0, 0, 0], []])
  })
})

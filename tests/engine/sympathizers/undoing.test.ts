import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { recordTables } from '../../../src/engine/register/schema.ts'
import { sympathizersProcedures } from '../../../src/engine/sympathizers/procedures.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { cellForm, makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { makePlace } from '../villages/make-place.ts'
import { makeSympathizer } from './make-sympathizers.ts'

describe('taking commands of cells and sympathizers back', () => {
  let test: TestRegister
  let [cellId, otherCell, village, member, follower] = [0, 0, 0, 0, 0]
  beforeAll(async () => {
    test = await openTestRegister()
    village = await makePlace(test, 'Bản Lạn')
    cellId = await makeCell(test, 'Chi bộ bản Lạn', { foundedOn: partialDate('2010'), villageIds: [village] })
    otherCell = await makeCell(test, 'Chi bộ bản Hốc')
    member = await makeMember(test, 'Lò Văn Chính', otherCell)
    follower = (await makeSympathizer(test, 'Lò Thị Mai', otherCell, { proposedOn: '2024' })).id
  })
  afterAll(() => test.close())

  const context = () => ({ context: test.context })
  /** Every record as it stands, but for versions: those only ever rise. */
  const everything = () =>
    recordTables.map((table) => {
      const rows = test.reader.statement<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY id`).all()
      return [table, rows.map(({ version: _, ...row }) => row)]
    })
  const version = async () => (await call(cellsProcedures.get, { id: cellId }, context())).version

  const commands: Record<string, () => Promise<unknown>> = {
    'a new cell': () => makeCell(test, 'Chi bộ Mới', { parentId: cellId, villageIds: [village] }),
    'a new name': async () =>
      call(
        cellsProcedures.change,
        {
          id: cellId,
          version: await version(),
          from: partialDate('2020'),
          name: 'Chi bộ khác',
          kind: 'village',
          parentId: null,
        },
        context(),
      ),
    'a correction': async () => {
      const fields = cellForm('Chi bộ bản Lán', { foundedOn: partialDate('2011') })
      return call(cellsProcedures.correct, { id: cellId, version: await version(), fields }, context())
    },
    'a post': () =>
      call(
        cellsProcedures.addPost,
        { cellId, personId: member, post: 'secretary', from: null, replaceHolder: false },
        context(),
      ),
    'a dissolution': async () =>
      call(
        cellsProcedures.dissolve,
        { id: cellId, version: await version(), on: partialDate('2025-07-01') },
        context(),
      ),
    'somebody new to follow': () => makeSympathizer(test, 'Vừ A Dếnh', cellId),
    'a recognition': () =>
      call(
        sympathizersProcedures.recognise,
        { ids: [follower], on: partialDate('2025'), resolution: null },
        context(),
      ),
    'a helper': () =>
      call(
        sympathizersProcedures.assignHelper,
        { id: follower, helperPersonId: member, from: partialDate('2025'), resolution: null },
        context(),
      ),
    'a move': () =>
      call(sympathizersProcedures.move, { id: follower, cellId, on: partialDate('2025') }, context()),
    'a stop': () =>
      call(
        sympathizersProcedures.stop,
        { id: follower, on: partialDate('2025'), reason: 'over_age', note: null },
        context(),
      ),
  }

  it.each(Object.keys(commands))('leaves no trace of %s', async (name) => {
    const before = everything()
    await commands[name]?.()
    expect(everything()).not.toEqual(before)
    await call(auditProcedures.undoLast, undefined, context())
    expect(everything()).toEqual(before)
  })

  it('raises the version, so that an older screen cannot overwrite', async () => {
    const old = await version()
    await commands['a post']?.()
    await call(auditProcedures.undoLast, undefined, context())
    expect(await version()).toBeGreaterThan(old)
  })

  it('is not for those who only look', async () => {
    const desk = test.engine.desk
    if (desk === null) throw new Error('Nobody sits at the desk')
    desk.me = { ...desk.me, role: 'supervisor' }
    for (const command of Object.values(commands)) expect((await refusalOf(command())).code).toBe('FORBIDDEN')
    desk.me = { ...desk.me, role: 'administrator' }
  })
})

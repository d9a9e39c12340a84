import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { makePlace } from '../villages/make-place.ts'
import { makeCell, makeMember } from './make-cells.ts'

// A merger or division is often entered months after its day, when other things were entered already.
const paper = { decision: null, decidedOn: null, decidedBy: null, note: null }

let test: TestRegister
let [commune, lan, nga, village, head, second] = [0, 0, 0, 0, 0, 0]

beforeAll(async () => {
  test = await openTestRegister()
  commune = await makeCell(test, 'Đảng bộ xã Thử', { kind: 'committee' })
  village = await makePlace(test, 'Ngà')
  lan = await makeCell(test, 'Chi bộ bản Lạn', {
    parentId: commune,
    villageIds: [await makePlace(test, 'Lạn')],
  })
  nga = await makeCell(test, 'Chi bộ bản Ngà', {
    parentId: commune,
    villageIds: [village],
    foundedOn: partialDate('2015-01-01'),
  })
  await makeMember(test, 'Lò Văn Một', lan)
  head = await makeMember(test, 'Vì Thị Bốn', nga)
  second = await makeMember(test, 'Vì Văn Năm', nga)
  const { id } = await post(head, '2024-01-01')
  await call(cellsProcedures.endPost, { postId: id, to: partialDate('2026-09-01') }, asked())
  await post(second, '2026-09-01')
})
afterAll(() => test.close())

const asked = () => ({ context: test.context })
const post = (personId: number, from: string) =>
  call(
    cellsProcedures.addPost,
    { cellId: nga, personId, post: 'village_head', from: partialDate(from) },
    asked(),
  )
const enter = (on: string) =>
  call(cellsProcedures.enterWeak, { cellId: nga, on: day(on), ground: 'Thông báo 5-TB/ĐU' }, asked())
const merge = () =>
  call(
    cellsProcedures.merge,
    {
      cellIds: [nga],
      on: day('2026-08-01'),
      paper,
      into: { kind: 'existing', cellId: lan, name: null },
      secretaryId: null,
    },
    asked(),
  )
const undo = () => call(auditProcedures.undoLast, undefined, asked())
const movement = () =>
  call(cellsProcedures.weakMovement, { from: day('2026-01-01'), to: day('2026-11-23') }, asked())
const heads = async (cellId: number) =>
  (await call(cellsProcedures.get, { id: cellId }, asked())).posts
    .filter((each) => each.post === 'village_head')
    .map(({ personId, from, to, villageId }) => [personId, from, to, villageId])
    .sort()

describe('a merger entered late', () => {
  it('lets a stay on the list of weak cells that began only afterwards never have been', async () => {
    await enter('2026-10-01')
    await merge()
    expect(await movement()).toMatchObject({ start: [], entered: [], ended: [], end: [] })
    await undo()
    expect((await movement()).end).toMatchObject([{ cellId: nga }])
    await undo()
  })

  it('ends one that had begun with the cell', async () => {
    await enter('2026-05-01')
    await merge()
    expect(await movement()).toMatchObject({ entered: [{ cellId: nga }], ended: [{ cellId: nga }], end: [] })
    await undo()
    await undo()
  })

  it('gives whoever became village head afterwards the post from that day, of the village of then', async () => {
    await merge()
    expect(await heads(lan)).toEqual([
      [head, '2026-08-01', '2026-09-01', village],
      [second, '2026-09-01', null, village],
    ])
    await undo()
  })
})

describe('a division', () => {
  it('takes the head of the only village to the part that gets the village', async () => {
    const part = (name: string, personIds: number[], villageIds: number[]) => ({
      ...{ name, kind: 'village' as const, parentId: commune, sympathizerIds: [], secretaryId: null },
      personIds,
      villageIds,
    })
    const { cellIds } = await call(
      cellsProcedures.split,
      {
        cellId: nga,
        on: day('2026-10-01'),
        paper,
        parts: [part('Chi bộ Ngà Trên', [second], []), part('Chi bộ Ngà Dưới', [head], [village])],
        ends: true,
      },
      asked(),
    )
    expect(await heads(cellIds[0] ?? 0)).toEqual([])
    expect(await heads(cellIds[1] ?? 0)).toEqual([[second, '2026-10-01', null, village]])
    await undo()
  })
})

describe('the list of weak cells', () => {
  it('takes no day to come and none before the cell was', async () => {
    for (const on of ['2028-01-01', '2014-12-31'])
      expect(await refusalOf(enter(on))).toMatchObject({ code: 'INVALID', fields: ['on'] })
    const { id } = await enter('2026-10-01')
    const leave = call(
      cellsProcedures.leaveWeak,
      { listingId: id, on: day('2027-01-01'), ground: 'Đã đủ đảng viên' },
      asked(),
    )
    expect(await refusalOf(leave)).toMatchObject({ code: 'INVALID', fields: ['on'] })
    await undo()
  })
})

import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { capabilitiesOn } from '../../../src/engine/cells/capabilities.ts'
import { cellsProcedures } from '../../../src/engine/cells/procedures.ts'
import { countSet } from '../../../src/engine/figures/queries.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'
import { makePlace } from '../villages/make-place.ts'
import { makeCell, makeMember } from './make-cells.ts'

const paper = {
  decision: '12-QĐ/ĐU',
  decidedOn: partialDate('2026-03-10'),
  decidedBy: 'Đảng ủy xã Thử',
  note: null,
}

let test: TestRegister
let [commune, lan, nga] = [0, 0, 0]
let [villageLan, villageNga] = [0, 0]
let head = 0

beforeAll(async () => {
  test = await openTestRegister()
  commune = await makeCell(test, 'Đảng bộ xã Thử', { kind: 'committee' })
  villageLan = await makePlace(test, 'Lạn')
  villageNga = await makePlace(test, 'Ngà')
  lan = await makeCell(test, 'Chi bộ bản Lạn', { parentId: commune, villageIds: [villageLan] })
  nga = await makeCell(test, 'Chi bộ bản Ngà', { parentId: commune, villageIds: [villageNga] })
  for (const name of ['Lò Văn Một', 'Lò Văn Hai', 'Lò Văn Ba']) await makeMember(test, name, lan)
  head = await makeMember(test, 'Vì Thị Bốn', nga)
  await makeMember(test, 'Vì Văn Năm', nga, 'probationary', '2026-01-05')
  for (const post of ['secretary', 'village_head'] as const)
    await call(
      cellsProcedures.addPost,
      { cellId: nga, personId: head, post, from: partialDate('2024-01-01') },
      { context: test.context },
    )
})
afterAll(() => test.close())

const rows = async (asOf: string) =>
  await call(cellsProcedures.list, { asOf: day(asOf) }, { context: test.context })
const members = async (asOf: string) =>
  Object.fromEntries(
    (await rows(asOf)).map((row) => [row.name, [row.officialMembers, row.probationaryMembers] as const]),
  )
const all = (asOf: string) =>
  (['members.all', 'cells.all', 'villages.led', 'cells.secretary-village-head'] as const).map((set) =>
    countSet(test.reader, set, { from: day(asOf), to: day(asOf) }),
  )
const undo = () => call(auditProcedures.undoLast, undefined, { context: test.context })

describe('a merger', () => {
  const merge = () =>
    call(
      cellsProcedures.merge,
      {
        cellIds: [nga],
        on: day('2026-04-01'),
        paper,
        into: { kind: 'existing', cellId: lan, name: 'Chi bộ ghép bản Lạn, bản Ngà' },
        secretaryId: null,
      },
      { context: test.context },
    )

  it('carries everybody over on its day, in one command; the day before stays as it was', async () => {
    const before = { rows: await members('2026-03-31'), figures: all('2026-03-31') }
    await merge()
    expect(await members('2026-03-31')).toEqual(before.rows)
    expect(all('2026-03-31')).toEqual(before.figures)
    expect(all('2026-03-31')).toEqual([5, 2, 2, 1])
    expect(await members('2026-04-01')).toEqual({
      'Đảng bộ xã Thử': [0, 0],
      'Chi bộ ghép bản Lạn, bản Ngà': [4, 1],
    })
    expect(all('2026-04-01')).toEqual([5, 1, 2, 0])
    expect(all('2026-11-23')).toEqual([5, 1, 2, 0])
  })

  it('keeps the village head among the posts of the joint cell, and ends the secretary of the cell that is no more', async () => {
    const joint = await call(cellsProcedures.get, { id: lan }, { context: test.context })
    expect(joint.posts.map(({ post, personId, from, to }) => [post, personId, from, to])).toEqual([
      ['village_head', head, '2026-04-01', null],
    ])
    const old = await call(cellsProcedures.get, { id: nga }, { context: test.context })
    expect(old.dissolvedOn).toBe('2026-04-01')
    expect(old.posts.every(({ to }) => to === '2026-04-01')).toBe(true)
  })

  it('is told in the history of both, under the names of those days', async () => {
    const [act] = await call(cellsProcedures.acts, { id: nga }, { context: test.context })
    expect(act).toMatchObject({ kind: 'merged', on: '2026-04-01', decision: '12-QĐ/ĐU' })
    expect(act?.before.map(({ name }) => name).sort()).toEqual(['Chi bộ bản Lạn', 'Chi bộ bản Ngà'])
    expect(act?.after.map(({ name }) => name)).toEqual(['Chi bộ ghép bản Lạn, bản Ngà'])
  })

  it('comes undone as one', async () => {
    await undo()
    expect(await members('2026-04-01')).toEqual({
      'Đảng bộ xã Thử': [0, 0],
      'Chi bộ bản Lạn': [3, 0],
      'Chi bộ bản Ngà': [1, 1],
    })
    expect(all('2026-11-23')).toEqual([5, 2, 2, 1])
    expect(await call(cellsProcedures.acts, { id: nga }, { context: test.context })).toEqual([])
  })

  it('refuses one cell alone, and what is dissolved', async () => {
    const alone = { ...{ on: day('2026-04-01'), paper, secretaryId: null }, cellIds: [lan] }
    const into = { kind: 'existing' as const, cellId: lan, name: null }
    expect(
      (await refusalOf(call(cellsProcedures.merge, { ...alone, into }, { context: test.context }))).code,
    ).toBe('INVALID')
    await merge()
    expect((await refusalOf(merge())).code).toBe('CONFLICT')
    await undo()
  })
})

describe('a division', () => {
  it('gives each part its people and leaves nobody behind', async () => {
    const people = await call(cellsProcedures.people, { id: lan }, { context: test.context })
    const [one, two, three] = people.members.map(({ id }) => id)
    const part = (name: string, personIds: number[]) => ({
      ...{ name, kind: 'village' as const, parentId: commune, villageIds: [], sympathizerIds: [] },
      personIds,
      secretaryId: personIds[0] ?? null,
    })
    const split = (parts: ReturnType<typeof part>[]) =>
      call(
        cellsProcedures.split,
        { cellId: lan, on: day('2026-05-01'), paper, parts, ends: true },
        { context: test.context },
      )
    const left = await refusalOf(split([part('Chi bộ Lạn Trên', [one ?? 0])]))
    expect(left.message).toContain('Còn 2 đảng viên')
    await split([part('Chi bộ Lạn Trên', [one ?? 0]), part('Chi bộ Lạn Dưới', [two ?? 0, three ?? 0])])
    expect(await members('2026-04-30')).toMatchObject({ 'Chi bộ bản Lạn': [3, 0] })
    expect(await members('2026-05-01')).toMatchObject({
      'Chi bộ Lạn Trên': [1, 0],
      'Chi bộ Lạn Dưới': [2, 0],
    })
    expect(await members('2026-05-01')).not.toHaveProperty('Chi bộ bản Lạn')
    await undo()
  })
})

describe('the switch to one name "chi bộ"', () => {
  it('renames, brings the cells of lesser committees up, and sets what the committee may do, from its day on', async () => {
    const lesser = await makeCell(test, 'Đảng bộ Ủy ban nhân dân xã', {
      kind: 'committee',
      parentId: commune,
    })
    const office = await makeCell(test, 'Chi bộ cơ sở Văn phòng', { kind: 'agency', parentId: lesser })
    await makeMember(test, 'Hà Văn Sáu', office)
    const on = day('2026-09-30')
    const plan = await call(cellsProcedures.switchPreview, { on }, { context: test.context })
    expect(plan.cells.map(({ becomes }) => becomes)).toEqual([
      'Chi bộ bản Lạn',
      'Chi bộ bản Ngà',
      'Chi bộ Văn phòng',
    ])
    expect(plan.lesserCommittees).toEqual([{ cellId: lesser, name: 'Đảng bộ Ủy ban nhân dân xã', cells: 1 }])
    expect(capabilitiesOn(test.reader, office, on).needs_grassroots_resolution).toBe(true)
    const wanted = { on, paper, endLesserCommittees: true, needsResolution: false }
    const before = (await rows('2026-11-23')).map(({ name, depth }) => `${depth} ${name}`)
    expect(await call(cellsProcedures.switchToPlain, wanted, { context: test.context })).toMatchObject({
      cells: 3,
      committees: 1,
    })
    const tree = async (asOf: string) => (await rows(asOf)).map(({ name, depth }) => `${depth} ${name}`)
    expect(await tree('2026-09-29')).toContain('2 Chi bộ cơ sở Văn phòng')
    expect(await tree('2026-09-30')).toContain('1 Chi bộ Văn phòng')
    expect(await tree('2026-09-30')).not.toContain('1 Đảng bộ Ủy ban nhân dân xã')
    expect(capabilitiesOn(test.reader, office, day('2026-09-29')).needs_grassroots_resolution).toBe(true)
    expect(capabilitiesOn(test.reader, office, on).needs_grassroots_resolution).toBe(false)
    expect(
      (await refusalOf(call(cellsProcedures.switchToPlain, wanted, { context: test.context }))).code,
    ).toBe('CONFLICT')
    await undo()
    expect(await tree('2026-11-23')).toEqual(before)
    expect(before).toContain('2 Chi bộ cơ sở Văn phòng')
    expect(capabilitiesOn(test.reader, office, day('2026-11-23')).needs_grassroots_resolution).toBe(true)
  })
})

describe('a division of a joint cell', () => {
  it('never takes the village that is left for the one that a village head is head of', async () => {
    const pu = await makePlace(test, 'Pu')
    const xa = await makePlace(test, 'Xa')
    const joint = await makeCell(test, 'Chi bộ ghép Pu, Xa', { parentId: commune, villageIds: [pu, xa] })
    const [one, two] = [
      await makeMember(test, 'Hà Văn Sáu', joint),
      await makeMember(test, 'Hà Thị Bảy', joint),
    ]
    await call(
      cellsProcedures.addPost,
      { cellId: joint, personId: two, post: 'village_head', from: partialDate('2024-01-01') },
      { context: test.context },
    )
    const part = (name: string, villageId: number, personId: number) => ({
      ...{ name, kind: 'village' as const, parentId: commune, sympathizerIds: [], secretaryId: null },
      villageIds: [villageId],
      personIds: [personId],
    })
    const parts = [part('Chi bộ bản Pu', pu, one), part('Chi bộ bản Xa', xa, two)]
    const { cellIds } = await call(
      cellsProcedures.split,
      { cellId: joint, on: day('2026-05-01'), paper, parts, ends: true },
      { context: test.context },
    )
    const { posts } = await call(cellsProcedures.get, { id: cellIds[1] ?? 0 }, { context: test.context })
    expect(posts).toMatchObject([{ post: 'village_head', personId: two, villageId: null }])
    await undo()
  })
})

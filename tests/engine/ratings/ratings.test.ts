import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditProcedures } from '../../../src/engine/audit/procedures.ts'
import { countSet } from '../../../src/engine/figures/queries.ts'
import { ratingsProcedures } from '../../../src/engine/ratings/procedures.ts'
import { exceptionsOf } from '../../../src/engine/regulations/exceptions.ts'
import type { RatingFields } from '../../../src/shared/ratings/contract.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { makeCell, makeMember } from '../cells/make-cells.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'
import { refusalOf } from '../problems.ts'

const blank: RatingFields = {
  ...{ selfGrade: null, employerGrade: null, committeeGrade: null, collectiveGrade: null },
  ...{ proposedGrade: null, decidedGrade: null, score: null, unreviewed: false, unrated: null },
  ...{ unratedNote: null, decision: null, decidedOn: null, note: null },
}

let test: TestRegister
let cell = 0
let people: number[] = []

beforeAll(async () => {
  test = await openTestRegister()
  cell = await makeCell(test, 'Chi bộ bản Lạn')
  const names = ['Lò Văn Một', 'Lò Văn Hai', 'Lò Văn Ba', 'Lò Văn Bốn', 'Lò Văn Năm', 'Lò Văn Sáu']
  for (const name of names) people = [...people, await makeMember(test, name, cell)]
  await makeMember(test, 'Lò Văn Mới', cell, 'probationary', '2026-02-01')
})
afterAll(() => test.close())

const save = (
  personId: number | null,
  fields: Partial<RatingFields>,
  version: number | null = null,
  year = 2025,
) =>
  call(
    ratingsProcedures.save,
    { year, cellId: cell, personId, version, fields: { ...blank, ...fields } },
    { context: test.context },
  )
const roll = (year = 2025) =>
  call(ratingsProcedures.year, { year, subject: 'members' }, { context: test.context })
const decide = (ids: number[], passReason: string | null = null) =>
  call(
    ratingsProcedures.decide,
    { year: 2025, ids, decision: '15-QĐ/ĐU', decidedOn: partialDate('2025-12-25'), passReason },
    { context: test.context },
  )

describe('annual ratings', () => {
  it('roll those who were members when the year ended, under the rules of that year', async () => {
    const { rows, pack, scale } = await roll()
    expect(rows).toHaveLength(6)
    expect(pack).toContain('294-QĐ/TW')
    expect(scale).toEqual({ excellent: 90, good: 70, done: 50 })
    expect((await roll(2026)).rows).toHaveLength(7)
    expect((await roll(2026)).pack).toContain('208-QĐ/TW')
  })

  it('are entered once and changed afterwards, never over somebody else', async () => {
    const [one = 0] = people
    const first = await save(one, { selfGrade: 'excellent', proposedGrade: 'excellent', score: 88 })
    expect((await refusalOf(save(one, { proposedGrade: 'good' }))).code).toBe('CONFLICT')
    expect((await refusalOf(save(one, { proposedGrade: 'good' }, 9))).code).toBe('STALE')
    const { rows } = await roll()
    expect(rows.find(({ personId }) => personId === one)).toMatchObject({ id: first.id, beyondScore: true })
    await save(one, { selfGrade: 'excellent', proposedGrade: 'excellent', score: 91 }, first.version)
    expect((await roll()).rows.find(({ personId }) => personId === one)?.beyondScore).toBe(false)
  })

  it('refuse a grade and a reason for none together', async () => {
    const refused = await refusalOf(save(people[1] ?? 0, { decidedGrade: 'good', unrated: 'exempt' }))
    expect(refused).toMatchObject({ code: 'INVALID', fields: ['unrated'] })
  })

  it('refuse a decision of a day to come, and one from before the year', async () => {
    for (const decidedOn of ['2026-12-01', '2024-12-31'])
      expect(
        await refusalOf(save(people[1] ?? 0, { decidedGrade: 'good', decidedOn: partialDate(decidedOn) })),
      ).toMatchObject({ code: 'INVALID', fields: ['decidedOn'] })
  })

  it('are decided for many at once; over the cap only with a reason that stays', async () => {
    const [one = 0, two = 0, three = 0, four = 0, five = 0, six = 0] = people
    await save(two, { proposedGrade: 'excellent' })
    for (const good of [three, four, five]) await save(good, { proposedGrade: 'good' })
    await save(six, { unrated: 'absent' })
    const ids = (await roll()).rows.flatMap(({ id, personId }) =>
      id !== null && personId !== six ? [id] : [],
    )
    const refused = await refusalOf(decide(ids))
    expect(refused.code).toBe('RULE_BREACH')
    expect(countSet(test.reader, 'ratings.members', { from: day('2025-01-01'), to: day('2025-12-31') })).toBe(
      0,
    )
    await decide(ids, 'Đảng ủy cấp trên đồng ý')
    const [kept] = exceptionsOf(test.reader, 'rating', ids[0] ?? 0)
    expect(kept).toMatchObject({ reason: 'Đảng ủy cấp trên đồng ý', by: 'Người thử' })
    expect(kept?.message).toContain('2 đảng viên hoàn thành xuất sắc, quá 20 % của 5 đảng viên')
    const { rows, cap } = await roll()
    expect(cap).toMatchObject({ base: 5, most: 1, excellent: 2, over: true })
    expect(rows.find(({ personId }) => personId === one)?.fields?.decision).toBe('15-QĐ/ĐU')
  })

  it('foot: rated, excused and not yet are all the members of the day', () => {
    const scope = { from: day('2025-01-01'), to: day('2025-12-31') }
    const of = (set: Parameters<typeof countSet>[1]) => countSet(test.reader, set, scope)
    expect(of('ratings.members')).toBe(5)
    expect(of('ratings.members-excellent') + of('ratings.members-only-good')).toBe(of('ratings.members-good'))
    expect(of('ratings.members') + of('ratings.members-excused') + of('ratings.members-not-yet')).toBe(
      of('members.all'),
    )
  })

  it('measure the cap on all rated where the office says so', async () => {
    await call(ratingsProcedures.setCapBase, { base: 'all_rated' }, { context: test.context })
    expect((await roll()).cap).toMatchObject({ baseKind: 'all_rated', base: 5 })
    await call(ratingsProcedures.setCapBase, { base: 'good_or_better' }, { context: test.context })
  })

  it('go to the trash and come back', async () => {
    const rating = (await save(null, { decidedGrade: 'done' })).id
    await call(ratingsProcedures.trash, { ids: [rating] }, { context: test.context })
    const trash = await call(auditProcedures.trash, {}, { context: test.context })
    expect(trash.rows[0]).toMatchObject({ table: 'rating', name: 'Xếp loại năm 2025: Chi bộ bản Lạn' })
    await call(auditProcedures.restore, { table: 'rating', id: rating }, { context: test.context })
    const cells = await call(
      ratingsProcedures.year,
      { year: 2025, subject: 'cells' },
      { context: test.context },
    )
    expect(cells.rows[0]?.fields?.decidedGrade).toBe('done')
  })
})

import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogsProcedures } from '../../../src/engine/catalogs/procedures.ts'
import { computeFigures, setMembers } from '../../../src/engine/figures/queries.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { defaultRounding } from '../../../src/shared/vocabulary/fraction.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

const scope = { from: day('2026-01-01'), to: day('2026-11-23') }

describe('groups of occupations', () => {
  let test: TestRegister
  const context = () => ({ context: test.context })
  const asked = () => call(catalogsProcedures.occupationGroups, {}, context())
  const count = (...groups: string[]) =>
    computeFigures(
      test.reader,
      scope,
      defaultRounding,
      groups.map((group) => `balance.closing/work/${group}`),
    ).map(({ numerator }) => numerator)
  const members = () =>
    computeFigures(test.reader, scope, defaultRounding, ['balance.closing'])[0]?.numerator ?? -1
  const everyGroup = async () => [...(await asked()).groups.map(({ code }) => code), 'none']
  beforeAll(async () => {
    test = await openTestRegister({ catalogs: true })
    await writeSample(test.engine, test.register, { cells: 10, people: 220, years: 2 })
  }, 60_000)
  afterAll(() => test.close())

  it('are the lines of the forms without lines below them, and the retired', async () => {
    const codes = (await asked()).groups.map(({ code }) => code)
    expect(codes).toContain('N07a')
    expect(codes).not.toContain('N07')
    expect([codes.length, codes.at(-1)]).toEqual([15, 'retired'])
  })

  it('tell all members apart, each once', async () => {
    const groups = await everyGroup()
    expect(count(...groups).reduce((sum, each) => sum + each, 0)).toBe(members())
    const [working = 0, retired = 0, none = 0] = count('working', 'retired', 'none')
    expect(working + retired + none).toBe(members())
    expect(none).toBeGreaterThan(0)
    expect(count('N07a+N07b+N07c')[0]).toBe(
      count('N07a', 'N07b', 'N07c').reduce((sum, each) => sum + each, 0),
    )
  })

  it('move with what the office decides, there and back', async () => {
    const { lines } = await asked()
    const text = lines.find(({ group }) => group === 'N08')?.text ?? ''
    const before = count('N08', 'N12', 'none')
    await call(catalogsProcedures.groupOccupations, { texts: [text], group: 'N12' }, context())
    const after = count('N08', 'N12', 'none')
    const moved = (before[0] ?? 0) - (after[0] ?? 0)
    expect(moved).toBeGreaterThan(0)
    expect(after).toEqual([(before[0] ?? 0) - moved, (before[1] ?? 0) + moved, before[2]])
    await call(catalogsProcedures.groupOccupations, { texts: [text], group: null }, context())
    expect(count('N08', 'N12', 'none')).toEqual([after[0], before[1], (before[2] ?? 0) + moved])
    expect((await asked()).lines.find((line) => line.text === text)?.group).toBeNull()
    await call(catalogsProcedures.groupOccupations, { texts: [text], group: 'N08' }, context())
    expect(count('N08', 'N12', 'none')).toEqual(before)
  })

  it('count only words that somebody put in a group, to the letter', async () => {
    const { lines } = await asked()
    const text = lines.find(({ group }) => group === 'N05')?.text ?? ''
    const query = setMembers('balance.closing/work/N05', scope)
    const ids = test.reader.all({ compile: () => query.compile(test.reader.sql) }).map(({ id }) => id)
    expect(ids.length).toBe(count('N05')[0])
    await test.run((change) => {
      change.describe('Sửa nghề nghiệp')
      change.update('person', ids[0] ?? 0, { occupation: `${text} ` })
    })
    expect(count('N05')[0]).toBe(ids.length - 1)
  })

  it('refuse a group that the forms do not have, and a line that has lines of its own', async () => {
    for (const group of ['N99', 'N07'])
      await expect(
        call(catalogsProcedures.groupOccupations, { texts: ['Giáo viên'], group }, context()),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

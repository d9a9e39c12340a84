import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { breakdownOf } from '../../../src/engine/figures/breakdown.ts'
import { indicators } from '../../../src/engine/figures/indicators.ts'
import { figureRecords } from '../../../src/engine/figures/queries.ts'
import { setOf } from '../../../src/engine/figures/sets.ts'
import { traitValue } from '../../../src/engine/figures/traits.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { traitSchema } from '../../../src/shared/figures/traits.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

const rounding = { decimals: 1, mode: 'half-up' } as const
const year = { from: day('2026-01-01'), to: day('2026-11-23') }

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, { cells: 12, people: 300, years: 2 })
}, 60_000)
afterAll(() => test.close())

describe('a figure in its parts', () => {
  it.each(traitSchema.options)('foots by %s, whatever is counted', (by) => {
    let footed = 0
    for (const id of Object.keys(indicators)) {
      const { traits } = breakdownOf(test.reader, { ...year, id }, rounding)
      if (!traits.includes(by)) continue
      const { parts, rest, figure } = breakdownOf(test.reader, { ...year, id, by }, rounding)
      expect([id, rest]).toEqual([id, 0])
      expect([id, parts.reduce((sum, { count }) => sum + count, 0)]).toEqual([id, figure.numerator])
      if (figure.numerator > 0) footed += 1
    }
    expect(footed).toBeGreaterThan(5)
  })

  it.each(traitSchema.options)('by %s: behind every part stand as many names as it counts', (by) => {
    const { parts, figure } = breakdownOf(test.reader, { ...year, id: 'members.all', by }, rounding)
    expect(figure.numerator).toBeGreaterThan(50)
    expect(parts.filter(({ count }) => count > 0).length).toBeGreaterThan(0)
    for (const { id, label, cells, count, share } of parts) {
      const scope = cells === null ? year : { ...year, cells }
      const { total } = figureRecords(test.reader, id, 'numerator', scope, { from: 0, size: 5 })
      expect([label, total]).toEqual([label, count])
      expect(share).toContain(`/${figure.numerator})`)
    }
  })

  it('of one cell, and of a part again', () => {
    const whole = breakdownOf(test.reader, { ...year, id: 'members.all', by: 'cell' }, rounding)
    const [cell] = whole.parts
    const one = { ...year, cellId: cell?.cells?.[0] ?? 0, id: 'members.all' }
    expect(breakdownOf(test.reader, { ...one, by: 'sex' }, rounding)).toMatchObject({
      rest: 0,
      figure: { numerator: cell?.count },
    })
    const women = { ...year, id: 'members.all/sex/female' }
    const { traits, parts, rest } = breakdownOf(test.reader, { ...women, by: 'ethnic' }, rounding)
    expect(traits).not.toContain('sex')
    expect([parts.length > 1, rest]).toEqual([true, 0])
  })

  it('offers people what people are told apart by, other records only their cell, averages nothing', () => {
    const offered = (id: string) => breakdownOf(test.reader, { ...year, id }, rounding).traits
    expect(offered('members.all')).toEqual(traitSchema.options)
    expect(offered('meetings.held')).toEqual(['cell', 'kind'])
    const average = Object.entries(indicators).find(([, { average }]) => average === true)?.[0] ?? ''
    expect(offered(average)).toEqual([])
    expect(setOf('meetings.held').kind).toBe('meeting')
    expect(() => breakdownOf(test.reader, { ...year, id: 'meetings.held', by: 'sex' }, rounding)).toThrow(
      'không chia theo cách đã chọn được',
    )
  })

  it('by occupation names the groups as the catalog does', () => {
    const { parts } = breakdownOf(test.reader, { ...year, id: 'members.all', by: 'work' }, rounding)
    const labels = parts.map(({ label }) => label)
    expect(labels).toContain('Viên chức trong các đơn vị sự nghiệp công lập')
    expect(labels.filter((label) => /N\d\d|dòng/u.test(label))).toEqual([])
  })
})

describe('words of lines of forms', () => {
  it.each([
    ['work', 'N07a', 'dòng 7a, mục Nghề nghiệp'],
    ['work', 'N10', 'dòng 10, mục Nghề nghiệp'],
    ['work', 'N07a+N07b', 'dòng 7a, 7b, mục Nghề nghiệp'],
    ['type', '4', 'dòng 4 Biểu 5'],
    ['type', '9+9a1+9a2+9b5x', 'dòng 9 Biểu 5 và các dòng dưới'],
    ['type', '9b1+9b5+9b5x', 'dòng 9b Biểu 5 và các dòng dưới'],
    ['type', '10+11', 'dòng 10 Biểu 5, dòng 11 Biểu 5'],
    ['type', 'agency', 'cơ quan chưa xếp loại hình'],
  ])('%s %s: %s', (trait, text, words) => {
    expect(traitValue(trait, text)?.words).toBe(words)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indicators } from '../../../src/engine/figures/indicators.ts'
import { isAboutPeople } from '../../../src/engine/figures/narrowed-sets.ts'
import { computeFigures, countSet, figureRecords, indicatorOf } from '../../../src/engine/figures/queries.ts'
import { setOf } from '../../../src/engine/figures/sets.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { cellKindSchema } from '../../../src/shared/cells/fields.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

const year = { from: day('2025-01-01'), to: day('2025-12-31') }
const rounding = { decimals: 1, mode: 'half-up' } as const

/** Values of a trait of which everybody has exactly one. */
const partitions = {
  sex: ['male', 'female', 'none'],
  union: ['yes', 'no', 'none'],
  age: ['-17', '18-30', '31-35', '36-60', '61-', 'unknown'],
  ethnic: ['Kinh', 'minority', 'none'],
  religion: ['any', 'Không', 'none'],
  theory: ['Chưa qua đào tạo', 'Sơ cấp', 'Trung cấp', 'Cao cấp+Cử nhân', 'none'],
} as const

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, { cells: 12, people: 300, years: 2 })
}, 60_000)
afterAll(() => test.close())

const count = (id: string) => {
  const [figure] = computeFigures(test.reader, year, rounding, [id])
  return figure?.numerator ?? Number.NaN
}
const aboutPeople = Object.entries(indicators)
  .filter(([, { numerator }]) => isAboutPeople(setOf(numerator).kind))
  .map(([id]) => id)

describe('figures broken down', () => {
  it.each(Object.entries(partitions))(
    'by %s add up to the figure, whatever people are counted',
    (trait, values) => {
      for (const id of aboutPeople) {
        const parts = values.map((value) => count(`${id}/${trait}/${value}`))
        expect([id, parts.reduce((sum, part) => sum + part, 0)]).toEqual([id, count(id)])
      }
    },
  )

  it('by the kind of the cell add up too, of cells as of people', () => {
    for (const id of ['members.all', 'cells.all', 'meetings.held'])
      expect(
        cellKindSchema.options
          .map((kind) => count(`${id}/kind/${kind}`))
          .reduce((sum, part) => sum + part, 0),
      ).toBe(count(id))
  })

  it('twice: women among the Mông, over the Mông', () => {
    const { label, numerator, denominator } = indicatorOf('members.all/ethnic/Mông/sex/female')
    expect(label).toBe('Đảng viên: dân tộc Mông, nữ')
    expect(denominator).toBe('members.all/ethnic/Mông')
    const women = countSet(test.reader, numerator, year)
    expect(women).toBeGreaterThan(0)
    expect(women).toBeLessThan(count('members.all/ethnic/Mông'))
    expect(
      figureRecords(test.reader, 'members.all/ethnic/Mông/sex/female', 'numerator', year, {
        from: 0,
        size: 5,
      }).total,
    ).toBe(women)
  })

  it('tell the age of those admitted on the day of the ceremony, not at the end of the period', () => {
    const youngest = count('admissions.admitted/age/-30')
    expect(youngest).toBe(count('admissions.under-31'))
    const later = { ...year, to: day('2026-11-23') }
    const [then] = computeFigures(test.reader, later, rounding, ['admissions.admitted/age/-30'])
    const [known] = computeFigures(test.reader, later, rounding, ['admissions.under-31'])
    expect(then?.numerator).toBe(known?.numerator)
  })

  it('give an average age as years over people', () => {
    const [age] = computeFigures(test.reader, year, rounding, ['members.all/age/years'])
    expect(age?.denominator).toBe(count('members.all/age/known'))
    expect(age?.percent).toMatch(/^\d\d,\d \(/u)
  })

  it.each([
    'members.all/',
    'members.all/sex',
    'members.all/sex/other',
    'members.all/age/x',
    'members.all/shoe/42',
    'cells.all/sex/female',
    'members.all/undated/opened',
    'dossiers.preparing/undated/proposed',
    'gone/sex/female',
    'members.all/sex/male/sex/male/sex/male/sex/male',
  ])('%s is no figure', (id) => {
    expect(() => indicatorOf(id)).toThrow('Không có chỉ tiêu')
  })

  it('take a hostile value for a name that nobody bears', () => {
    expect(count("members.all/ethnic/x'); DROP TABLE person; --")).toBe(0)
  })
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { cellReportGrid, missingOf } from '../../../src/engine/calendar/cell-reports.ts'
import { duties, occasionsOf } from '../../../src/engine/calendar/occasions.ts'
import { lookAlikes } from '../../../src/engine/people/look-alikes.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { monthSchema } from '../../../src/shared/vocabulary/month.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

let test: TestRegister
const today = day('2026-11-23')

beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, { cells: 8, people: 200 })
}, 60_000)
afterAll(() => test.close())

it('has two people who stand in it twice', () => {
  const pairs = lookAlikes(test.reader).map(({ score }) => score)
  expect(pairs).toEqual([60, 55])
})

it('has reports sent in time, sent late, forgotten and still to come', () => {
  const owed = duties(test.reader)
  expect(new Set(owed.map(({ rhythm }) => rhythm))).toEqual(new Set(['month', 'quarter', 'half', 'year']))
  const occasions = occasionsOf(test.reader, owed, [2025, 2026], today)
  expect(occasions.filter(({ state }) => state === 'late').map(({ period }) => period)).toEqual([
    'quý III năm 2026',
  ])
  const sent = occasions.filter(({ state }) => state === 'sent')
  expect(sent.some(({ daysLate }) => daysLate > 0)).toBe(true)
  expect(sent.filter(({ daysLate }) => daysLate === 0).length).toBeGreaterThan(15)
  expect(occasions.some(({ state }) => state === 'ahead')).toBe(true)
})

it('has the reports of the cells, all but the last two months whole', () => {
  const lacking = (month: string) => missingOf(test.reader, monthSchema.parse(month), today)?.cells.length
  expect(lacking('2026-09')).toBe(0)
  expect(lacking('2026-11')).toBeGreaterThan(0)
  const states = cellReportGrid(test.reader, 2026, today).flatMap(({ months }) =>
    months.map(({ state }) => state),
  )
  expect(states.filter((state) => state === 'late').length).toBeGreaterThan(0)
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { setHoliday } from '../../../src/engine/catalogs/commands.ts'
import { workingCalendar } from '../../../src/engine/catalogs/queries.ts'
import { addWorkingDays } from '../../../src/shared/vocabulary/working-days.ts'
import { day } from '../../shared/vocabulary/arbitraries.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
})
afterAll(() => test.close())

it('counts working days by the office calendar, with what the office entered itself', async () => {
  const monday = day('2026-12-07')
  const threeOn = () => addWorkingDays(monday, 3, workingCalendar(test.reader))
  expect(threeOn()).toEqual({ kind: 'day', day: '2026-12-10' })
  await test.run((change) =>
    setHoliday(change, { day: day('2026-12-09'), kind: 'off', label: 'Ngày nghỉ của xã' }),
  )
  expect(threeOn()).toEqual({ kind: 'day', day: '2026-12-11' })
})

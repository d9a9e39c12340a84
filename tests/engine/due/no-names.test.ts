import { afterAll, beforeAll, expect, it } from 'vitest'
import { dueItems, dueList } from '../../../src/engine/due/queries.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { cellMessage } from '../../../src/shared/due/message.ts'
import { addMonths, type Day } from '../../../src/shared/vocabulary/day.ts'
import { searchKey } from '../../../src/shared/vocabulary/search-key.ts'
import { openTestRegister, type TestRegister } from '../harness.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, { cells: 12, people: 400 })
})
afterAll(() => test.close())

/** Every full name, and the names a person is also called by, as they would be found in a text. */
function names(): string[] {
  return test.reader
    .all(test.reader.sql.selectFrom('person').select(['full_name', 'other_name']))
    .flatMap(({ full_name, other_name }) => [full_name, other_name])
    .filter((name) => name !== null)
    .map(searchKey)
}

it('names nobody of the register in any message to any cell, in two years of days', () => {
  const known = names()
  expect(known.length).toBeGreaterThan(399)
  const today = '2026-11-23' as Day
  for (let month = -18; month <= 6; month += 1) {
    const day = addMonths(today, month)
    const { lines } = dueList(test.reader, dueItems(test.reader, day), day, {})
    // all lines in one message: whatever cell they belong to
    const text = searchKey(cellMessage('Chi bộ thử', day, lines))
    expect(known.filter((name) => text.includes(name))).toEqual([])
  }
})

it('would see a name', () => {
  const [first = ''] = names()
  expect(searchKey(`- Gặp ${first.toUpperCase()}; hạn 01/12/2026`)).toContain(first)
})

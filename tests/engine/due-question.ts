import type { DueQuestion } from '../../src/engine/due/provider.ts'
import { packById, packInForce } from '../../src/engine/regulations/queries.ts'
import { type Day, isDay } from '../../src/shared/vocabulary/day.ts'
import { buildCalendar } from '../../src/shared/vocabulary/working-days.ts'
import type { TestRegister } from './harness.ts'

/** What the due list asks a room on a day. The calendar is empty: no provider of these tests counts working days. */
export function dueQuestion(test: TestRegister, on: string): DueQuestion {
  if (!isDay(on)) throw new RangeError('Not a day')
  const day: Day = on
  return {
    day,
    calendar: buildCalendar([]),
    pack: packInForce(test.reader, day),
    packOf: (id) => packById(test.reader, id),
  }
}

import type { Selectable } from 'kysely'
import { type Day, isDay } from '../../shared/vocabulary/day.ts'
import { firstDayOf, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import type { CellMemberTable } from '../people/tables.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { packInForce } from '../regulations/queries.ts'
import type { PartyRecordTable } from './tables.ts'

export type Stretch = Selectable<CellMemberTable>

/** The party record that is not in the trash; a person has at most one. */
export function partyRecordOf(reader: Reader, personId: number): Selectable<PartyRecordTable> | undefined {
  return reader.first(
    reader.sql
      .selectFrom('party_record')
      .selectAll()
      .where('person_id', '=', personId)
      .where('trashed_at', 'is', null),
  )
}

/** Every stretch of membership in the order of time. */
export function stretchesOf(reader: Reader, personId: number): Stretch[] {
  return reader.all(
    reader.sql
      .selectFrom('cell_member')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('from_date')
      .orderBy('id'),
  )
}

/** A date as a day to ask about: its first day, or today for "chưa rõ". */
export function dayIn(date: PartialDate, today: Day): Day {
  return isDay(date) ? date : (firstDayOf(date) ?? today)
}

/** Somebody in the register, by name. @throws RegisterError NOT_FOUND for who is not there or in the trash */
export function livingPerson(change: Change, personId: number): { readonly name: string } {
  const person = change.row('person', personId)
  if (person.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return { name: person.full_name }
}

/**
 * The stretch in which somebody is a member on the eve of a day that ends or changes it.
 * @throws RegisterError CONFLICT for who is no member then
 */
export function memberUntil(change: Change, personId: number, on: PartialDate, today: Day): Stretch {
  const day = dayIn(on, today)
  const { name } = livingPerson(change, personId)
  const held = stretchesOf(change, personId).filter(
    ({ from_date, to_date }) =>
      holdsOn({ from: null, to: to_date }, day) &&
      (from_date === null || (firstDayOf(from_date) ?? day) <= day || from_date.startsWith(on)),
  )
  const stretch = held.at(-1)
  if (stretch === undefined)
    throw new RegisterError(
      'CONFLICT',
      `${name} không phải đảng viên của chi bộ nào vào ngày đó nên chưa ghi. Dữ liệu không mất. Kiểm tra lại ngày và nơi sinh hoạt đảng.`,
    )
  return stretch
}

/** The rules in force on the day of a paper; on today for a day nobody knows. */
export function packOn(change: Change, on: PartialDate | null, today: Day) {
  return packInForce(change, on === null ? today : dayIn(on, today))
}

import type { PersonRow } from '../../shared/people/contract.ts'
import { samePersonReasons } from '../../shared/people/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Reader } from '../register/reader.ts'
import { peopleByIds } from './queries.ts'

export interface TypedPerson {
  readonly fullName: string
  readonly birthDate: PartialDate | null
  readonly villageId: number | null
  readonly exceptId?: number | undefined
}

const suggestions = 8

/** People of the same name (marks aside) who may be the one being typed, each with the reasons in words. */
export function similarPeople(
  reader: Reader,
  typed: TypedPerson,
  day: Day,
): { person: PersonRow; reasons: string[] }[] {
  const key = searchKey(typed.fullName)
  if (key.split(' ').length < 2) return []
  const known = reader.all(
    reader.sql
      .selectFrom('person')
      .select(['id', 'birth_date as birthDate', 'village_id as villageId'])
      .where('name_key', '=', key)
      .where('trashed_at', 'is', null)
      .where('id', '!=', typed.exceptId ?? 0),
  )
  const likely = known
    .map((person) => ({ id: person.id, reasons: samePersonReasons(typed, person) }))
    .filter((candidate) => candidate.reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length)
    .slice(0, suggestions)
  const rows = new Map(
    peopleByIds(
      reader,
      likely.map((candidate) => candidate.id),
      day,
    ).map((row) => [row.id, row]),
  )
  return likely.flatMap(({ id, reasons }) => {
    const person = rows.get(id)
    return person === undefined ? [] : [{ person, reasons }]
  })
}

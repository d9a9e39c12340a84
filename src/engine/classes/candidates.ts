import type { Candidate } from '../../shared/classes/contract.ts'
import { entitlementBreaches } from '../../shared/classes/entitlement.ts'
import { type Day, isDay } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { titleSortKey } from '../../shared/vocabulary/title-order.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { packInForce } from '../regulations/queries.ts'
import { factsOf } from './facts.ts'

/** Who may sit in a class is judged as of its first day, under the rules of that day; today while it has none. */
export function dayOfClass(startsOn: PartialDate | null, today: Day): Day {
  return startsOn !== null && isDay(startsOn) ? startsOn : today
}

export interface CandidateFilter {
  readonly classId: number
  readonly entitledOnly: boolean
  readonly search?: string | undefined
  readonly sortBy?: 'name' | 'cell' | undefined
  readonly descending?: boolean | undefined
  readonly cellId?: number | undefined
  readonly personId?: number | undefined
  readonly page: { readonly from: number; readonly size: number }
}

/** @throws RegisterError NOT_FOUND */
export function candidatesOf(
  reader: Reader,
  filter: CandidateFilter,
  today: Day,
): { rows: Candidate[]; total: number; entitled: number } {
  const opened = reader.first(
    reader.sql
      .selectFrom('training_class')
      .select(['kind', 'starts_on'])
      .where('id', '=', filter.classId)
      .where('trashed_at', 'is', null),
  )
  if (opened === undefined) throw new RegisterError('NOT_FOUND')
  const day = dayOfClass(opened.starts_on, today)
  const pack = packInForce(reader, day)
  const { personId, classId } = filter
  const circle = { kind: opened.kind, day, classId, pack }
  const all = factsOf(reader, personId === undefined ? circle : { ...circle, personIds: [personId] }).map(
    (facts): Candidate => ({
      id: facts.id,
      fullName: facts.fullName,
      sex: facts.sex,
      birthDate: facts.birthDate,
      cellId: facts.cellId,
      cellName: facts.cellName,
      breaches: entitlementBreaches(opened.kind, facts, pack, day),
    }),
  )
  const words = searchKey(filter.search ?? '')
    .split(' ')
    .filter((word) => word !== '')
  const found = all.filter(
    ({ fullName, cellId, breaches }) =>
      (filter.cellId === undefined || filter.cellId === cellId) &&
      (!filter.entitledOnly || personId !== undefined || breaches.length === 0) &&
      words.every((word) => ` ${searchKey(fullName)}`.includes(` ${word}`)),
  )
  if (filter.sortBy === 'cell') {
    const keys = new Map(found.map(({ cellName }) => [cellName, titleSortKey(cellName ?? '')]))
    const keyOf = ({ cellName }: Candidate) => keys.get(cellName) ?? ''
    // the order of names stays within a cell, for sorting is stable
    found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
  }
  if (filter.descending === true) found.reverse()
  return {
    rows: found.slice(filter.page.from, filter.page.from + filter.page.size),
    total: found.length,
    entitled: all.filter(({ breaches }) => breaches.length === 0).length,
  }
}

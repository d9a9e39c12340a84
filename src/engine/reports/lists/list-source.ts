import type { SourceRecord } from '../../../shared/reports/condition.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { Scope } from '../../figures/scope.ts'
import type { Reader } from '../../register/reader.ts'

export interface ListAsked {
  readonly scope: Scope
  /** Rows of one cell then come one after another. */
  readonly grouped: boolean
  readonly today: Day
}

/** The records of one list of a report: `id`, `cellId`, `cellName` and the fields that declarations name. */
export type ListSource = (reader: Reader, asked: ListAsked) => Iterable<SourceRecord>

/** The named lists of one room. */
export type ListSources = Readonly<Record<string, ListSource>>

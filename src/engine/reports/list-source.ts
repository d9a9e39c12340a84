import type { Day } from '../../shared/vocabulary/day.ts'
import type { Scope } from '../figures/scope.ts'
import type { Reader } from '../register/reader.ts'
import type { SourceRecord } from './layout/source.ts'

/**
 * A named list of records that a report prints: `src/engine/<room>/report-lists.ts`. Records bear `id`, `cellId`, `cellName` and
 * the fields that declarations name. Read row by row, so that a long export lets others speak.
 * @param grouped rows of one cell come one after another, cells in their official order
 * @param about the record that the report is about; null for a report of a period
 */
export type ListSource = (
  reader: Reader,
  scope: Scope,
  grouped: boolean,
  about: number | null,
  today: Day,
) => Iterable<SourceRecord>

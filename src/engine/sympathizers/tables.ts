import type { Generated } from 'kysely'
import type { StopReason } from '../../shared/sympathizers/fields.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Dated, Versioned } from '../register/columns.ts'

export interface SympathizerTable extends Versioned {
  id: Generated<number>
  person_id: number
  proposed_on: PartialDate | null
  recognised_on: PartialDate | null
  recognition_resolution: string | null
  admitted_on: PartialDate | null
  stopped_on: PartialDate | null
  stop_reason: StopReason | null
  stop_note: string | null
  note: string | null
}

/** Which cell follows the sympathizer, over time. */
export interface SympathizerStayTable extends Dated {
  id: Generated<number>
  sympathizer_id: number
  cell_id: number
}

export interface SympathizerHelperTable extends Dated {
  id: Generated<number>
  sympathizer_id: number
  person_id: number | null
  name: string
  resolution: string | null
}

export interface SympathizersTables {
  sympathizer: SympathizerTable
  sympathizer_stay: SympathizerStayTable
  sympathizer_helper: SympathizerHelperTable
}

export const sympathizersRecords = [
  'sympathizer',
  'sympathizer_stay',
  'sympathizer_helper',
] as const satisfies readonly (keyof SympathizersTables)[]

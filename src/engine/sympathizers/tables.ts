import type { Generated } from 'kysely'
import type { StopReason } from '../../shared/sympathizers/fields.ts'
import type { PaperWay, SympathizerPaperKind } from '../../shared/sympathizers/papers.ts'
import type { Quarter } from '../../shared/sympathizers/quarters.ts'
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
  /** Where somebody who stopped went. */
  moved_to: string | null
  arrived_from: string | null
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

export interface SympathizerTaskTable {
  id: Generated<number>
  sympathizer_id: number
  assigned_on: PartialDate | null
  content: string
  due_on: PartialDate | null
  done_on: PartialDate | null
  result: string | null
}

export interface SympathizerRemarkTable {
  id: Generated<number>
  sympathizer_id: number
  quarter: Quarter
  remark: string
  remarked_on: PartialDate | null
  remarked_by: string | null
}

export interface SympathizerPaperTable {
  id: Generated<number>
  sympathizer_id: number
  kind: SympathizerPaperKind
  way: PaperWay
  number: string | null
  dated_on: PartialDate | null
  issuer: string | null
  note: string | null
}

export interface SympathizersTables {
  sympathizer: SympathizerTable
  sympathizer_stay: SympathizerStayTable
  sympathizer_helper: SympathizerHelperTable
  sympathizer_task: SympathizerTaskTable
  sympathizer_remark: SympathizerRemarkTable
  sympathizer_paper: SympathizerPaperTable
}

export const sympathizersRecords = [
  'sympathizer',
  'sympathizer_stay',
  'sympathizer_helper',
  'sympathizer_task',
  'sympathizer_remark',
  'sympathizer_paper',
] as const satisfies readonly (keyof SympathizersTables)[]

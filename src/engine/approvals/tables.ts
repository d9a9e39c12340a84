import type { Generated } from 'kysely'
import type { ApprovalPurpose, ApprovalResult } from '../../shared/approvals/fields.ts'
import type { Month } from '../../shared/approvals/month.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Versioned } from '../register/columns.ts'

export interface ApprovalBatchTable extends Versioned {
  id: Generated<number>
  month: Month
  purpose: ApprovalPurpose
  submission_number: string | null
  submission_date: PartialDate | null
  sent_on: PartialDate | null
  answer_number: string | null
  answer_date: PartialDate | null
  note: string | null
  /** JSON of FrozenList (frozen-list.ts): what was sent, as it was printed. */
  sent_list: string | null
}

export interface ApprovalItemTable {
  id: Generated<number>
  batch_id: number
  sympathizer_id: number
  cell_id: number
  cell_resolution: string | null
  cell_resolution_date: PartialDate | null
  result: ApprovalResult | null
  reason: string | null
  answer_number: string | null
  answer_date: PartialDate | null
}

export interface ApprovalsTables {
  approval_batch: ApprovalBatchTable
  approval_item: ApprovalItemTable
}

export const approvalsRecords = [
  'approval_batch',
  'approval_item',
] as const satisfies readonly (keyof ApprovalsTables)[]

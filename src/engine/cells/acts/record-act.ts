import type { CellActKind } from '../../../shared/cells/acts.ts'
import type { ActPaper } from '../../../shared/cells/acts-contract.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Change } from '../../register/change.ts'

export const noPaper: ActPaper = { decision: null, decidedOn: null, decidedBy: null, note: null }

export interface ActToRecord {
  readonly kind: CellActKind
  readonly on: PartialDate
  readonly paper: ActPaper
  /** What it started from, and what came of it. */
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** Writes down what was done to whom; the records that it changed are the same command's other writes. */
export function recordAct(change: Change, { kind, on, paper, before, after }: ActToRecord): number {
  const actId = change.insert('cell_act', {
    kind,
    on_date: on,
    decision: paper.decision,
    decided_on: paper.decidedOn,
    decided_by: paper.decidedBy,
    note: paper.note,
  })
  const parts = [
    ...before.map((cell_id) => ({ cell_id, part: 'before' as const })),
    ...after.map((cell_id) => ({ cell_id, part: 'after' as const })),
  ]
  for (const part of parts) change.insert('cell_act_part', { act_id: actId, ...part })
  return actId
}

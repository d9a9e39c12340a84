import type { Day } from '../../../shared/vocabulary/day.ts'
import type { Change } from '../../register/change.ts'
import { setTargets } from '../../targets/commands.ts'
import { targetsOf } from '../../targets/queries.ts'
import { AlreadyThere } from '../check/acts.ts'

export interface ListedTarget {
  /** Null: the whole committee. */
  readonly cellId: number | null
  readonly indicator: string
  readonly from: Day
  readonly to: Day
  readonly number: number
  readonly document: string | null
  readonly documentDate: Day | null
}

/** A target that is set stays, whatever the list says. @throws AlreadyThere; RegisterError INVALID, NOT_FOUND */
export function writeTarget(change: Change, target: ListedTarget, today: Day): void {
  const { cellId, indicator, from, to, number, document, documentDate } = target
  const known = targetsOf(change, { from, to }).find(
    (row) => row.cellId === cellId && row.indicator === indicator,
  )
  if (known !== undefined)
    throw new AlreadyThere(
      'number',
      `Chỉ tiêu này của năm ${from.slice(0, 4)} đã giao trong sổ: ${known.number}. Không ghi lần nữa; sửa ở trang Chỉ tiêu nếu cần.`,
    )
  setTargets(change, { from, to, document, documentDate, targets: [{ cellId, indicator, number }] }, today)
}

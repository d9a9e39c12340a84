import type { SetTargets } from '../../shared/targets/contract.ts'
import type { Change } from '../register/change.ts'
import { invalid } from '../register/register-error.ts'
import { targetIndicators } from './indicators.ts'
import { targetsOf } from './queries.ts'

/**
 * Sets many targets of one span; a number that is taken away goes to the trash with its history.
 * @returns how many differ from before
 * @throws RegisterError INVALID for an unknown indicator or a span that ends before it begins; NOT_FOUND for a cell
 */
export function setTargets(change: Change, wanted: SetTargets, at: string): number {
  const { from, to, document, documentDate } = wanted
  if (to < from)
    throw invalid([{ field: 'to', message: 'Ngày cuối sớm hơn ngày đầu. Kiểm tra lại hai ngày này.' }])
  const known = targetsOf(change, { from, to })
  let changed = 0
  for (const { cellId, indicator, number } of wanted.targets) {
    if (!targetIndicators.includes(indicator))
      throw invalid([
        { field: 'targets', message: 'Chỉ tiêu này không giao được. Chọn chỉ tiêu trong bảng.' },
      ])
    if (cellId !== null) change.row('cell', cellId)
    const before = known.find((row) => row.cellId === cellId && row.indicator === indicator)
    if ((before?.number ?? null) === number) continue
    changed += 1
    if (before !== undefined && number === null) change.update('target', before.id, { trashed_at: at })
    else if (before !== undefined && number !== null)
      change.update('target', before.id, { number, document, document_date: documentDate })
    else if (number !== null)
      change.insert('target', {
        cell_id: cellId,
        indicator,
        from_on: from,
        to_on: to,
        number,
        document,
        document_date: documentDate,
        trashed_at: null,
      })
  }
  change.describe(
    `Giao chỉ tiêu ${from.slice(0, 4)}${from.slice(0, 4) === to.slice(0, 4) ? '' : `–${to.slice(0, 4)}`}`,
  )
  return changed
}

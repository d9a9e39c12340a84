import type { CellReportRow, ReceiptFields } from '../../shared/inspections/cell-reports-contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { describeMonth, firstDayOfMonth, lastDayOfMonth, type Month } from '../../shared/vocabulary/month.ts'
import { cellsOn } from '../cells/cells-on.ts'
import { cellNameOn } from '../cells/names.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { invalid } from '../register/register-error.ts'

/** The cells that are there on the last day of the month, each with its report or without. */
export function listCellReports(reader: Reader, month: Month): CellReportRow[] {
  const received = receiptsOf(reader, month)
  return cellsOn(reader, lastDayOfMonth(month)).map(({ id, name }) => {
    const receipt = received.get(id)
    return {
      cellId: id,
      cellName: name,
      receivedOn: receipt?.received_on ?? null,
      note: receipt?.note ?? null,
    }
  })
}

function receiptsOf(reader: Reader, month: Month) {
  const rows = reader.all(
    reader.sql
      .selectFrom('inspection_report')
      .select(['id', 'cell_id', 'received_on', 'note'])
      .where('month', '=', month),
  )
  return new Map(rows.map((row) => [row.cell_id, row]))
}

/** @throws RegisterError INVALID */
export function receiveCellReports(
  change: Change,
  month: Month,
  cellIds: readonly number[],
  fields: ReceiptFields,
  today: Day,
): number {
  const { receivedOn, note } = fields
  if (receivedOn > today)
    throw invalid([{ field: 'receivedOn', message: 'Ngày này còn ở phía trước. Kiểm tra lại.' }])
  if (receivedOn < firstDayOfMonth(month))
    throw invalid([
      { field: 'receivedOn', message: 'Ngày nhận sớm hơn tháng báo cáo. Kiểm tra lại ngày hoặc tháng.' },
    ])
  const there = new Set(cellsOn(change, lastDayOfMonth(month)).map(({ id }) => id))
  const wanted = [...new Set(cellIds)]
  if (wanted.some((id) => !there.has(id)))
    throw invalid([{ field: 'cellIds', message: 'Có chi bộ không hoạt động trong tháng này. Chọn lại.' }])
  const known = receiptsOf(change, month)
  for (const id of wanted) {
    const receipt = known.get(id)
    if (receipt === undefined)
      change.insert('inspection_report', { cell_id: id, month, received_on: receivedOn, note })
    else change.update('inspection_report', receipt.id, { received_on: receivedOn, note })
  }
  change.describe(
    `Nhận báo cáo kiểm tra, giám sát ${describeMonth(month)} của ${wordsOf(change, wanted, month)}`,
  )
  return wanted.length
}

export function dropCellReports(change: Change, month: Month, cellIds: readonly number[]): number {
  const known = receiptsOf(change, month)
  const dropped = [...new Set(cellIds)].filter((id) => known.has(id))
  for (const id of dropped) {
    const receipt = known.get(id)
    if (receipt !== undefined) change.remove('inspection_report', receipt.id)
  }
  change.describe(
    `Bỏ ghi đã nhận báo cáo kiểm tra, giám sát ${describeMonth(month)} của ${wordsOf(change, dropped, month)}`,
  )
  return dropped.length
}

function wordsOf(reader: Reader, cellIds: readonly number[], month: Month): string {
  const [only] = cellIds
  return cellIds.length === 1 && only !== undefined
    ? cellNameOn(reader, only, lastDayOfMonth(month))
    : `${cellIds.length} chi bộ`
}

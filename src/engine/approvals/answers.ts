import { type ApprovalResult, approvalResultLabels } from '../../shared/approvals/fields.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import {
  firstDayOf,
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
} from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { batchWords, knownBatch, openBatch, refuseFuture } from './commands.ts'
import { frozen, layOutBatch } from './paper.ts'

/** The cell's paper behind one request. @throws RegisterError NOT_FOUND, INVALID */
export function updateItem(
  change: Change,
  wanted: {
    readonly itemId: number
    readonly cellResolution: string | null
    readonly cellResolutionDate: PartialDate | null
  },
  today: Day,
): number {
  const { itemId, cellResolution, cellResolutionDate } = wanted
  const item = change.row('approval_item', itemId)
  const batch = knownBatch(change, item.batch_id)
  refuseFuture('cellResolutionDate', cellResolutionDate, today)
  change.update('approval_item', itemId, {
    cell_resolution: cellResolution,
    cell_resolution_date: cellResolutionDate,
  })
  change.touch('approval_batch', batch.id)
  change.describe(`Ghi nghị quyết của chi bộ, ${batchWords(batch)}`)
  return itemId
}

/**
 * Sends a list: the finished sheet is frozen, so that it can be printed again exactly as it went out.
 * @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT for one sent before
 */
export function sendBatch(
  change: Change,
  wanted: { readonly id: number; readonly version: number; readonly on: PartialDate },
  today: Day,
  resourcesDir: string,
): number {
  const { id, version, on } = wanted
  const batch = openBatch(change, id)
  if (batch.version !== version) throw new RegisterError('STALE')
  const problems: FieldProblem[] = []
  const first = firstDayOf(on)
  if (first === null) problems.push({ field: 'on', message: 'Cần biết ngày gửi, ít nhất là tháng.' })
  else if (first > today)
    problems.push({ field: 'on', message: 'Ngày này còn ở phía trước. Kiểm tra lại năm.' })
  if (batch.submission_date !== null && isSurelyBefore(on, batch.submission_date))
    problems.push({
      field: 'on',
      message: `Ngày gửi sớm hơn ngày Tờ trình (${formatPartialDate(batch.submission_date)}). Kiểm tra lại hai ngày này.`,
    })
  if (batch.submission_number === null)
    problems.push({ field: 'on', message: 'Cần ghi số Tờ trình trước khi gửi. Bấm Sửa để ghi.' })
  if (problems.length > 0) throw invalid(problems)
  const item = change.first(
    change.sql.selectFrom('approval_item').select('id').where('batch_id', '=', id).limit(1),
  )
  if (item === undefined)
    throw new RegisterError(
      'CONFLICT',
      'Danh sách chưa có ai nên chưa gửi. Dữ liệu không mất. Thêm người vào đợt rồi gửi.',
    )
  const raised = change.update('approval_batch', id, {
    sent_on: on,
    sent_list: frozen(layOutBatch(change, resourcesDir, batch, today, first)),
  })
  change.describe(`Gửi danh sách ${batchWords(batch)}`)
  return raised
}

export interface WantedAnswer {
  readonly itemIds: readonly number[]
  readonly result: ApprovalResult | null
  readonly reason: string | null
  readonly answerNumber: string | null
  readonly answerDate: PartialDate | null
}

/**
 * The answer to people of sent lists; once more: corrects it; `result` null takes it back. Nothing but the record of the
 * approval is written: somebody is "cảm tình Đảng" from the cell's own resolution on (38-HD/BTCTW, I.1.1d).
 * @throws RegisterError NOT_FOUND, INVALID, CONFLICT for a list not sent
 */
export function answerItems(change: Change, wanted: WantedAnswer, today: Day): number {
  const { result, reason, answerNumber, answerDate } = wanted
  const items = [...new Set(wanted.itemIds)].map((id) => change.row('approval_item', id))
  const batches = new Map(items.map(({ batch_id }) => [batch_id, knownBatch(change, batch_id)]))
  if (result === 'returned' && reason === null)
    throw invalid([{ field: 'reason', message: 'Cần ghi lý do trả lại.' }])
  refuseFuture('answerDate', answerDate, today)
  for (const { sent_on } of batches.values()) {
    if (sent_on === null)
      throw new RegisterError(
        'CONFLICT',
        'Danh sách chưa gửi nên chưa có kết quả để ghi. Dữ liệu không mất. Ghi ngày gửi trước.',
      )
    if (answerDate !== null && isSurelyBefore(answerDate, sent_on))
      throw invalid([
        {
          field: 'answerDate',
          message: `Ngày trả lời sớm hơn ngày gửi (${formatPartialDate(sent_on)}). Kiểm tra lại hai ngày này.`,
        },
      ])
  }
  for (const { id } of items)
    change.update('approval_item', id, {
      result,
      reason: result === 'returned' ? reason : null,
      answer_number: result === null ? null : answerNumber,
      answer_date: result === null ? null : answerDate,
    })
  for (const { id } of batches.values()) {
    if (result !== null)
      change.update('approval_batch', id, { answer_number: answerNumber, answer_date: answerDate })
    change.touch('approval_batch', id)
  }
  const [batch] = batches.values()
  const of = batch === undefined ? '' : `, ${batchWords(batch)}`
  change.describe(
    result === null
      ? `Bỏ kết quả của ${items.length} người${of}`
      : `Ghi kết quả ${approvalResultLabels[result].toLocaleLowerCase('vi')} cho ${items.length} người${of}`,
  )
  return items.length
}

import type { Selectable } from 'kysely'
import { type BatchFields, batchName } from '../../shared/approvals/fields.ts'
import type { Breach } from '../../shared/regulations/breach.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { firstDayOf, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { passEach } from '../sympathizers/breaches.ts'
import { type Weighed, weighCandidates } from './candidates.ts'
import type { ApprovalBatchTable } from './tables.ts'

export type Batch = Selectable<ApprovalBatchTable>

/** "đợt 11/2026: công nhận cảm tình Đảng" */
export function batchWords({ month, purpose }: Pick<Batch, 'month' | 'purpose'>): string {
  return `đ${batchName({ month, purpose }).slice(1)}`
}

/** @throws RegisterError NOT_FOUND, also for a batch in the trash */
export function knownBatch(change: Change, id: number): Batch {
  const batch = change.row('approval_batch', id)
  if (batch.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return batch
}

/** @throws RegisterError NOT_FOUND; CONFLICT for a list that has gone out */
export function openBatch(change: Change, id: number): Batch {
  const batch = knownBatch(change, id)
  if (batch.sent_on !== null)
    throw new RegisterError(
      'CONFLICT',
      'Danh sách của đợt này đã gửi nên giữ nguyên như lúc gửi. Dữ liệu không mất. Lập đợt khác, hoặc hoàn tác việc gửi trong Nhật ký.',
    )
  return batch
}

export function refuseFuture(field: string, date: PartialDate | null | undefined, today: Day): void {
  const first = date === null || date === undefined ? null : firstDayOf(date)
  if (first !== null && first > today)
    throw invalid([{ field, message: 'Ngày này còn ở phía trước. Kiểm tra lại năm.' }])
}

function insertItems(change: Change, batchId: number, people: readonly Weighed[]): void {
  if (people.length === 0) return
  change.insertMany(
    'approval_item',
    people.map(({ sympathizerId, cellId, cellResolution, cellResolutionDate }) => ({
      batch_id: batchId,
      sympathizer_id: sympathizerId,
      cell_id: cellId,
      cell_resolution: cellResolution,
      cell_resolution_date: cellResolutionDate,
      result: null,
      reason: null,
      answer_number: null,
      answer_date: null,
    })),
  )
}

/**
 * Begins a month's list and, if wanted, puts everybody on it who belongs there.
 * @throws RegisterError INVALID
 */
export function createBatch(
  change: Change,
  wanted: { readonly fields: BatchFields; readonly gather: boolean },
  today: Day,
): { id: number; count: number } {
  const { month, purpose, submissionNumber, submissionDate, note } = wanted.fields
  refuseFuture('submissionDate', submissionDate, today)
  const id = change.insert('approval_batch', {
    month,
    purpose,
    submission_number: submissionNumber,
    submission_date: submissionDate,
    sent_on: null,
    answer_number: null,
    answer_date: null,
    note,
    sent_list: null,
    trashed_at: null,
  })
  const people = wanted.gather
    ? weighCandidates(change, { id, month, purpose }, today).filter(
        ({ objections }) => objections.length === 0,
      )
    : []
  insertItems(change, id, people)
  change.describe(
    `Lập ${batchWords({ month, purpose })}${people.length > 0 ? ` (${people.length} người)` : ''}`,
  )
  return { id, count: people.length }
}

type BatchChanges = { readonly [Field in keyof BatchFields]?: BatchFields[Field] | undefined }

/** Once a list has gone out only the note may change. @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT */
export function updateBatch(
  change: Change,
  wanted: { readonly id: number; readonly version: number; readonly fields: BatchChanges },
  today: Day,
): number {
  const { id, version, fields } = wanted
  const { note, ...printed } = fields
  const batch = Object.keys(printed).length > 0 ? openBatch(change, id) : knownBatch(change, id)
  refuseFuture('submissionDate', fields.submissionDate, today)
  const columns = {
    month: fields.month,
    purpose: fields.purpose,
    submission_number: fields.submissionNumber,
    submission_date: fields.submissionDate,
    note,
  }
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
  const raised = change.update('approval_batch', id, given, version)
  change.describe(`Sửa ${batchWords({ ...batch, ...given })}`)
  return raised
}

/**
 * Puts people on a list. Whoever does not belong there by the rules may be put on it with a reason; whoever waits on another
 * list may not, or the answers would be counted twice.
 * @throws RegisterError NOT_FOUND, CONFLICT, RULE_BREACH
 */
export function addToBatch(
  change: Change,
  wanted: {
    readonly id: number
    readonly sympathizerIds: readonly number[]
    readonly passReason: string | null
  },
  today: Day,
): number {
  const batch = openBatch(change, wanted.id)
  const ids = new Set(wanted.sympathizerIds)
  const people = weighCandidates(change, batch, today).filter(({ sympathizerId }) => ids.has(sympathizerId))
  if (people.length < ids.size)
    throw new RegisterError(
      'CONFLICT',
      'Có người đã ở trong danh sách hoặc không còn được theo dõi nên chưa thêm ai. Dữ liệu không mất. Tải lại rồi chọn lại.',
    )
  const refused = people.find(({ objections }) => objections.some((each) => each.refused))
  if (refused !== undefined) {
    const why = refused.objections.find((each) => each.refused)?.message ?? ''
    throw new RegisterError(
      'CONFLICT',
      `${refused.fullName}: ${why.charAt(0).toLocaleLowerCase('vi')}${why.slice(1)}, nên chưa thêm ai. Dữ liệu không mất. Bỏ chọn người này rồi làm lại.`,
    )
  }
  const found = people.map((person) => ({ id: person.sympathizerId, breaches: breachesOf(person) }))
  passEach(change, 'sympathizer', found, wanted.passReason)
  insertItems(change, wanted.id, people)
  change.touch('approval_batch', wanted.id)
  const [first] = people
  change.describe(
    people.length === 1 && first !== undefined
      ? `Thêm ${first.fullName} vào ${batchWords(batch)}`
      : `Thêm ${people.length} người vào ${batchWords(batch)}`,
  )
  return people.length
}

function breachesOf({ fullName, objections }: Weighed): Breach[] {
  return objections.flatMap(({ message, rule }) =>
    rule === null
      ? []
      : [
          {
            ruleKey: rule.key,
            field: null,
            message: `${fullName}: ${message.charAt(0).toLocaleLowerCase('vi')}${message.slice(1)}`,
            source: rule.source,
          },
        ],
  )
}

/** @throws RegisterError NOT_FOUND, CONFLICT */
export function removeFromBatch(change: Change, itemIds: readonly number[]): number {
  const items = [...new Set(itemIds)].map((id) => change.row('approval_item', id))
  const batches = new Map(items.map(({ batch_id }) => [batch_id, openBatch(change, batch_id)]))
  for (const { id } of items) change.remove('approval_item', id)
  for (const id of batches.keys()) change.touch('approval_batch', id)
  const [batch] = batches.values()
  change.describe(`Đưa ${items.length} người ra khỏi ${batch === undefined ? 'đợt' : batchWords(batch)}`)
  return items.length
}

/** To the trash, with the people on it; the people themselves stay. @throws RegisterError NOT_FOUND */
export function trashBatches(change: Change, ids: readonly number[], at: string): number {
  const batches = ids.map((id) => knownBatch(change, id))
  for (const { id } of batches) change.update('approval_batch', id, { trashed_at: at })
  const [only] = batches
  change.describe(
    batches.length === 1 && only !== undefined
      ? `Chuyển ${batchWords(only)} vào thùng rác`
      : `Chuyển ${batches.length} đợt phê duyệt vào thùng rác`,
  )
  return batches.length
}

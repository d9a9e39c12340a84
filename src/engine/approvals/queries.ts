import { type Expression, type SqlBool, sql } from 'kysely'
import type { BatchRow } from '../../shared/approvals/contract.ts'
import type { ApprovalPurpose, ApprovalResult, ApprovalState } from '../../shared/approvals/fields.ts'
import type { Month } from '../../shared/approvals/month.ts'
import { approvalState, waitingDays } from '../../shared/approvals/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'

export interface BatchFilter {
  readonly search?: string | undefined
  readonly sortBy?: 'month' | 'sent' | 'proposed' | 'waiting' | undefined
  readonly descending?: boolean | undefined
  readonly page: { readonly from: number; readonly size: number }
  readonly purpose?: ApprovalPurpose | undefined
  readonly state?: ApprovalState | undefined
  readonly year?: number | undefined
}

const open = sql<number>`coalesce(counted.proposed - counted.agreed - counted.returned, 0)`

function batches(reader: Reader) {
  return reader.sql
    .selectFrom('approval_batch as batch')
    .leftJoin(
      (from) =>
        from
          .selectFrom('approval_item')
          .select('batch_id')
          .select([
            sql<number>`count(*)`.as('proposed'),
            sql<number>`sum(result IS 'agreed')`.as('agreed'),
            sql<number>`sum(result IS 'returned')`.as('returned'),
            sql<PartialDate | null>`max(CASE WHEN result IS NOT NULL THEN answer_date END)`.as('answered'),
          ])
          .groupBy('batch_id')
          .as('counted'),
      (join) => join.onRef('counted.batch_id', '=', 'batch.id'),
    )
    .where('batch.trashed_at', 'is', null)
}

function selected(reader: Reader) {
  return batches(reader)
    .select(['batch.id', 'batch.version', 'batch.month', 'batch.purpose', 'batch.note'])
    .select(['submission_number as submissionNumber', 'submission_date as submissionDate'])
    .select(['sent_on as sentOn', 'answer_number as answerNumber', 'answer_date as answerDate'])
    .select([
      sql<number>`coalesce(counted.proposed, 0)`.as('proposed'),
      sql<number>`coalesce(counted.agreed, 0)`.as('agreed'),
      sql<number>`coalesce(counted.returned, 0)`.as('returned'),
      'counted.answered',
    ])
}

type RawBatch = Omit<BatchRow, 'state' | 'waitingDays'> & { readonly answered: PartialDate | null }

function asRow({ answered, ...batch }: RawBatch, today: Day): BatchRow {
  const left = batch.proposed - batch.agreed - batch.returned
  const state = approvalState(batch.sentOn, left)
  return { ...batch, state, waitingDays: waitingDays(batch.sentOn, answered, left === 0, today) }
}

const states: Record<ApprovalState, Expression<SqlBool>> = {
  preparing: sql<SqlBool>`batch.sent_on IS NULL`,
  waiting: sql<SqlBool>`(batch.sent_on IS NOT NULL AND ${open} > 0)`,
  answered: sql<SqlBool>`(batch.sent_on IS NOT NULL AND ${open} = 0)`,
}

function sortColumns(today: Day) {
  return {
    month: sql`batch.month`,
    sent: sql`batch.sent_on`,
    proposed: sql`counted.proposed`,
    waiting: sql`julianday(CASE WHEN ${open} = 0 THEN counted.answered ELSE ${today} END) - julianday(batch.sent_on)`,
  }
}

/** One page of the batches, the newest month first unless asked otherwise. */
export function listBatches(
  reader: Reader,
  filter: BatchFilter,
  today: Day,
): { rows: BatchRow[]; total: number } {
  const conditions: Expression<SqlBool>[] = []
  if (filter.purpose !== undefined) conditions.push(sql<SqlBool>`batch.purpose = ${filter.purpose}`)
  if (filter.state !== undefined) conditions.push(states[filter.state])
  if (filter.year !== undefined)
    conditions.push(sql<SqlBool>`substr(batch.month, 1, 4) = ${String(filter.year)}`)
  const searched = searchKey(filter.search ?? '')
  if (searched !== '')
    conditions.push(
      sql<SqlBool>`(instr(lower(coalesce(batch.submission_number, '')), ${searched}) > 0
        OR instr(substr(batch.month, 6) || '/' || substr(batch.month, 1, 4), ${searched}) > 0
        OR EXISTS (SELECT 1 FROM approval_item AS item JOIN sympathizer ON sympathizer.id = item.sympathizer_id
          JOIN person ON person.id = sympathizer.person_id
          WHERE item.batch_id = batch.id AND instr(person.name_key, ${searched}) > 0))`,
    )
  const direction = (filter.descending ?? filter.sortBy === undefined) ? 'desc' : 'asc'
  const rows = reader.all(
    selected(reader)
      .where((on) => on.and(conditions))
      .orderBy(sortColumns(today)[filter.sortBy ?? 'month'], direction)
      .orderBy('batch.id', direction)
      .limit(filter.page.size)
      .offset(filter.page.from),
  )
  const counted = reader.first(
    batches(reader)
      .where((on) => on.and(conditions))
      .select((on) => on.fn.countAll<number>().as('total')),
  )
  return { rows: rows.map((row) => asRow(row, today)), total: counted?.total ?? 0 }
}

/** @throws RegisterError NOT_FOUND, also for a batch in the trash */
export function getBatch(reader: Reader, id: number, today: Day): BatchRow {
  const row = reader.first(selected(reader).where('batch.id', '=', id))
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  return asRow(row, today)
}

/** How somebody's last request of one kind ended. */
export interface LatestApproval {
  readonly itemId: number
  readonly batchId: number
  readonly month: Month
  readonly submissionNumber: string | null
  /** Null while the batch is being prepared. */
  readonly sentOn: PartialDate | null
  /** Null while there is no answer. */
  readonly result: ApprovalResult | null
  /** Why it was returned. */
  readonly reason: string | null
  readonly answerNumber: string | null
  readonly answerDate: PartialDate | null
}

/** The last list on which somebody was put forward for one purpose; null when never. For the rooms that go on from there. */
export function latestApproval(
  reader: Reader,
  sympathizerId: number,
  purpose: ApprovalPurpose,
): LatestApproval | null {
  const row = reader.first(
    reader.sql
      .selectFrom('approval_item as item')
      .innerJoin('approval_batch as batch', 'batch.id', 'item.batch_id')
      .select(['item.id as itemId', 'batch.id as batchId', 'batch.month'])
      .select(['batch.submission_number as submissionNumber', 'batch.sent_on as sentOn'])
      .select(['item.result', 'item.reason'])
      .select(['item.answer_number as answerNumber', 'item.answer_date as answerDate'])
      .where('item.sympathizer_id', '=', sympathizerId)
      .where('batch.purpose', '=', purpose)
      .where('batch.trashed_at', 'is', null)
      .orderBy('batch.month', 'desc')
      .orderBy('batch.id', 'desc')
      .limit(1),
  )
  return row ?? null
}

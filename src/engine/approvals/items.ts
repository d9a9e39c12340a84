import { type Expression, type SqlBool, sql } from 'kysely'
import type { ApprovalItem } from '../../shared/approvals/contract.ts'
import type { ApprovalPurpose } from '../../shared/approvals/fields.ts'
import { waitingDays } from '../../shared/approvals/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { cellNameAt } from '../cells/names.ts'
import { matchExpression } from '../people/search.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'

export interface ItemFilter {
  readonly search?: string | undefined
  readonly sortBy?: 'name' | 'cell' | 'month' | 'result' | 'waiting' | undefined
  readonly descending?: boolean | undefined
  readonly page: { readonly from: number; readonly size: number }
  readonly batchId?: number | undefined
  readonly sympathizerId?: number | undefined
  readonly cellId?: number | undefined
  readonly purpose?: ApprovalPurpose | undefined
  readonly result?: 'agreed' | 'returned' | 'waiting' | 'preparing' | undefined
}

function items(reader: Reader) {
  return reader.sql
    .selectFrom('approval_item as item')
    .innerJoin('approval_batch as batch', 'batch.id', 'item.batch_id')
    .innerJoin('sympathizer', 'sympathizer.id', 'item.sympathizer_id')
    .innerJoin('person', 'person.id', 'sympathizer.person_id')
    .where('batch.trashed_at', 'is', null)
}

const cellName = cellNameAt('item.cell_id', 'batch.sent_on')

function selected(reader: Reader) {
  return items(reader)
    .select([
      'item.id',
      'item.batch_id as batchId',
      'batch.month',
      'batch.purpose',
      'batch.sent_on as sentOn',
    ])
    .select(['item.sympathizer_id as sympathizerId', 'person.full_name as fullName'])
    .select(['person.birth_date as birthDate', 'item.cell_id as cellId', cellName.as('cellName')])
    .select([
      'item.cell_resolution as cellResolution',
      'item.cell_resolution_date as cellResolutionDate',
      'item.result',
      'item.reason',
      'item.answer_number as answerNumber',
      'item.answer_date as answerDate',
    ])
}

type RawItem = Omit<ApprovalItem, 'state' | 'waitingDays'> & { readonly sentOn: ApprovalItem['answerDate'] }

function asItem({ sentOn, ...item }: RawItem, today: Day): ApprovalItem {
  const answered = item.result !== null
  return {
    ...item,
    state: sentOn === null ? 'preparing' : answered ? 'answered' : 'waiting',
    waitingDays: waitingDays(sentOn, item.answerDate, answered, today),
  }
}

const results: Record<NonNullable<ItemFilter['result']>, Expression<SqlBool>> = {
  agreed: sql<SqlBool>`item.result = 'agreed'`,
  returned: sql<SqlBool>`item.result = 'returned'`,
  waiting: sql<SqlBool>`(item.result IS NULL AND batch.sent_on IS NOT NULL)`,
  preparing: sql<SqlBool>`batch.sent_on IS NULL`,
}

/** One page of the people put forward. */
export function listItems(
  reader: Reader,
  filter: ItemFilter,
  today: Day,
): { rows: ApprovalItem[]; total: number } {
  const { batchId, sympathizerId, cellId, purpose, result } = filter
  const conditions: Expression<SqlBool>[] = []
  if (batchId !== undefined) conditions.push(sql<SqlBool>`item.batch_id = ${batchId}`)
  if (sympathizerId !== undefined) conditions.push(sql<SqlBool>`item.sympathizer_id = ${sympathizerId}`)
  if (cellId !== undefined) conditions.push(sql<SqlBool>`item.cell_id = ${cellId}`)
  if (purpose !== undefined) conditions.push(sql<SqlBool>`batch.purpose = ${purpose}`)
  if (result !== undefined) conditions.push(results[result])
  const match = filter.search === undefined ? null : matchExpression(filter.search)
  if (match !== null)
    conditions.push(
      sql<SqlBool>`person.id IN (SELECT rowid FROM person_name WHERE person_name MATCH ${match})`,
    )
  const direction = filter.descending === true ? 'desc' : 'asc'
  const sorts = {
    name: sql`person.name_sort`,
    cell: sql`(SELECT min(name_sort) FROM cell_state WHERE cell_state.cell_id = item.cell_id)`,
    month: sql`batch.month`,
    result: sql`item.result`,
    waiting: sql`julianday(coalesce(item.answer_date, ${today})) - julianday(batch.sent_on)`,
  }
  const rows = reader.all(
    selected(reader)
      .where((on) => on.and(conditions))
      .orderBy(
        sorts[filter.sortBy ?? (batchId === undefined ? 'month' : 'cell')],
        filter.sortBy === undefined && batchId === undefined ? 'desc' : direction,
      )
      .orderBy('person.name_sort')
      .orderBy('item.id')
      .limit(filter.page.size)
      .offset(filter.page.from),
  )
  const counted = reader.first(
    items(reader)
      .where((on) => on.and(conditions))
      .select((on) => on.fn.countAll<number>().as('total')),
  )
  return { rows: rows.map((row) => asItem(row, today)), total: counted?.total ?? 0 }
}

/** @throws RegisterError NOT_FOUND */
export function getItem(reader: Reader, id: number, today: Day): ApprovalItem {
  const row = reader.first(selected(reader).where('item.id', '=', id))
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  return asItem(row, today)
}

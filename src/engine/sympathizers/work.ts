import { sql } from 'kysely'
import { type PaperFields, sympathizerPaperLabels } from '../../shared/sympathizers/papers.ts'
import { quarterDays, quarterWords } from '../../shared/sympathizers/quarters.ts'
import type { RemarkFields, SympathizerWork, TaskFields } from '../../shared/sympathizers/work-contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { firstDayOf, isSurelyBefore, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import type { Reader } from '../register/reader.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { knownSympathizer } from './records.ts'

/** Tasks, remarks and papers of one tracked person, the newest first. */
export function workOf(reader: Reader, id: number): SympathizerWork {
  const latest = (column: string) => sql`nullif(${sql.ref(column)}, '?') DESC`
  return {
    tasks: reader.all(
      reader.sql
        .selectFrom('sympathizer_task')
        .select(['id', 'content', 'assigned_on as assignedOn', 'due_on as dueOn', 'done_on as doneOn'])
        .select('result')
        .where('sympathizer_id', '=', id)
        .orderBy(sql`done_on IS NOT NULL`)
        .orderBy(latest('assigned_on'))
        .orderBy('id', 'desc'),
    ),
    remarks: reader.all(
      reader.sql
        .selectFrom('sympathizer_remark')
        .select(['id', 'quarter', 'remark', 'remarked_on as remarkedOn', 'remarked_by as remarkedBy'])
        .where('sympathizer_id', '=', id)
        .orderBy('quarter', 'desc'),
    ),
    papers: reader.all(
      reader.sql
        .selectFrom('sympathizer_paper')
        .select(['id', 'kind', 'way', 'number', 'dated_on as datedOn', 'issuer', 'note'])
        .where('sympathizer_id', '=', id)
        .orderBy(latest('dated_on'))
        .orderBy('id', 'desc'),
    ),
  }
}

function refuseFuture(field: string, date: PartialDate | null, today: Day): void {
  const first = date === null ? null : firstDayOf(date)
  if (first !== null && first > today)
    throw invalid([{ field, message: 'Ngày này còn ở phía trước. Kiểm tra lại năm.' }])
}

/** The row if it belongs to the person. @throws RegisterError NOT_FOUND */
function ownRow(
  change: Change,
  table: 'sympathizer_task' | 'sympathizer_paper',
  rowId: number,
  sympathizerId: number,
): void {
  if (change.row(table, rowId).sympathizer_id !== sympathizerId) throw new RegisterError('NOT_FOUND')
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function saveTask(
  change: Change,
  wanted: {
    readonly sympathizerId: number
    readonly taskId?: number | undefined
    readonly fields: TaskFields
  },
  today: Day,
): number {
  const { sympathizerId, taskId, fields } = wanted
  const { name } = knownSympathizer(change, sympathizerId)
  const { content, assignedOn, dueOn, doneOn, result } = fields
  refuseFuture('doneOn', doneOn, today)
  if (assignedOn !== null)
    for (const [field, date] of Object.entries({ dueOn, doneOn }))
      if (date !== null && isSurelyBefore(date, assignedOn))
        throw invalid([{ field, message: 'Ngày này sớm hơn ngày giao việc. Kiểm tra lại hai ngày này.' }])
  const columns = { content, assigned_on: assignedOn, due_on: dueOn, done_on: doneOn, result }
  if (taskId !== undefined) ownRow(change, 'sympathizer_task', taskId, sympathizerId)
  const id = taskId ?? change.insert('sympathizer_task', { sympathizer_id: sympathizerId, ...columns })
  if (taskId !== undefined) change.update('sympathizer_task', taskId, columns)
  change.touch('sympathizer', sympathizerId)
  change.describe(taskId === undefined ? `Giao việc cho ${name}` : `Sửa việc đã giao cho ${name}`)
  return id
}

/** One remark a quarter: the same quarter again corrects it. @throws RegisterError NOT_FOUND, INVALID */
export function saveRemark(
  change: Change,
  wanted: { readonly sympathizerId: number; readonly fields: RemarkFields },
  today: Day,
): number {
  const { sympathizerId, fields } = wanted
  const { name } = knownSympathizer(change, sympathizerId)
  const { quarter, remark, remarkedOn, remarkedBy } = fields
  refuseFuture('remarkedOn', remarkedOn, today)
  if (quarterDays(quarter).from > today)
    throw invalid([{ field: 'quarter', message: 'Quý này chưa đến. Chọn quý khác.' }])
  const columns = { remark, remarked_on: remarkedOn, remarked_by: remarkedBy }
  const known = change.first(
    change.sql
      .selectFrom('sympathizer_remark')
      .select('id')
      .where('sympathizer_id', '=', sympathizerId)
      .where('quarter', '=', quarter),
  )
  const id =
    known?.id ?? change.insert('sympathizer_remark', { sympathizer_id: sympathizerId, quarter, ...columns })
  if (known !== undefined) change.update('sympathizer_remark', known.id, columns)
  change.touch('sympathizer', sympathizerId)
  change.describe(`Ghi nhận xét ${quarterWords(quarter)} của ${name}`)
  return id
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function savePaper(
  change: Change,
  wanted: {
    readonly sympathizerId: number
    readonly paperId?: number | undefined
    readonly fields: PaperFields
  },
  today: Day,
): number {
  const { sympathizerId, paperId, fields } = wanted
  const { name } = knownSympathizer(change, sympathizerId)
  const { kind, way, number, datedOn, issuer, note } = fields
  refuseFuture('datedOn', datedOn, today)
  const columns = { kind, way, number, dated_on: datedOn, issuer, note }
  if (paperId !== undefined) ownRow(change, 'sympathizer_paper', paperId, sympathizerId)
  const id = paperId ?? change.insert('sympathizer_paper', { sympathizer_id: sympathizerId, ...columns })
  if (paperId !== undefined) change.update('sympathizer_paper', paperId, columns)
  change.touch('sympathizer', sympathizerId)
  change.describe(`Ghi ${lowerFirst(sympathizerPaperLabels[kind])} của ${name}`)
  return id
}

const removed = {
  sympathizer_task: 'Bỏ một việc đã giao cho',
  sympathizer_remark: 'Bỏ một nhận xét về',
  sympathizer_paper: 'Bỏ một giấy tờ của',
} as const

/** For what was written by mistake; it can be undone. @throws RegisterError NOT_FOUND */
export function removeWork(change: Change, table: keyof typeof removed, rowId: number): number {
  const { sympathizer_id } = change.row(table, rowId)
  const { name } = knownSympathizer(change, sympathizer_id)
  change.remove(table, rowId)
  change.touch('sympathizer', sympathizer_id)
  change.describe(`${removed[table]} ${name}`)
  return rowId
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

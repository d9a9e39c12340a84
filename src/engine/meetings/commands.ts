import type { MeetingFields, MeetingKind, MonthEntry } from '../../shared/meetings/fields.ts'
import { meetingParts, totalOfParts } from '../../shared/meetings/parts.ts'
import { entryProblems, isBlankEntry } from '../../shared/meetings/rules.ts'
import { lengthBreaches, pointProblems } from '../../shared/meetings/suggestions.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatMonth, lastDayOfMonth, type Month } from '../../shared/vocabulary/month.ts'
import { cellNameOn } from '../cells/names.ts'
import { livingCell } from '../cells/states.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { packById, packInForce } from '../regulations/queries.ts'
import { entryColumns, type MeetingRow, noRecordColumns, recordColumns } from './columns.ts'

export interface MonthToSave {
  readonly month: Month
  readonly kind: MeetingKind
  readonly rows: readonly {
    readonly cellId: number
    readonly id: number | null
    readonly version: number
    readonly entry: MonthEntry
  }[]
}

const kindWords: Record<MeetingKind, string> = { regular: 'thường kỳ', thematic: 'chuyên đề' }

/**
 * One month of meetings, all cells in one command. A new row that says nothing is left out; one that was written and is now
 * blank stays, blank.
 * @returns how many meetings were written
 * @throws RegisterError INVALID with fields `cellId.field`; NOT_FOUND, STALE, CONFLICT
 */
export function saveMonth(change: Change, { month, kind, rows }: MonthToSave, today: Day): number {
  const problems = rows.flatMap(({ cellId, entry }) =>
    entryProblems(entry, month, today).map(({ field, message }) => ({
      field: `${cellId}.${field}`,
      message,
    })),
  )
  if (problems.length > 0) throw invalid(problems)
  let count = 0
  for (const { cellId, id, version, entry } of rows) {
    if (id !== null) updateEntry(change, id, version, entry)
    else if (isBlankEntry(entry)) continue
    else insertMeeting(change, { cellId, month, kind, entry }, today)
    count += 1
  }
  if (change.changes > 0)
    change.describe(`Ghi sinh hoạt ${kindWords[kind]} tháng ${formatMonth(month)} của ${count} chi bộ`)
  return count
}

function updateEntry(change: Change, id: number, version: number, entry: MonthEntry): void {
  livingMeeting(change, id)
  change.update('meeting', id, entryColumns(entry), version)
}

export interface NewMeeting {
  readonly cellId: number
  readonly month: Month
  readonly kind: MeetingKind
  readonly entry: MonthEntry
}

/** @throws RegisterError INVALID, NOT_FOUND; CONFLICT for a second regular meeting of the month */
export function createMeeting(change: Change, wanted: NewMeeting, today: Day): number {
  const problems = entryProblems(wanted.entry, wanted.month, today)
  if (problems.length > 0) throw invalid(problems)
  const id = insertMeeting(change, wanted, today)
  change.describe(`Ghi sinh hoạt ${meetingWords(change, change.row('meeting', id), today)}`)
  return id
}

function insertMeeting(change: Change, { cellId, month, kind, entry }: NewMeeting, today: Day): number {
  livingCell(change, cellId)
  if (kind === 'regular') {
    const same = change.first(
      change.sql
        .selectFrom('meeting')
        .select('id')
        .where('cell_id', '=', cellId)
        .where('month', '=', month)
        .where('kind', '=', 'regular')
        .where('trashed_at', 'is', null),
    )
    if (same !== undefined)
      throw new RegisterError(
        'CONFLICT',
        `Sinh hoạt thường kỳ tháng ${formatMonth(month)} của ${cellNameOn(change, cellId, today)} đã được ghi ở nơi khác nên chưa ghi lại. Nội dung đang nhập vẫn còn. Tải lại bảng rồi ghi.`,
      )
  }
  return change.insert('meeting', {
    cell_id: cellId,
    month,
    kind,
    ...entryColumns(entry),
    ...noRecordColumns,
    trashed_at: null,
  })
}

/**
 * The whole record of a meeting with its score. A score without all its parts stands as it was written; with all of them it is
 * their sum. The pack of the meeting's month is kept with the score.
 * @throws RegisterError NOT_FOUND, STALE, INVALID; RULE_BREACH for a meeting shorter than the rule, without a reason
 */
export function updateMeeting(
  change: Change,
  wanted: {
    readonly id: number
    readonly version: number
    readonly fields: MeetingFields
    readonly passReason: string | null
  },
  today: Day,
): number {
  const { id, version, fields, passReason } = wanted
  const known = livingMeeting(change, id)
  const pack =
    known.rule_pack_id === null
      ? packInForce(change, lastDayOfMonth(known.month))
      : packById(change, known.rule_pack_id)
  const score = totalOfParts(fields.parts) ?? fields.score
  const problems: FieldProblem[] = [
    ...entryProblems(fields, known.month, today),
    ...pointProblems(fields.parts, pack),
  ]
  if (score !== null && fields.heldOn === null)
    problems.push({ field: 'heldOn', message: 'Đã chấm điểm thì cần ngày họp.' })
  if (problems.length > 0) throw invalid(problems)
  const scored = score !== null || meetingParts.some((part) => fields.parts[part] !== null)
  const next = change.update(
    'meeting',
    id,
    { ...recordColumns(fields), score, rule_pack_id: scored ? pack.id : null },
    version,
  )
  if (known.minutes !== fields.minutes || known.members !== fields.members)
    passOrRefuse(change, { table: 'meeting', id }, lengthBreaches(fields, pack), passReason)
  change.describe(`Sửa buổi sinh hoạt ${meetingWords(change, known, today)}`)
  return next
}

/** @throws RegisterError NOT_FOUND */
export function trashMeetings(change: Change, ids: readonly number[], at: string, today: Day): number {
  const rows = ids.map((id) => livingMeeting(change, id))
  for (const id of ids) change.update('meeting', id, { trashed_at: at })
  change.describe(
    rows.length === 1 && rows[0] !== undefined
      ? `Chuyển buổi sinh hoạt ${meetingWords(change, rows[0], today)} vào thùng rác`
      : `Chuyển ${rows.length} buổi sinh hoạt vào thùng rác`,
  )
  return ids.length
}

function livingMeeting(change: Change, id: number): MeetingRow {
  const row = change.row('meeting', id)
  if (row.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return row
}

/** "thường kỳ tháng 11/2026 của Chi bộ bản Nà Cai" */
function meetingWords(
  change: Change,
  row: Pick<MeetingRow, 'cell_id' | 'kind' | 'month'>,
  today: Day,
): string {
  return `${kindWords[row.kind]} tháng ${formatMonth(row.month)} của ${cellNameOn(change, row.cell_id, today)}`
}

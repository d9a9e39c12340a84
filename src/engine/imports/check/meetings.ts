import {
  blankEntry,
  type MeetingKind,
  type MonthEntry,
  meetingKindLabels,
} from '../../../shared/meetings/fields.ts'
import { footingProblem } from '../../../shared/meetings/rules.ts'
import { type Month, monthOf } from '../../../shared/vocabulary/month.ts'
import { firstDayOf, lastDayOf } from '../../../shared/vocabulary/partial-date.ts'
import { choice } from '../values/choices.ts'
import { pastDate } from '../values/dates.ts'
import { monthWithYear, type WrittenMonth, writtenMonth, writtenYear } from '../values/months.ts'
import { wholeNumber } from '../values/numbers.ts'
import { remembered } from '../values/read.ts'
import { text } from '../values/texts.ts'
import type { SheetRow } from '../workbook/sheet-rows.ts'
import { writeMeeting } from '../write/meeting.ts'
import { ActsChecker } from './acts.ts'
import { cellOfRow, cellReader, missingCell } from './cell-of-row.ts'
import type { MappedColumn } from './columns.ts'
import type { RowProblem } from './ledger.ts'
import type { LivingCell, Lookups } from './lookups.ts'
import { fieldOf } from './people.ts'
import { into } from './person-draft.ts'
import { DraftReader, type Group, isMissing } from './row-checker.ts'
import { showValue } from './show-value.ts'

type Draft = MonthEntry & {
  cell: LivingCell | null
  month: WrittenMonth | null
  year: number | null
  kind: MeetingKind | null
  expected: number | null
}

const meetingKind = choice<MeetingKind>(
  [
    ['regular', [meetingKindLabels.regular, 'Định kỳ', 'Hằng tháng', 'Sinh hoạt thường kỳ', 'TK']],
    ['thematic', [meetingKindLabels.thematic, 'Sinh hoạt chuyên đề', 'CĐ']],
  ],
  'Ghi Thường kỳ hoặc Chuyên đề.',
)
/** What the form takes at most. */
const most = 9999

/** Meetings of cells: one row for each cell and month. */
export class MeetingsChecker extends ActsChecker {
  readonly #lookups: Lookups
  readonly #reader: DraftReader<Draft>
  readonly #hasCellColumn: boolean

  constructor(columns: readonly MappedColumn[], lookups: Lookups) {
    super('meetings')
    this.#lookups = lookups
    this.#hasCellColumn = columns.some(({ field }) => field === 'cell')
    const count = wholeNumber(most)
    this.#reader = new DraftReader<Draft>(columns, {
      cell: into('cell', cellReader(lookups)),
      month: into('month', writtenMonth),
      year: into('year', writtenYear),
      kind: into('kind', remembered(meetingKind)),
      heldOn: into('heldOn', pastDate(lookups.today)),
      missedReason: into('missedReason', text(300)),
      members: into('members', count),
      exempt: into('exempt', count),
      specialDuty: into('specialDuty', count),
      expected: into('expected', count),
      present: into('present', count),
      excused: into('excused', count),
      unexcused: into('unexcused', count),
      opinions: into('opinions', count),
      topic: into('topic', text(300)),
      resolution: into('resolution', text(100)),
      place: into('place', text(200)),
    })
  }

  take(row: SheetRow, group: Group | null): void {
    const draft: Draft = {
      ...blankEntry,
      cell: null,
      month: null,
      year: null,
      kind: null,
      expected: null,
    }
    const problems = this.#reader.read(row, draft)
    const unread = new Set(problems.map(({ field }) => field))
    const found = unread.has('cell') ? null : cellOfRow(draft.cell, this.#hasCellColumn, group)
    const cell = found !== null && 'id' in found ? found : null
    if (found !== null && 'reason' in found) problems.push(found)
    else if (cell === null && !unread.has('cell')) problems.push(missingCell(this.#hasCellColumn))
    const month = monthOfRow(draft)
    if (!unread.has('heldOn') && draft.heldOn === null && draft.missedReason === null)
      problems.push({ field: 'heldOn', reason: `${isMissing} Chưa họp thì ghi lý do ở cột Lý do chưa họp.` })
    else if (month === null && !['month', 'year', 'heldOn'].some((field) => unread.has(field)))
      problems.push({
        field: 'month',
        reason: 'Chưa rõ kỳ sinh hoạt của tháng, năm nào. Ghi tháng và năm, ví dụ 11/2026.',
      })
    const entry = entryOfRow(draft)
    if (!('members' in entry)) problems.push(entry)
    if (problems.length > 0 || cell === null || month === null || !('members' in entry)) {
      this.reject(row, group, problems)
      return
    }
    const { today } = this.#lookups
    const meeting = { cellId: cell.id, cellName: cell.name, month, kind: draft.kind ?? 'regular', entry }
    const footing = footingProblem(entry)
    const shown = { ...draft, ...entry, cell, month, kind: meeting.kind }
    this.plan(row, group, {
      write: (change) => writeMeeting(change, meeting, today),
      shown: ({ field }) => showValue(field, fieldOf(shown, field), this.#lookups),
      warnings:
        footing === null ? [] : [{ field: 'present', reason: `${footing}. Vẫn ghi như trong tệp; xem lại.` }],
      fields: {},
      mainField: 'cell',
    })
  }
}

/** The month that is written, else that of the day, where the day lies in one. */
function monthOfRow({ month, year, heldOn }: Draft): Month | null {
  const [first, last] = heldOn === null ? [null, null] : [firstDayOf(heldOn), lastDayOf(heldOn)]
  const ofDay = first !== null && last !== null && monthOf(first) === monthOf(last) ? monthOf(first) : null
  if (month === null) return ofDay
  return monthWithYear(month, year, first === null ? null : Number(first.slice(0, 4)))
}

/** What had to come is computed from the members; a list that tells only that tells the members too. */
function entryOfRow(draft: Draft): MonthEntry | RowProblem {
  const { cell: _cell, month: _month, year: _year, kind: _kind, expected, ...entry } = draft
  if (expected === null) return entry
  const away = (entry.exempt ?? 0) + (entry.specialDuty ?? 0)
  if (entry.members === null) return { ...entry, members: expected + away }
  const left = entry.members - away
  if (left === expected) return entry
  return {
    field: 'expected',
    reason: `Ghi phải dự ${expected}, nhưng tổng số ${entry.members} trừ ${away} người miễn sinh hoạt, đi công tác còn ${left}. Sửa một trong các số này.`,
  }
}

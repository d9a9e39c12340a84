import { type MeetingKind, type MonthEntry, meetingKindLabels } from '../../../shared/meetings/fields.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import { formatMonth, type Month } from '../../../shared/vocabulary/month.ts'
import { entryOf, type MeetingRow } from '../../meetings/columns.ts'
import { createMeeting, saveMonth } from '../../meetings/commands.ts'
import type { Change } from '../../register/change.ts'
import { AlreadyThere } from '../check/acts.ts'

export interface ListedMeeting {
  readonly cellId: number
  readonly cellName: string
  readonly month: Month
  readonly kind: MeetingKind
  readonly entry: MonthEntry
}

/**
 * A meeting that was only planned is told what became of it; one that was held or missed stays as it stands. A cell has one
 * regular meeting in a month, and may have several on themes.
 * @throws AlreadyThere; RegisterError INVALID, NOT_FOUND
 */
export function writeMeeting(change: Change, meeting: ListedMeeting, today: Day): void {
  const { cellId, cellName, month, kind, entry } = meeting
  const known = meetingsOf(change, meeting)
  const same = known.find(
    (row) =>
      (row.held_on !== null || row.missed_reason !== null) &&
      (kind === 'regular' || (row.held_on === entry.heldOn && row.topic === entry.topic)),
  )
  if (same !== undefined)
    throw new AlreadyThere(
      'cell',
      `Sinh hoạt ${meetingKindLabels[kind].toLowerCase()} tháng ${formatMonth(month)} của ${cellName} đã có trong sổ. Không ghi lần nữa; sửa ở trang Sinh hoạt nếu cần.`,
    )
  const planned = kind === 'regular' ? known[0] : undefined
  if (planned === undefined) {
    createMeeting(change, { cellId, month, kind, entry }, today)
    return
  }
  const { id, version } = planned
  saveMonth(change, { month, kind, rows: [{ cellId, id, version, entry: told(planned, entry) }] }, today)
}

function meetingsOf(change: Change, { cellId, month, kind }: ListedMeeting): MeetingRow[] {
  return change.all(
    change.sql
      .selectFrom('meeting')
      .selectAll()
      .where('cell_id', '=', cellId)
      .where('month', '=', month)
      .where('kind', '=', kind)
      .where('trashed_at', 'is', null)
      .orderBy('id'),
  )
}

/** What was written before stays where the list is silent. */
function told(planned: MeetingRow, entry: MonthEntry): MonthEntry {
  const before = entryOf(planned)
  return {
    heldOn: entry.heldOn,
    missedReason: entry.missedReason,
    members: entry.members ?? before.members,
    exempt: entry.exempt ?? before.exempt,
    specialDuty: entry.specialDuty ?? before.specialDuty,
    present: entry.present,
    excused: entry.excused,
    unexcused: entry.unexcused,
    opinions: entry.opinions ?? before.opinions,
    topic: entry.topic ?? before.topic,
    resolution: entry.resolution ?? before.resolution,
    plannedOn: before.plannedOn,
    plannedAt: before.plannedAt,
    place: entry.place ?? before.place,
  }
}

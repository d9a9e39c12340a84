import { type Selectable, sql } from 'kysely'
import { isTracked, sympathizerStatusOn } from '../../shared/sympathizers/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Change } from '../register/change.ts'
import { RegisterError } from '../register/register-error.ts'
import type { SympathizerStayTable, SympathizerTable } from './tables.ts'

export interface KnownSympathizer {
  readonly row: Selectable<SympathizerTable>
  readonly name: string
}

/** @throws RegisterError NOT_FOUND, also for a record in the trash */
export function knownSympathizer(change: Change, id: number): KnownSympathizer {
  const row = change.row('sympathizer', id)
  if (row.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return { row, name: change.row('person', row.person_id).full_name }
}

/** @throws RegisterError NOT_FOUND; CONFLICT for somebody admitted or no longer followed */
export function trackedSympathizer(change: Change, id: number, today: Day): KnownSympathizer {
  const known = knownSympathizer(change, id)
  const { recognised_on: recognisedOn, admitted_on: admittedOn, stopped_on: stoppedOn } = known.row
  const status = sympathizerStatusOn({ recognisedOn, admittedOn, stoppedOn }, today)
  if (!isTracked(status))
    throw new RegisterError(
      'CONFLICT',
      `${known.name} ${status === 'admitted' ? 'đã được kết nạp' : 'đã thôi theo dõi'} nên chưa ghi. Dữ liệu không mất. Kiểm tra lại hồ sơ theo dõi.`,
    )
  return known
}

/** Which cells have followed the person, oldest first. */
export function staysInOrder(change: Change, sympathizerId: number): Selectable<SympathizerStayTable>[] {
  return change.all(
    change.sql
      .selectFrom('sympathizer_stay')
      .selectAll()
      .where('sympathizer_id', '=', sympathizerId)
      .orderBy(sql`nullif(from_date, '?')`)
      .orderBy('id'),
  )
}

/** Nobody is followed twice at a time, and a party member is not followed at all. @throws RegisterError CONFLICT */
export function refuseUnlessFree(
  change: Change,
  personId: number,
  name: string,
  today: Day,
  exceptId = 0,
): void {
  const tracked = change
    .statement<{ cell: string | null }>(
      `SELECT (SELECT name FROM cell_state WHERE cell_state.cell_id = stay.cell_id ORDER BY to_date IS NULL DESC LIMIT 1) AS cell
       FROM sympathizer LEFT JOIN sympathizer_stay AS stay ON stay.sympathizer_id = sympathizer.id AND stay.to_date IS NULL
       WHERE person_id = ? AND trashed_at IS NULL AND stopped_on IS NULL AND admitted_on IS NULL AND sympathizer.id <> ?`,
    )
    .get(personId, exceptId)
  if (tracked !== undefined)
    throw new RegisterError(
      'CONFLICT',
      `${name} đang được theo dõi${tracked.cell === null ? '' : ` ở ${tracked.cell}`} nên chưa ghi. Dữ liệu không mất. Mở hồ sơ theo dõi đang có để ghi tiếp.`,
    )
  const member = change
    .statement(
      `SELECT 1 FROM cell_member WHERE person_id = ? AND (to_date IS NULL OR (to_date <> '?' AND to_date > ?))`,
    )
    .get(personId, today)
  if (member !== undefined)
    throw new RegisterError(
      'CONFLICT',
      `${name} đang là đảng viên nên chưa ghi. Dữ liệu không mất. Kiểm tra lại người được chọn.`,
    )
}

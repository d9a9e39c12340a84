import type { VisitFields } from '../../shared/teams/fields.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import { monthOf } from '../../shared/vocabulary/month.ts'
import { cellProblem } from '../cells/checks.ts'
import { cellNameOn } from '../cells/names.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { livingPerson, livingTeam, refuse } from './records.ts'

function visitColumns({ teamId, cellId, visitedOn, month, level, others, content, note }: VisitFields) {
  return {
    team_id: teamId,
    cell_id: cellId,
    visited_on: visitedOn,
    month: month ?? monthOf(visitedOn),
    level,
    others,
    content,
    note,
  }
}

function check(change: Change, fields: VisitFields, today: Day): void {
  if (fields.visitedOn > today)
    throw invalid([{ field: 'visitedOn', message: 'Ngày dự còn ở phía trước. Kiểm tra lại.' }])
  if (fields.teamId !== null) livingTeam(change, fields.teamId)
  for (const id of fields.personIds) livingPerson(change, id)
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function createVisit(change: Change, fields: VisitFields, today: Day): number {
  check(change, fields, today)
  refuse([cellProblem(change, fields.cellId)])
  const id = change.insert('team_visit', { ...visitColumns(fields), trashed_at: null })
  for (const personId of new Set(fields.personIds))
    change.insert('team_visit_person', { visit_id: id, person_id: personId })
  change.describe(`Ghi lượt dự sinh hoạt ${words(change, fields)}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function updateVisit(
  change: Change,
  id: number,
  version: number,
  fields: VisitFields,
  today: Day,
): number {
  living(change, id)
  check(change, fields, today)
  let next = change.update('team_visit', id, visitColumns(fields), version)
  const written = change.changes
  const links = change.all(
    change.sql.selectFrom('team_visit_person').select(['id', 'person_id']).where('visit_id', '=', id),
  )
  for (const link of links)
    if (!fields.personIds.includes(link.person_id)) change.remove('team_visit_person', link.id)
  for (const personId of new Set(fields.personIds))
    if (!links.some((link) => link.person_id === personId))
      change.insert('team_visit_person', { visit_id: id, person_id: personId })
  if (change.changes > written && next === version) next = change.touch('team_visit', id)
  change.describe(`Sửa lượt dự sinh hoạt ${words(change, fields)}`)
  return next
}

/** @throws RegisterError NOT_FOUND */
export function trashVisits(change: Change, ids: readonly number[], at: string): number {
  for (const id of ids) living(change, id)
  for (const id of ids) change.update('team_visit', id, { trashed_at: at })
  change.describe(`Chuyển ${ids.length} lượt dự sinh hoạt vào thùng rác`)
  return ids.length
}

function living(change: Change, id: number): void {
  if (change.row('team_visit', id).trashed_at !== null) throw new RegisterError('NOT_FOUND')
}

/** "ngày 24/11/2026 của Chi bộ bản Nà Cai" */
function words(change: Change, { cellId, visitedOn }: VisitFields): string {
  return `ngày ${formatDay(visitedOn)} tại ${cellNameOn(change, cellId, visitedOn)}`
}

import { type TeamFields, teamKindLabels } from '../../shared/teams/fields.ts'
import { formatPartialDate, isSurelyBefore, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import { namedColumns } from '../register/named.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { livingTeam, workingTeam } from './records.ts'

function teamColumns({ name, kind, decision, decidedOn, visitDay, field, note }: TeamFields) {
  return {
    ...namedColumns(name),
    kind,
    decision,
    decided_on: decidedOn,
    visit_day: visitDay,
    field,
    note,
  }
}

/** @throws RegisterError INVALID for a team of that name that is at work */
export function createTeam(change: Change, fields: TeamFields): number {
  const columns = teamColumns(fields)
  refuseNamesake(change, columns, 0)
  const id = change.insert('team', { ...columns, ended_on: null, trashed_at: null })
  change.describe(`Lập ${columns.name} (${teamKindLabels[fields.kind].toLowerCase()})`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function updateTeam(change: Change, id: number, version: number, fields: TeamFields): number {
  livingTeam(change, id)
  const columns = teamColumns(fields)
  refuseNamesake(change, columns, id)
  const next = change.update('team', id, columns, version)
  change.describe(`Sửa thông tin ${columns.name}`)
  return next
}

function refuseNamesake(change: Change, wanted: { name: string; name_key: string }, id: number): void {
  const same = change
    .all(
      change.sql
        .selectFrom('team')
        .select('name')
        .where('name_key', '=', wanted.name_key)
        .where('trashed_at', 'is', null)
        .where('ended_on', 'is', null)
        .where('id', '!=', id),
    )
    .some(({ name }) => name.toLowerCase() === wanted.name.toLowerCase())
  if (same)
    throw invalid([{ field: 'name', message: 'Đã có tổ mang tên này đang hoạt động. Kiểm tra lại tên.' }])
}

/** Ends a team, and with it whoever is still in it and the cells still in its charge. @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT */
export function endTeam(change: Change, id: number, version: number, on: PartialDate): number {
  const team = workingTeam(change, id)
  if (team.decided_on !== null && isSurelyBefore(on, team.decided_on))
    throw invalid([
      {
        field: 'on',
        message: `Ngày kết thúc sớm hơn ngày quyết định ${formatPartialDate(team.decided_on)}. Kiểm tra lại hai ngày này.`,
      },
    ])
  const next = change.update('team', id, { ended_on: on }, version)
  for (const table of ['team_member', 'team_cell'] as const) {
    const open = change.all(
      change.sql
        .selectFrom(table)
        .select(['id', 'from_date'])
        .where('team_id', '=', id)
        .where('to_date', 'is', null),
    )
    // what was to begin later than the end never begins
    for (const row of open) change.update(table, row.id, { to_date: laterOf(row.from_date, on) })
  }
  change.describe(`Kết thúc ${team.name}`)
  return next
}

function laterOf(from: PartialDate | null, on: PartialDate): PartialDate {
  return from !== null && isSurelyBefore(on, from) ? from : on
}

/** For teams entered by mistake: no visit of theirs is in the register. @throws RegisterError NOT_FOUND, CONFLICT */
export function trashTeams(change: Change, ids: readonly number[], at: string): number {
  const teams = ids.map((id) => livingTeam(change, id))
  for (const { id, name } of teams) {
    const visit = change.first(
      change.sql
        .selectFrom('team_visit')
        .select('id')
        .where('team_id', '=', id)
        .where('trashed_at', 'is', null),
    )
    if (visit !== undefined)
      throw new RegisterError(
        'CONFLICT',
        `${name} đã có lượt dự sinh hoạt nên không chuyển vào thùng rác được. Dữ liệu không mất. Tổ thôi hoạt động thì ghi ngày kết thúc.`,
      )
  }
  for (const { id } of teams) change.update('team', id, { trashed_at: at })
  const [only] = teams
  change.describe(
    teams.length === 1 && only !== undefined
      ? `Chuyển ${only.name} vào thùng rác`
      : `Chuyển ${teams.length} tổ vào thùng rác`,
  )
  return ids.length
}

import { type TeamRole, teamRoleLabels } from '../../shared/teams/fields.ts'
import { formatPartialDate, isSurelyBefore, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { overlaps } from '../../shared/vocabulary/period.ts'
import { cellProblem } from '../cells/checks.ts'
import { lastState } from '../cells/states.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { livingPerson, refuse, workingTeam } from './records.ts'

export interface WantedMember {
  readonly teamId: number
  readonly personId: number
  readonly role: TeamRole
  readonly duty: string | null
  readonly from: PartialDate | null
}

/** @throws RegisterError NOT_FOUND; CONFLICT for somebody in the team already and for a second leader */
export function addMember(change: Change, { teamId, personId, role, duty, from }: WantedMember): number {
  const team = workingTeam(change, teamId)
  const name = livingPerson(change, personId)
  const others = change.all(
    change.sql
      .selectFrom('team_member')
      .innerJoin('person', 'person.id', 'team_member.person_id')
      .select(['person_id', 'role', 'full_name', 'from_date', 'to_date'])
      .where('team_id', '=', teamId),
  )
  const meanwhile = others.filter((row) =>
    overlaps({ from: row.from_date, to: row.to_date }, { from, to: null }),
  )
  if (meanwhile.some((row) => row.person_id === personId))
    throw new RegisterError(
      'CONFLICT',
      `${name} đã ở trong ${team.name} nên chưa ghi. Dữ liệu không thay đổi.`,
    )
  const leader = role === 'leader' ? meanwhile.find((row) => row.role === 'leader') : undefined
  if (leader !== undefined)
    throw new RegisterError(
      'CONFLICT',
      `${leader.full_name} đang là tổ trưởng của ${team.name} nên chưa ghi. Dữ liệu không thay đổi. Ghi ngày thôi của tổ trưởng trước.`,
    )
  const id = change.insert('team_member', {
    team_id: teamId,
    person_id: personId,
    role,
    duty,
    from_date: from,
    to_date: null,
  })
  change.touch('team', teamId)
  change.describe(`Đưa ${name} vào ${team.name} (${teamRoleLabels[role].toLowerCase()})`)
  return id
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function endMember(change: Change, id: number, to: PartialDate): number {
  const row = change.row('team_member', id)
  const team = workingTeam(change, row.team_id)
  refuseEarlyEnd(row.from_date, to)
  change.update('team_member', id, { to_date: to })
  change.touch('team', row.team_id)
  change.describe(`Ghi ngày ${livingPerson(change, row.person_id)} thôi ở ${team.name}`)
  return id
}

export interface WantedCells {
  readonly teamId: number
  readonly cellIds: readonly number[]
  readonly personId: number | null
  readonly from: PartialDate | null
  readonly replace: boolean
}

/**
 * Puts cells in the charge of a team. A cell may be in the charge of two teams; with `replace` the other team of the same
 * kind leaves on the same day.
 * @returns how many cells were assigned
 * @throws RegisterError NOT_FOUND, INVALID; CONFLICT for a cell that the team has already
 */
export function assignCells(change: Change, wanted: WantedCells): number {
  const { teamId, personId, from, replace } = wanted
  const team = workingTeam(change, teamId)
  if (personId !== null) livingPerson(change, personId)
  const cellIds = [...new Set(wanted.cellIds)]
  for (const cellId of cellIds) {
    const problem = cellProblem(change, cellId)
    refuse([problem === null ? null : { ...problem, field: 'cellIds' }])
    const rows = change
      .all(
        change.sql
          .selectFrom('team_cell')
          .innerJoin('team', 'team.id', 'team_cell.team_id')
          .select(['team_cell.id', 'team_id', 'kind', 'from_date', 'to_date'])
          .where('cell_id', '=', cellId)
          .where('team.trashed_at', 'is', null),
      )
      .filter((row) => overlaps({ from: row.from_date, to: row.to_date }, { from, to: null }))
    if (rows.some((row) => row.team_id === teamId))
      throw new RegisterError(
        'CONFLICT',
        `${lastState(change, cellId).name} đang do ${team.name} phụ trách nên chưa ghi cho chi bộ nào. Dữ liệu không thay đổi. Bỏ chọn chi bộ đó rồi làm lại.`,
      )
    if (replace) for (const row of rows.filter(({ kind }) => kind === team.kind)) leave(change, row, from)
    change.insert('team_cell', {
      team_id: teamId,
      cell_id: cellId,
      person_id: personId,
      from_date: from,
      to_date: null,
    })
  }
  change.touch('team', teamId)
  const [only] = cellIds
  change.describe(
    cellIds.length === 1 && only !== undefined
      ? `Giao ${team.name} phụ trách ${lastState(change, only).name}`
      : `Giao ${team.name} phụ trách ${cellIds.length} chi bộ`,
  )
  return cellIds.length
}

function leave(
  change: Change,
  row: { readonly id: number; readonly team_id: number; readonly from_date: PartialDate | null },
  on: PartialDate | null,
): void {
  if (on === null)
    throw invalid([
      { field: 'from', message: 'Cần ngày bắt đầu phụ trách để ghi ngày thôi của tổ đang phụ trách.' },
    ])
  refuseEarlyEnd(row.from_date, on, 'from')
  change.update('team_cell', row.id, { to_date: on })
  change.touch('team', row.team_id)
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function endCell(change: Change, id: number, to: PartialDate): number {
  const row = change.row('team_cell', id)
  const team = workingTeam(change, row.team_id)
  refuseEarlyEnd(row.from_date, to)
  change.update('team_cell', id, { to_date: to })
  change.touch('team', row.team_id)
  change.describe(`Ghi ngày ${team.name} thôi phụ trách ${lastState(change, row.cell_id).name}`)
  return id
}

function refuseEarlyEnd(from: PartialDate | null, to: PartialDate, field = 'to'): void {
  if (from !== null && isSurelyBefore(to, from))
    throw invalid([
      {
        field,
        message: `Ngày này sớm hơn ngày bắt đầu ${formatPartialDate(from)}. Kiểm tra lại hai ngày này.`,
      },
    ])
}

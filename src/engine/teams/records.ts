import type { Selectable } from 'kysely'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import type { TeamTable } from './tables.ts'

export type TeamRecord = Selectable<TeamTable>

/** @throws RegisterError NOT_FOUND, also for a team in the trash */
export function livingTeam(change: Change, id: number): TeamRecord {
  const team = change.row('team', id)
  if (team.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return team
}

/** @throws RegisterError CONFLICT for a team that has ended */
export function workingTeam(change: Change, id: number): TeamRecord {
  const team = livingTeam(change, id)
  if (team.ended_on !== null)
    throw new RegisterError(
      'CONFLICT',
      `${team.name} đã kết thúc nên chưa ghi. Dữ liệu không thay đổi. Chọn tổ khác, hoặc lập tổ mới.`,
    )
  return team
}

/** A person who is in the register. @throws RegisterError NOT_FOUND */
export function livingPerson(change: Change, id: number): string {
  const person = change.row('person', id)
  if (person.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return person.full_name
}

export function refuse(problems: readonly (FieldProblem | null)[]): void {
  const found = problems.filter((problem) => problem !== null)
  if (found.length > 0) throw invalid(found)
}

import type { Generated } from 'kysely'
import type { TeamKind, TeamRole, VisitLevel } from '../../shared/teams/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { Month } from '../../shared/vocabulary/month.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Dated, Versioned } from '../register/columns.ts'

export interface TeamTable extends Versioned {
  id: Generated<number>
  name: string
  name_key: string
  name_sort: string
  kind: TeamKind
  decision: string | null
  decided_on: PartialDate | null
  /** Day of the month on which it goes to its cells; null: no fixed day, no visit is due. */
  visit_day: number | null
  field: string | null
  ended_on: PartialDate | null
  note: string | null
}

export interface TeamMemberTable extends Dated {
  id: Generated<number>
  team_id: number
  person_id: number
  role: TeamRole
  duty: string | null
}

/** A cell that a team looks after, and who of the team answers for it. */
export interface TeamCellTable extends Dated {
  id: Generated<number>
  team_id: number
  cell_id: number
  person_id: number | null
}

/** One lượt: somebody of a committee came to a cell. */
export interface TeamVisitTable extends Versioned {
  id: Generated<number>
  team_id: number | null
  cell_id: number
  month: Month
  visited_on: Day
  level: VisitLevel
  /** Names that the register does not hold. */
  others: string | null
  content: string | null
  note: string | null
}

export interface TeamVisitPersonTable {
  id: Generated<number>
  visit_id: number
  person_id: number
}

export interface DifficultyTable extends Versioned {
  id: Generated<number>
  cell_id: number
  team_id: number | null
  raised_on: PartialDate | null
  what: string
  cause: string | null
  solution: string | null
  due_on: Day | null
  person_id: number | null
  responsible: string | null
  done_on: PartialDate | null
  result: string | null
  note: string | null
  // The table has `raised_cell_id` and `passed_on` too, for what the history of older registers tells; nothing reads them.
}

/** Another cell took over what was not solved when the one that had it ended. */
export interface DifficultyPassTable {
  id: Generated<number>
  difficulty_id: number
  from_cell_id: number
  to_cell_id: number
  passed_on: Day
}

export interface ReinforcementTable extends Versioned, Dated {
  id: Generated<number>
  person_id: number
  from_cell_id: number | null
  from_unit: string | null
  cell_id: number
  decision: string | null
  task: string | null
  note: string | null
}

export interface TeamsTables {
  team: TeamTable
  team_member: TeamMemberTable
  team_cell: TeamCellTable
  team_visit: TeamVisitTable
  team_visit_person: TeamVisitPersonTable
  difficulty: DifficultyTable
  difficulty_pass: DifficultyPassTable
  reinforcement: ReinforcementTable
}

export const teamsRecords = [
  'team',
  'team_member',
  'team_cell',
  'team_visit',
  'team_visit_person',
  'difficulty',
  'difficulty_pass',
  'reinforcement',
] as const satisfies readonly (keyof TeamsTables)[]

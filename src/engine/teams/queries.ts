import { sql } from 'kysely'
import type { ChargeRow, TeamDetail, TeamRow } from '../../shared/teams/contract.ts'
import type { TeamKind } from '../../shared/teams/fields.ts'
import { type Charge, dueVisits, type MadeVisit, tallyVisits } from '../../shared/teams/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import {
  firstDayOfMonth,
  lastDayOfMonth,
  type Month,
  monthOf,
  monthsLater,
} from '../../shared/vocabulary/month.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import { cellsOn } from '../cells/cells-on.ts'
import { cellNameAt } from '../cells/names.ts'
import { happenedBy, inForce } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { difficultyCellOn } from './difficulty-cell.ts'
import { visitRows } from './visit-rows.ts'

export interface TeamCharge extends Charge {
  readonly teamName: string
  readonly kind: TeamKind
  /** What the team looks after; null: not said. */
  readonly field: string | null
  readonly personId: number | null
  readonly personName: string | null
}

/** Which cells were ever in whose charge. */
export function allCharges(reader: Reader): TeamCharge[] {
  return reader.all(
    reader.sql
      .selectFrom('team_cell')
      .innerJoin('team', 'team.id', 'team_cell.team_id')
      .leftJoin('person', 'person.id', 'team_cell.person_id')
      .select(['team_id as teamId', 'cell_id as cellId', 'visit_day as visitDay', 'kind'])
      .select('field')
      .select(['team.name as teamName', 'team_cell.person_id as personId', 'full_name as personName'])
      .select(['from_date as from', 'to_date as to'])
      .where('team.trashed_at', 'is', null)
      .orderBy('team.name_sort')
      .orderBy('team_cell.id'),
  )
}

export interface Made extends MadeVisit {
  readonly id: number
}

export function visitsOfMonths(reader: Reader, from: Month, to: Month): Made[] {
  return reader.all(
    reader.sql
      .selectFrom('team_visit')
      .select(['id', 'team_id as teamId', 'cell_id as cellId', 'month', 'visited_on as visitedOn'])
      .where('month', '>=', from)
      .where('month', '<=', to)
      .where('trashed_at', 'is', null)
      .orderBy('visited_on'),
  )
}

export function listTeams(reader: Reader, day: Day): TeamRow[] {
  const teams = reader.all(
    reader.sql
      .selectFrom('team')
      .select(['id', 'name', 'kind', 'decision', 'visit_day as visitDay'])
      .select([
        sql<0 | 1>`(ended_on IS NOT NULL AND ${happenedBy('ended_on', day)})`.as('ended'),
        sql<string | null>`(SELECT full_name FROM team_member JOIN person ON person.id = person_id
          WHERE team_id = team.id AND role = 'leader' AND ${inForce('team_member', day)} LIMIT 1)`.as(
          'leader',
        ),
        sql<number>`(SELECT count(*) FROM team_member WHERE team_id = team.id AND ${inForce('team_member', day)})`.as(
          'members',
        ),
      ])
      .where('trashed_at', 'is', null)
      .where(sql<boolean>`(decided_on IS NULL OR ${happenedBy('decided_on', day)})`)
      .orderBy(sql`ended`)
      .orderBy('name_sort')
      .orderBy('id'),
  )
  const month = monthOf(day)
  const charges = allCharges(reader)
  const visits = visitsOfMonths(reader, month, month)
  const due = dueVisits(charges, firstDayOfMonth(month), day)
  const names = new Map(cellsOn(reader, day).map(({ id, name }) => [id, name]))
  return teams.map(({ ended, ...team }) => ({
    ...team,
    ended: ended === 1,
    cells: charges
      .filter((charge) => charge.teamId === team.id && holdsOn(charge, day))
      .flatMap(({ cellId }) => names.get(cellId) ?? []),
    thisMonth: tallyVisits(
      due.filter(({ teamId }) => teamId === team.id),
      visits,
    ),
  }))
}

/** @throws RegisterError NOT_FOUND, also for a team in the trash */
export function getTeam(reader: Reader, id: number, day: Day): TeamDetail {
  const team = reader.first(
    reader.sql.selectFrom('team').selectAll().where('id', '=', id).where('trashed_at', 'is', null),
  )
  if (team === undefined) throw new RegisterError('NOT_FOUND')
  const month = monthOf(day)
  return {
    id,
    version: team.version,
    fields: {
      name: team.name,
      kind: team.kind,
      decision: team.decision,
      decidedOn: team.decided_on,
      visitDay: team.visit_day,
      field: team.field,
      note: team.note,
    },
    endedOn: team.ended_on,
    members: reader.all(
      reader.sql
        .selectFrom('team_member')
        .innerJoin('person', 'person.id', 'team_member.person_id')
        .select(['team_member.id', 'person_id as personId', 'full_name as name', 'role', 'duty'])
        .select(['from_date as from', 'to_date as to'])
        .where('team_id', '=', id)
        .orderBy(sql`to_date IS NOT NULL`)
        .orderBy(sql`instr('leader deputy member', role)`)
        .orderBy('person.name_sort')
        .orderBy('team_member.id'),
    ),
    cells: reader.all(
      reader.sql
        .selectFrom('team_cell')
        .leftJoin('person', 'person.id', 'team_cell.person_id')
        .select(['team_cell.id', 'cell_id as cellId', 'person_id as personId', 'full_name as personName'])
        .select(['from_date as from', 'to_date as to'])
        .select(cellNameAt('team_cell.cell_id', 'team_cell.to_date').as('cellName'))
        .where('team_id', '=', id)
        .orderBy(sql`to_date IS NOT NULL`)
        .orderBy('cellName')
        .orderBy('team_cell.id'),
    ),
    visits: visitRows(reader, { teamId: id, from: monthsLater(month, -11), to: month }),
  }
}

/** Every cell of a month: whose charge, what was due of it, who came; what is still unsolved. */
export function chargesOfMonth(reader: Reader, month: Month, today: Day): ChargeRow[] {
  const last = lastDayOfMonth(month)
  const day = month === monthOf(today) ? today : last
  const charges = allCharges(reader)
  const visits = Map.groupBy(visitsOfMonths(reader, month, month), ({ cellId }) => cellId)
  const due = Map.groupBy(
    dueVisits(charges, firstDayOfMonth(month), day < last ? day : last),
    ({ cellId }) => cellId,
  )
  const unsolved = unsolvedByCell(reader, day)
  return cellsOn(reader, day).map(({ id, name }) => {
    const came = visits.get(id) ?? []
    return {
      cellId: id,
      cellName: name,
      teams: charges
        .filter((charge) => charge.cellId === id && holdsOn(charge, day))
        .map(({ teamId, teamName, kind, personName }) => ({
          id: teamId,
          name: teamName,
          kind,
          person: personName,
        })),
      month: tallyVisits(due.get(id) ?? [], came),
      visits: came.length,
      lastVisit: came.at(-1)?.visitedOn ?? null,
      openDifficulties: unsolved.get(id)?.open ?? 0,
      overdueDifficulties: unsolved.get(id)?.overdue ?? 0,
    }
  })
}

function unsolvedByCell(reader: Reader, day: Day): ReadonlyMap<number, { open: number; overdue: number }> {
  const rows = reader.all(
    reader.sql
      .selectFrom('difficulty')
      .select((on) => [
        difficultyCellOn(day).as('cellId'),
        on.fn.countAll<number>().as('open'),
        sql<number>`coalesce(sum(due_on < ${day}), 0)`.as('overdue'),
      ])
      .where('trashed_at', 'is', null)
      .where(sql<boolean>`NOT ${happenedBy('done_on', day)}`)
      .groupBy(difficultyCellOn(day)),
  )
  return new Map(rows.map(({ cellId, ...counts }) => [cellId, counts]))
}

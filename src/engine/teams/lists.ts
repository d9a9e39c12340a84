import { type Expression, type SqlBool, sql } from 'kysely'
import type { DifficultyPass, DifficultyRow, ReinforcementRow } from '../../shared/teams/contract.ts'
import { difficultyStateOn } from '../../shared/teams/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { cellNameAt } from '../cells/names.ts'
import { happenedBy } from '../register/as-of.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { difficultyCellNameOn, difficultyCellOn, passesOf } from './difficulty-cell.ts'

export interface DifficultyFilter {
  readonly search?: string | undefined
  readonly sortBy?: 'cell' | 'raised' | 'due' | undefined
  readonly descending?: boolean | undefined
  readonly page: { readonly from: number; readonly size: number }
  readonly state: 'unsolved' | 'overdue' | 'done' | 'all'
  readonly cellId?: number | undefined
  readonly id?: number | undefined
}

/** @throws RegisterError NOT_FOUND, also for one in the trash */
export function difficultyRow(reader: Reader, id: number, day: Day): DifficultyRow {
  const [row] = listDifficulties(reader, { id, state: 'all', page: { from: 0, size: 1 } }, day).rows
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  return row
}

const cellKey = sql<string>`(SELECT name_key FROM cell_state WHERE cell_state.cell_id = difficulty.cell_id
  ORDER BY to_date IS NULL DESC, cell_state.id DESC LIMIT 1)`
const cellSort = sql<string>`(SELECT name_sort FROM cell_state WHERE cell_state.cell_id = difficulty.cell_id
  ORDER BY to_date IS NULL DESC, cell_state.id DESC LIMIT 1)`

/** The cell's name, without marks, is what is searched; the nearest deadline stands first. */
export function listDifficulties(
  reader: Reader,
  filter: DifficultyFilter,
  day: Day,
): { rows: DifficultyRow[]; total: number } {
  const done = happenedBy('difficulty.done_on', day)
  const conditions: Expression<SqlBool>[] = [sql<SqlBool>`difficulty.trashed_at IS NULL`]
  if (filter.state === 'unsolved') conditions.push(sql<SqlBool>`NOT ${done}`)
  if (filter.state === 'overdue') conditions.push(sql<SqlBool>`NOT ${done} AND due_on < ${day}`)
  if (filter.state === 'done') conditions.push(done)
  if (filter.id !== undefined) conditions.push(sql<SqlBool>`difficulty.id = ${filter.id}`)
  if (filter.cellId !== undefined) conditions.push(sql<SqlBool>`${difficultyCellOn(day)} = ${filter.cellId}`)
  for (const word of searchKey(filter.search ?? '').split(' '))
    if (word !== '') conditions.push(sql<SqlBool>`instr(${cellKey}, ${word}) > 0`)
  const chosen = reader.sql.selectFrom('difficulty').where((on) => on.and(conditions))
  const direction = filter.descending === true ? 'desc' : 'asc'
  const order = {
    cell: cellSort,
    raised: sql<string>`raised_on`,
    due: sql<string>`coalesce(due_on, '9999')`,
  }
  const rows = reader.all(
    chosen
      .leftJoin('team', 'team.id', 'difficulty.team_id')
      .leftJoin('person', 'person.id', 'difficulty.person_id')
      .selectAll('difficulty')
      .select(['team.name as teamName', 'person.full_name as personName'])
      .select([difficultyCellOn(day).as('heldBy'), difficultyCellNameOn(day).as('cellName')])
      .orderBy(order[filter.sortBy ?? 'due'], direction)
      .orderBy('difficulty.id', direction)
      .limit(filter.page.size)
      .offset(filter.page.from),
  )
  const passes = passesOf(reader, rows)
  const counted = reader.first(chosen.select((on) => on.fn.countAll<number>().as('total')))
  return {
    total: counted?.total ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      version: row.version,
      heldBy: row.heldBy,
      cellName: cellWords(row.cellName, passes.get(row.id) ?? [], day),
      passes: [...(passes.get(row.id) ?? [])],
      teamName: row.teamName,
      personName: row.personName,
      state: difficultyStateOn({ dueOn: row.due_on, doneOn: row.done_on }, day),
      fields: {
        cellId: row.cell_id,
        teamId: row.team_id,
        raisedOn: row.raised_on,
        what: row.what,
        cause: row.cause,
        solution: row.solution,
        dueOn: row.due_on,
        personId: row.person_id,
        responsible: row.responsible,
        doneOn: row.done_on,
        result: row.result,
        note: row.note,
      },
    })),
  }
}

/** The cell whose it is on the day; one that took it over names where it was raised. */
function cellWords(cellName: string, passes: readonly DifficultyPass[], day: Day): string {
  const [first] = passes
  return first === undefined || first.on > day || first.fromName === ''
    ? cellName
    : `${cellName} (nêu tại ${first.fromName})`
}

/** Members sent to strengthen a cell; those at work on the day, or all there ever were. */
export function listReinforcements(reader: Reader, current: boolean, day: Day): ReinforcementRow[] {
  const rows = reader.all(
    reader.sql
      .selectFrom('reinforcement')
      .innerJoin('person', 'person.id', 'reinforcement.person_id')
      .selectAll('reinforcement')
      .select('person.full_name as personName')
      .select([
        cellNameAt('reinforcement.cell_id', 'reinforcement.to_date').as('cellName'),
        sql<string | null>`${cellNameAt('reinforcement.from_cell_id', 'reinforcement.from_date')}`.as(
          'fromCellName',
        ),
      ])
      .where('reinforcement.trashed_at', 'is', null)
      .orderBy('person.name_sort')
      .orderBy('reinforcement.id'),
  )
  return rows
    .map((row) => ({
      id: row.id,
      version: row.version,
      personName: row.personName,
      fromCellName: row.from_cell_id === null ? null : row.fromCellName,
      cellName: row.cellName,
      current: holdsOn({ from: row.from_date, to: row.to_date }, day),
      fields: {
        personId: row.person_id,
        fromCellId: row.from_cell_id,
        fromUnit: row.from_unit,
        cellId: row.cell_id,
        decision: row.decision,
        task: row.task,
        from: row.from_date,
        to: row.to_date,
        note: row.note,
      },
    }))
    .filter((row) => !current || row.current)
}

import type { DifficultyFields } from '../../shared/teams/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { firstDayOf, isSurelyBefore, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { cellProblem } from '../cells/checks.ts'
import { cellNameOn } from '../cells/names.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { livingPerson, livingTeam, refuse } from './records.ts'

function difficultyColumns(fields: DifficultyFields) {
  return {
    cell_id: fields.cellId,
    team_id: fields.teamId,
    raised_on: fields.raisedOn,
    what: fields.what,
    cause: fields.cause,
    solution: fields.solution,
    due_on: fields.dueOn,
    person_id: fields.personId,
    responsible: fields.responsible,
    done_on: fields.doneOn,
    result: fields.result,
    note: fields.note,
  }
}

function check(change: Change, { teamId, personId, raisedOn, dueOn, doneOn }: DifficultyFields, today: Day) {
  if (teamId !== null) livingTeam(change, teamId)
  if (personId !== null) livingPerson(change, personId)
  const problems = []
  const ahead = 'Ngày này còn ở phía trước. Kiểm tra lại.'
  for (const [field, date] of Object.entries({ raisedOn, doneOn }))
    if (date !== null && (firstDayOf(date) ?? today) > today) problems.push({ field, message: ahead })
  if (raisedOn !== null && doneOn !== null && isSurelyBefore(doneOn, raisedOn))
    problems.push({ field: 'doneOn', message: 'Ngày giải quyết xong sớm hơn ngày nêu. Kiểm tra lại.' })
  if (raisedOn !== null && dueOn !== null && isSurelyBefore(partialDate(dueOn), raisedOn))
    problems.push({ field: 'dueOn', message: 'Hạn giải quyết sớm hơn ngày nêu. Kiểm tra lại.' })
  if (problems.length > 0) throw invalid(problems)
}

/** @throws RegisterError NOT_FOUND, INVALID */
export function createDifficulty(change: Change, fields: DifficultyFields, today: Day): number {
  check(change, fields, today)
  refuse([cellProblem(change, fields.cellId)])
  const id = change.insert('difficulty', { ...difficultyColumns(fields), trashed_at: null })
  change.describe(`Ghi khó khăn của ${cellNameOn(change, fields.cellId, today)}`)
  return id
}

/** @throws RegisterError NOT_FOUND, STALE, INVALID */
export function updateDifficulty(
  change: Change,
  id: number,
  version: number,
  fields: DifficultyFields,
  today: Day,
): number {
  const known = living(change, id)
  check(change, fields, today)
  const next = change.update('difficulty', id, difficultyColumns(fields), version)
  // Said anew where it belongs: it was not taken over from there.
  if (fields.cellId !== known.cell_id) forgetPasses(change, id)
  const cell = cellNameOn(change, fields.cellId, today)
  change.describe(
    known.done_on === null && fields.doneOn !== null
      ? `Ghi đã giải quyết khó khăn của ${cell}`
      : `Sửa khó khăn của ${cell}`,
  )
  return next
}

/** @throws RegisterError NOT_FOUND */
export function trashDifficulties(change: Change, ids: readonly number[], at: string): number {
  for (const id of ids) living(change, id)
  for (const id of ids) change.update('difficulty', id, { trashed_at: at })
  change.describe(`Chuyển ${ids.length} khó khăn, tồn tại vào thùng rác`)
  return ids.length
}

function forgetPasses(change: Change, id: number): void {
  const passes = change.all(
    change.sql
      .selectFrom('difficulty_pass')
      .select('id')
      .where('difficulty_id', '=', id)
      .orderBy('id', 'desc'),
  )
  for (const pass of passes) change.remove('difficulty_pass', pass.id)
}

function living(change: Change, id: number) {
  const row = change.row('difficulty', id)
  if (row.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return row
}

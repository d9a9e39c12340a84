import { cellInSentence } from '../../shared/cells/rules.ts'
import {
  firstDayOf,
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
} from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { endings } from './acts/followers.ts'
import { dissolvedAlready } from './commands.ts'
import { lastState, livingCell } from './states.ts'
import { endListings } from './weakness/commands.ts'

/**
 * Ends an organisation on a day, with its name, its villages, its posts and the charge of teams. People and organisations under it must have
 * been moved before, for nobody may be left in a cell that is no more.
 * @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT
 */
export function dissolveCell(change: Change, id: number, version: number, on: PartialDate): number {
  const cell = livingCell(change, id)
  const state = lastState(change, id)
  if (cell.dissolved_on !== null) throw dissolvedAlready(state.name)
  const since = state.from_date ?? cell.founded_on
  if (since !== null && isSurelyBefore(on, since))
    throw invalid([
      {
        field: 'on',
        message: `Ngày giải thể sớm hơn ${formatPartialDate(since)}, là ngày bắt đầu của tên hiện tại. Kiểm tra lại hai ngày này.`,
      },
    ])
  const left = whoIsLeft(change, id, on)
  if (left.length > 0)
    throw new RegisterError(
      'CONFLICT',
      `${state.name} còn ${left.join(', ')} nên chưa ghi giải thể. Dữ liệu không mất. Chuyển sang tổ chức đảng khác trước rồi làm lại.`,
    )
  const next = change.update('cell', id, { dissolved_on: on }, version)
  change.update('cell_state', state.id, { to_date: on })
  // What was to begin only afterwards never came to be.
  for (const table of ['cell_village', 'cell_post', 'cell_capability', 'cell_term'] as const)
    for (const row of change.all(
      change.sql
        .selectFrom(table)
        .select(['id', 'from_date'])
        .where('cell_id', '=', id)
        .where('to_date', 'is', null),
    ))
      if (row.from_date !== null && isSurelyBefore(on, row.from_date)) change.remove(table, row.id)
      else change.update(table, row.id, { to_date: on })
  for (const end of endings) end(change, id, on)
  endListings(change, id, on, `Giải thể ${formatPartialDate(on)}`)
  change.describe(`Ghi giải thể ${cellInSentence(state.name)}`)
  return next
}

/** In words: who and what would be left behind on that day. */
function whoIsLeft(change: Change, cellId: number, on: PartialDate): string[] {
  // Leaving on a day nobody knows is leaving; a partial day counts from its first day, as in every period.
  const day = firstDayOf(on) ?? '9999-12-31'
  const count = (sql: string): number => change.statement<{ n: number }>(sql).get(cellId, day)?.n ?? 0
  const members = count(
    `SELECT count(DISTINCT person_id) AS n FROM cell_member
     WHERE cell_id = ? AND (to_date IS NULL OR (to_date <> '?' AND to_date > ?))`,
  )
  const sympathizers = count(
    `SELECT count(*) AS n FROM sympathizer_stay JOIN sympathizer ON sympathizer.id = sympathizer_id
     WHERE cell_id = ? AND (to_date IS NULL OR (to_date <> '?' AND to_date > ?))
     AND trashed_at IS NULL AND stopped_on IS NULL AND admitted_on IS NULL`,
  )
  const organisations = count(
    `SELECT count(*) AS n FROM cell_state JOIN cell ON cell.id = cell_id
     WHERE parent_id = ? AND (to_date IS NULL OR (to_date <> '?' AND to_date > ?))
     AND trashed_at IS NULL AND dissolved_on IS NULL`,
  )
  return [
    ...(members > 0 ? [`${members} đảng viên`] : []),
    ...(sympathizers > 0 ? [`${sympathizers} quần chúng đang theo dõi`] : []),
    ...(organisations > 0 ? [`${organisations} tổ chức đảng trực thuộc`] : []),
  ]
}

/**
 * For organisations entered by mistake. One that people ever belonged to has a past and is dissolved instead.
 * @throws RegisterError NOT_FOUND, CONFLICT
 */
export function trashCells(change: Change, ids: readonly number[], at: string): number {
  const names = ids.map((id) => {
    livingCell(change, id)
    const { name } = lastState(change, id)
    const ties = tiesOf(change, id, ids)
    if (ties !== null)
      throw new RegisterError(
        'CONFLICT',
        `${name} ${ties} nên không chuyển vào thùng rác được. Dữ liệu không mất. Nếu tổ chức đảng này không còn, hãy ghi giải thể.`,
      )
    return name
  })
  for (const id of ids) change.update('cell', id, { trashed_at: at })
  change.describe(
    ids.length === 1 && names[0] !== undefined
      ? `Chuyển ${cellInSentence(names[0])} vào thùng rác`
      : `Chuyển ${ids.length} tổ chức đảng vào thùng rác`,
  )
  return ids.length
}

function tiesOf(change: Change, id: number, together: readonly number[]): string | null {
  const has = (sql: string): boolean => change.statement(sql).get(id) !== undefined
  if (
    has(
      'SELECT 1 FROM cell_member JOIN person ON person.id = person_id WHERE cell_id = ? AND trashed_at IS NULL',
    )
  )
    return 'đã có đảng viên sinh hoạt'
  if (
    has(
      `SELECT 1 FROM sympathizer_stay JOIN sympathizer ON sympathizer.id = sympathizer_id
       WHERE cell_id = ? AND trashed_at IS NULL`,
    )
  )
    return 'đã có quần chúng được theo dõi'
  if (has('SELECT 1 FROM cell_post WHERE cell_id = ? AND to_date IS NULL')) return 'còn người giữ chức vụ'
  const under = change.all(
    change.sql
      .selectFrom('cell_state')
      .innerJoin('cell', 'cell.id', 'cell_id')
      .select('cell_id')
      .where('parent_id', '=', id)
      .where('cell_id', 'not in', [...together])
      .where('trashed_at', 'is', null),
  )
  return under.length > 0 ? 'còn tổ chức đảng trực thuộc' : null
}

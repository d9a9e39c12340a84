import type { CellFields, CellKind } from '../../shared/cells/fields.ts'
import { cellInSentence, changeDayProblem, foundingDayProblem } from '../../shared/cells/rules.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { cleanText } from '../../shared/vocabulary/search-key.ts'
import type { Change } from '../register/change.ts'
import { namedColumns } from '../register/named.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { villageExistsOn } from '../villages/standing.ts'
import { nameProblem, parentProblem, villagesProblem, type WantedState } from './checks.ts'
import { currentState, lastState, livingCell, statesInOrder } from './states.ts'

function refuse(problems: readonly (FieldProblem | null)[]): void {
  const found = problems.filter((problem) => problem !== null)
  if (found.length > 0) throw invalid(found)
}

/**
 * An organisation with its first state and its villages, all from the founding day.
 * @throws RegisterError INVALID
 */
export function createCell(change: Change, fields: CellFields, today: Day): number {
  const { kind, parentId, foundedOn, villageIds, note } = fields
  const named = namedColumns(fields.name)
  const wanted: WantedState = { cellId: null, name: named.name, parentId, from: foundedOn, to: null }
  refuse([
    nameProblem(change, wanted),
    parentProblem(change, wanted),
    foundingDayProblem(foundedOn, { today, firstChange: null, dissolvedOn: null }),
    villagesProblem(change, villageIds),
  ])
  const id = change.insert('cell', { founded_on: foundedOn, dissolved_on: null, note, trashed_at: null })
  const period = { from_date: foundedOn, to_date: null }
  change.insert('cell_state', { cell_id: id, ...named, kind, parent_id: parentId, ...period })
  for (const village_id of new Set(villageIds))
    change.insert('cell_village', { cell_id: id, village_id, ...period })
  change.describe(`Thêm ${cellInSentence(named.name)}`)
  return id
}

export interface WantedChange {
  readonly id: number
  readonly version: number
  readonly from: PartialDate
  readonly name: string
  readonly kind: CellKind
  readonly parentId: number | null
}

/**
 * A new name, kind or superior from a day on; what was before stays readable under its own days.
 * @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT for a dissolved organisation
 */
export function changeCell(change: Change, wanted: WantedChange): number {
  const { id, from, kind, parentId } = wanted
  const cell = livingCell(change, id)
  const named = namedColumns(wanted.name)
  const state = lastState(change, id)
  if (cell.dissolved_on !== null) throw dissolvedAlready(state.name)
  const same = state.name === named.name && state.kind === kind && state.parent_id === parentId
  const next: WantedState = { cellId: id, name: named.name, parentId, from, to: null }
  refuse([
    same ? { field: 'name', message: 'Tên, loại và cấp trên vẫn như cũ nên không có gì để thay đổi.' } : null,
    changeDayProblem(from, { since: state.from_date ?? cell.founded_on }),
    nameProblem(change, next),
    parentProblem(change, next),
  ])
  const version = change.touch('cell', id, wanted.version)
  change.update('cell_state', state.id, { to_date: from })
  const { rank } = state
  const row = { cell_id: id, ...named, kind, parent_id: parentId, rank, from_date: from, to_date: null }
  change.insert('cell_state', row)
  change.describe(
    state.name === named.name
      ? `Thay đổi ${state.parent_id === parentId ? 'loại' : 'cấp trên'} của ${cellInSentence(named.name)}`
      : `Đổi tên ${cellInSentence(state.name)} thành ${named.name}`,
  )
  return version
}

/**
 * Puts right what was written wrongly in the state of today, the founding day, the villages or the note.
 * @throws RegisterError NOT_FOUND, STALE, INVALID
 */
export function correctCell(
  change: Change,
  id: number,
  version: number,
  fields: CellFields,
  today: Day,
): number {
  const cell = livingCell(change, id)
  const [first] = statesInOrder(change, id)
  const state = currentState(change, id, today)
  const { kind, parentId, foundedOn, villageIds, note } = fields
  const named = namedColumns(fields.name)
  const { from_date: from, to_date: to } = state
  const wanted: WantedState = { cellId: id, name: named.name, parentId, from, to }
  const moved = state.parent_id !== parentId
  refuse([
    moved || state.name !== named.name ? nameProblem(change, wanted) : null,
    moved ? parentProblem(change, wanted) : null,
    foundingDayProblem(foundedOn, {
      today,
      firstChange: first?.to_date ?? null,
      dissolvedOn: cell.dissolved_on,
    }),
    villagesProblem(change, villageIds),
  ])
  let next = change.update('cell', id, { founded_on: foundedOn, note }, version)
  const written = change.changes
  change.update('cell_state', state.id, { ...named, kind, parent_id: parentId })
  if (first !== undefined && foundedOn !== cell.founded_on)
    change.update('cell_state', first.id, { from_date: foundedOn })
  relinkVillages(change, id, villageIds, { founded: foundedOn, before: cell.founded_on, today })
  if (change.changes > written && next === version) next = change.touch('cell', id)
  change.describe(`Sửa thông tin ${cellInSentence(named.name)}`)
  return next
}

/**
 * A wrong link goes, a missing one comes, as if written rightly at the founding. Links ended long ago stay, and so do those of
 * villages that are no more: no screen of today shows them.
 */
function relinkVillages(
  change: Change,
  cellId: number,
  villageIds: readonly number[],
  days: {
    readonly founded: PartialDate | null
    readonly before: PartialDate | null
    readonly today: Day
  },
): void {
  const links = change.all(
    change.sql
      .selectFrom('cell_village')
      .innerJoin('village', 'village.id', 'cell_village.village_id')
      .selectAll('cell_village')
      .select(villageExistsOn(days.today).as('isThere'))
      .where('cell_id', '=', cellId)
      .where('to_date', 'is', null),
  )
  for (const link of links) {
    if (link.isThere && !villageIds.includes(link.village_id)) change.remove('cell_village', link.id)
    else if (link.from_date === days.before)
      change.update('cell_village', link.id, { from_date: days.founded })
  }
  const linked = new Set(links.map((link) => link.village_id))
  for (const village_id of new Set(villageIds))
    if (!linked.has(village_id))
      change.insert('cell_village', {
        cell_id: cellId,
        village_id,
        from_date: days.founded,
        to_date: null,
      })
}

/** A dissolved organisation keeps its past; it takes no changes. */
export function dissolvedAlready(name: string): RegisterError {
  return new RegisterError(
    'CONFLICT',
    `${cleanText(name)} đã giải thể nên chưa ghi. Dữ liệu không mất. Nếu ghi nhầm việc giải thể, hãy hoàn tác việc đó trước.`,
  )
}

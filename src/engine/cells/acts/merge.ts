import type { MergeWanted } from '../../../shared/cells/acts-contract.ts'
import { cellInSentence } from '../../../shared/cells/rules.ts'
import { type Day, formatDay } from '../../../shared/vocabulary/day.ts'
import { partialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Change } from '../../register/change.ts'
import { invalid } from '../../register/register-error.ts'
import { changeCell, createCell } from '../commands.ts'
import { appointSecretary } from './appoint.ts'
import { type ActingCell, actingCell } from './checks.ts'
import { endCell } from './end-cell.ts'
import { followers } from './followers.ts'
import { beginsThere, endRow, handOver, onlyVillage, openRows, openStays } from './hand-over.ts'
import { recordAct } from './record-act.ts'

/**
 * Several cells become one, in one command: members, tracked people, villages and village posts come under the cell that goes
 * on, the others end with their own posts, and their names stay under their days.
 * @throws RegisterError NOT_FOUND, CONFLICT, INVALID
 */
export function mergeCells(
  change: Change,
  wanted: MergeWanted,
  today: Day,
): { cellId: number; actId: number } {
  const { on, into, paper } = wanted
  const ending = [...new Set(wanted.cellIds)]
    .filter((id) => into.kind === 'new' || id !== into.cellId)
    .map((id) => actingCell(change, id, on))
  if (ending.length === 0 || (into.kind === 'new' && ending.length < 2))
    throw invalid([{ field: 'cellIds', message: 'Cần chọn ít nhất hai chi bộ để sáp nhập.' }])
  refuseRing(ending, into)
  const cellId = receivingCell(change, wanted, today)
  for (const cell of ending) {
    bringUnder(change, cell.id, cellId, on)
    for (const follow of followers) follow(change, { from: cell.id, to: cellId, on, ends: true })
    endCell(change, cell.id, on, `Sáp nhập ngày ${formatDay(on)}`)
  }
  if (wanted.secretaryId !== null) appointSecretary(change, cellId, wanted.secretaryId, on)
  change.touch('cell', cellId)
  const before = ending.map(({ id }) => id)
  const actId = recordAct(change, {
    kind: 'merged',
    on: partialDate(on),
    paper,
    before: into.kind === 'existing' ? [...before, cellId] : before,
    after: [cellId],
  })
  const names = ending.map(({ name }) => cellInSentence(name)).join(', ')
  change.describe(`Sáp nhập ${names} vào ${cellInSentence(nameOf(change, cellId))}`)
  return { cellId, actId }
}

function nameOf(change: Change, cellId: number): string {
  const row = change.first(
    change.sql
      .selectFrom('cell_state')
      .select('name')
      .where('cell_id', '=', cellId)
      .where('to_date', 'is', null),
  )
  return row?.name ?? ''
}

/** Nobody can be merged into what stands under it. */
function refuseRing(ending: readonly ActingCell[], into: MergeWanted['into']): void {
  const parent = into.kind === 'new' ? into.parentId : null
  const swallowed = ending.find(({ id }) => id === parent)
  if (swallowed !== undefined)
    throw invalid([
      {
        field: 'into.parentId',
        message: `${swallowed.name} sẽ kết thúc nên không thể là cấp trên. Chọn lại.`,
      },
    ])
}

function receivingCell(change: Change, wanted: MergeWanted, today: Day): number {
  const { into, on } = wanted
  if (into.kind === 'new') {
    const { name, cellKind: kind, parentId } = into
    const fields = { name, kind, parentId, foundedOn: partialDate(on), villageIds: [], note: null }
    return createCell(change, fields, today)
  }
  const cell = actingCell(change, into.cellId, on)
  if (into.name !== null && into.name !== cell.name) {
    const { version } = change.row('cell', cell.id)
    const state = change.first(
      change.sql
        .selectFrom('cell_state')
        .select(['kind', 'parent_id'])
        .where('cell_id', '=', cell.id)
        .where('to_date', 'is', null),
    )
    changeCell(change, {
      id: cell.id,
      version,
      from: partialDate(on),
      name: into.name,
      kind: state?.kind ?? 'village',
      parentId: state?.parent_id ?? null,
    })
  }
  return cell.id
}

/** Everybody and everything of one cell comes under another; its own party posts end where they are. */
export function bringUnder(change: Change, from: number, to: number, on: Day): void {
  for (const row of openRows(change, 'cell_member', from, on)) handOver(change, 'cell_member', row, to, on)
  for (const row of openStays(change, from, on)) handOver(change, 'sympathizer_stay', row, to, on)
  bringVillagePosts(change, from, to, on)
  bringVillages(change, from, to, on)
  for (const { id, cell_id } of statesUnder(change, from, on)) {
    const { id: _id, ...state } = change.row('cell_state', id)
    const begun = state.from_date === null || state.from_date === '?' || state.from_date < partialDate(on)
    if (!begun) change.update('cell_state', id, { parent_id: to })
    else {
      change.update('cell_state', id, { to_date: partialDate(on) })
      change.insert('cell_state', { ...state, parent_id: to, from_date: partialDate(on) })
      change.touch('cell', cell_id)
    }
  }
}

function statesUnder(change: Change, parent: number, on: Day): { id: number; cell_id: number }[] {
  return change
    .statement<{ id: number; cell_id: number }>(
      `SELECT cell_state.id, cell_id FROM cell_state JOIN cell ON cell.id = cell_id
       WHERE parent_id = ? AND trashed_at IS NULL AND (to_date IS NULL OR (to_date <> '?' AND to_date > ?))`,
    )
    .all(parent, on)
}

function bringVillages(change: Change, from: number, to: number, on: Day): void {
  const there = new Set(
    openRows(change, 'cell_village', to, on).map(({ id }) => change.row('cell_village', id).village_id),
  )
  for (const row of openRows(change, 'cell_village', from, on)) {
    const { id: _id, ...link } = change.row('cell_village', row.id)
    endRow(change, 'cell_village', row, on)
    if (there.has(link.village_id)) continue
    there.add(link.village_id)
    change.insert('cell_village', { ...link, cell_id: to, from_date: beginsThere(row, link, on) })
  }
}

/** A village head goes on being head of the village, now among the posts of the receiving cell. */
function bringVillagePosts(change: Change, from: number, to: number, on: Day): void {
  const only = onlyVillage(change, from, on)
  for (const row of openRows(change, 'cell_post', from, on)) {
    const { id: _id, ...post } = change.row('cell_post', row.id)
    if (post.post !== 'village_head' && post.post !== 'front_head') continue
    endRow(change, 'cell_post', row, on)
    change.insert('cell_post', {
      ...post,
      cell_id: to,
      village_id: post.village_id ?? only,
      from_date: beginsThere(row, post, on),
    })
  }
}

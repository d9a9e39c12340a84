import type { SplitWanted } from '../../../shared/cells/acts-contract.ts'
import { cellInSentence } from '../../../shared/cells/rules.ts'
import { type Day, formatDay } from '../../../shared/vocabulary/day.ts'
import { partialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { Change } from '../../register/change.ts'
import { RegisterError } from '../../register/register-error.ts'
import { createCell } from '../commands.ts'
import { appointSecretary } from './appoint.ts'
import { actingCell } from './checks.ts'
import { endCell } from './end-cell.ts'
import { followers } from './followers.ts'
import { beginsThere, endRow, handOver, onlyVillage, openRows, openStays } from './hand-over.ts'
import { recordAct } from './record-act.ts'

/**
 * Parts of a cell become cells of their own, in one command.
 * @throws RegisterError NOT_FOUND, INVALID, CONFLICT when the cell ends and somebody is in no part
 */
export function splitCell(
  change: Change,
  wanted: SplitWanted,
  today: Day,
): { cellIds: number[]; actId: number } {
  const { cellId, on, parts, ends, paper } = wanted
  const cell = actingCell(change, cellId, on)
  // as it was before any part took its villages
  const only = onlyVillage(change, cellId, on)
  const cellIds = parts.map((part) => {
    const { name, kind, parentId } = part
    const fields = {
      name,
      kind,
      parentId,
      foundedOn: partialDate(on),
      villageIds: part.villageIds,
      note: null,
    }
    const id = createCell(change, fields, today)
    moveChosen(change, { from: cellId, to: id, on, only }, part)
    if (part.secretaryId !== null) appointSecretary(change, id, part.secretaryId, on)
    for (const follow of followers) follow(change, { from: cellId, to: id, on, ends })
    return id
  })
  if (ends) {
    refuseLeftBehind(change, cellId, cell.name, on)
    endCell(change, cellId, on, `Chia tách ngày ${formatDay(on)}`)
  } else change.touch('cell', cellId)
  const after = ends ? cellIds : [cellId, ...cellIds]
  const actId = recordAct(change, { kind: 'split', on: partialDate(on), paper, before: [cellId], after })
  change.describe(`Chia tách ${cellInSentence(cell.name)} thành ${after.length} chi bộ`)
  return { cellIds, actId }
}

function moveChosen(
  change: Change,
  {
    from,
    to,
    on,
    only,
  }: { readonly from: number; readonly to: number; readonly on: Day; readonly only: number | null },
  part: SplitWanted['parts'][number],
): void {
  const people = new Set(part.personIds)
  for (const row of openRows(change, 'cell_member', from, on))
    if (people.has(change.row('cell_member', row.id).person_id)) handOver(change, 'cell_member', row, to, on)
  const tracked = new Set(part.sympathizerIds)
  for (const row of openStays(change, from, on))
    if (tracked.has(change.row('sympathizer_stay', row.id).sympathizer_id))
      handOver(change, 'sympathizer_stay', row, to, on)
  const villages = new Set(part.villageIds)
  for (const row of openRows(change, 'cell_village', from, on))
    if (villages.has(change.row('cell_village', row.id).village_id)) endRow(change, 'cell_village', row, on)
  // Posts do not divide: whoever goes leaves the cell's party posts; a village head goes with the village, and where nobody
  // wrote of which one, with the person.
  for (const row of openRows(change, 'cell_post', from, on)) {
    const { id: _id, ...post } = change.row('cell_post', row.id)
    const ofVillage = post.post === 'village_head' || post.post === 'front_head'
    const village = post.village_id ?? only
    if (ofVillage && (village === null ? people.has(post.person_id) : villages.has(village))) {
      endRow(change, 'cell_post', row, on)
      const there = { cell_id: to, village_id: village, from_date: beginsThere(row, post, on) }
      change.insert('cell_post', { ...post, ...there })
    } else if (!ofVillage && people.has(post.person_id)) endRow(change, 'cell_post', row, on)
  }
}

function refuseLeftBehind(change: Change, cellId: number, name: string, on: Day): void {
  const members = openRows(change, 'cell_member', cellId, on).length
  const tracked = openStays(change, cellId, on).length
  if (members + tracked === 0) return
  throw new RegisterError(
    'CONFLICT',
    `Còn ${members} đảng viên, ${tracked} quần chúng đang theo dõi của ${name} chưa xếp vào chi bộ nào nên chưa ghi. Dữ liệu không mất. Chọn chi bộ cho từng người rồi làm lại.`,
  )
}

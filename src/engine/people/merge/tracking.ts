import type { RecordTableName } from '../../register/schema.ts'
import { type FoldRule, foldRow } from './fold.ts'
import { isLiving, type Merging, refuse, rowsOf, type StoredRow } from './rows.ts'
import { cellName } from './stretches.ts'

const tracking: FoldRule = {
  words: 'việc theo dõi',
  once: [],
  agree: ['recognised_on', 'recognition_resolution'],
}

/** What refers to a tracking, and what becomes of it when two become one. A test finds them all in the register's own words. */
export const trackingLinks: Readonly<Record<string, 'move' | 'stay' | 'remark' | 'approval'>> = {
  'sympathizer_stay.sympathizer_id': 'stay',
  'sympathizer_helper.sympathizer_id': 'move',
  'sympathizer_task.sympathizer_id': 'move',
  'sympathizer_remark.sympathizer_id': 'remark',
  'sympathizer_paper.sympathizer_id': 'move',
  'approval_item.sympathizer_id': 'approval',
  'dossier.sympathizer_id': 'move',
}

/** Whoever is followed in two records at a time is followed once; what is over stays as it was. */
export function mergeTrackings(merging: Merging): void {
  const { change, keptId, goneId } = merging
  const kept = rowsOf(change, 'sympathizer', 'person_id', keptId).find(isUnderWay)
  for (const row of rowsOf(change, 'sympathizer', 'person_id', goneId)) {
    if (kept === undefined || !isUnderWay(row)) {
      change.overwrite('sympathizer', row.id, { person_id: keptId })
      continue
    }
    moveStays(merging, kept, row)
    moveRemarks(merging, kept, row)
    moveApprovals(merging, kept, row)
    for (const [link, rule] of Object.entries(trackingLinks)) {
      const [table, column] = link.split('.') as [RecordTableName, string]
      if (rule === 'move')
        for (const { id } of rowsOf(change, table, column, row.id))
          change.overwrite(table, id, { [column]: kept.id })
    }
    foldRow(merging, 'sympathizer', 'person_id', tracking, kept, row)
  }
}

function isUnderWay(row: StoredRow): boolean {
  return isLiving(row) && row['admitted_on'] === null && row['stopped_on'] === null
}

function moveStays({ change }: Merging, kept: StoredRow, gone: StoredRow): void {
  const stays = (id: number) => rowsOf(change, 'sympathizer_stay', 'sympathizer_id', id)
  const here = stays(kept.id).find((stay) => stay['to_date'] === null)
  for (const stay of stays(gone.id)) {
    if (stay['to_date'] !== null) change.overwrite('sympathizer_stay', stay.id, { sympathizer_id: kept.id })
    else if (here === undefined || here['cell_id'] === stay['cell_id']) {
      if (here === undefined) change.overwrite('sympathizer_stay', stay.id, { sympathizer_id: kept.id })
      else change.remove('sympathizer_stay', stay.id)
    } else
      refuse(
        `cả hai đang được theo dõi, ở ${cellName(change, here)} và ở ${cellName(change, stay)}. Chuyển hoặc thôi theo dõi một bên rồi gộp lại.`,
      )
  }
}

function moveRemarks({ change, others }: Merging, kept: StoredRow, gone: StoredRow): void {
  const known = new Set(
    rowsOf(change, 'sympathizer_remark', 'sympathizer_id', kept.id).map((row) => row['quarter']),
  )
  for (const remark of rowsOf(change, 'sympathizer_remark', 'sympathizer_id', gone.id)) {
    if (!known.has(remark['quarter'] ?? null)) {
      change.overwrite('sympathizer_remark', remark.id, { sympathizer_id: kept.id })
      continue
    }
    others.push({ table: 'sympathizer_remark', column: 'remark', value: remark['remark'] ?? null })
    change.remove('sympathizer_remark', remark.id)
  }
}

function moveApprovals({ change }: Merging, kept: StoredRow, gone: StoredRow): void {
  const known = rowsOf(change, 'approval_item', 'sympathizer_id', kept.id)
  for (const item of rowsOf(change, 'approval_item', 'sympathizer_id', gone.id)) {
    if (known.some((other) => other['batch_id'] === item['batch_id']))
      refuse('cả hai cùng có tên trong một đợt đề nghị phê duyệt. Bỏ một bên khỏi đợt đó rồi gộp lại.')
    change.overwrite('approval_item', item.id, { sympathizer_id: kept.id })
  }
}

import { postKindLabels } from '../../../shared/cells/fields.ts'
import { isPartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { formatPeriod, overlaps, type Period } from '../../../shared/vocabulary/period.ts'
import type { Change } from '../../register/change.ts'
import { type FoldRule, foldRow } from './fold.ts'
import { type Merging, refuse, rowsOf, type StoredRow } from './rows.ts'

const stretch = (words: string): FoldRule => ({ words, once: [], agree: ['to_date'] })

/**
 * Nobody belongs to two cells on one day: a stretch said twice becomes one; two cells at a time, or a standing said
 * differently, are for a person to settle first.
 */
export function mergeMemberships(merging: Merging): void {
  const { change, keptId, goneId } = merging
  const kept = rowsOf(change, 'cell_member', 'person_id', keptId)
  for (const row of rowsOf(change, 'cell_member', 'person_id', goneId)) {
    const rival = kept.find((other) => overlaps(periodOf(other), periodOf(row)))
    if (rival === undefined) change.overwrite('cell_member', row.id, { person_id: keptId })
    else if (
      rival['cell_id'] === row['cell_id'] &&
      rival['standing'] === row['standing'] &&
      endsAlike(rival, row)
    )
      foldRow(merging, 'cell_member', 'person_id', stretch('quãng sinh hoạt'), rival, row)
    else
      refuse(
        `cả hai cùng sinh hoạt đảng trong một thời gian, ở ${membership(change, rival)} và ở ${membership(change, row)}. Kết thúc hoặc sửa một bên rồi gộp lại.`,
      )
  }
}

/** A post said twice becomes one; different posts stand side by side. */
export function mergePosts(merging: Merging): void {
  const { change, keptId, goneId } = merging
  const kept = rowsOf(change, 'cell_post', 'person_id', keptId)
  for (const row of rowsOf(change, 'cell_post', 'person_id', goneId)) {
    const rival = kept.find(
      (other) =>
        other['cell_id'] === row['cell_id'] &&
        other['post'] === row['post'] &&
        overlaps(periodOf(other), periodOf(row)),
    )
    if (rival === undefined) change.overwrite('cell_post', row.id, { person_id: keptId })
    else if (endsAlike(rival, row)) foldRow(merging, 'cell_post', 'person_id', stretch('chức vụ'), rival, row)
    else
      refuse(
        `cùng một chức vụ ${postOf(row)} ở ${cellName(change, row)} nhưng ghi ngày thôi khác nhau. Sửa cho khớp rồi gộp lại.`,
      )
  }
}

export function periodOf(row: StoredRow): Period {
  const [from, to] = [row['from_date'] ?? null, row['to_date'] ?? null]
  return { from: isPartialDate(from) ? from : null, to: isPartialDate(to) ? to : null }
}

/** Whether somebody still belongs is no blank to be filled. */
function endsAlike(a: StoredRow, b: StoredRow): boolean {
  return (a['to_date'] === null) === (b['to_date'] === null)
}

function membership(change: Change, row: StoredRow): string {
  const standing = row['standing'] === 'official' ? 'chính thức' : 'dự bị'
  return `${cellName(change, row)} (${standing}, ${formatPeriod(periodOf(row))})`
}

export function cellName(change: Change, row: StoredRow): string {
  const cell = change
    .statement<{ name: string }>('SELECT name FROM cell_state WHERE cell_id = ? ORDER BY id DESC LIMIT 1')
    .get(row['cell_id'])
  return cell?.name ?? 'chi bộ'
}

function postOf(row: StoredRow): string {
  const labels: Readonly<Record<string, string>> = postKindLabels
  return labels[String(row['post'])] ?? ''
}

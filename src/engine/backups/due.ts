import type { DueItem } from '../../shared/due/item.ts'
import { addDays, type Day, dayFromDate, formatDay } from '../../shared/vocabulary/day.ts'
import type { OpenDesk } from '../engine.ts'
import { secondFolderProblem } from './folders.ts'
import { secondFolderOf } from './keep.ts'

/** Backups that failed, are old, or do not reach the second folder. Told of today only: no past day had this disk. */
export function backupsDue(desk: OpenDesk, today: Day): DueItem[] {
  const problem = problemWith(desk.lastBackup, today)
  const second = secondFolderProblem(secondFolderOf(desk))
  return [
    ...(problem === null ? [] : [item('last', 'Sao lưu sổ', problem, today)]),
    ...(second === null
      ? []
      : [item('second', 'Cắm USB, nối lại thư mục sao lưu thứ hai', 'Không thấy thư mục này', null)]),
  ]
}

function problemWith(last: OpenDesk['lastBackup'], today: Day): string | null {
  if (last === null) return 'Chưa có bản sao lưu nào'
  if (!last.ok) return 'Lần sao lưu gần nhất không đạt'
  // a program that stays open makes each day's backup soon after midnight
  const day = dayFromDate(new Date(last.at))
  return day < addDays(today, -1) ? `Bản sao lưu gần nhất từ ngày ${formatDay(day)}` : null
}

function item(kind: string, what: string, who: string, dueOn: Day | null): DueItem {
  return {
    key: `office:backups:${kind}`,
    subject: 'office',
    what,
    who,
    cellId: null,
    cellName: null,
    dueOn,
    blockedBy: null,
    source: null,
    link: '/sao-luu',
    anonymous: what,
  }
}

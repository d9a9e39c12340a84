import type { Notice } from '../../shared/accounts/contract.ts'
import { dayFromDate, formatDay } from '../../shared/vocabulary/day.ts'
import { failedBackup, lastRehearsal } from '../backups/settings.ts'
import type { OpenDesk } from '../engine.ts'

const dayOf = (at: string): string => formatDay(dayFromDate(new Date(at)))

/** What stands over every page until it is put right. */
export function noticesOf({ register, lastBackup }: OpenDesk): Notice[] {
  const { reader } = register
  const notices: Notice[] = []
  if (register.walWasLost)
    notices.push({
      kind: 'wal-lost',
      sentence:
        'Lần trước chương trình dừng đột ngột và tệp đi kèm sổ (đuôi -wal) không còn. Sổ mở được và lành lặn, nhưng việc ghi trong những giây cuối có thể không còn. Hãy đối chiếu Nhật ký với giấy tờ; nếu thiếu, khôi phục bản sao lưu gần nhất.',
    })
  const failed = failedBackup(reader)
  if (failed !== null)
    notices.push({
      kind: 'backup-failed',
      sentence: `Sao lưu ngày ${dayOf(failed.at)} không thành công. ${failed.sentence}`,
    })
  else if (lastBackup?.ok === false)
    notices.push({
      kind: 'backup-failed',
      sentence:
        'Lần sao lưu gần nhất không thành công. Dữ liệu trong sổ không mất. Hãy kiểm tra ổ đĩa rồi sao lưu lại.',
    })
  const rehearsal = lastRehearsal(reader)
  if (rehearsal?.ok === false)
    notices.push({
      kind: 'rehearsal-failed',
      sentence: `Diễn tập khôi phục ngày ${dayOf(rehearsal.at)} không đạt. ${rehearsal.sentence}`,
    })
  return notices
}

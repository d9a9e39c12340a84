import { addDays, dayFromDate } from '../../shared/vocabulary/day.ts'
import { clockOf, momentWords } from '../../shared/vocabulary/moment.ts'

/** "08:02 hôm nay", "17:40 hôm qua", "09:15 ngày 03/11/2026" from an ISO moment. */
export function describeMoment(iso: string, now: Date): string {
  const moment = new Date(iso)
  const [day, today] = [dayFromDate(moment), dayFromDate(now)]
  if (day === today) return `${clockOf(moment)} hôm nay`
  return day === addDays(today, -1) ? `${clockOf(moment)} hôm qua` : momentWords(iso)
}

/** "Sao lưu gần nhất 08:02 hôm nay, đạt" */
export function describeBackup(backup: { at: string; ok: boolean } | null, now: Date): string {
  if (backup === null) return 'Chưa có bản sao lưu nào'
  return `Sao lưu gần nhất ${describeMoment(backup.at, now)}, ${backup.ok ? 'đạt' : 'không đạt'}`
}

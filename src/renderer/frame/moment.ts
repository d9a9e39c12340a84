import { addDays, dayFromDate, formatDay } from '../../shared/vocabulary/day.ts'

const clock = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Asia/Ho_Chi_Minh',
})

/** "08:02 hôm nay", "17:40 hôm qua", "09:15 ngày 03/11/2026" from an ISO moment. */
export function describeMoment(iso: string, now: Date): string {
  const moment = new Date(iso)
  const [day, today] = [dayFromDate(moment), dayFromDate(now)]
  const time = clock.format(moment)
  if (day === today) return `${time} hôm nay`
  return day === addDays(today, -1) ? `${time} hôm qua` : `${time} ngày ${formatDay(day)}`
}

/** "Sao lưu gần nhất 08:02 hôm nay, đạt" */
export function describeBackup(backup: { at: string; ok: boolean } | null, now: Date): string {
  if (backup === null) return 'Chưa có bản sao lưu nào'
  return `Sao lưu gần nhất ${describeMoment(backup.at, now)}, ${backup.ok ? 'đạt' : 'không đạt'}`
}

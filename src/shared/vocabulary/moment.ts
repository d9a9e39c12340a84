import { dayFromDate, formatDay } from './day.ts'

const clock = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Asia/Ho_Chi_Minh',
})

/** "08:02" */
export function clockOf(moment: Date): string {
  return clock.format(moment)
}

/** "08:02 ngày 03/11/2026" from an ISO moment, in Vietnam whatever the PC says. */
export function momentWords(iso: string): string {
  const moment = new Date(iso)
  return `${clockOf(moment)} ngày ${formatDay(dayFromDate(moment))}`
}

import { type Day, daysInMonth, formatDay } from '../vocabulary/day.ts'
import { toRoman } from '../vocabulary/roman.ts'

/** From the first to the last day of one year. */
export function isWholeYear(from: Day, to: Day): boolean {
  const year = from.slice(0, 4)
  return from === `${year}-01-01` && to === `${year}-12-31`
}

/** A period as an office says it, both days counted: năm 2026 · 6 tháng đầu năm 2026 · quý III năm 2026 · tháng 3 năm 2026 · từ ngày … đến ngày …. */
export function periodName(from: Day, to: Day): string {
  const year = from.slice(0, 4)
  const [firstMonth, lastMonth] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))]
  const wholeMonths =
    to.startsWith(year) &&
    from.endsWith('-01') &&
    Number(to.slice(8)) === daysInMonth(Number(year), lastMonth)
  if (wholeMonths) {
    if (firstMonth === lastMonth) return `tháng ${firstMonth} năm ${year}`
    if (firstMonth === 1 && lastMonth === 12) return `năm ${year}`
    if (firstMonth === 1 && lastMonth === 6) return `6 tháng đầu năm ${year}`
    if (firstMonth === 7 && lastMonth === 12) return `6 tháng cuối năm ${year}`
    if (firstMonth === 1 && lastMonth === 9) return `9 tháng đầu năm ${year}`
    if (firstMonth % 3 === 1 && lastMonth === firstMonth + 2)
      return `quý ${toRoman(lastMonth / 3)} năm ${year}`
  }
  return `từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`
}

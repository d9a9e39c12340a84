import { formatMonth, type Month, monthsLater } from '../../shared/vocabulary/month.ts'

const usual = 24

/** This month and those before it, newest first, as far as the given one. */
export function monthsBack(now: Month, oldest?: Month): { value: Month; label: string }[] {
  const months: { value: Month; label: string }[] = []
  for (
    let back = -1;
    back < usual || (oldest !== undefined && (months.at(-1)?.value ?? now) > oldest);
    back += 1
  ) {
    const month = monthsLater(now, -back)
    months.push({ value: month, label: formatMonth(month) })
  }
  return months
}

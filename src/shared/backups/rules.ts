/** How many backups stay: the newest of each of so many last days that have one, and of each of so many last months. */
export interface Keeping {
  readonly days: number
  readonly months: number
}

/** Until the office says otherwise. */
export const usualKeeping: Keeping = { days: 30, months: 12 }

const stampShape = / (\d{4}-\d{2}-\d{2}) (\d{2})-(\d{2})-(\d{2}) /u
const vietnamAheadMs = 7 * 3_600_000

/** `2026-11-23 08-02-11`, the clock on the office's wall (Vietnam has one zone, no summer time), whatever the PC says. */
export function backupStamp(at: Date): string {
  const local = new Date(at.getTime() + vietnamAheadMs).toISOString()
  return local.slice(0, 19).replace('T', ' ').replaceAll(':', '-')
}

/** `so-dang-vien 2026-11-23 08-02-11 start.ncbak` → `2026-11-23`; null for a file that is not named like a backup. */
export function dayOfBackup(name: string): string | null {
  return stampShape.exec(name)?.[1] ?? null
}

/** The moment in a backup's name as ISO text in UTC; null for a file that is not named like a backup. */
export function momentOfBackup(name: string): string | null {
  const [, day, hour, minute, second] = stampShape.exec(name) ?? []
  if (day === undefined) return null
  const moment = new Date(`${day}T${hour}:${minute}:${second}+07:00`)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}

/**
 * Which backups may go, given the names of all of one register. Those of the last day that has any all stay; of older days
 * the newest. One that bears a day to come was made while the clock was wrong: it counts after all others, so that it neither
 * makes today an older day nor takes its place. Files that are not named like backups are never touched.
 */
export function backupsToDrop(names: readonly string[], { days, months }: Keeping, today: string): string[] {
  const newestFirst = inTurn(names, today)
  const keptDays = new Set<string>()
  const keptMonths = new Set<string>()
  const lastDay = newestFirst[0] === undefined ? null : dayOfBackup(newestFirst[0])
  return newestFirst.filter((name) => {
    const day = dayOfBackup(name) ?? ''
    const month = day.slice(0, 7)
    const asDay = day === lastDay || (!keptDays.has(day) && keptDays.size < days)
    const asMonth = !keptMonths.has(month) && keptMonths.size < months
    if (asDay) keptDays.add(day)
    if (asMonth) keptMonths.add(month)
    return !asDay && !asMonth
  })
}

/** Names of backups, newest first; those that bear a day to come stand last. */
export function inTurn(names: readonly string[], today: string): string[] {
  const sorted = names.filter((name) => dayOfBackup(name) !== null).sort(newerFirst)
  const isToCome = (name: string): boolean => (dayOfBackup(name) ?? '') > today
  return [...sorted.filter((name) => !isToCome(name)), ...sorted.filter(isToCome)]
}

/** Sorts names by their stamps, newest first; within one second the later number (`(2)`) is the newer. */
export function newerFirst(a: string, b: string): number {
  const [first, second] = [stampOf(a), stampOf(b)]
  if (first !== second) return first < second ? 1 : -1
  if (a.length !== b.length) return b.length - a.length
  return a < b ? 1 : -1
}

function stampOf(name: string): string {
  return stampShape.exec(name)?.[0] ?? ''
}

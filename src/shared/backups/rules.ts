/** How many backups stay: the newest of each of the last 30 days that have one, and of each of the last 12 months. */
const days = 30
const months = 12

/** `so-dang-vien 2026-11-23 08-02-11 start.ncbak` → `2026-11-23`; null for a file that is not named like a backup. */
export function dayOfBackup(name: string): string | null {
  return / (\d{4}-\d{2}-\d{2}) \d{2}-\d{2}-\d{2} /u.exec(name)?.[1] ?? null
}

/**
 * Which backups may go, given the names of all. Today's are all kept (the last day that has any); of older days the newest.
 * Files that are not named like backups are never touched.
 */
export function backupsToDrop(names: readonly string[]): string[] {
  const newestFirst = names
    .filter((name) => dayOfBackup(name) !== null)
    .sort((a, b) => stampOf(b).localeCompare(stampOf(a)))
  const keptDays = new Set<string>()
  const keptMonths = new Set<string>()
  const lastDay = newestFirst[0] === undefined ? null : dayOfBackup(newestFirst[0])
  return newestFirst.filter((name) => {
    const day = dayOfBackup(name) ?? ''
    const month = day.slice(0, 7)
    if (day === lastDay) {
      keptDays.add(day)
      keptMonths.add(month)
      return false
    }
    const asDay = !keptDays.has(day) && keptDays.size < days
    const asMonth = !keptMonths.has(month) && keptMonths.size < months
    if (asDay) keptDays.add(day)
    if (asMonth) keptMonths.add(month)
    return !asDay && !asMonth
  })
}

function stampOf(name: string): string {
  return / (\d{4}-\d{2}-\d{2} \d{2}-\d{2}-\d{2}) /u.exec(name)?.[1] ?? ''
}

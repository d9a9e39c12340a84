import { type Day, dayFromDate } from '../../shared/vocabulary/day.ts'
import { daysToCome } from '../../shared/vocabulary/days-to-come.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Change } from './change.ts'
import { invalid } from './register-error.ts'

/** Who gives the command under way, and when (ISO moment). */
export function authorOf(change: Change): { readonly at: string; readonly by: string } {
  const entry = change.first(
    change.sql.selectFrom('audit_entry').select(['at', 'by_name as by']).where('id', '=', change.entryId),
  )
  if (entry === undefined) throw new Error('A command without its entry')
  return entry
}

/** The day on which the command under way is given. */
export function todayOf(change: Change): Day {
  return dayFromDate(new Date(authorOf(change).at))
}

/** Days on which something has happened. @throws RegisterError INVALID, at each that surely has not come yet */
export function refuseToCome(dates: Readonly<Record<string, PartialDate | null>>, today: Day): void {
  const problems = daysToCome(dates, today)
  if (problems.length > 0) throw invalid(problems)
}

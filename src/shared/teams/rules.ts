import type { Day } from '../vocabulary/day.ts'
import { dayInMonth, type Month, monthsBetween } from '../vocabulary/month.ts'
import { firstDayOf, type PartialDate } from '../vocabulary/partial-date.ts'
import { holdsOn, type Period } from '../vocabulary/period.ts'

/** A cell in a team's charge over a time, with the team's fixed day (null: none). */
export interface Charge extends Period {
  readonly teamId: number
  readonly cellId: number
  readonly visitDay: number | null
}

export interface DueVisit {
  readonly teamId: number
  readonly cellId: number
  readonly month: Month
  /** The fixed day, the last day of the month where the month is shorter. */
  readonly day: Day
}

/**
 * A visit is due in every month whose fixed day lies in the period while the cell is in the team's charge. Two stretches of
 * one charge that meet in a month make one visit.
 */
export function dueVisits(charges: readonly Charge[], from: Day, to: Day): DueVisit[] {
  const due = new Map<string, DueVisit>()
  for (const month of monthsBetween(from, to))
    for (const charge of charges) {
      if (charge.visitDay === null) continue
      const day = dayInMonth(month, charge.visitDay)
      if (day < from || day > to || !holdsOn(charge, day)) continue
      const { teamId, cellId } = charge
      due.set(`${teamId} ${cellId} ${month}`, { teamId, cellId, month, day })
    }
  return [...due.values()]
}

export interface MadeVisit {
  readonly teamId: number | null
  readonly cellId: number
  readonly month: Month
  readonly visitedOn: Day
}

export interface VisitTally {
  readonly due: number
  /** Of those due: months in which the team came at least once. */
  readonly made: number
  /** Of those made: on the fixed day itself. */
  readonly onDay: number
}

export function tallyVisits(due: readonly DueVisit[], visits: readonly MadeVisit[]): VisitTally {
  const key = (visit: { teamId: number | null; cellId: number; month: Month }) =>
    `${visit.teamId} ${visit.cellId} ${visit.month}`
  const made = Map.groupBy(visits, key)
  const came = due.map((each) => ({ day: each.day, visits: made.get(key(each)) ?? [] }))
  return {
    due: due.length,
    made: came.filter((each) => each.visits.length > 0).length,
    onDay: came.filter((each) => each.visits.some(({ visitedOn }) => visitedOn === each.day)).length,
  }
}

export type DifficultyState = 'open' | 'overdue' | 'done'

export const difficultyStateLabels: Record<DifficultyState, string> = {
  open: 'Đang giải quyết',
  overdue: 'Quá hạn',
  done: 'Đã giải quyết',
}

/** Overdue from the day after the deadline; one without a deadline is never overdue. */
export function difficultyStateOn(
  { dueOn, doneOn }: { readonly dueOn: Day | null; readonly doneOn: PartialDate | null },
  day: Day,
): DifficultyState {
  if (doneOn !== null && (firstDayOf(doneOn) ?? day) <= day) return 'done'
  return dueOn !== null && dueOn < day ? 'overdue' : 'open'
}

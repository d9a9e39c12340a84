import { certificateStateOn, certificateValidUntil } from '../../shared/classes/certificates.ts'
import type { FollowUpList, FollowUpRow } from '../../shared/classes/follow-up-contract.ts'
import { deadlineAfter } from '../../shared/regulations/deadline.ts'
import { listRule, type RulePack, ruleOf } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { firstDayOf } from '../../shared/vocabulary/partial-date.ts'
import type { HolidayCalendar } from '../../shared/vocabulary/working-days.ts'
import type { Reader } from '../register/reader.ts'
import { approvedNotSent, certified, probationaryWithout, sentNotApproved } from './follow-up-rows.ts'

export interface FollowUpQuestion {
  readonly day: Day
  readonly pack: RulePack
  readonly calendar: HolidayCalendar
}

/** A certificate is called expiring as long before as the farthest reminder of the pack. */
export function farthestReminder(pack: RulePack): number {
  return Math.max(...listRule(pack, 'alerts.lead_days'))
}

/** Everybody of one list on a day, in Vietnamese order. */
export function followUpRows(
  reader: Reader,
  list: FollowUpList,
  { day, pack, calendar }: FollowUpQuestion,
): FollowUpRow[] {
  const within = farthestReminder(pack)
  const certificates = (state: 'expiring' | 'expired') =>
    certified(reader, day)
      .map((row) => ({ ...row, dueOn: certificateValidUntil(pack, row.since, calendar) }))
      .filter((row) => certificateStateOn(row.dueOn, day, within) === state)
  switch (list) {
    case 'approved_not_sent':
      return stillToSend(reader, { day, pack, calendar }, certified(reader, day))
    case 'sent_not_approved':
      return sentNotApproved(reader, day)
    case 'expiring':
    case 'expired':
      return certificates(list)
    case 'probationary_without':
      return probationaryWithout(reader, day).map((row) => {
        const end = deadlineAfter(ruleOf(pack, 'probation'), row.since, calendar)
        return { ...row, dueOn: end.kind === 'day' ? end.day : null }
      })
  }
}

/** Whoever was agreed to and is in no class, beside the certificates of the day. */
export function stillToSend(
  reader: Reader,
  { day, pack, calendar }: FollowUpQuestion,
  certificates: readonly FollowUpRow[],
): FollowUpRow[] {
  const held = new Map(certificates.map((row) => [row.id, row.since]))
  return approvedNotSent(reader, day).filter(({ id, since }) => {
    const issued = held.get(id)
    if (issued === undefined) return true
    // sent since the approval, or before it with a paper that is still good (or whose day nobody knows)
    const until = certificateValidUntil(pack, issued, calendar)
    const agreed = since === null ? null : firstDayOf(since)
    const learned = issued === null ? null : firstDayOf(issued)
    return until !== null && until < day && agreed !== null && learned !== null && learned < agreed
  })
}

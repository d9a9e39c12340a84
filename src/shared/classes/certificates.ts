import { deadlineAfter } from '../regulations/deadline.ts'
import { type RulePack, ruleOf } from '../regulations/pack.ts'
import { type Day, daysBetween } from '../vocabulary/day.ts'
import type { PartialDate } from '../vocabulary/partial-date.ts'
import type { HolidayCalendar } from '../vocabulary/working-days.ts'

/**
 * Until when the cell may meet on the strength of an awareness certificate (06-HD/TW, 5.4b; the months are the pack's). Null
 * when the day of issue is not known in full: nothing is guessed.
 */
export function certificateValidUntil(
  pack: RulePack,
  issuedOn: PartialDate | null,
  calendar: HolidayCalendar,
): Day | null {
  const deadline = deadlineAfter(ruleOf(pack, 'awareness_cert.validity'), issuedOn, calendar)
  return deadline.kind === 'day' ? deadline.day : null
}

/** `unknown`: no full day of issue, so no last day can be told. */
export type CertificateState = 'valid' | 'expiring' | 'expired' | 'unknown'

export const certificateStateLabels: Record<CertificateState, string> = {
  valid: 'Còn thời hạn',
  expiring: 'Sắp hết hạn',
  expired: 'Hết hạn',
  unknown: 'Chưa rõ ngày cấp',
}

/** On the last day itself the cell may still meet. `within`: how many days before that a certificate is called expiring. */
export function certificateStateOn(validUntil: Day | null, day: Day, within: number): CertificateState {
  if (validUntil === null) return 'unknown'
  if (validUntil < day) return 'expired'
  return daysBetween(day, validUntil) <= within ? 'expiring' : 'valid'
}

/**
 * The numbers of a series from its first one: `015/GCN-2026` → 015/GCN-2026, 016/GCN-2026 … The first run of digits counts
 * on and keeps its leading noughts. Null when there are no digits to count on.
 */
export function certificateNumbers(first: string, count: number): string[] | null {
  const found = /\d{1,12}/u.exec(first)
  if (found === null) return null
  const [digits] = found
  const [before, after] = [first.slice(0, found.index), first.slice(found.index + digits.length)]
  return Array.from(
    { length: count },
    (_, step) => `${before}${String(Number(digits) + step).padStart(digits.length, '0')}${after}`,
  )
}

import { addMonths, type Day } from '../vocabulary/day.ts'
import { lastDayOf, type PartialDate } from '../vocabulary/partial-date.ts'
import { type BadgeWindow, windowAfter } from './badge-windows.ts'
import type { DisciplineForm } from './fields.ts'
import { boundsOf, type Gap, type PartyAgeFacts, reachedOn } from './party-age.ts'

/** What the rule pack says of badges. */
export interface BadgeRules {
  /** badge.years */
  readonly years: readonly number[]
  /** badge.delay_after_discipline: months after khiển trách, cảnh cáo, cách chức. */
  readonly delays: readonly number[]
  /** local.badge.windows */
  readonly windows: readonly string[]
}

export interface BadgeFacts extends PartyAgeFacts {
  readonly disciplines: readonly { readonly form: DisciplineForm; readonly on: PartialDate | null }[]
  /** Years of the badges already awarded. */
  readonly awarded: readonly number[]
}

/** A badge that a member may be put forward for. */
export interface BadgeClaim {
  readonly years: number
  /** The party age is full on this day. */
  readonly reachedOn: Day
  /** Later than `reachedOn` where a discipline delays it (294-QĐ/TW 28.3.1c). */
  readonly entitledOn: Day
  readonly window: BadgeWindow
  /** The same by the latest day that vague dates allow; null where it may never come. */
  readonly latest: { readonly reachedOn: Day; readonly window: BadgeWindow } | null
  /** False where a date known by its month or year only may move it to another window. */
  readonly certain: boolean
}

const delayed: readonly DisciplineForm[] = ['reprimand', 'warning', 'dismissal']

/** Each discipline decided before the window closes puts the badge off by its months, counted from the decision. */
function entitledOn(reached: Day, { disciplines }: BadgeFacts, rules: BadgeRules): Day {
  const decided = disciplines
    .flatMap(({ form, on }) => {
      const day = on === null ? null : lastDayOf(on)
      const months = rules.delays[delayed.indexOf(form)]
      return day === null || months === undefined ? [] : [{ day, months }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return decided.reduce((entitled, { day, months }) => {
    const closes = windowAfter(rules.windows, entitled)?.to ?? entitled
    const free = addMonths(day, months)
    return day <= closes && free > entitled ? free : entitled
  }, reached)
}

function claimOf(
  years: number,
  { start, gaps }: { readonly start: Day; readonly gaps: readonly Gap[] },
  facts: BadgeFacts,
  rules: BadgeRules,
): Omit<BadgeClaim, 'certain' | 'latest'> | null {
  const reached = reachedOn(start, gaps, years)
  if (reached === null) return null
  const entitled = entitledOn(reached, facts, rules)
  const window = windowAfter(rules.windows, entitled)
  return window === null ? null : { years, reachedOn: reached, entitledOn: entitled, window }
}

/**
 * Every badge above those already awarded that somebody may be entitled to, lowest first. Nothing for who is not recognised
 * or whose dates are not known.
 * @param until badges whose years cannot be full in this day's year are left out; gaps and disciplines only put them off
 */
export function badgeClaims(facts: BadgeFacts, rules: BadgeRules, until?: Day): BadgeClaim[] {
  const bounds = facts.recognised ? boundsOf(facts) : null
  if (bounds === null) return []
  const { earliest, latest } = bounds
  // known to the day: both counts are one
  const exact = earliest.start === latest.start && earliest.gaps.length === 0 && latest.gaps.length === 0
  const highest = Math.max(0, ...facts.awarded)
  const most = until === undefined ? null : Number(until.slice(0, 4)) - Number(earliest.start.slice(0, 4))
  return rules.years.flatMap((years): BadgeClaim[] => {
    if (years <= highest || (most !== null && years > most)) return []
    const early = claimOf(years, earliest, facts, rules)
    if (early === null) return []
    const late = exact ? early : claimOf(years, latest, facts, rules)
    return [{ ...early, latest: late, certain: late?.window.awardOn === early.window.awardOn }]
  })
}

/** The badge awarded in a window on one of these days, both counted: the highest, should several fall together. */
export function claimWithin(claims: readonly BadgeClaim[], from: Day, to: Day): BadgeClaim | null {
  return claims.findLast(({ window }) => window.awardOn >= from && window.awardOn <= to) ?? null
}

/** The highest badge whose window is surely over without an award. */
export function claimMissed(claims: readonly BadgeClaim[], on: Day): BadgeClaim | null {
  return (
    claims.findLast(({ latest }) => latest !== null && latest.window.awardOn < on && latest.window.to < on) ??
    null
  )
}

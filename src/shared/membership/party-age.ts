import { addDays, addMonths, type Day, daysBetween } from '../vocabulary/day.ts'
import { firstDayOf, lastDayOf, type PartialDate } from '../vocabulary/partial-date.ts'

/** Whole years, then whole months, then days. */
export interface Age {
  readonly years: number
  readonly months: number
  readonly days: number
}

/** Time outside party life, [from, to); `to` null: not over yet. */
export interface Gap {
  readonly from: Day
  readonly to: Day | null
}

/** `from` plus the age is `on`: months by the calendar, the last day of a shorter month for a day it lacks. Null before `from`. */
export function ageBetween(from: Day, on: Day): Age | null {
  if (on < from) return null
  const guess =
    (Number(on.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(on.slice(5, 7)) -
    Number(from.slice(5, 7))
  const whole = addMonths(from, guess) <= on ? guess : guess - 1
  return {
    years: Math.floor(whole / 12),
    months: whole % 12,
    days: daysBetween(addMonths(from, whole), on),
  }
}

/** Gaps in order, those that touch or overlap made one: no day is taken off twice. */
export function mergedGaps(gaps: readonly Gap[]): Gap[] {
  const merged: Gap[] = []
  for (const gap of [...gaps].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (gap.to !== null && gap.to <= gap.from) continue
    const last = merged.at(-1)
    if (last === undefined || (last.to !== null && last.to < gap.from)) merged.push(gap)
    else if (last.to !== null && (gap.to === null || gap.to > last.to))
      merged[merged.length - 1] = { from: last.from, to: gap.to }
  }
  return merged
}

/** Days of the gaps between `start` and `on`. */
function daysOutside(gaps: readonly Gap[], start: Day, on: Day): number {
  return gaps.reduce((sum, gap) => {
    const from = gap.from < start ? start : gap.from
    const to = gap.to === null || gap.to > on ? on : gap.to
    return from < to ? sum + daysBetween(from, to) : sum
  }, 0)
}

function gapHolding(gaps: readonly Gap[], on: Day): Gap | undefined {
  return gaps.find((gap) => gap.from <= on && (gap.to === null || on < gap.to))
}

/**
 * Party age on a day: from the day of the admission decision (of the first one for somebody admitted again), less the time
 * outside party life (294-QĐ/TW 4.5; 06-HD/TW 5.3). It stands still while a gap lasts. Null before the start.
 */
export function partyAgeOn(start: Day, gaps: readonly Gap[], on: Day): Age | null {
  const merged = mergedGaps(gaps)
  const gap = gapHolding(merged, on)
  const counted = gap === undefined ? on : gap.from
  if (counted < start) return on < start ? null : { years: 0, months: 0, days: 0 }
  return ageBetween(addDays(start, daysOutside(merged, start, counted)), counted)
}

/** The first day on which the party age is `years` full years; null when a gap that has not ended stands before it. */
export function reachedOn(start: Day, gaps: readonly Gap[], years: number): Day | null {
  const merged = mergedGaps(gaps)
  const open = merged.find((gap) => gap.to === null)
  for (let day = start; ; ) {
    if (open !== undefined && day >= open.from) return null
    const full = addMonths(addDays(start, daysOutside(merged, start, day)), 12 * years)
    if (full > day) {
      day = full
      continue
    }
    const gap = gapHolding(merged, day)
    if (gap === undefined || gap.to === null) return day
    day = gap.to
  }
}

/** What the papers say, as exactly as they say it. */
export interface PartyAgeFacts {
  /** The admission decision; the first one for somebody admitted again. */
  readonly startedOn: PartialDate | null
  /** Recognised as an official member: before that nobody has a party age. */
  readonly recognised: boolean
  readonly gaps: readonly { readonly from: PartialDate | null; readonly to: PartialDate | null }[]
}

export type PartyAge =
  | { readonly kind: 'exact'; readonly age: Age }
  /** A date is known by its month or year only. */
  | { readonly kind: 'between'; readonly least: Age; readonly most: Age }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'unknown' }

/** The shortest and the longest count that vague dates allow; null when a date is not known at all. */
export interface Bounds {
  readonly earliest: { readonly start: Day; readonly gaps: readonly Gap[] }
  readonly latest: { readonly start: Day; readonly gaps: readonly Gap[] }
}

export function boundsOf({ startedOn, gaps }: Pick<PartyAgeFacts, 'startedOn' | 'gaps'>): Bounds | null {
  const [first, last] = [startedOn && firstDayOf(startedOn), startedOn && lastDayOf(startedOn)]
  if (first === null || last === null) return null
  const [shortest, longest]: [Gap[], Gap[]] = [[], []]
  for (const { from, to } of gaps) {
    const [fromFirst, fromLast] = [from && firstDayOf(from), from && lastDayOf(from)]
    const [toFirst, toLast] = to === null ? [null, null] : [firstDayOf(to), lastDayOf(to)]
    if (fromFirst === null || fromLast === null || (to !== null && (toFirst === null || toLast === null)))
      return null
    longest.push({ from: fromFirst, to: toLast })
    shortest.push({ from: fromLast, to: toFirst })
  }
  return { earliest: { start: first, gaps: shortest }, latest: { start: last, gaps: longest } }
}

/** Never guessed: vague papers give a range, missing ones nothing. */
export function partyAge(facts: PartyAgeFacts, on: Day): PartyAge {
  if (!facts.recognised) return { kind: 'not-yet' }
  const bounds = boundsOf(facts)
  if (bounds === null) return { kind: 'unknown' }
  const most = partyAgeOn(bounds.earliest.start, bounds.earliest.gaps, on)
  const least = partyAgeOn(bounds.latest.start, bounds.latest.gaps, on)
  if (most === null || least === null) return most === null ? { kind: 'not-yet' } : { kind: 'unknown' }
  const same = most.years === least.years && most.months === least.months && most.days === least.days
  return same ? { kind: 'exact', age: most } : { kind: 'between', least, most }
}

import { addDays, compareDays, type Day, dayOf, daysInMonth, weekdayOf } from './day.ts'

/** Which days the office is closed. Holidays are data kept by the administrator, a year at a time. */
export interface HolidayCalendar {
  isDayOff(day: Day): boolean
  /** False when nobody has entered that year's holidays: then nothing may be computed across it. */
  covers(year: number): boolean
}

/** `off`: a holiday or a swapped free day; `work`: a Saturday or Sunday worked in exchange. */
export interface CalendarEntry {
  readonly day: Day
  readonly kind: 'off' | 'work'
}

/** The calendar lacks `year`: say so and ask for its holidays, never count as if it had none. */
export interface UncoveredYear {
  readonly kind: 'uncovered'
  readonly year: number
}
export type WorkingDayResult = { readonly kind: 'day'; readonly day: Day } | UncoveredYear
export type WorkingDayCount = { readonly kind: 'count'; readonly count: number } | UncoveredYear

/** The same day was entered both as free and as worked. */
export class CalendarConflictError extends Error {
  readonly day: Day

  constructor(day: Day) {
    super(`Calendar says both off and work on ${day}`)
    this.name = 'CalendarConflictError'
    this.day = day
  }
}

/**
 * Saturdays and Sundays are free except those worked; entries of kind `off` are free. A year is covered once it has a free
 * day entered (no year is without Tết). Throws CalendarConflictError when a day is both.
 */
export function buildCalendar(entries: readonly CalendarEntry[]): HolidayCalendar {
  const kinds = new Map<Day, 'off' | 'work'>()
  const years = new Set<number>()
  for (const { day, kind } of entries) {
    if ((kinds.get(day) ?? kind) !== kind) throw new CalendarConflictError(day)
    kinds.set(day, kind)
    if (kind === 'off') years.add(Number(day.slice(0, 4)))
  }
  return {
    isDayOff: (day) => (kinds.get(day) ?? (weekdayOf(day) >= 6 ? 'off' : 'work')) === 'off',
    covers: (year) => years.has(year),
  }
}

function uncoveredAt(day: Day, calendar: HolidayCalendar): UncoveredYear | null {
  const year = Number(day.slice(0, 4))
  return calendar.covers(year) ? null : { kind: 'uncovered', year }
}

/** Working days of a year in order; a list of hundreds of deadlines asks for the same few years again and again. */
const listed = new WeakMap<HolidayCalendar, Map<number, readonly Day[]>>()

function workingDaysOf(year: number, calendar: HolidayCalendar): readonly Day[] {
  const years = listed.get(calendar) ?? new Map<number, readonly Day[]>()
  listed.set(calendar, years)
  const known = years.get(year)
  if (known !== undefined) return known
  const days: Day[] = []
  for (let month = 1; month <= 12; month += 1)
    for (let date = 1; date <= daysInMonth(year, month); date += 1) {
      const day = dayOf(year, month, date)
      if (day !== null && !calendar.isDayOff(day)) days.push(day)
    }
  years.set(year, days)
  return days
}

/** How many days of a sorted list lie before `day`. */
function countBefore(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? day) < day) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The n-th working day after `start`, which itself is not counted (Bộ luật Dân sự 2015, khoản 2 Điều 147); before it when
 * n is negative; `start` itself, working or not, when n is 0. Throws RangeError when n is no whole number.
 */
export function addWorkingDays(start: Day, n: number, calendar: HolidayCalendar): WorkingDayResult {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number of working days: ${n}`)
  if (n === 0) return { kind: 'day', day: start }
  const step = n < 0 ? -1 : 1
  const next = addDays(start, step)
  let left = Math.abs(n)
  for (let year = Number(next.slice(0, 4)); ; year += step) {
    if (!calendar.covers(year)) return { kind: 'uncovered', year }
    if (year < 1000 || year > 9999) throw new RangeError(`No ${n} working days from ${start}`)
    const days = workingDaysOf(year, calendar)
    const ahead = step === 1 ? countBefore(days, next) : countBefore(days, start) - 1
    const day = days[step === 1 ? ahead + left - 1 : ahead - left + 1]
    if (day !== undefined) return { kind: 'day', day }
    left -= step === 1 ? days.length - ahead : ahead + 1
  }
}

/**
 * Working days after `from` up to and including `to`; when `to` is earlier, minus the working days from `to` up to but not
 * including `from`. So it undoes `addWorkingDays` in both directions.
 */
export function workingDaysBetween(from: Day, to: Day, calendar: HolidayCalendar): WorkingDayCount {
  const step = compareDays(from, to) <= 0 ? 1 : -1
  let count = 0
  for (let day = from; day !== to; ) {
    day = addDays(day, step)
    const uncovered = uncoveredAt(day, calendar)
    if (uncovered) return uncovered
    if (!calendar.isDayOff(day)) count += step
  }
  return { kind: 'count', count }
}

import { type Day, dayOf, daysInMonth } from '../vocabulary/day.ts'

/** One day of the year on which badges are awarded, and the days within which the party age must be reached for it. */
export interface BadgeWindow {
  readonly awardOn: Day
  /** Both days counted. */
  readonly from: Day
  readonly to: Day
}

const shape = /^(\d\d)-(\d\d):(\d\d)-(\d\d)\.\.(\d\d)-(\d\d)$/u

/** A month and day in a year; the last day of the month where the month is shorter (29 February). */
function dayIn(year: number, month: number, day: number): Day {
  const found = dayOf(year, month, Math.min(day, daysInMonth(year, month)))
  if (found === null) throw new RangeError(`No day ${month}-${day}`)
  return found
}

function windowOf(text: string, year: number): BadgeWindow {
  const parts = shape.exec(text)?.slice(1).map(Number)
  if (parts === undefined) throw new RangeError(`Not a window of badges: ${text}`)
  const [awardMonth = 0, awardDay = 0, fromMonth = 0, fromDay = 0, toMonth = 0, toDay = 0] = parts
  const to = dayIn(year, toMonth, toDay)
  const sameYear = fromMonth < toMonth || (fromMonth === toMonth && fromDay <= toDay)
  return {
    awardOn: dayIn(year, awardMonth, awardDay),
    from: dayIn(sameYear ? year : year - 1, fromMonth, fromDay),
    to,
  }
}

/** The texts of a rule never change, and every member of a list asks for the same few years. */
const known = new WeakMap<readonly string[], Map<number, readonly BadgeWindow[]>>()

/** The windows that end in a year, in the order of the calendar. Text of the rule: `02-03:12-01..02-29`. Throws RangeError for another. */
export function badgeWindows(texts: readonly string[], year: number): readonly BadgeWindow[] {
  const years = known.get(texts) ?? new Map<number, readonly BadgeWindow[]>()
  known.set(texts, years)
  const before = years.get(year)
  if (before !== undefined) return before
  const windows = texts.map((text) => windowOf(text, year)).sort((a, b) => (a.to < b.to ? -1 : 1))
  years.set(year, windows)
  return windows
}

/** The window in which somebody entitled since `day` is awarded: the first that ends on that day or later. Null without windows. */
export function windowAfter(texts: readonly string[], day: Day): BadgeWindow | null {
  const year = Number(day.slice(0, 4))
  const isLater = ({ to }: BadgeWindow): boolean => to >= day
  return badgeWindows(texts, year).find(isLater) ?? badgeWindows(texts, year + 1).find(isLater) ?? null
}

import { type Day, dayOf } from '../../shared/vocabulary/day.ts'

/** A year, or several years of a term; both years counted. */
export interface Years {
  readonly first: number
  readonly last: number
}

/** First and last day of the years. */
export function spanOf({ first, last }: Years): { from: Day; to: Day } | null {
  const [from, to] = [dayOf(first, 1, 1), dayOf(last, 12, 31)]
  return from === null || to === null || last < first ? null : { from, to }
}

/** "năm 2026", "giai đoạn 2025–2030". */
export function yearsWords({ first, last }: Years): string {
  return first === last ? `năm ${first}` : `giai đoạn ${first}–${last}`
}

/** `2026` or `2025-2030`, as it stands in the address; the year given where it says something else. */
export function yearsFrom(text: string, thisYear: number): Years {
  const parts = /^(\d{4})(?:-(\d{4}))?$/u.exec(text)
  const first = Number(parts?.[1] ?? thisYear)
  const last = Number(parts?.[2] ?? first)
  return spanOf({ first, last }) === null ? { first: thisYear, last: thisYear } : { first, last }
}

export function yearsText({ first, last }: Years): string {
  return first === last ? String(first) : `${first}-${last}`
}

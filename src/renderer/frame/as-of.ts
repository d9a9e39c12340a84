import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { type Day, dayFromDate, isDay } from '../../shared/vocabulary/day.ts'

const NAME = 'ngay'

/** Today in Vietnam. */
export function today(): Day {
  return dayFromDate(new Date())
}

export interface AsOf {
  /** The day asked for, or undefined for today; goes into a procedure's input as `...(asOf && { asOf })`. */
  readonly asOf: Day | undefined
  /** Whether the page shows another day than today. */
  readonly isOtherDay: boolean
  readonly setAsOf: (day: Day | undefined) => void
}

/** The day that holds for everything on the page; kept in the address as `?ngay=2026-06-30`. */
export function useAsOf(): AsOf {
  const [query, setQuery] = useSearchParams()
  const written = query.get(NAME)
  const asOf = isDay(written) && written !== today() ? written : undefined
  const setAsOf = useCallback(
    (day: Day | undefined) =>
      setQuery((previous) => {
        const next = new URLSearchParams(previous)
        if (day === undefined || day === today()) next.delete(NAME)
        else next.set(NAME, day)
        return next
      }),
    [setQuery],
  )
  return { asOf, isOtherDay: asOf !== undefined, setAsOf }
}

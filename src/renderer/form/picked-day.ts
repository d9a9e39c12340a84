import dayjs, { type Dayjs } from 'dayjs'
import { useMemo } from 'react'

/**
 * A day (YYYY-MM-DD) as the calendar fields take it: one object for as long as the day is the same. A new object at each
 * drawing makes the field forget what is being typed whenever something else on the page is drawn again.
 */
export function usePickedDay(day: string | null | undefined): Dayjs | null {
  return useMemo(() => (day === null || day === undefined ? null : dayjs(day)), [day])
}

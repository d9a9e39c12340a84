import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { today } from '../frame/as-of.ts'
import { type ReportChoice, readChoice, writeChoice } from './report-choice.ts'

/** The choice in the address, and a way to change part of it; any change but of the page begins at the first page. */
export function useReportChoice(): {
  choice: ReportChoice
  change: (part: Partial<ReportChoice>) => void
} {
  const [query, setQuery] = useSearchParams()
  const choice = useMemo(() => readChoice(query, today()), [query])
  const change = useCallback(
    (part: Partial<ReportChoice>) =>
      setQuery((previous) => writeChoice({ ...readChoice(previous, today()), page: 0, ...part }), {
        replace: true,
      }),
    [setQuery],
  )
  return { choice, change }
}

import type { HistoryFilter } from '../../shared/audit/contract.ts'
import { type Day, formatDay, isDay } from '../../shared/vocabulary/day.ts'
import type { List } from '../table/use-list.ts'

/** Names of the filters in the address; the days stand as `2026-11-01..2026-11-23`. */
export const filterNames = { by: 'nguoi', days: 'khoang' } as const

export interface Days {
  readonly from: Day
  readonly to: Day
}

export function daysIn(text: string): Days | null {
  const [from, to] = text.split('..')
  return isDay(from) && isDay(to) ? { from, to } : null
}

export function daysAsText({ from, to }: Days): string {
  return `${from}..${to}`
}

/** "23/11/2026" or "01/11/2026 đến 23/11/2026" */
export function describeDays({ from, to }: Days): string {
  return from === to ? formatDay(from) : `${formatDay(from)} đến ${formatDay(to)}`
}

/** What the address says of the history that is wanted. */
export function historyFilter(list: List<never>): HistoryFilter {
  const { search } = list.input
  const by = list.filter(filterNames.by)
  return {
    ...(search !== undefined && { search }),
    ...(by !== '' && { by }),
    ...daysIn(list.filter(filterNames.days)),
  }
}

/** The heading of a printed history: "của Lò Thị Mai, ngày 23/11/2026". */
export function describeFilter({ by, from, to, search }: HistoryFilter): string {
  const parts = [
    by === undefined ? '' : `của ${by}`,
    from === undefined || to === undefined ? '' : `ngày ${describeDays({ from, to })}`,
    search === undefined ? '' : `có “${search}”`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'toàn bộ' : parts.join(', ')
}

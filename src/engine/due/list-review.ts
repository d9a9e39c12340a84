import { numberRule, ruleOf, sourceWords } from '../../shared/regulations/pack.ts'
import { addDays, addMonths, type Day, dayOf } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import type { Reader } from '../register/reader.ts'
import { hasStatus } from '../sympathizers/status.ts'
import type { DueProvider } from './provider.ts'

/** The list of sympathizers is gone through once in every period that the rules give, counted from January. */
export const listReviewDue: DueProvider = (reader, { day, pack }) => {
  const tracked = trackedOn(reader, day)
  if (tracked === 0) return []
  const months = Math.max(1, numberRule(pack, 'sympathiser.list_review'))
  const year = Number(day.slice(0, 4))
  const period = Math.floor((Number(day.slice(5, 7)) - 1) / months)
  const start = dayOf(year, 1, 1)
  if (start === null) return []
  return [
    {
      key: `sympathizers:list-review:${year}-${period + 1}-${months}`,
      subject: 'sympathizers',
      what: 'Rà soát danh sách quần chúng ưu tú, cảm tình Đảng',
      who: `${formatCount(tracked)} người đang theo dõi`,
      cellId: null,
      cellName: null,
      dueOn: addDays(addMonths(start, (period + 1) * months), -1),
      blockedBy: null,
      source: sourceWords(ruleOf(pack, 'sympathiser.list_review')),
      link: '/quan-chung',
      anonymous: 'Rà soát danh sách quần chúng ưu tú, cảm tình Đảng',
    },
  ]
}

function trackedOn(reader: Reader, day: Day): number {
  const row = reader.first(
    reader.sql
      .selectFrom('sympathizer')
      .select((on) => on.fn.countAll<number>().as('count'))
      .where('trashed_at', 'is', null)
      .where(hasStatus('tracking', day)),
  )
  return row?.count ?? 0
}

import type { DueItem } from '../../shared/due/item.ts'
import { addDays } from '../../shared/vocabulary/day.ts'
import { describeMonth } from '../../shared/vocabulary/month.ts'
import type { DueProvider } from '../due/provider.ts'
import { missingOf, monthsAsked } from './cell-reports.ts'
import { duties, occasionsOf } from './occasions.ts'

const place = { subject: 'calendar', cellId: null, cellName: null, blockedBy: null } as const

/** Reports that are not sent, and cells that still owe the report of a month: one line a month, so that the list stays short. */
export const calendarDue: DueProvider = (reader, { day }) => {
  const year = Number(day.slice(0, 4))
  const owed = duties(reader)
  const reports = owed.length === 0 ? [] : occasionsOf(reader, owed, [year - 1, year], day)
  return [
    ...reports
      .filter(({ state }) => state === 'late' || state === 'soon')
      .map(({ dutyId, name, recipient, period, from, dueOn, source }): DueItem => {
        const what = `Nộp ${lowerFirst(name)} ${period}`
        return {
          ...place,
          key: `calendar:${dutyId}:${from}`,
          what,
          who: recipient,
          dueOn,
          source,
          link: `/lich-bao-cao?nam=${from.slice(0, 4)}`,
          anonymous: what,
        }
      }),
    ...monthsAsked(reader, day).flatMap((month): DueItem[] => {
      const missing = missingOf(reader, month, day)
      // the office begins to ask a week before the day
      if (missing === null || missing.cells.length === 0 || missing.dueOn > addDays(day, askedBefore))
        return []
      const what = `Nhận báo cáo ${describeMonth(month)} của các chi bộ`
      return [
        {
          ...place,
          key: `calendar:cells:${month}`,
          what,
          who: `còn ${missing.cells.length}/${missing.asked} chi bộ chưa nộp`,
          dueOn: missing.dueOn,
          source: null,
          link: `/lich-bao-cao/chi-bo?nam=${month.slice(0, 4)}`,
          anonymous: what,
        },
      ]
    }),
  ]
}

const askedBefore = 7

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

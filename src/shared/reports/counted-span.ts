import { addDays, daySchema } from '../vocabulary/day.ts'
import type { CountedPeriod } from './indicator-rows.ts'
import { type Span, yearBefore } from './year-before.ts'

/** First day of the year that a day lies in. */
function newYear(year: string) {
  return daySchema.parse(`${year}-01-01`)
}

/** The days that a column counts in a report of this period, both counted. */
export function countedSpan(counted: CountedPeriod, period: Span): Span {
  switch (counted) {
    case 'current':
      return period
    case 'year-before':
      return yearBefore(period)
    case 'year-to-date':
      return { from: newYear(period.to.slice(0, 4)), to: period.to }
    case 'opening': {
      const eve = addDays(period.from, -1)
      return { from: eve, to: eve }
    }
  }
}

/** What a label and a definition must add where a column counts other days than those of the report. */
export const countedWords: Readonly<
  Record<Exclude<CountedPeriod, 'current'>, { readonly label: string; readonly definition: string }>
> = {
  'year-before': { label: 'cùng kỳ năm trước', definition: 'Kỳ tính ở đây là cùng kỳ của năm trước.' },
  'year-to-date': {
    label: 'lũy kế từ đầu năm',
    definition: 'Kỳ tính ở đây là từ ngày 01/01 của năm đến hết ngày cuối kỳ báo cáo.',
  },
  opening: { label: 'đầu kỳ', definition: 'Tính đến hết ngày trước kỳ báo cáo.' },
}

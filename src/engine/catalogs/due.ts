import type { DueItem } from '../../shared/due/item.ts'
import { type Day, dayOf } from '../../shared/vocabulary/day.ts'
import type { DueProvider } from '../due/provider.ts'
import { holidaysOf } from './queries.ts'

/**
 * Deadlines in working days cannot be told across a year without its holidays, and days that only follow the custom are to
 * be compared with the decision of the year.
 */
export const holidaysDue: DueProvider = (reader, { day, calendar }) => {
  const year = Number(day.slice(0, 4))
  return [year, year + 1].flatMap((each) => {
    const lastDay = each === year ? dayOf(year, 1, 1) : dayOf(year, 12, 31)
    if (!calendar.covers(each))
      return [
        item(each, 'missing', `Nhập ngày nghỉ, ngày làm bù năm ${each}`, 'Chưa có ngày nghỉ nào', lastDay),
      ]
    const derived = holidaysOf(reader, each).filter(
      (holiday) => holiday.confidence === 'derived' && holiday.day >= day,
    )
    const [first] = derived
    if (first === undefined) return []
    return [
      item(
        each,
        'derived',
        `Đối chiếu ngày nghỉ năm ${each} với thông báo của năm`,
        `${derived.length} ngày mới tính theo quy tắc`,
        each === year ? first.day : lastDay,
      ),
    ]
  })
}

function item(year: number, kind: string, what: string, who: string, dueOn: Day | null): DueItem {
  return {
    key: `office:holidays:${year}:${kind}`,
    subject: 'office',
    what,
    who,
    cellId: null,
    cellName: null,
    dueOn,
    blockedBy: null,
    source: null,
    link: '/cai-dat?muc=ngay-nghi',
    anonymous: what,
  }
}

import type { FieldProblem } from '../rpc/errors.ts'
import type { Day } from '../vocabulary/day.ts'
import {
  firstDayOf,
  formatPartialDate,
  isSurelyBefore,
  type PartialDate,
  partialDate,
  UNKNOWN_DATE,
} from '../vocabulary/partial-date.ts'
import { holdsOn, type Period } from '../vocabulary/period.ts'
import { searchKey } from '../vocabulary/search-key.ts'
import type { PostKind } from './fields.ts'

/** Who stood above whom, and when. */
export interface Subordination extends Period {
  readonly cellId: number
  readonly parentId: number | null
}

/** Before everything that anybody remembers; stands for "since always" among the days looked at. */
const longAgo = partialDate('1000-01-01')

/** Whether there is a day on which an organisation would stand above itself. */
export function standsAboveItself(cellId: number, states: readonly Subordination[]): boolean {
  // The tree only changes on days when a state begins or ends, so those days are all that need looking at.
  const dates = [longAgo, ...states.flatMap(({ from, to }) => [from ?? longAgo, to ?? longAgo])]
  const days = new Set(dates.flatMap((date) => firstDayOf(date) ?? []))
  return [...days].some((day) => {
    const parents = new Map(states.filter((state) => holdsOn(state, day)).map((s) => [s.cellId, s.parentId]))
    const seen = new Set<number>()
    let above = parents.get(cellId) ?? null
    while (above !== null && !seen.has(above)) {
      if (above === cellId) return true
      seen.add(above)
      above = parents.get(above) ?? null
    }
    return false
  })
}

/** What cannot be true of the day on which an organisation is renamed, reclassified or moved. */
export function changeDayProblem(
  from: PartialDate,
  current: { readonly since: PartialDate | null },
): FieldProblem | null {
  const field = 'from'
  if (from === UNKNOWN_DATE)
    return {
      field,
      message: 'Cần biết ngày thay đổi, ít nhất là năm, để lịch sử của tổ chức đảng không lẫn.',
    }
  const { since } = current
  if (since === null || since === UNKNOWN_DATE) return null
  const [begins, began] = [firstDayOf(from), firstDayOf(since)]
  if (begins !== null && began !== null && begins <= began)
    return {
      field,
      message: `Ngày thay đổi phải sau ${formatPartialDate(since)}, là ngày bắt đầu của tên, loại hoặc cấp trên hiện tại. Nếu ghi nhầm lúc đó, hãy dùng Sửa thông tin.`,
    }
  return null
}

/** What cannot be true of the day on which an organisation was founded. `firstChange`: when its first state gave way. */
export function foundingDayProblem(
  foundedOn: PartialDate | null,
  known: {
    readonly today: Day
    readonly firstChange: PartialDate | null
    readonly dissolvedOn: PartialDate | null
  },
): FieldProblem | null {
  if (foundedOn === null) return null
  const field = 'foundedOn'
  const first = firstDayOf(foundedOn)
  if (first !== null && first > known.today)
    return { field, message: 'Ngày thành lập còn ở phía trước. Kiểm tra lại năm.' }
  if (known.firstChange !== null && isSurelyBefore(known.firstChange, foundedOn))
    return {
      field,
      message: `Ngày thành lập muộn hơn lần thay đổi ngày ${formatPartialDate(known.firstChange)}. Kiểm tra lại hai ngày này.`,
    }
  if (known.dissolvedOn !== null && isSurelyBefore(known.dissolvedOn, foundedOn))
    return {
      field,
      message: `Ngày thành lập muộn hơn ngày giải thể ${formatPartialDate(known.dissolvedOn)}. Kiểm tra lại hai ngày này.`,
    }
  return null
}

/** Posts that one person holds at a time in a cell. Villages of a joint cell each have their own head. */
export function isSolePost(post: PostKind): boolean {
  return post === 'secretary'
}

/** A cell's name inside a sentence: "Chi bộ bản Lạn" as it is, "Bản Lạn" as "chi bộ Bản Lạn". */
export function cellInSentence(name: string): string {
  return /^(chi bo|dang bo|dang uy|chi uy) /u.test(`${searchKey(name)} `) ? name : `chi bộ ${name}`
}

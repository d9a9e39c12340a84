import { dueVisits, tallyVisits } from '../../shared/teams/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { addDays, formatDay } from '../../shared/vocabulary/day.ts'
import { firstDayOfMonth, type Month, monthOf, monthsLater } from '../../shared/vocabulary/month.ts'
import { comparePartialDates, type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import type { Reader } from '../register/reader.ts'
import { allCharges, type TeamCharge, visitsOfMonths } from './queries.ts'

/** One square of the status board. */
interface Answer {
  readonly word: string
  readonly state: 'green' | 'amber' | 'red' | 'none'
  readonly reason: string
  readonly since: PartialDate | null
}

interface Asked {
  readonly day: Day
  readonly cells: readonly { readonly id: number }[]
}

/**
 * Which team looks after the cell, and does it come? Red without a team; amber when the last visit that was due was not made;
 * green otherwise. A visit due on the day itself is not late yet.
 */
export const teamQuestion = {
  id: 'team',
  label: 'Tổ phụ trách',
  meaning: 'Tổ cấp ủy nào phụ trách chi bộ, có đến dự sinh hoạt không',
  figure: 'cells.in-charge',
  filter: true,
  answer: (reader: Reader, { day, cells }: Asked): ReadonlyMap<number, Answer> => {
    const month = monthOf(day)
    const first = monthsLater(month, -1)
    const charges = Map.groupBy(allCharges(reader), ({ cellId }) => cellId)
    const visits = Map.groupBy(
      visitsOfMonths(reader, first, month).filter(({ visitedOn }) => visitedOn <= day),
      ({ cellId }) => cellId,
    )
    const lastVisits = lastVisitsOf(reader, { from: monthsLater(month, -11), to: month, day })
    const answerOf = (id: number): Answer => {
      const own = charges.get(id) ?? []
      const now = own.filter((charge) => holdsOn(charge, day))
      const [main] = now
      if (main === undefined) return without(own)
      const came = visits.get(id) ?? []
      const due = dueVisits(now, firstDayOfMonth(first), addDays(day, -1))
      const last = due.at(-1)
      const missed = last !== undefined && tallyVisits([last], came).made === 0
      const lastVisit = lastVisits.get(id)
      const told =
        lastVisit === undefined
          ? 'Chưa ghi lượt dự nào trong 12 tháng.'
          : `Dự gần nhất ngày ${formatDay(lastVisit)}.`
      const person = main.personName === null ? '' : `${main.personName} trực tiếp phụ trách. `
      return {
        word: main.teamName,
        state: missed ? 'amber' : 'green',
        reason: missed
          ? `${person}Buổi phải dự ngày ${formatDay(last.day)} chưa ghi lượt dự. ${told}`
          : `${person}${told}`,
        since: missed ? partialDate(last.day) : main.from,
      }
    }
    return new Map(cells.map(({ id }) => [id, answerOf(id)]))
  },
}

/** Cell → the day of its last visit of the months. */
function lastVisitsOf(
  reader: Reader,
  span: { readonly from: Month; readonly to: Month; readonly day: Day },
): ReadonlyMap<number, Day> {
  const rows = reader
    .statement<{ cellId: number; last: Day }>(
      `SELECT cell_id AS cellId, max(visited_on) AS last FROM team_visit
       WHERE month BETWEEN @from AND @to AND visited_on <= @day AND trashed_at IS NULL GROUP BY cell_id`,
    )
    .all(span)
  return new Map(rows.map(({ cellId, last }) => [cellId, last]))
}

/** Since the day the last team left; a cell that never had one says so. */
function without(own: readonly TeamCharge[]): Answer {
  const left = own.flatMap(({ to }) => to ?? []).sort(comparePartialDates)
  return {
    word: 'Chưa có',
    state: 'red',
    reason: left.length === 0 ? 'Chưa phân công tổ nào phụ trách.' : 'Tổ trước đã thôi phụ trách.',
    since: left.at(-1) ?? null,
  }
}

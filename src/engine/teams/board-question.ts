import { dueVisits, tallyVisits } from '../../shared/teams/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { addDays, formatDay } from '../../shared/vocabulary/day.ts'
import { firstDayOfMonth, monthOf, monthsLater } from '../../shared/vocabulary/month.ts'
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
      visitsOfMonths(reader, monthsLater(month, -11), month).filter(({ visitedOn }) => visitedOn <= day),
      ({ cellId }) => cellId,
    )
    const answerOf = (id: number): Answer => {
      const own = charges.get(id) ?? []
      const now = own.filter((charge) => holdsOn(charge, day))
      const [main] = now
      if (main === undefined) return without(own)
      const came = visits.get(id) ?? []
      const due = dueVisits(now, firstDayOfMonth(first), addDays(day, -1))
      const last = due.at(-1)
      const missed = last !== undefined && tallyVisits([last], came).made === 0
      const lastVisit = came.at(-1)
      const told =
        lastVisit === undefined
          ? 'Chưa ghi lượt dự nào trong 12 tháng.'
          : `Dự gần nhất ngày ${formatDay(lastVisit.visitedOn)}.`
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

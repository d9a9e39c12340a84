import type { BoardAnswer } from '../../../shared/board/contract.ts'
import { belowSince } from '../../../shared/cells/below.ts'
import type { PostKind } from '../../../shared/cells/fields.ts'
import { numberRule, ruleOf, sourceWords } from '../../../shared/regulations/pack.ts'
import type { Day } from '../../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import { holdsOn, type Period } from '../../../shared/vocabulary/period.ts'
import type { BoardQuestion } from '../question.ts'

/** Secretary, deputies and members: those who together are the chi ủy. */
const seatsOfCommittee: ReadonlySet<PostKind> = new Set(['secretary', 'deputy_secretary', 'committee_member'])

/** Has the cell elected a committee (chi ủy) where it must (B-04)? */
export const committee: BoardQuestion = {
  id: 'committee',
  label: 'Chi ủy',
  meaning: 'Chi bộ có chi ủy hay không',
  answer: (_, { day, cells, pack, members, posts }) => {
    const threshold = numberRule(pack, 'cell.committee_threshold')
    const most = numberRule(pack, 'cell.committee_max')
    const source = sourceWords(ruleOf(pack, 'cell.committee_threshold'))
    const answerOf = (id: number): BoardAnswer => {
      const held = posts(id).filter(({ post }) => seatsOfCommittee.has(post))
      const seats = held.filter((post) => holdsOn(post, day))
      const size = new Set(seats.map(({ personId }) => personId)).size
      const { official } = members(id)
      if (seats.some(({ post }) => post === 'committee_member'))
        return size > most
          ? {
              word: `Có ${size}`,
              state: 'amber',
              reason: `Chi ủy có ${size} người, nhiều hơn ${most}: ${sourceWords(ruleOf(pack, 'cell.committee_max'))}.`,
              since: null,
            }
          : { word: `Có ${size}`, state: 'green', reason: `Chi ủy có ${size} người.`, since: null }
      if (official >= threshold)
        return {
          word: 'Chưa có',
          state: 'red',
          reason: `Có ${official} đảng viên chính thức, từ ${threshold} trở lên thì bầu chi ủy: ${source}.`,
          since: vacantSince(held, day),
        }
      return {
        word: 'Không bầu',
        state: 'none',
        reason: `Dưới ${threshold} đảng viên chính thức nên chỉ bầu bí thư: ${source}.`,
        since: null,
      }
    }
    return new Map(cells.map(({ id }) => [id, answerOf(id)]))
  },
}

/** When the last committee member left; null when there has never been one. */
function vacantSince(held: readonly (Period & { post: string })[], day: Day): PartialDate | null {
  const seats = held.filter(({ post }) => post === 'committee_member')
  return seats.length === 0 ? null : belowSince(seats, 1, day)
}

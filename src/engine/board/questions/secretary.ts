import type { BoardAnswer } from '../../../shared/board/contract.ts'
import { belowSince } from '../../../shared/cells/below.ts'
import { holdsOn } from '../../../shared/vocabulary/period.ts'
import type { BoardQuestion } from '../question.ts'

/** Who is secretary? */
export const secretary: BoardQuestion = {
  id: 'secretary',
  label: 'Bí thư',
  meaning: 'Ai là bí thư chi bộ',
  answer: (_, { day, cells, posts, nameOf }) => {
    const secretaries = (id: number) => posts(id).filter(({ post }) => post === 'secretary')
    const answerOf = (id: number): BoardAnswer => {
      const held = secretaries(id)
      const [holder, second] = held.filter((post) => holdsOn(post, day))
      if (holder === undefined)
        return {
          word: 'Chưa có',
          state: 'red',
          reason: held.length === 0 ? 'Sổ chưa ghi ai làm bí thư.' : 'Khuyết bí thư.',
          since: belowSince(held, 1, day),
        }
      if (second !== undefined)
        return {
          word: nameOf(holder.personId),
          state: 'amber',
          reason: `Sổ ghi hai bí thư cùng lúc: ${nameOf(holder.personId)}, ${nameOf(second.personId)}. Kiểm tra lại ngày.`,
          since: second.from,
        }
      return { word: nameOf(holder.personId), state: 'green', reason: '', since: holder.from }
    }
    return new Map(cells.map(({ id }) => [id, answerOf(id)]))
  },
}

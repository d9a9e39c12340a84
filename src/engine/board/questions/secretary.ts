import type { BoardAnswer } from '../../../shared/board/contract.ts'
import { belowSince } from '../../../shared/cells/below.ts'
import { holdsOn } from '../../../shared/vocabulary/period.ts'
import { postsOfCells } from '../../cells/held-posts.ts'
import type { BoardQuestion } from '../question.ts'

/** Who is secretary? */
export const secretary: BoardQuestion = {
  id: 'secretary',
  label: 'Bí thư',
  meaning: 'Ai là bí thư chi bộ',
  answer: (reader, { day, cells }) => {
    const posts = postsOfCells(reader, ['secretary'])
    const answerOf = (id: number): BoardAnswer => {
      const held = posts.get(id) ?? []
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
          word: holder.name,
          state: 'amber',
          reason: `Sổ ghi hai bí thư cùng lúc: ${holder.name}, ${second.name}. Kiểm tra lại ngày.`,
          since: second.from,
        }
      return { word: holder.name, state: 'green', reason: '', since: holder.from }
    }
    return new Map(cells.map(({ id }) => [id, answerOf(id)]))
  },
}

import type { BoardAnswer } from '../../../shared/board/contract.ts'
import { holdsOn, type Period } from '../../../shared/vocabulary/period.ts'
import type { HeldPost } from '../../cells/posts/held-posts.ts'
import type { BoardQuestion } from '../question.ts'

/** Do one person hold both posts on the day (nhất thể)? Asked of village cells only; it is a goal, not a duty. */
export const secretaryIsVillageHead: BoardQuestion = {
  id: 'secretary-is-village-head',
  label: 'Kiêm trưởng thôn',
  meaning: 'Bí thư đồng thời là trưởng thôn, bản hay không',
  answer: (_, { day, cells, posts, nameOf }) => {
    const inPost = cells.flatMap(({ id }) =>
      posts(id).filter(
        (post) => (post.post === 'secretary' || post.post === 'village_head') && holdsOn(post, day),
      ),
    )
    const byCell = Map.groupBy(inPost, ({ cellId }) => cellId)
    // A head may be recorded under another cell of the same large village.
    const heads = inPost.filter(({ post }) => post === 'village_head')
    const headOf = new Map(heads.map((post) => [post.personId, post]))
    const answerOf = (id: number): BoardAnswer => {
      const held = byCell.get(id) ?? []
      const secretary = held.find(({ post }) => post === 'secretary')
      const head = held.find(({ post }) => post === 'village_head')
      const both = secretary === undefined ? undefined : headOf.get(secretary.personId)
      if (secretary !== undefined && both !== undefined)
        return {
          word: 'Có',
          state: 'green',
          reason: `${nameOf(secretary.personId)} giữ cả hai chức.`,
          since: laterStart(secretary, both),
        }
      return { word: 'Không', state: 'none', reason: whyNot(secretary, head, nameOf), since: null }
    }
    return new Map(cells.filter(({ kind }) => kind === 'village').map(({ id }) => [id, answerOf(id)]))
  },
}

function laterStart(one: Period, other: Period): Period['from'] {
  if (one.from === null || other.from === null) return one.from ?? other.from
  return one.from > other.from ? one.from : other.from
}

function whyNot(
  secretary: HeldPost | undefined,
  head: HeldPost | undefined,
  nameOf: (personId: number) => string,
): string {
  if (secretary === undefined) return 'Chưa có bí thư.'
  if (head === undefined) return 'Sổ chưa ghi trưởng thôn, bản.'
  return `Trưởng thôn, bản là ${nameOf(head.personId)}.`
}

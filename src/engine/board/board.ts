import { compareBoards } from '../../shared/board/compare.ts'
import type { Board, BoardAnswer, ComparedRow } from '../../shared/board/contract.ts'
import type { PostKind } from '../../shared/cells/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import { cellsOn } from '../cells/living.ts'
import { memberCounts } from '../cells/members-count.ts'
import { heldPosts, namesOf } from '../cells/posts/held-posts.ts'
import type { Reader } from '../register/reader.ts'
import { packInForce } from '../regulations/queries.ts'
import { villagesLed } from '../reports/lists/villages-led.ts'
import { allQuestions } from './questions/all.ts'

const empty: BoardAnswer = { word: '', state: 'none', reason: '', since: null }
/** Whose holders the board names. */
const named: ReadonlySet<PostKind> = new Set(['secretary', 'village_head'])
const nobody = { official: 0, probationary: 0 }

/** How every cell stands on a day: one pass a question, whatever the day. */
export function boardOn(reader: Reader, day: Day): Board {
  const cells = cellsOn(reader, day)
  const counts = memberCounts(reader, day)
  const posts = heldPosts(reader)
  const asked = {
    day,
    cells,
    pack: packInForce(reader, day),
    members: (cellId: number) => counts.get(cellId) ?? nobody,
    posts: (cellId: number) => posts.get(cellId) ?? [],
    nameOf: namesOf(
      reader,
      new Set(
        cells.flatMap(({ id }) =>
          (posts.get(id) ?? []).flatMap((post) =>
            named.has(post.post) && holdsOn(post, day) ? [post.personId] : [],
          ),
        ),
      ),
    ),
  }
  const questions = allQuestions.filter(({ isAsked }) => isAsked?.(reader) ?? true)
  const columns = questions.map((question) => question.answer(reader, asked))
  const villages = villagesLed(reader, day)
  return {
    day,
    questions: questions.map(({ id, label, meaning, figure, number, filter }) => ({
      id,
      label,
      meaning,
      figure: figure ?? null,
      number: number ?? false,
      filter: filter ?? false,
    })),
    rows: cells.map(({ id, name, kind }) => ({
      cellId: id,
      name,
      kind,
      villages: (villages.get(id) ?? []).map((led) => ({ id: led.id, name: led.name })),
      answers: columns.map((column) => column.get(id) ?? empty),
    })),
  }
}

export function boardsCompared(
  reader: Reader,
  before: Day,
  after: Day,
): { before: Day; after: Day; questions: Board['questions']; rows: ComparedRow[] } {
  const board = boardOn(reader, after)
  const rows = compareBoards(boardOn(reader, before), board)
  return { before, after, questions: board.questions, rows }
}

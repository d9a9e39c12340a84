import type { BoardAnswer } from '../../../shared/board/contract.ts'
import { belowSince } from '../../../shared/cells/below.ts'
import { numberRule, ruleOf, sourceWords } from '../../../shared/regulations/pack.ts'
import { officialPeriods } from '../../cells/members-count.ts'
import type { BoardQuestion } from '../question.ts'

/** Enough official members to be a cell (B-01)? Just enough is told too. */
export const officialMembers: BoardQuestion = {
  id: 'official-members',
  label: 'Chính thức',
  meaning: 'Số đảng viên chính thức, có đủ để lập chi bộ hay không',
  figure: 'members.official',
  number: true,
  answer: (reader, { day, cells, pack, members }) => {
    const least = numberRule(pack, 'cell.min_official')
    const source = sourceWords(ruleOf(pack, 'cell.min_official'))
    const few = cells.filter(({ id }) => members(id).official <= least)
    const periods = officialPeriods(
      reader,
      few.map(({ id }) => id),
    )
    const answerOf = (id: number): BoardAnswer => {
      const { official } = members(id)
      const word = String(official)
      if (official > least) return { word, state: 'green', reason: '', since: null }
      const since = (limit: number) => belowSince(periods.get(id) ?? [], limit, day)
      return official < least
        ? {
            word,
            state: 'red',
            reason: `Dưới ${least} đảng viên chính thức: ${source}.`,
            since: since(least),
          }
        : {
            word,
            state: 'amber',
            reason: `Vừa đủ ${least} đảng viên chính thức: bớt một người thì không còn đủ để lập chi bộ.`,
            since: since(least + 1),
          }
    }
    return new Map(cells.map(({ id }) => [id, answerOf(id)]))
  },
}

import type { BoardAnswer } from '../../../shared/board/contract.ts'
import { weaknessReasons } from '../../../shared/cells/weakness.ts'
import { weaknessFacts } from '../../cells/weakness/facts.ts'
import { listedOn } from '../../cells/weakness/listings.ts'
import { weaknessRulesOn } from '../../cells/weakness/rules.ts'
import type { BoardQuestion } from '../question.ts'

/** On the list of unsustainable cells, or proposed for it by the office's rules? */
export const sustainability: BoardQuestion = {
  id: 'sustainability',
  label: 'Bền vững',
  meaning: 'Chi bộ có ở trong danh sách thiếu bền vững, hoặc có dấu hiệu theo tiêu chí của cơ quan hay không',
  answer: (reader, { day, cells, members }) => {
    const { rules } = weaknessRulesOn(reader, day)
    const counts = new Map(cells.map(({ id }) => [id, members(id)]))
    const factsOf = weaknessFacts(reader, rules, day, counts)
    const listed = listedOn(reader, day)
    return new Map(
      cells.map((cell): [number, BoardAnswer] => {
        const reasons = weaknessReasons(rules, factsOf(cell.id, cell.foundedOn))
        const listing = listed.get(cell.id)
        if (listing !== undefined)
          return [
            cell.id,
            {
              word: 'Thiếu',
              state: 'red',
              reason:
                reasons.length === 0
                  ? `Trong danh sách thiếu bền vững: ${listing.ground}. Theo tiêu chí hiện nay thì không còn dấu hiệu.`
                  : `Trong danh sách thiếu bền vững: ${listing.ground}`,
              since: listing.from,
            },
          ]
        if (reasons.length === 0) return [cell.id, { word: 'Đạt', state: 'green', reason: '', since: null }]
        return [
          cell.id,
          { word: 'Có dấu hiệu', state: 'amber', reason: `${reasons.join('; ')}.`, since: null },
        ]
      }),
    )
  },
}

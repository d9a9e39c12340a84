import type { BoardAnswer } from '../../../shared/board/contract.ts'
import { numberRule, ruleOf, sourceWords } from '../../../shared/regulations/pack.ts'
import { addMonths } from '../../../shared/vocabulary/day.ts'
import { firstDayOf, formatPartialDate, type PartialDate } from '../../../shared/vocabulary/partial-date.ts'
import type { BoardQuestion } from '../question.ts'

interface Oldest {
  readonly cellId: number
  readonly begun: PartialDate | null
}

/** Members on probation, and whether somebody's probation is over without a recognition recorded. */
export const onProbation: BoardQuestion = {
  id: 'on-probation',
  label: 'Dự bị',
  meaning: 'Số đảng viên dự bị, có ai hết thời gian dự bị mà chưa công nhận chính thức hay không',
  figure: 'members.probationary',
  number: true,
  answer: (reader, { day, cells, pack, members }) => {
    const months = numberRule(pack, 'probation')
    const source = sourceWords(ruleOf(pack, 'probation'))
    // Probation runs from its first day in whatever cell, so a transfer does not begin it anew.
    const oldest = new Map(
      reader
        .statement<Oldest>(
          `SELECT cell_id AS cellId, min(begun) AS begun FROM (
             SELECT now.cell_id, (SELECT min(first.from_date) FROM cell_member AS first
               WHERE first.person_id = now.person_id AND first.standing = 'probationary' AND first.from_date <> '?') AS begun
             FROM cell_member AS now WHERE now.standing = 'probationary'
               AND (now.from_date IS NULL OR now.from_date = '?' OR now.from_date <= @day)
               AND (now.to_date IS NULL OR (now.to_date <> '?' AND now.to_date > @day))
               AND now.person_id NOT IN (SELECT id FROM person WHERE trashed_at IS NOT NULL))
           GROUP BY cell_id`,
        )
        .all({ day })
        .map(({ cellId, begun }) => [cellId, begun]),
    )
    const answerOf = (id: number): BoardAnswer => {
      const { probationary } = members(id)
      const word = String(probationary)
      const begun = oldest.get(id) ?? null
      const first = begun === null ? null : firstDayOf(begun)
      if (probationary === 0 || begun === null || first === null)
        return { word, state: 'none', reason: '', since: null }
      if (addMonths(first, months) > day)
        return {
          word,
          state: 'green',
          reason: `Lâu nhất từ ${formatPartialDate(begun)}, chưa hết ${months} tháng dự bị.`,
          since: null,
        }
      return {
        word,
        state: 'amber',
        reason: `Có người dự bị từ ${formatPartialDate(begun)}, đã hết ${months} tháng mà sổ chưa ghi công nhận chính thức: ${source}.`,
        since: overSince(begun, months),
      }
    }
    return new Map(cells.map(({ id }) => [id, answerOf(id)]))
  },
}

/** The day on which the probation was over, told no more exactly than it began. */
function overSince(begun: PartialDate, months: number): PartialDate | null {
  const first = firstDayOf(begun)
  if (first === null) return null
  return addMonths(first, months).slice(0, begun.length) as PartialDate
}

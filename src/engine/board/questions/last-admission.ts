import type { BoardAnswer } from '../../../shared/board/contract.ts'
import { numberRule } from '../../../shared/regulations/pack.ts'
import { addMonths } from '../../../shared/vocabulary/day.ts'
import { formatPartialDate, partialDate } from '../../../shared/vocabulary/partial-date.ts'
import { lastAdmissions } from '../../cells/members-count.ts'
import { weaknessRulesOn } from '../../cells/weakness/rules.ts'
import type { BoardQuestion } from '../question.ts'

/** When somebody was last admitted. Within the window of the rules is well; too long ago is the office's own threshold. */
export const lastAdmission: BoardQuestion = {
  id: 'last-admission',
  label: 'Kết nạp gần nhất',
  meaning: 'Lần kết nạp gần nhất của chi bộ',
  answer: (reader, { day, cells, pack }) => {
    const admitted = lastAdmissions(reader, day)
    const months = numberRule(pack, 'cell.unsustainable.window')
    const recent = partialDate(addMonths(day, -months))
    const years = weaknessRulesOn(reader, day).rules.noAdmissionYears
    const limit = years === null ? null : partialDate(addMonths(day, -12 * years))
    const answerOf = (id: number): BoardAnswer => {
      const last = admitted.get(id)
      if (last === undefined)
        return {
          word: 'Chưa ghi',
          state: limit === null ? 'none' : 'amber',
          reason: 'Sổ chưa ghi lần kết nạp nào của chi bộ này.',
          since: null,
        }
      const word = formatPartialDate(last).replace(/^\d\d\/(?=\d\d\/)/u, '')
      const told = { word, reason: `Kết nạp gần nhất ${formatPartialDate(last)}`, since: last }
      if (last >= recent)
        return { ...told, state: 'green', reason: `${told.reason}, trong ${months} tháng qua.` }
      if (limit !== null && last <= limit)
        return { ...told, state: 'amber', reason: `${told.reason}, đã quá ${years} năm.` }
      return { ...told, state: 'none', reason: `${told.reason}.` }
    }
    return new Map(cells.map(({ id }) => [id, answerOf(id)]))
  },
}

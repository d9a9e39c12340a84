import type { CaseDeadline } from '../../shared/inspections/cases-contract.ts'
import { confidenceWords } from '../../shared/regulations/words.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { StateMark } from './StateMark.tsx'

const states: Record<CaseDeadline['state'], { mark: string; look: string; words: string }> = {
  open: { mark: '◔', look: '', words: 'Còn hạn' },
  overdue: { mark: '▲', look: 'state-overdue', words: 'Quá hạn' },
  met: { mark: '✓', look: 'state-good', words: 'Đã xong' },
  unknown: { mark: '○', look: 'quiet', words: 'Chưa tính được' },
}

interface CaseDeadlinesProps {
  readonly deadlines: readonly CaseDeadline[]
}

/** Every term of a case: until when, how it stands, by which text, and how sure that text is. */
export function CaseDeadlines({ deadlines }: CaseDeadlinesProps) {
  if (deadlines.length === 0)
    return (
      <p className="quiet">
        Quy định đang dùng không đặt thời hạn cho loại việc này. Có thể ghi “Hạn kết thúc do cơ quan đặt” ở
        phần Thông tin.
      </p>
    )
  return (
    <table className="case-table">
      <thead>
        <tr>
          <th>Việc</th>
          <th>Hạn</th>
          <th>Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {deadlines.map(({ key, what, term, source, confidence, dueOn, state }) => (
          <tr key={key}>
            <td>
              {what}
              <br />
              <span className="quiet">
                {term}
                {source !== null && ` (${source})`}
                {confidence !== null && ` · ${confidenceWords[confidence]}`}
              </span>
            </td>
            <td className="figures nowrap">{dueOn === null ? '' : formatDay(dueOn)}</td>
            <td className="nowrap">
              <StateMark look={states[state]}>{states[state].words}</StateMark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

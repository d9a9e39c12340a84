import type { CaseDeadline, CaseDetail } from '../../shared/inspections/cases-contract.ts'
import { confidenceWords } from '../../shared/regulations/words.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { StateMark } from './StateMark.tsx'

const states: Record<CaseDeadline['state'], { mark: string; look: string; words: string }> = {
  open: { mark: '◔', look: '', words: 'Còn hạn' },
  overdue: { mark: '▲', look: 'state-overdue', words: 'Quá hạn' },
  met: { mark: '✓', look: 'state-good', words: 'Đã xong' },
  unknown: { mark: '○', look: 'quiet', words: 'Chưa tính được' },
}

/** Whom a deadline of a discipline or a suspension is about, where there are several. */
function whose({ subjects }: CaseDetail, key: string): string {
  const [kind, id] = key.split(':')
  if (id === undefined || subjects.length < 2) return ''
  const found = subjects.find(({ disciplines, suspensions }) =>
    (kind === 'suspension' ? suspensions : disciplines).some((row) => row.id === Number(id)),
  )
  return found === undefined ? '' : `: ${found.name}`
}

/** Every term of a case: until when, how it stands, by which text, and how sure that text is. */
export function CaseDeadlines({ it }: { readonly it: CaseDetail }) {
  const { deadlines } = it
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
          <th className="nowrap">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {deadlines.map(({ key, what, term, source, confidence, dueOn, state }) => (
          <tr key={key}>
            <td>
              {what}
              {whose(it, key)}
              <br />
              <span className="quiet">
                {term}
                {source !== null && ` · ${source}`}
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

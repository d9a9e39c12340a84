import type { DossierDetail } from '../../shared/admissions/detail.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { dateWords } from '../people/words.ts'
import { deadlineState } from './words.ts'

const tones = {
  waiting: 'quiet',
  open: '',
  overdue: 'state-overdue',
  done: 'state-good',
  done_late: 'state-attention',
  uncovered: 'state-attention',
} as const
const marks = { waiting: '○', open: '◔', overdue: '■', done: '✓', done_late: '▲', uncovered: '▲' } as const

/** Every term of the dossier: from which event, until when, how it stands, and by which clause. */
export function Deadlines({ deadlines }: Pick<DossierDetail, 'deadlines'>) {
  return (
    <table className="dossier-table">
      <thead>
        <tr>
          <th>Việc</th>
          <th>Tính từ</th>
          <th>Hạn</th>
          <th>Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {deadlines.map((deadline) => (
          <tr key={deadline.key}>
            <td>
              {deadline.what}
              <br />
              <span className="quiet">{deadline.source}</span>
            </td>
            <td>
              {deadline.startsWith}
              {deadline.startedOn !== null && (
                <span className="figures"> {dateWords(deadline.startedOn)}</span>
              )}
            </td>
            <td className="figures">{deadline.dueOn === null ? '' : formatDay(deadline.dueOn)}</td>
            <td className={tones[deadline.state]}>
              <span aria-hidden="true">{marks[deadline.state]}</span> {deadlineState(deadline)}
              {deadline.doneOn !== null && ` (${dateWords(deadline.doneOn)})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

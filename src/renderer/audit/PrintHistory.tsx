import type { AuditEntry } from '../../shared/audit/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { describeMoment } from '../frame/moment.ts'
import { PrintSheet } from '../frame/PrintSheet.tsx'
import { doorLabels } from './words.ts'

interface PrintHistoryProps {
  readonly entries: readonly AuditEntry[]
  /** How many there are in all; more than are printed when the history is long. */
  readonly total: number
  readonly about: string
  readonly done: () => void
}

/** What was done, as a table on paper: for one person, one day, or as it was filtered. */
export function PrintHistory({ entries, total, about, done }: PrintHistoryProps) {
  const cut = entries.length < total ? ` (in ${formatCount(entries.length)} việc mới nhất)` : ''
  return (
    <PrintSheet
      title="Nhật ký việc đã làm"
      about={`${about}: ${formatCount(total)} việc${cut}. In lúc ${describeMoment(new Date().toISOString(), new Date())}.`}
      done={done}
    >
      <table>
        <thead>
          <tr>
            <th>Lúc</th>
            <th>Việc</th>
            <th>Người làm</th>
            <th>Từ</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>{describeMoment(entry.at, new Date(0))}</td>
              <td>
                {entry.summary}
                {entry.undone && ' (đã hoàn tác)'}
              </td>
              <td>{entry.by}</td>
              <td>{doorLabels[entry.door]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  )
}

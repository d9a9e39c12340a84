import type { KeptException } from '../../shared/regulations/breach.ts'
import { describeMoment } from '../frame/moment.ts'

interface ExceptionListProps {
  readonly exceptions: readonly KeptException[]
}

/** Rules that were passed over for a record, with the reasons; nothing at all when there is none. */
export function ExceptionList({ exceptions }: ExceptionListProps) {
  if (exceptions.length === 0) return null
  return (
    <section className="exception-list" aria-label="Điểm chưa đúng quy định đã ghi lý do">
      <h3>Chưa đúng quy định, đã ghi lý do</h3>
      <ul>
        {exceptions.map(({ message, source, reason, at, by }) => (
          <li key={`${at} ${message}`}>
            <span className="exception-list-rule">
              {message} ({source})
            </span>
            <span>Lý do: {reason}</span>
            <span className="quiet">
              {by} ghi lúc {describeMoment(at, new Date())}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

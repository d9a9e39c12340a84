import type { MemberDetail } from '../../shared/membership/detail.ts'
import { describeMoment } from '../frame/moment.ts'
import './membership.css'

/** Rules that were passed over for a member, with the reasons; nothing at all when there is none. */
export function Exceptions({ exceptions }: Pick<MemberDetail, 'exceptions'>) {
  if (exceptions.length === 0) return null
  return (
    <section className="facts-block" aria-label="Chưa đúng quy định, đã ghi lý do">
      <h3>Chưa đúng quy định, đã ghi lý do</h3>
      <ul className="facts">
        {exceptions.map(({ message, source, reason, at, by }) => (
          <li key={`${at} ${message}`}>
            <span>
              {message} ({source})
              <br />
              Lý do: {reason}
              <br />
              <span className="quiet">
                {by} ghi lúc {describeMoment(at, new Date())}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

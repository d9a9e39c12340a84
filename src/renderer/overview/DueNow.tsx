import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { dueGroupLabels, leftWords } from '../../shared/due/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { dueAddress } from './addresses.ts'

/** The most urgent of what is due; the whole list is one step away. */
export function DueNow({ day }: { readonly day: Day }) {
  const due = useQuery(rpc.overview.due.queryOptions({ input: { asOf: day } }))
  const { groups = [], lines = [] } = due.data ?? {}
  const all = groups.reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-label="Việc đến hạn">
      <h2>Việc đến hạn {due.data !== undefined && <Link to={dueAddress(day)}>{formatCount(all)}</Link>}</h2>
      {due.isPending && <Skeleton active title={false} />}
      {due.isError && <ProblemBox error={due.error} retry={() => void due.refetch()} />}
      {due.data !== undefined && (
        <>
          <p className="overview-due-groups">
            {groups.map(({ group, count }) => (
              <span key={group} className={group === 'overdue' ? 'state-overdue' : 'quiet'}>
                {group === 'overdue' && '■ '}
                {dueGroupLabels[group]}{' '}
                {count === 0 ? (
                  '0'
                ) : (
                  <Link to={dueAddress(day, group)} aria-label={`${dueGroupLabels[group]}: ${count} việc`}>
                    {formatCount(count)}
                  </Link>
                )}
              </span>
            ))}
          </p>
          <ul className="overview-due">
            {lines.map((line) => (
              <li key={line.key}>
                <Link to={line.link}>{line.what}</Link>
                <span className="quiet">{line.who}</span>
                <span className={line.group === 'overdue' ? 'state-overdue figures' : 'quiet figures'}>
                  {leftWords(line.dueOn, day)}
                </span>
              </li>
            ))}
          </ul>
          {lines.length === 0 && <p className="state-good">✓ Không có việc nào đến hạn.</p>}
        </>
      )}
    </section>
  )
}

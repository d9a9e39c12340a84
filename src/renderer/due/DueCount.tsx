import './due-count.css'
import { useQuery } from '@tanstack/react-query'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'

/** What is overdue or due this week, behind the room's name; nothing when there is none. */
export function DueCount() {
  const { data } = useQuery(rpc.due.count.queryOptions())
  if (data === undefined || data.overdue + data.week === 0) return null
  const { overdue, week } = data
  const words = `${formatCount(overdue)} việc quá hạn, ${formatCount(week)} việc trong tuần này`
  return (
    <span className="due-count figures" data-overdue={overdue > 0} title={words}>
      {formatCount(overdue + week)}
      <span className="unseen">: {words}</span>
    </span>
  )
}

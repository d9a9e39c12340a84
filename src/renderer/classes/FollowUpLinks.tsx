import './classes.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { followUpListLabels, followUpListSchema } from '../../shared/classes/follow-up-contract.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'

/** How many people each list holds; each number opens its list. Nothing while they cannot be had. */
export function FollowUpLinks({ asOf }: { readonly asOf: Day | undefined }) {
  const counts = useQuery(
    rpc.classes.followUpCounts.queryOptions({ input: asOf === undefined ? {} : { asOf } }),
  )
  const { data } = counts
  if (data === undefined) return null
  const day = asOf === undefined ? '' : `&ngay=${asOf}`
  return (
    <nav className="class-lists" aria-label="Việc cần theo dõi">
      {followUpListSchema.options.map((list) => (
        <Link key={list} to={`/lop/theo-doi?ds=${list}${day}`}>
          {followUpListLabels[list]}: <strong className="figures">{data[list]}</strong>
        </Link>
      ))}
    </nav>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { describeMoment } from '../frame/moment.ts'

/** All that was done since and stands on a file: it must be taken back first, the last one first. */
export function StandingWork({ batchId }: { readonly batchId: number }) {
  const standing = useQuery(rpc.imports.standsOn.queryOptions({ input: { batchId } }))
  const works = [...(standing.data ?? [])].reverse()
  if (works.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={`Sau khi nhập đã có ${formatCount(works.length)} việc dựa vào các dòng này nên chưa hoàn tác được. Hoàn tác các việc đó ở Nhật ký trước, từ trên xuống:`}
      description={
        <ol className="standing-work">
          {works.map(({ entryId, summary, by, at }) => (
            <li key={entryId}>
              {summary}{' '}
              <span className="quiet">
                ({by}, {describeMoment(at, new Date())})
              </span>
            </li>
          ))}
        </ol>
      }
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ItemResult } from './ItemResult.tsx'

/** As many as are of use beside the list; the rest stand on their own page. */
const shown = 100

/** The people of one list in short, cell by cell. */
export function BatchPeople({ batchId }: { readonly batchId: number }) {
  const items = useQuery(
    rpc.approvals.items.queryOptions({ input: { batchId, page: { from: 0, size: shown } } }),
  )
  if (items.isPending) return <Skeleton active paragraph={{ rows: 4 }} title={false} />
  if (items.data === undefined) return <ProblemBox error={items.error} retry={() => void items.refetch()} />
  const { rows, total } = items.data
  if (total === 0) return <p className="quiet">Chưa có ai. Bấm Thêm người để chọn.</p>
  return (
    <>
      <ul className="facts">
        {rows.map((item) => (
          <li key={item.id}>
            <span>
              <Link to={`/dot-phe-duyet/nguoi?dot=${batchId}&mo=${item.id}`}>{item.fullName}</Link>
              <br />
              <span className="quiet">{item.cellName}</span>
            </span>
            <ItemResult item={item} />
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p>
          <Link to={`/dot-phe-duyet/nguoi?dot=${batchId}`}>Còn {total - rows.length} người nữa</Link>
        </p>
      )}
    </>
  )
}

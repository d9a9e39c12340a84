import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { batchName } from '../../shared/approvals/fields.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { ItemResult } from './ItemResult.tsx'

/** Every list on which one person was put forward, the newest first. */
export function ApprovalsOf({ sympathizerId }: { readonly sympathizerId: number }) {
  const items = useQuery(
    rpc.approvals.items.queryOptions({ input: { sympathizerId, page: { from: 0, size: 100 } } }),
  )
  if (items.isPending) return <Skeleton active paragraph={{ rows: 3 }} title={false} />
  if (items.data === undefined) return <ProblemBox error={items.error} retry={() => void items.refetch()} />
  return (
    <FactsBlock title="Các lần đề nghị" facts={items.data.rows} none="Chưa có trong đợt đề nghị nào.">
      {(item) => (
        <>
          <Link to={`/dot-phe-duyet/nguoi?dot=${item.batchId}&mo=${item.id}`}>{batchName(item)}</Link>
          <br />
          <ItemResult item={item} />
        </>
      )}
    </FactsBlock>
  )
}

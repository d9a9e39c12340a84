import './history.css'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { RecordTable } from '../../shared/audit/contract.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { describeMoment } from '../frame/moment.ts'

interface RecordHistoryProps {
  readonly table: RecordTable
  readonly id: number
}

/** Everything that ever happened to one record, newest first: when, who, and each field before and after. */
export function RecordHistory({ table, id }: RecordHistoryProps) {
  const history = useQuery(rpc.audit.history.queryOptions({ input: { table, id } }))
  if (history.isPending) return <Skeleton active paragraph={{ rows: 4 }} title={false} />
  if (history.isError) return <ProblemBox error={history.error} retry={() => void history.refetch()} />
  if (history.data.length === 0) return <p className="quiet">Chưa có thay đổi nào được ghi.</p>
  return (
    <ol className="history">
      {history.data.map(({ entry, fields }) => (
        <li key={entry.id}>
          <p className="history-head">
            <strong>{entry.summary}</strong>
            {entry.undone && <span className="quiet"> (đã hoàn tác)</span>}
          </p>
          <p className="quiet figures">
            {describeMoment(entry.at, new Date())} · {entry.by}
          </p>
          {fields.length > 0 && (
            <dl>
              {fields.map((field) => (
                <div key={field.label}>
                  <dt>{field.label}</dt>
                  <dd>
                    <Value text={field.old} gone /> <span aria-hidden="true">→</span>
                    <span className="unseen">thành</span> <Value text={field.new} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  )
}

function Value({ text, gone = false }: { text: string; gone?: boolean }) {
  if (text === '') return <span className="quiet">để trống</span>
  return gone ? <del>{text}</del> : <ins>{text}</ins>
}

import './history.css'
import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import type { AuditEntry, RecordTable } from '../../shared/audit/contract.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { describeMoment } from '../frame/moment.ts'
import { PrintSheet } from '../frame/PrintSheet.tsx'
import { tableLabels } from './words.ts'

interface RecordHistoryProps {
  readonly table: RecordTable
  readonly id: number
}

/** Everything that ever happened to one record, newest first: when, who, and each field before and after. */
export function RecordHistory({ table, id }: RecordHistoryProps) {
  const [printing, setPrinting] = useState(false)
  const history = useQuery(rpc.audit.history.queryOptions({ input: { table, id } }))
  if (history.isPending) return <Skeleton active paragraph={{ rows: 4 }} title={false} />
  if (history.isError) return <ProblemBox error={history.error} retry={() => void history.refetch()} />
  if (history.data.length === 0) return <p className="quiet">Chưa có thay đổi nào được ghi.</p>
  return (
    <>
      <Button size="small" icon={<PrinterOutlined />} onClick={() => setPrinting(true)}>
        In lịch sử hồ sơ
      </Button>
      <Entries items={history.data} />
      {printing && (
        <PrintSheet
          title={`Lịch sử hồ sơ: ${tableLabels[table]} số ${id}`}
          about={`In lúc ${describeMoment(new Date().toISOString(), new Date())}`}
          done={() => setPrinting(false)}
        >
          <Entries items={history.data} />
        </PrintSheet>
      )}
    </>
  )
}

interface Item {
  readonly entry: AuditEntry
  readonly fields: readonly { readonly label: string; readonly old: string; readonly new: string }[]
}

function Entries({ items }: { items: readonly Item[] }) {
  return (
    <ol className="history">
      {items.map(({ entry, fields }) => (
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

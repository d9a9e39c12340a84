import { UndoOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { type ImportBatch, importKindLabels } from '../../shared/imports/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { describeMoment } from '../frame/moment.ts'
import { useMay } from '../frame/session.ts'
import { UndoImport } from './UndoImport.tsx'

/** Every import so far, newest first, with its way back. */
export function PastBatches() {
  const may = useMay()
  const batches = useQuery(rpc.imports.batches.queryOptions())
  const [undoing, setUndoing] = useState<ImportBatch | null>(null)
  if (batches.isError) return <ProblemBox error={batches.error} retry={() => void batches.refetch()} />
  if (batches.data === undefined || batches.data.length === 0) return null
  return (
    <section className="register-table import-batches" aria-labelledby="import-batches">
      <h2 id="import-batches">Các lần nhập trước</h2>
      <Table<ImportBatch>
        rowKey="id"
        size="small"
        dataSource={batches.data}
        scroll={{ x: '55rem' }}
        pagination={batches.data.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        columns={[
          { key: 'at', title: 'Lúc', width: '9rem', render: (_, { at }) => describeMoment(at, new Date()) },
          { key: 'file', title: 'Tệp', render: (_, batch) => <FileCell batch={batch} /> },
          { key: 'by', title: 'Người nhập', width: '9rem', render: (_, { by }) => by },
          count('accepted', 'Đã ghi', ({ accepted }) => accepted),
          count('changed', 'Đã sửa', ({ changed }) => changed),
          count('rejected', 'Bị loại', ({ rejected }) => rejected),
          {
            key: 'undo',
            title: <span className="unseen">Hoàn tác</span>,
            width: '8.5rem',
            render: (_, batch) =>
              batch.undone ? (
                <span className="quiet">Đã hoàn tác</span>
              ) : may.write ? (
                <Button size="small" icon={<UndoOutlined />} onClick={() => setUndoing(batch)}>
                  Hoàn tác
                </Button>
              ) : null,
          },
        ]}
      />
      {undoing !== null && <UndoImport batch={undoing} close={() => setUndoing(null)} />}
    </section>
  )
}

function FileCell({ batch: { fileName, kind, parts } }: { batch: ImportBatch }) {
  return (
    <>
      <span className="import-value">{fileName}</span>
      <span className="quiet import-kind-hint">{importKindLabels[kind]}</span>
      {parts.slice(1).map((part) => (
        <span key={part.id} className="quiet import-kind-hint">
          Phần tiếp: {part.fileName}, {describeMoment(part.at, new Date())}, ghi{' '}
          {formatCount(part.accepted + part.changed)} dòng
          {part.undone && ', đã hoàn tác'}
        </span>
      ))}
    </>
  )
}

function count(key: string, title: string, of: (batch: ImportBatch) => number) {
  return {
    key,
    title,
    width: '5.25rem',
    align: 'right' as const,
    className: 'number',
    render: (_: unknown, batch: ImportBatch) => formatCount(of(batch)),
  }
}

import { RollbackOutlined } from '@ant-design/icons'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { RecordTable } from '../../shared/audit/contract.ts'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { describeMoment } from '../frame/moment.ts'
import { useMay } from '../frame/session.ts'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { useList } from '../table/use-list.ts'
import { tableLabels } from './words.ts'

interface Thrown {
  readonly table: RecordTable
  readonly id: number
  readonly name: string
  readonly trashedAt: string
  readonly by: string
}

/** What was put away; everything here can come back. */
export function Trash() {
  const list = useList([])
  const may = useMay()
  const { message } = App.useApp()
  const [restoring, setRestoring] = useState<string | null>(null)
  const trash = useQuery(
    rpc.audit.trash.queryOptions({ input: { page: list.input.page }, placeholderData: keepPreviousData }),
  )
  const restore = useMutation(
    rpc.audit.restore.mutationOptions({
      onError: (error) => void message.error(explainError(error)),
      onSettled: () => setRestoring(null),
    }),
  )
  const bring = (thrown: Thrown): void => {
    setRestoring(`${thrown.table} ${thrown.id}`)
    restore.mutate(
      { table: thrown.table, id: thrown.id },
      { onSuccess: () => void message.success(`Đã khôi phục ${thrown.name}.`) },
    )
  }
  const columns: Column<Thrown, never>[] = [
    { key: 'name', title: 'Hồ sơ', render: (row) => row.name },
    { key: 'table', title: 'Loại', width: 12, render: (row) => tableLabels[row.table] },
    {
      key: 'at',
      title: 'Chuyển vào lúc',
      width: 13,
      render: (row) => describeMoment(row.trashedAt, new Date()),
    },
    { key: 'by', title: 'Người làm', width: 13, cut: true, render: (row) => row.by },
    {
      key: 'restore',
      title: <span className="unseen">Khôi phục</span>,
      width: 9,
      render: (row) =>
        may.write && (
          <Button
            size="small"
            icon={<RollbackOutlined />}
            loading={restoring === `${row.table} ${row.id}`}
            onClick={() => bring(row)}
          >
            Khôi phục
          </Button>
        ),
    },
  ]
  return (
    <RegisterTable
      label="Thùng rác"
      columns={columns}
      list={list}
      rowKey={(row) => `${row.table} ${row.id}`}
      data={trash.data}
      loading={trash.isPending}
      error={trash.error}
      retry={() => void trash.refetch()}
      onOpen={(row) => may.write && bring(row)}
      empty={
        <EmptyList>
          Nơi giữ những hồ sơ đã bỏ khỏi sổ. Hồ sơ nào cũng khôi phục được từ đây. Thùng rác đang trống.
        </EmptyList>
      }
    />
  )
}

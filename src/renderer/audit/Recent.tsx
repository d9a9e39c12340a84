import { UndoOutlined } from '@ant-design/icons'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { AuditEntry, HistoryFilter } from '../../shared/audit/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { describeMoment } from '../frame/moment.ts'
import { useMay } from '../frame/session.ts'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { RegisterTable } from '../table/RegisterTable.tsx'
import type { List } from '../table/use-list.ts'
import { doorLabels } from './words.ts'

/** Commands, newest first; the ones nothing stands on can be taken back. */
export function Recent({ list, filter }: { list: List<never>; filter: HistoryFilter }) {
  const may = useMay()
  const { message } = App.useApp()
  const [undoing, setUndoing] = useState<AuditEntry | null>(null)
  const entries = useQuery(
    rpc.audit.recent.queryOptions({
      input: { ...filter, page: list.input.page },
      placeholderData: keepPreviousData,
    }),
  )
  const undo = useMutation(
    rpc.audit.undo.mutationOptions({ onSuccess: ({ summary }) => void message.success(summary) }),
  )
  const columns: Column<AuditEntry, never>[] = [
    { key: 'at', title: 'Lúc', width: 12, render: (entry) => describeMoment(entry.at, new Date()) },
    { key: 'summary', title: 'Việc', render: (entry) => entry.summary },
    {
      key: 'changes',
      title: 'Số dòng',
      width: 6,
      number: true,
      render: (entry) => formatCount(entry.changes),
    },
    { key: 'by', title: 'Người làm', width: 13, cut: true, render: (entry) => entry.by },
    { key: 'door', title: 'Từ', width: 9, render: (entry) => doorLabels[entry.door] },
    {
      key: 'undo',
      title: <span className="unseen">Hoàn tác</span>,
      width: 9,
      render: (entry) =>
        entry.undone ? (
          <span className="quiet">Đã hoàn tác</span>
        ) : entry.undoable && may.write ? (
          <Button size="small" icon={<UndoOutlined />} onClick={() => setUndoing(entry)}>
            Hoàn tác
          </Button>
        ) : null,
    },
  ]
  return (
    <>
      <RegisterTable
        label="Việc đã làm"
        columns={columns}
        list={list}
        data={entries.data}
        loading={entries.isPending}
        error={entries.error}
        retry={() => void entries.refetch()}
        onOpen={(entry) => entry.undoable && !entry.undone && may.write && setUndoing(entry)}
        empty={
          <EmptyList>
            {list.isFiltered
              ? 'Không có việc nào như vậy. Hãy bỏ bớt điều kiện lọc.'
              : 'Nơi ghi mọi việc đã làm trong sổ: ai, lúc nào, sửa gì. Chưa có việc nào.'}
          </EmptyList>
        }
      />
      {undoing !== null && (
        <ConfirmAct
          title={`Hoàn tác: ${undoing.summary}`}
          verb="Hoàn tác"
          act={() => undo.mutateAsync({ entryId: undoing.id })}
          close={() => setUndoing(null)}
        >
          {formatCount(undoing.changes)} dòng trở lại như trước lúc {describeMoment(undoing.at, new Date())}.
          Việc hoàn tác cũng được ghi vào nhật ký.
        </ConfirmAct>
      )}
    </>
  )
}

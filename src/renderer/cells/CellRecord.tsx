import '../people/people.css'
import './cells.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { cellKindLabels } from '../../shared/cells/fields.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import { RecordHistory } from '../audit/RecordHistory.tsx'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { useMay } from '../frame/session.ts'
import { CellForm } from './CellForm.tsx'
import { CellPeople } from './CellPeople.tsx'
import { CellPosts } from './CellPosts.tsx'
import { CellStates } from './CellStates.tsx'

interface CellRecordProps {
  readonly id: number
  readonly asOf: Day | undefined
  /** The record went to the trash. */
  readonly onGone: () => void
}

/** People, posts, fields, states and history of one organisation. On a past day it is only read. */
export function CellRecord({ id, asOf, onGone }: CellRecordProps) {
  const may = useMay()
  const [trashing, setTrashing] = useState(false)
  const cell = useQuery(rpc.cells.get.queryOptions({ input: { id, ...(asOf && { asOf }) } }))
  const trash = useMutation(rpc.cells.trash.mutationOptions())
  if (cell.isPending) return <Skeleton active paragraph={{ rows: 8 }} title={false} />
  if (cell.data === undefined) return <ProblemBox error={cell.error} retry={() => void cell.refetch()} />
  const { data } = cell
  const mayChange = may.write && asOf === undefined
  return (
    <>
      <div className="record-summary">
        <p>
          {cellKindLabels[data.kind]}
          {data.parentName !== null && `, thuộc ${data.parentName}`}
        </p>
        {data.villages.length > 0 && <p>Thôn, bản: {data.villages.map(({ name }) => name).join(', ')}</p>}
        {asOf !== undefined && (
          <p className="state-attention">● Như tại ngày {formatDay(asOf)}. Về hôm nay để sửa.</p>
        )}
      </div>
      <Tabs
        items={[
          { key: 'people', label: 'Người', children: <CellPeople id={id} asOf={asOf} /> },
          { key: 'posts', label: 'Chức vụ', children: <CellPosts cell={data} mayChange={mayChange} /> },
          {
            key: 'fields',
            label: 'Thông tin',
            children: <CellForm cell={data} readOnly={!mayChange} reload={() => void cell.refetch()} />,
          },
          {
            key: 'states',
            label: 'Quá trình',
            children: <CellStates cell={data} mayChange={mayChange} onTrash={() => setTrashing(true)} />,
          },
          { key: 'history', label: 'Lịch sử', children: <RecordHistory table="cell" id={id} /> },
        ]}
      />
      {trashing && (
        <ConfirmAct
          title={`Chuyển ${data.name} vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: [id] })
            onGone()
          }}
          close={() => setTrashing(false)}
        >
          Chỉ dùng khi ghi nhầm một tổ chức không có thật. Tổ chức đã giải thể thì ghi ngày giải thể trong
          phần Quá trình. Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </>
  )
}

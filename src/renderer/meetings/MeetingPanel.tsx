import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { meetingKindLabels } from '../../shared/meetings/fields.ts'
import { describeMonth } from '../../shared/vocabulary/month.ts'
import { RecordHistory } from '../audit/RecordHistory.tsx'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { useMay } from '../frame/session.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { MeetingForm } from './MeetingForm.tsx'

interface MeetingPanelProps {
  readonly id: number
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** One meeting over the grid; ↑↓ walk the cells of its month. */
export function MeetingPanel({ id, onClose, onStep }: MeetingPanelProps) {
  const may = useMay()
  const [trashing, setTrashing] = useState(false)
  const meeting = useQuery(rpc.meetings.get.queryOptions({ input: { id } }))
  const trash = useMutation(rpc.meetings.trash.mutationOptions())
  const { data } = meeting
  const title = data === undefined ? 'Buổi sinh hoạt' : `${data.cellName}, ${describeMonth(data.month)}`
  return (
    <SidePanel title={title} onClose={onClose} onStep={onStep}>
      {meeting.isPending ? (
        <Skeleton active paragraph={{ rows: 8 }} title={false} />
      ) : data === undefined ? (
        <ProblemBox error={meeting.error} retry={() => void meeting.refetch()} />
      ) : (
        <>
          <div className="record-summary">
            <p>
              Sinh hoạt {meetingKindLabels[data.kind].toLowerCase()} ·{' '}
              <Link to={`/chi-bo?mo=${data.cellId}`}>Mở chi bộ</Link>
            </p>
          </div>
          <Tabs
            key={id}
            items={[
              {
                key: 'fields',
                label: 'Buổi sinh hoạt',
                children: <MeetingForm meeting={data} reload={() => void meeting.refetch()} />,
              },
              { key: 'history', label: 'Lịch sử', children: <RecordHistory table="meeting" id={id} /> },
              ...(may.write
                ? [
                    {
                      key: 'trash',
                      label: 'Khác',
                      children: <Button onClick={() => setTrashing(true)}>Chuyển vào thùng rác</Button>,
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
      {trashing && (
        <ConfirmAct
          title={`Chuyển buổi sinh hoạt của ${title} vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: [id] })
            onClose()
          }}
          close={() => setTrashing(false)}
        >
          Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </SidePanel>
  )
}

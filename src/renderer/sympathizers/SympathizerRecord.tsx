import '../people/people.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { SympathizerDetail } from '../../shared/sympathizers/contract.ts'
import { stopReasonLabels } from '../../shared/sympathizers/fields.ts'
import { ApprovalsOf } from '../approvals/ApprovalsOf.tsx'
import { RecordHistory } from '../audit/RecordHistory.tsx'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { useMay } from '../frame/session.ts'
import { dateWords } from '../people/words.ts'
import { HelpersAndStays } from './HelpersAndStays.tsx'
import { Papers } from './Papers.tsx'
import { StatusWord } from './StatusWord.tsx'
import { SympathizerActs } from './SympathizerActs.tsx'
import { SympathizerForm } from './SympathizerForm.tsx'
import { TasksAndRemarks } from './TasksAndRemarks.tsx'

interface SympathizerRecordProps {
  readonly id: number
  /** The record went to the trash. */
  readonly onGone: () => void
}

/** Status and acts, fields, helpers and history of one tracked person. */
export function SympathizerRecord({ id, onGone }: SympathizerRecordProps) {
  const may = useMay()
  const [trashing, setTrashing] = useState(false)
  const trash = useMutation(rpc.sympathizers.trash.mutationOptions())
  const tracked = useQuery(rpc.sympathizers.get.queryOptions({ input: { id } }))
  if (tracked.isPending) return <Skeleton active paragraph={{ rows: 8 }} title={false} />
  if (tracked.data === undefined)
    return <ProblemBox error={tracked.error} retry={() => void tracked.refetch()} />
  const { data } = tracked
  return (
    <>
      <div className="record-summary">
        <p>
          <strong>
            <StatusWord status={data.status} />
          </strong>
          , <Link to={`/chi-bo?mo=${data.cellId}`}>{data.cellName}</Link>
        </p>
        <p>{helperWords(data)}</p>
        {data.arrivedFrom !== null && <p>Chuyển đến từ: {data.arrivedFrom}</p>}
        {data.stops !== null && (
          <p>
            Thôi theo dõi từ {dateWords(data.stops.on)}:{' '}
            {stopReasonLabels[data.stops.reason].toLocaleLowerCase('vi')}
            {data.stops.movedTo !== null && ` (${data.stops.movedTo})`}
            {data.stops.note !== null && `. ${data.stops.note}`}
          </p>
        )}
        {data.openDossierId !== null && (
          <p>
            <Link to={`/ket-nap?mo=${data.openDossierId}`}>Hồ sơ kết nạp đang thực hiện</Link>
          </p>
        )}
        {data.admittedOn !== null && <p>Kết nạp: {dateWords(data.admittedOn)}</p>}
      </div>
      {may.write && <SympathizerActs tracked={data} onTrash={() => setTrashing(true)} />}
      <Tabs
        tabBarGutter={20}
        items={[
          {
            key: 'fields',
            label: 'Hồ sơ',
            children: <SympathizerForm tracked={data} reload={() => void tracked.refetch()} />,
          },
          {
            key: 'helpers',
            label: 'Giúp đỡ',
            children: <HelpersAndStays tracked={data} mayChange={may.write} />,
          },
          {
            key: 'work',
            label: 'Việc, nhận xét',
            children: <TasksAndRemarks tracked={data} mayChange={may.write} />,
          },
          {
            key: 'papers',
            label: data.missingPapers.length === 0 ? 'Giấy tờ' : `Giấy tờ ▲${data.missingPapers.length}`,
            children: <Papers tracked={data} mayChange={may.write} />,
          },
          {
            key: 'approvals',
            label: 'Phê duyệt',
            children: <ApprovalsOf sympathizerId={id} />,
          },
          { key: 'history', label: 'Lịch sử', children: <RecordHistory table="sympathizer" id={id} /> },
        ]}
      />
      {trashing && (
        <ConfirmAct
          title={`Chuyển phần theo dõi ${data.person.fullName} vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: [id] })
            onGone()
          }}
          close={() => setTrashing(false)}
        >
          Chỉ bỏ phần theo dõi ghi nhầm, hồ sơ cá nhân vẫn giữ. Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </>
  )
}

function helperWords({ helpers }: SympathizerDetail): string {
  const now = helpers.filter(({ to }) => to === null).map(({ name }) => name)
  return now.length === 0 ? 'Chưa phân công người giúp đỡ' : `Người giúp đỡ: ${now.join(', ')}`
}

import '../people/people.css'
import './admissions.css'
import { DeleteOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { DossierDetail } from '../../shared/admissions/detail.ts'
import { RecordHistory } from '../audit/RecordHistory.tsx'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { ExceptionList } from '../form/ExceptionList.tsx'
import { useMay } from '../frame/session.ts'
import { Ballots } from './Ballots.tsx'
import { CaseForm } from './CaseForm.tsx'
import { Checklist } from './Checklist.tsx'
import { Checks } from './Checks.tsx'
import { Deadlines } from './Deadlines.tsx'
import { DossierActs } from './DossierActs.tsx'
import { DossierSummary } from './DossierSummary.tsx'
import { Introducers } from './Introducers.tsx'
import { Timeline } from './Timeline.tsx'

interface DossierRecordProps {
  readonly id: number
  /** The record went to the trash. */
  readonly onGone: () => void
}

/** A dossier whole: where it stands, what may be done next, papers, introducers, checks, votes, deadlines, story. */
export function DossierRecord({ id, onGone }: DossierRecordProps) {
  const may = useMay()
  const [trashing, setTrashing] = useState(false)
  const trash = useMutation(rpc.admissions.trash.mutationOptions())
  const query = useQuery(rpc.admissions.get.queryOptions({ input: { id } }))
  if (query.isPending) return <Skeleton active paragraph={{ rows: 8 }} title={false} />
  if (query.data === undefined) return <ProblemBox error={query.error} retry={() => void query.refetch()} />
  const dossier = query.data
  return (
    <>
      <DossierSummary dossier={dossier} />
      {may.write && <DossierActs dossier={dossier} />}
      <Tabs
        items={tabsOf(dossier, may.write, () => void query.refetch())}
        {...(may.write && {
          tabBarExtraContent: (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label="Chuyển vào thùng rác"
              title="Chuyển vào thùng rác"
              onClick={() => setTrashing(true)}
            />
          ),
        })}
      />
      {trashing && (
        <ConfirmAct
          title={`Chuyển hồ sơ kết nạp của ${dossier.fullName} vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async (passReason) => {
            await trash.mutateAsync({ ids: [id], passReason })
            onGone()
          }}
          close={() => setTrashing(false)}
        >
          Chỉ bỏ hồ sơ ghi nhầm; người và phần theo dõi vẫn giữ. Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </>
  )
}

function tabsOf(dossier: DossierDetail, mayChange: boolean, reload: () => void) {
  const { id } = dossier
  return [
    {
      key: 'papers',
      label: 'Giấy tờ',
      children: <Checklist dossier={dossier} mayChange={mayChange} />,
    },
    {
      key: 'people',
      label: 'Giới thiệu, thẩm tra',
      children: (
        <>
          <Introducers dossier={dossier} mayChange={mayChange} />
          <Checks dossier={dossier} mayChange={mayChange} />
        </>
      ),
    },
    {
      key: 'votes',
      label: 'Biểu quyết',
      children: <Ballots dossier={dossier} mayChange={mayChange} />,
    },
    { key: 'deadlines', label: 'Thời hạn', children: <Deadlines deadlines={dossier.deadlines} /> },
    {
      key: 'case',
      label: 'Thông tin',
      children: (
        <>
          <CaseForm dossier={dossier} reload={reload} />
          <ExceptionList exceptions={dossier.exceptions} />
        </>
      ),
    },
    {
      key: 'story',
      label: 'Quá trình',
      children: (
        <>
          <Timeline dossier={dossier} />
          <p>
            <Link to={`/nguoi?mo=${dossier.personId}`}>Mở hồ sơ cá nhân</Link>
            {dossier.sympathizerId !== null && (
              <>
                {' · '}
                <Link to={`/quan-chung?tinh-trang=all&mo=${dossier.sympathizerId}`}>Mở phần theo dõi</Link>
              </>
            )}
          </p>
          <RecordHistory table="dossier" id={id} />
        </>
      ),
    },
  ]
}

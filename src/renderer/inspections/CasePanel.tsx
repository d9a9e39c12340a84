import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import type { CaseDetail } from '../../shared/inspections/cases-contract.ts'
import { RecordHistory } from '../audit/RecordHistory.tsx'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { ExceptionList } from '../form/ExceptionList.tsx'
import { useMay } from '../frame/session.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { CaseActs } from './CaseActs.tsx'
import { CaseDeadlines } from './CaseDeadlines.tsx'
import { CaseDocuments } from './CaseDocuments.tsx'
import { CaseFindings } from './CaseFindings.tsx'
import { CaseForm } from './CaseForm.tsx'
import { CaseSubjects } from './CaseSubjects.tsx'
import { CaseSummary } from './CaseSummary.tsx'
import { CaseTeam } from './CaseTeam.tsx'

interface CasePanelProps {
  readonly id: number
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** A case over the list. One about a member opens to named roles only; each look is logged. */
export function CasePanel({ id, onClose, onStep }: CasePanelProps) {
  const found = useQuery(rpc.inspections.get.queryOptions({ input: { id } }))
  const { data } = found
  return (
    <SidePanel title={data?.fields.title ?? 'Cuộc, vụ việc'} onClose={onClose} onStep={onStep} wide>
      {found.isPending && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {found.isError && data === undefined && (
        <ProblemBox error={found.error} retry={() => void found.refetch()} />
      )}
      {data !== undefined && (
        <CaseRecord key={id} it={data} reload={() => void found.refetch()} onGone={onClose} />
      )}
    </SidePanel>
  )
}

interface CaseRecordProps {
  readonly it: CaseDetail
  readonly reload: () => void
  readonly onGone: () => void
}

function CaseRecord({ it, reload, onGone }: CaseRecordProps) {
  const may = useMay()
  const [trashing, setTrashing] = useState(false)
  const trash = useMutation(rpc.inspections.trash.mutationOptions())
  const part = { it, mayChange: may.write }
  return (
    <>
      <CaseSummary it={it} />
      {may.write && <CaseActs it={it} />}
      <Tabs
        items={[
          { key: 'subjects', label: 'Đối tượng, kết luận', children: <CaseSubjects {...part} /> },
          { key: 'findings', label: 'Khuyết điểm, khắc phục', children: <CaseFindings {...part} /> },
          { key: 'documents', label: 'Văn bản', children: <CaseDocuments {...part} /> },
          {
            key: 'deadlines',
            label: 'Thời hạn, đoàn',
            children: (
              <>
                <CaseDeadlines it={it} />
                <CaseTeam {...part} />
                <ExceptionList exceptions={it.exceptions} />
              </>
            ),
          },
          { key: 'fields', label: 'Thông tin', children: <CaseForm it={it} reload={reload} /> },
          {
            key: 'history',
            label: 'Lịch sử',
            children: (
              <>
                <RecordHistory table="inspection_case" id={it.id} />
                {may.write && <Button onClick={() => setTrashing(true)}>Chuyển vụ việc vào thùng rác</Button>}
              </>
            ),
          },
        ]}
      />
      {trashing && (
        <ConfirmAct
          title={`Chuyển “${it.fields.title}” vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: [it.id] })
            onGone()
          }}
          close={() => setTrashing(false)}
        >
          Chỉ dùng khi ghi nhầm. Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </>
  )
}

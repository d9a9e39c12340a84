import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { teamKindLabels } from '../../shared/teams/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { RecordHistory } from '../audit/RecordHistory.tsx'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { DayAct } from '../form/DayAct.tsx'
import { useMay } from '../frame/session.ts'
import { dateWords } from '../people/words.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { TeamAct } from './TeamAct.tsx'
import { TeamCells } from './TeamCells.tsx'
import { TeamMembers } from './TeamMembers.tsx'
import { TeamVisits } from './TeamVisits.tsx'

interface TeamPanelProps {
  readonly id: number
  readonly asOf: Day | undefined
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** A team over the list: members, cells, visits. On a past day it is only read. */
export function TeamPanel({ id, asOf, onClose, onStep }: TeamPanelProps) {
  const may = useMay()
  const [act, setAct] = useState<'edit' | 'end' | 'trash' | null>(null)
  const team = useQuery(rpc.teams.get.queryOptions({ input: { id, ...(asOf && { asOf }) } }))
  const end = useMutation(rpc.teams.end.mutationOptions())
  const trash = useMutation(rpc.teams.trash.mutationOptions())
  const close = (): void => setAct(null)
  const { data } = team
  if (data === undefined)
    return (
      <SidePanel title="Tổ phụ trách" onClose={onClose} onStep={onStep}>
        {team.isPending ? (
          <Skeleton active paragraph={{ rows: 8 }} title={false} />
        ) : (
          <ProblemBox error={team.error} retry={() => void team.refetch()} />
        )}
      </SidePanel>
    )
  const { fields, version, endedOn } = data
  const mayChange = may.write && asOf === undefined && endedOn === null
  return (
    <SidePanel title={fields.name} onClose={onClose} onStep={onStep}>
      <div className="record-summary">
        <p>
          {teamKindLabels[fields.kind]}
          {fields.decision !== null && `, quyết định ${fields.decision}`}
          {fields.decidedOn !== null && ` ngày ${dateWords(fields.decidedOn)}`}
        </p>
        <p>
          {fields.visitDay === null
            ? 'Không có ngày xuống chi bộ cố định'
            : `Xuống chi bộ ngày ${fields.visitDay} hằng tháng`}
          {fields.field !== null && ` · ${fields.field}`}
        </p>
        {endedOn !== null && <p className="state-attention">● Kết thúc {dateWords(endedOn)}</p>}
      </div>
      <Tabs
        key={id}
        items={[
          {
            key: 'members',
            label: 'Thành viên',
            children: <TeamMembers team={data} mayChange={mayChange} />,
          },
          { key: 'cells', label: 'Chi bộ', children: <TeamCells team={data} mayChange={mayChange} /> },
          { key: 'visits', label: 'Lượt dự', children: <TeamVisits team={data} mayChange={mayChange} /> },
          { key: 'history', label: 'Lịch sử', children: <RecordHistory table="team" id={id} /> },
        ]}
      />
      {mayChange && (
        <div className="row">
          <Button onClick={() => setAct('edit')}>Sửa thông tin tổ</Button>
          <Button onClick={() => setAct('end')}>Kết thúc tổ</Button>
          <Button onClick={() => setAct('trash')}>Chuyển vào thùng rác</Button>
        </div>
      )}
      {act === 'edit' && <TeamAct team={{ id, version, fields }} close={close} />}
      {act === 'end' && (
        <DayAct
          title={`Kết thúc ${fields.name}`}
          verb="Kết thúc"
          label="Thôi hoạt động từ ngày"
          hint="Thành viên và chi bộ đang do tổ phụ trách cũng thôi từ ngày ấy."
          act={(on) => end.mutateAsync({ id, version, on })}
          close={close}
        />
      )}
      {act === 'trash' && (
        <ConfirmAct
          title={`Chuyển ${fields.name} vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: [id] })
            onClose()
          }}
          close={close}
        >
          Chỉ dùng khi ghi nhầm. Tổ thôi hoạt động thì ghi ngày kết thúc. Có thể lấy lại trong Nhật ký, phần
          Thùng rác.
        </ConfirmAct>
      )}
    </SidePanel>
  )
}

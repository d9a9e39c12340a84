import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import {
  inspectionKindLabels,
  inspectionLevelLabels,
  subjectKindLabels,
} from '../../shared/inspections/kinds.ts'
import { phaseLabels } from '../../shared/inspections/phases.ts'
import type { PlanItemRow } from '../../shared/inspections/programme-contract.ts'
import { planStateLabels } from '../../shared/inspections/programme-fields.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { useMay } from '../frame/session.ts'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { SidePanel } from '../table/SidePanel.tsx'
import { PanelHistory } from './PanelHistory.tsx'
import { PlanItemAct } from './PlanItemAct.tsx'
import { StateMark } from './StateMark.tsx'
import { phaseLook, planLook } from './words.ts'

interface PlanItemPanelProps {
  readonly item: PlanItemRow | undefined
  readonly loading: boolean
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** A line of the programme over the list, with the cases that carry it out; the next one is opened from here. */
export function PlanItemPanel({ item, loading, onClose, onStep }: PlanItemPanelProps) {
  const may = useMay()
  const navigate = useNavigate()
  const [act, setAct] = useState<'edit' | 'trash' | null>(null)
  const programmes = useQuery(rpc.inspections.programmes.queryOptions({ input: {} }))
  const trash = useMutation(rpc.inspections.trashPlanItems.mutationOptions())
  const close = (): void => setAct(null)
  if (item === undefined)
    return (
      <SidePanel title="Mục của chương trình" onClose={onClose} onStep={onStep}>
        {loading ? (
          <Skeleton active paragraph={{ rows: 6 }} title={false} />
        ) : (
          <p>Không có mục này trong năm đang xem. Dữ liệu không mất. Chọn năm khác rồi mở lại.</p>
        )}
      </SidePanel>
    )
  const { fields, state } = item
  const isVeiled = fields.content === ''
  return (
    <SidePanel title="Mục của chương trình" onClose={onClose} onStep={onStep}>
      <p className="case-text">
        {isVeiled ? 'Mục về đảng viên. Nội dung chỉ mở cho vai trò được chỉ định.' : fields.content}
      </p>
      <div className="record-summary">
        <p>
          {inspectionKindLabels[fields.kind]} · {inspectionLevelLabels[fields.level]}
        </p>
        <p>
          {item.subject ?? subjectKindLabels[fields.subjectKind]} ·{' '}
          {fields.quarter === null ? `năm ${fields.year}` : `quý ${fields.quarter} năm ${fields.year}`}
        </p>
        <p>{item.programmeTitle}</p>
        <p>
          <StateMark look={planLook[state]}>{planStateLabels[state]}</StateMark>
        </p>
        {fields.note !== null && <p>{fields.note}</p>}
      </div>
      <FactsBlock
        title="Cuộc đã mở theo mục này"
        facts={item.cases}
        none="Chưa mở cuộc nào."
        add={
          may.write &&
          !isVeiled && (
            <Button
              {...(item.cases.length === 0 && { type: 'primary' as const })}
              onClick={() => void navigate(`/kiem-tra/moi?theo=${item.id}`)}
            >
              Mở cuộc theo mục này
            </Button>
          )
        }
      >
        {({ id, title, phase }) => (
          <>
            <Link to={`/kiem-tra?mo=${id}`}>{title}</Link>{' '}
            <StateMark look={phaseLook[phase]}>{phaseLabels[phase]}</StateMark>
          </>
        )}
      </FactsBlock>
      {may.write && !isVeiled && (
        <div className="row">
          <Button onClick={() => setAct('edit')}>Sửa mục</Button>
          <Button onClick={() => setAct('trash')}>Chuyển vào thùng rác</Button>
        </div>
      )}
      <PanelHistory table="inspection_plan_item" id={item.id} />
      {act === 'edit' && (
        <PlanItemAct
          programmes={programmes.data ?? []}
          item={item}
          programmeId={fields.programmeId}
          year={fields.year}
          close={close}
        />
      )}
      {act === 'trash' && (
        <ConfirmAct
          title="Chuyển mục này của chương trình vào thùng rác"
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: [item.id] })
            onClose()
          }}
          close={close}
        >
          Cuộc đã mở theo mục này vẫn giữ. Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </SidePanel>
  )
}

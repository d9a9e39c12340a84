import { DeleteOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { SympathizerDetail } from '../../shared/sympathizers/contract.ts'
import { isTracked } from '../../shared/sympathizers/rules.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { AssignHelper } from './AssignHelper.tsx'
import { MoveAway } from './MoveAway.tsx'
import { MoveCell } from './MoveCell.tsx'
import { Recognise } from './Recognise.tsx'
import { StopTracking } from './StopTracking.tsx'

interface SympathizerActsProps {
  readonly tracked: SympathizerDetail
  readonly onTrash: () => void
}

/** What may happen next to a tracked person. */
export function SympathizerActs({ tracked, onTrash }: SympathizerActsProps) {
  const [act, setAct] = useState<'recognise' | 'assign' | 'move' | 'away' | 'stop' | 'resume' | null>(null)
  const navigate = useNavigate()
  const resume = useMutation(rpc.sympathizers.resume.mutationOptions())
  const close = (): void => setAct(null)
  const { id, status } = tracked
  const { fullName } = tracked.person
  const helped = tracked.helpers.some(({ to }) => to === null)
  return (
    <div className="row">
      {status === 'outstanding' && (
        <Button onClick={() => setAct('recognise')}>Công nhận cảm tình Đảng</Button>
      )}
      {status === 'recognised' && tracked.openDossierId === null && (
        <Button onClick={() => void navigate(`/ket-nap/moi?quan-chung=${id}`)}>Mở hồ sơ kết nạp</Button>
      )}
      {isTracked(status) && (
        <>
          {!helped && <Button onClick={() => setAct('assign')}>Phân công người giúp đỡ</Button>}
          <Button onClick={() => setAct('move')}>Chuyển chi bộ</Button>
          <Button onClick={() => setAct('away')}>Chuyển đi nơi khác</Button>
          <Button onClick={() => setAct('stop')}>Thôi theo dõi</Button>
        </>
      )}
      {tracked.stops !== null && <Button onClick={() => setAct('resume')}>Theo dõi lại</Button>}
      <Button type="text" icon={<DeleteOutlined />} onClick={onTrash}>
        Thùng rác
      </Button>
      {act === 'recognise' && <Recognise ids={[id]} whom={fullName} close={close} />}
      {act === 'assign' && (
        <AssignHelper id={id} fullName={fullName} advice={tracked.helperAdvice} close={close} />
      )}
      {act === 'move' && (
        <MoveCell id={id} fullName={fullName} cellId={tracked.cellId} helped={helped} close={close} />
      )}
      {act === 'away' && <MoveAway id={id} fullName={fullName} close={close} />}
      {act === 'stop' && <StopTracking id={id} fullName={fullName} close={close} />}
      {act === 'resume' && (
        <ConfirmAct
          title={`Theo dõi lại ${fullName}`}
          verb="Theo dõi lại"
          destructive={false}
          act={() => resume.mutateAsync({ id })}
          close={close}
        >
          Ngày và lý do thôi theo dõi được bỏ; lần ghi đó vẫn còn trong lịch sử.
        </ConfirmAct>
      )}
    </div>
  )
}

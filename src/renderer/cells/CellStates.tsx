import { DeleteOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { CellDetail } from '../../shared/cells/contract.ts'
import { cellKindLabels } from '../../shared/cells/fields.ts'
import { rpc } from '../client/client.ts'
import { DayAct } from '../form/DayAct.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords, spanWords } from '../people/words.ts'
import { ChangeCell } from './ChangeCell.tsx'

interface CellStatesProps {
  readonly cell: CellDetail
  readonly mayChange: boolean
  /** Asks whether the whole organisation was entered by mistake. */
  readonly onTrash: () => void
}

/** Every name, kind and superior the organisation has had, and what may happen to it next. */
export function CellStates({ cell, mayChange, onTrash }: CellStatesProps) {
  const [act, setAct] = useState<'change' | 'dissolve' | null>(null)
  const dissolve = useMutation(rpc.cells.dissolve.mutationOptions())
  const close = (): void => setAct(null)
  const alive = cell.dissolvedOn === null
  return (
    <>
      <FactsBlock
        title="Tên, loại và cấp trên qua các thời kỳ"
        facts={cell.states.toReversed()}
        none="Chưa ghi."
        isPast={({ to }) => to !== null}
        add={mayChange && alive && <Button onClick={() => setAct('change')}>Thay đổi từ một ngày</Button>}
      >
        {(state) => (
          <>
            <strong>{state.name}</strong>
            <br />
            {cellKindLabels[state.kind]}
            {state.parentName !== null && `, thuộc ${state.parentName}`}
            <br />
            {spanWords(state.from, state.to)}
          </>
        )}
      </FactsBlock>
      {!alive && <p className="state-attention">● Đã giải thể từ {dateWords(cell.dissolvedOn)}</p>}
      {mayChange && (
        <div className="row">
          {alive && <Button onClick={() => setAct('dissolve')}>Giải thể, sáp nhập</Button>}
          <Button type="text" icon={<DeleteOutlined />} onClick={onTrash}>
            Thùng rác
          </Button>
        </div>
      )}
      {act === 'change' && <ChangeCell cell={cell} close={close} />}
      {act === 'dissolve' && (
        <DayAct
          title={`Giải thể ${cell.name}`}
          verb="Giải thể"
          label="Không còn hoạt động từ ngày"
          hint="Lịch sử của tổ chức vẫn giữ nguyên; số liệu trước ngày này không đổi."
          act={(on) => dissolve.mutateAsync({ id: cell.id, version: cell.version, on })}
          close={close}
        />
      )}
    </>
  )
}

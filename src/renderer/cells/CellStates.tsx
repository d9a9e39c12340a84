import { DeleteOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { CellDetail } from '../../shared/cells/contract.ts'
import { cellKindLabels, cellRankLabels } from '../../shared/cells/fields.ts'
import { rpc } from '../client/client.ts'
import { DayAct } from '../form/DayAct.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords, spanWords } from '../people/words.ts'
import { CellActs } from './CellActs.tsx'
import { ChangeCell } from './ChangeCell.tsx'
import { MergeCells } from './MergeCells.tsx'

interface CellStatesProps {
  readonly cell: CellDetail
  readonly mayChange: boolean
  /** Asks whether the whole organisation was entered by mistake. */
  readonly onTrash: () => void
}

/** Every name, kind and superior the organisation has had, and what may happen to it next. */
export function CellStates({ cell, mayChange, onTrash }: CellStatesProps) {
  const [act, setAct] = useState<'change' | 'dissolve' | 'merge' | null>(null)
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
            {state.rank !== null &&
              state.rank !== 'plain' &&
              `, ${cellRankLabels[state.rank].toLocaleLowerCase('vi')}`}
            {state.parentName !== null && `, thuộc ${state.parentName}`}
            <br />
            {spanWords(state.from, state.to)}
          </>
        )}
      </FactsBlock>
      <CellActs id={cell.id} />
      {!alive && <p className="state-attention">● Đã giải thể từ {dateWords(cell.dissolvedOn)}</p>}
      {mayChange && (
        <div className="row">
          {alive && <Button onClick={() => setAct('merge')}>Sáp nhập</Button>}
          {alive && (
            <Link to={`/chi-bo/chia-tach?chi-bo=${cell.id}`}>
              <Button>Chia tách</Button>
            </Link>
          )}
          {alive && <Button onClick={() => setAct('dissolve')}>Giải thể</Button>}
          <Button type="text" icon={<DeleteOutlined />} onClick={onTrash}>
            Thùng rác
          </Button>
        </div>
      )}
      {act === 'change' && <ChangeCell cell={cell} close={close} />}
      {act === 'merge' && <MergeCells first={cell.id} parentId={cell.parentId} close={close} />}
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

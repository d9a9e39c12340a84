import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { petitionHandlingLabels, petitionKindLabels } from '../../shared/inspections/theme-fields.ts'
import type { PetitionRow } from '../../shared/inspections/themes-contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { useMay } from '../frame/session.ts'
import { dateWords } from '../people/words.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { LetterAct } from './LetterAct.tsx'
import { PanelHistory } from './PanelHistory.tsx'

interface LetterPanelProps {
  readonly id: number
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** A letter over the list. */
export function LetterPanel({ id, onClose, onStep }: LetterPanelProps) {
  const may = useMay()
  const navigate = useNavigate()
  const [editing, setEditing] = useState(false)
  const found = useQuery(rpc.inspections.petition.queryOptions({ input: { id } }))
  const { data } = found
  return (
    <SidePanel
      title={
        data === undefined ? 'Đơn thư' : `Đơn ${petitionKindLabels[data.fields.kind].toLowerCase()} số ${id}`
      }
      onClose={onClose}
      onStep={onStep}
    >
      {found.isPending && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
      {found.isError && data === undefined && (
        <ProblemBox error={found.error} retry={() => void found.refetch()} />
      )}
      {data !== undefined && (
        <>
          <Letter letter={data} />
          {may.write && (
            <div className="row">
              <Button onClick={() => setEditing(true)}>Sửa, ghi xử lý</Button>
              {data.fields.caseId === null && (
                <Button onClick={() => void navigate(`/kiem-tra/moi?don=${id}`)}>Mở vụ việc từ đơn</Button>
              )}
            </div>
          )}
          <PanelHistory table="inspection_petition" id={id} />
          {editing && <LetterAct letter={data} close={() => setEditing(false)} />}
        </>
      )}
    </SidePanel>
  )
}

function Letter({ letter }: { readonly letter: PetitionRow }) {
  const { fields } = letter
  const choices = useQuery(rpc.inspections.petitionContents.queryOptions({ input: { kind: fields.kind } }))
  const contents = choices.data?.filter(({ code }) => fields.contents.includes(code)) ?? []
  return (
    <dl className="fact-list">
      <dt>Ngày nhận</dt>
      <dd>{formatDay(fields.receivedOn)}</dd>
      <dt>Người gửi</dt>
      <dd>{fields.sender ?? <span className="quiet">không ghi tên</span>}</dd>
      <dt>Về</dt>
      <dd>
        {[letter.personName, letter.cellName].filter((part) => part !== null).join(', ') || (
          <span className="quiet">chưa ghi</span>
        )}
      </dd>
      <dt>Nội dung</dt>
      <dd>
        {fields.content}
        {contents.length > 0 && <div className="quiet">{contents.map(({ name }) => name).join('; ')}</div>}
      </dd>
      <dt>Xử lý</dt>
      <dd>
        {petitionHandlingLabels[fields.handling]}
        {fields.passedTo !== null && `: ${fields.passedTo}`}
        {fields.handledOn !== null && `, ${dateWords(fields.handledOn)}`}
      </dd>
      {fields.caseId !== null && (
        <>
          <dt>Vụ việc</dt>
          <dd>
            <Link to={`/kiem-tra?mo=${fields.caseId}`}>{letter.caseTitle ?? 'Mở vụ việc'}</Link>
          </dd>
        </>
      )}
      {fields.note !== null && (
        <>
          <dt>Ghi chú</dt>
          <dd>{fields.note}</dd>
        </>
      )}
    </dl>
  )
}

import '../people/people.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import * as z from 'zod'
import type { ApprovalItem } from '../../shared/approvals/contract.ts'
import { batchName, optionalText } from '../../shared/approvals/fields.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ActForm } from '../form/ActForm.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { useMay } from '../frame/session.ts'
import { dateWords } from '../people/words.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { ItemResult } from './ItemResult.tsx'

const schema = z.object({
  cellResolution: optionalText(100),
  cellResolutionDate: partialDateSchema.nullable(),
})

interface ItemPanelProps {
  readonly id: number
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** One person on one list. */
export function ItemPanel({ id, onClose, onStep }: ItemPanelProps) {
  const item = useQuery(rpc.approvals.item.queryOptions({ input: { id } }))
  return (
    <SidePanel title={item.data?.fullName ?? 'Người được đề nghị'} onClose={onClose} onStep={onStep}>
      {item.isPending && <Skeleton active paragraph={{ rows: 5 }} title={false} />}
      {item.data === undefined && item.isError && (
        <ProblemBox error={item.error} retry={() => void item.refetch()} />
      )}
      {item.data !== undefined && <ItemRecord key={id} item={item.data} onGone={onClose} />}
    </SidePanel>
  )
}

function ItemRecord({ item, onGone }: { readonly item: ApprovalItem; readonly onGone: () => void }) {
  const may = useMay()
  const [act, setAct] = useState<'answer' | 'clear' | 'cell' | 'remove' | null>(null)
  const answer = useMutation(rpc.approvals.answer.mutationOptions())
  const updateItem = useMutation(rpc.approvals.updateItem.mutationOptions())
  const remove = useMutation(rpc.approvals.remove.mutationOptions())
  const close = (): void => setAct(null)
  const { id, fullName, state } = item
  const resolution = [item.cellResolution ?? '', dateWords(item.cellResolutionDate)].filter(
    (part) => part !== '',
  )
  return (
    <>
      <div className="record-summary">
        <p>
          <strong>
            <ItemResult item={item} />
          </strong>
        </p>
        <p>
          <Link to={`/dot-phe-duyet?mo=${item.batchId}`}>{batchName(item)}</Link>
        </p>
        <p>
          <Link to={`/quan-chung?tinh-trang=all&mo=${item.sympathizerId}`}>Mở hồ sơ theo dõi</Link>,{' '}
          {item.cellName}
        </p>
        <p>Nghị quyết của chi bộ: {resolution.length === 0 ? 'chưa ghi' : resolution.join(', ')}</p>
      </div>
      {may.write && (
        <div className="row">
          {state !== 'preparing' && (
            <Button type={state === 'waiting' ? 'primary' : 'default'} onClick={() => setAct('answer')}>
              {state === 'waiting' ? 'Ghi kết quả' : 'Sửa kết quả'}
            </Button>
          )}
          {state === 'answered' && <Button onClick={() => setAct('clear')}>Bỏ kết quả</Button>}
          <Button onClick={() => setAct('cell')}>Ghi nghị quyết của chi bộ</Button>
          {state === 'preparing' && <Button onClick={() => setAct('remove')}>Đưa ra khỏi danh sách</Button>}
        </div>
      )}
      {act === 'answer' && (
        <AnswerForm
          itemIds={[id]}
          whom={fullName}
          first={{ answerNumber: item.answerNumber }}
          close={close}
        />
      )}
      {act === 'cell' && (
        <ActForm
          title={`Nghị quyết của chi bộ đề nghị ${fullName}`}
          verb="Ghi"
          schema={schema}
          initial={{ cellResolution: item.cellResolution, cellResolutionDate: item.cellResolutionDate }}
          act={(fields) => updateItem.mutateAsync({ itemId: id, ...fields })}
          close={close}
        >
          {(form) => (
            <>
              <FormField form={form} name="cellResolution" label="Số nghị quyết" width={16}>
                {(field) => <TextField {...field} maxLength={100} placeholder="ví dụ 12-NQ/CB" />}
              </FormField>
              <FormField form={form} name="cellResolutionDate" label="Ngày nghị quyết">
                {(field) => <PartialDateField {...field} />}
              </FormField>
            </>
          )}
        </ActForm>
      )}
      {act === 'clear' && (
        <ConfirmAct
          title={`Bỏ kết quả của ${fullName}`}
          verb="Bỏ kết quả"
          act={() =>
            answer.mutateAsync({
              itemIds: [id],
              result: null,
              reason: null,
              answerNumber: null,
              answerDate: null,
            })
          }
          close={close}
        >
          Người này trở lại chờ trả lời. Lần ghi trước vẫn còn trong lịch sử của đợt.
        </ConfirmAct>
      )}
      {act === 'remove' && (
        <ConfirmAct
          title={`Đưa ${fullName} ra khỏi danh sách`}
          verb="Đưa ra"
          act={async () => {
            await remove.mutateAsync({ itemIds: [id] })
            onGone()
          }}
          close={close}
        >
          Hồ sơ theo dõi vẫn giữ; có thể thêm lại trước khi gửi.
        </ConfirmAct>
      )}
    </>
  )
}

import '../people/people.css'
import { DeleteOutlined, PrinterOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { BatchRow } from '../../shared/approvals/contract.ts'
import { batchName } from '../../shared/approvals/fields.ts'
import { RecordHistory } from '../audit/RecordHistory.tsx'
import { client, rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { DayAct } from '../form/DayAct.tsx'
import { useMay } from '../frame/session.ts'
import { dateWords } from '../people/words.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { BatchForm } from './BatchForm.tsx'
import { BatchPeople } from './BatchPeople.tsx'
import { StateWord } from './StateWord.tsx'
import { countWords } from './words.ts'

interface BatchPanelProps {
  readonly id: number
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

type Act = 'edit' | 'send' | 'trash' | { readonly answer: number[] }

/** One month's list: where it stands, what may happen next, and its history. */
export function BatchPanel({ id, onClose, onStep }: BatchPanelProps) {
  const batch = useQuery(rpc.approvals.get.queryOptions({ input: { id } }))
  return (
    <SidePanel
      title={batch.data === undefined ? 'Đợt phê duyệt' : batchName(batch.data)}
      onClose={onClose}
      onStep={onStep}
    >
      {batch.isPending && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
      {batch.data === undefined && batch.isError && (
        <ProblemBox error={batch.error} retry={() => void batch.refetch()} />
      )}
      {batch.data !== undefined && <BatchRecord key={id} batch={batch.data} onGone={onClose} />}
    </SidePanel>
  )
}

interface BatchRecordProps {
  readonly batch: BatchRow
  readonly onGone: () => void
}

function BatchRecord({ batch, onGone }: BatchRecordProps) {
  const may = useMay()
  const navigate = useNavigate()
  const [act, setAct] = useState<Act | null>(null)
  const send = useMutation(rpc.approvals.send.mutationOptions())
  const trash = useMutation(rpc.approvals.trash.mutationOptions())
  const close = (): void => setAct(null)
  const { id, version, state, proposed } = batch
  const answerAll = async (): Promise<void> => {
    const { rows } = await client.approvals.items({
      batchId: id,
      result: 'waiting',
      page: { from: 0, size: 500 },
    })
    setAct({ answer: rows.map((row) => row.id) })
  }
  return (
    <>
      <div className="record-summary">
        <p>
          <strong>
            <StateWord state={state} />
          </strong>
          {batch.waitingDays !== null &&
            (state === 'waiting' ? `, đã ${batch.waitingDays} ngày` : `, sau ${batch.waitingDays} ngày`)}
        </p>
        <p>
          <Link to={`/dot-phe-duyet/nguoi?dot=${id}`}>{countWords(batch)}</Link>
        </p>
        <p>{submissionWords(batch)}</p>
        {batch.sentOn !== null && <p>Gửi ngày {dateWords(batch.sentOn)}</p>}
        {(batch.answerNumber !== null || batch.answerDate !== null) && (
          <p>
            Trả lời gần nhất:{' '}
            {[batch.answerNumber ?? '', dateWords(batch.answerDate)].filter((part) => part !== '').join(', ')}
          </p>
        )}
        {batch.note !== null && <p>{batch.note}</p>}
      </div>
      <div className="row">
        {may.write && state === 'preparing' && (
          <>
            <Button type="primary" disabled={proposed === 0} onClick={() => setAct('send')}>
              Gửi danh sách
            </Button>
            <Button onClick={() => void navigate(`/dot-phe-duyet/them-nguoi?dot=${id}`)}>Thêm người</Button>
          </>
        )}
        {may.write && state === 'waiting' && (
          <Button type="primary" onClick={() => void answerAll()}>
            Ghi kết quả cho người chưa có
          </Button>
        )}
        <Button onClick={() => void navigate(`/dot-phe-duyet/nguoi?dot=${id}`)}>Xem danh sách</Button>
        {may.export && (
          <Button icon={<PrinterOutlined />} onClick={() => void navigate(`/dot-phe-duyet/ban-in/${id}`)}>
            {state === 'preparing' ? 'Xem bản in' : 'In lại bản đã gửi'}
          </Button>
        )}
        {may.write && (
          <>
            <Button onClick={() => setAct('edit')}>Sửa</Button>
            <Button type="text" icon={<DeleteOutlined />} onClick={() => setAct('trash')}>
              Thùng rác
            </Button>
          </>
        )}
      </div>
      <Tabs
        items={[
          { key: 'people', label: 'Danh sách', children: <BatchPeople batchId={id} /> },
          {
            key: 'history',
            label: 'Lịch sử',
            children: <RecordHistory table="approval_batch" id={id} />,
          },
        ]}
      />
      {act === 'edit' && <BatchForm batch={batch} close={close} />}
      {act === 'send' && (
        <DayAct
          title={`Gửi danh sách ${proposed} người`}
          verb="Gửi"
          label="Ngày gửi"
          hint="Danh sách được giữ nguyên như lúc gửi; sau này sửa hồ sơ thì bản đã gửi không đổi."
          act={(on) => send.mutateAsync({ id, version, on })}
          close={close}
        />
      )}
      {act === 'trash' && (
        <ConfirmAct
          title={`Chuyển ${batchName(batch).replace('Đ', 'đ')} vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: [id] })
            onGone()
          }}
          close={close}
        >
          Danh sách và kết quả của đợt không tính vào số liệu nữa; hồ sơ của từng người vẫn giữ. Có thể lấy
          lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
      {typeof act === 'object' && act !== null && (
        <AnswerForm
          itemIds={act.answer}
          whom={`${act.answer.length} người chưa có kết quả`}
          first={{ answerNumber: batch.answerNumber }}
          close={close}
        />
      )}
    </>
  )
}

function submissionWords({ submissionNumber, submissionDate }: BatchRow): string {
  if (submissionNumber === null && submissionDate === null) return 'Chưa ghi số Tờ trình'
  const day = submissionDate === null ? '' : ` ngày ${dateWords(submissionDate)}`
  return `Tờ trình ${submissionNumber === null ? '' : `số ${submissionNumber}`}${day}`
}

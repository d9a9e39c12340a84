import '../people/people.css'
import { DeleteOutlined, PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ClassDetail, Learner } from '../../shared/classes/contract.ts'
import { classKindLabels } from '../../shared/classes/fields.ts'
import { classStateLabels } from '../../shared/classes/rules.ts'
import { RecordHistory } from '../audit/RecordHistory.tsx'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ActMenu } from '../frame/ActMenu.tsx'
import { useMay } from '../frame/session.ts'
import { dateWords } from '../people/words.ts'
import { CertificateAct } from './CertificateAct.tsx'
import { type ClassAct, ClassActs } from './ClassActs.tsx'
import { ClassForm } from './ClassForm.tsx'
import { ResultsGrid } from './ResultsGrid.tsx'
import { RosterTable } from './RosterTable.tsx'
import { classReports, daysWords, stateMarks } from './words.ts'

interface ClassRecordProps {
  readonly id: number
  /** The class went to the trash. */
  readonly onGone: () => void
}

/** One class: what it is, its roster, the grid of results, its fields and history. */
export function ClassRecord({ id, onGone }: ClassRecordProps) {
  const may = useMay()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<number[]>([])
  const [act, setAct] = useState<ClassAct | null>(null)
  const [certificate, setCertificate] = useState<Learner | null>(null)
  const opened = useQuery(rpc.classes.get.queryOptions({ input: { id } }))
  if (opened.isPending) return <Skeleton active paragraph={{ rows: 8 }} title={false} />
  if (opened.data === undefined)
    return <ProblemBox error={opened.error} retry={() => void opened.refetch()} />
  const { data } = opened
  const ready = data.learners.filter(
    (learner) =>
      learner.result === 'completed' &&
      (chosen.length > 0 ? chosen.includes(learner.id) : learner.certificateNumber === null),
  )
  return (
    <>
      <ClassSummary opened={data} />
      <div className="row">
        {may.write && (
          <>
            <Button onClick={() => setAct('draw')}>Đưa người vào lớp</Button>
            <Button disabled={ready.length === 0} onClick={() => setAct('issue')}>
              Cấp giấy chứng nhận{ready.length > 0 && `: ${ready.length} người`}
            </Button>
            {data.theoryToRaise > 0 && (
              <Button onClick={() => setAct('theory')}>
                Cập nhật trình độ LLCT: {data.theoryToRaise} người
              </Button>
            )}
            {chosen.length > 0 && (
              <Button onClick={() => setAct('dismiss')}>Bỏ {chosen.length} người khỏi lớp</Button>
            )}
          </>
        )}
        <ActMenu
          menu={{
            items: classReports[data.fields.kind].map((report) => ({
              key: report.id,
              label: report.label,
              onClick: () => void navigate(`/bao-cao/${report.id}?cua=${id}`),
            })),
          }}
        >
          <Button icon={<PrinterOutlined />} aria-haspopup="menu">
            In danh sách
          </Button>
        </ActMenu>
      </div>
      <Tabs
        items={[
          {
            key: 'roster',
            label: `Học viên (${data.learners.length})`,
            children: (
              <RosterTable
                opened={data}
                chosen={chosen}
                onChoose={setChosen}
                mayChange={may.write}
                onCertificate={setCertificate}
              />
            ),
          },
          {
            key: 'results',
            label: 'Điểm danh, kết quả',
            children: <ResultsGrid opened={data} readOnly={!may.write} />,
          },
          {
            key: 'fields',
            label: 'Thông tin lớp',
            children: <ClassForm opened={data} reload={() => void opened.refetch()} />,
          },
          { key: 'history', label: 'Lịch sử', children: <RecordHistory table="training_class" id={id} /> },
        ]}
        {...(may.write && {
          tabBarExtraContent: (
            <Button type="text" icon={<DeleteOutlined />} onClick={() => setAct('trash')}>
              Thùng rác
            </Button>
          ),
        })}
      />
      {act !== null && (
        <ClassActs
          act={act}
          opened={data}
          chosen={chosen}
          ready={ready}
          cleared={() => setChosen([])}
          gone={onGone}
          close={() => setAct(null)}
        />
      )}
      {certificate !== null && <CertificateAct learner={certificate} close={() => setCertificate(null)} />}
    </>
  )
}

function ClassSummary({ opened }: { readonly opened: ClassDetail }) {
  const { fields, state, learners } = opened
  const days = daysWords(fields.startsOn, fields.endsOn)
  const count = (result: Learner['result']): number =>
    learners.filter((learner) => learner.result === result).length
  const left = count('enrolled')
  return (
    <div className="record-summary">
      <p>
        <strong>{classKindLabels[fields.kind]}</strong> · {stateMarks[state]} {classStateLabels[state]}
        {days !== '' && ` · ${days}`}
        {fields.sessions !== null && ` · ${fields.sessions} buổi`}
      </p>
      <p>
        {[
          fields.decisionNumber === null
            ? 'Chưa ghi quyết định mở lớp'
            : `Quyết định ${fields.decisionNumber}${fields.decisionDate === null ? '' : ` ngày ${dateWords(fields.decisionDate)}`}`,
          fields.organiser ?? '',
          fields.place ?? '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <p>
        {learners.length} học viên, {count('completed')} hoàn thành
        {state === 'ended' && left > 0 && (
          <span className="state-attention"> · ▲ {left} học viên chưa ghi kết quả</span>
        )}
      </p>
    </div>
  )
}

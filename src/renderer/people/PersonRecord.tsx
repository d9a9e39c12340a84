import './people.css'
import { DeleteOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { RecordHistory } from '../audit/RecordHistory.tsx'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { useMay } from '../frame/session.ts'
import { Story } from '../membership/Story.tsx'
import { LooksLike } from './LooksLike.tsx'
import { MergedRecords } from './MergedRecords.tsx'
import { PartyLife } from './PartyLife.tsx'
import { PersonForm } from './PersonForm.tsx'
import { standingLabels, whoWords } from './words.ts'

interface PersonRecordProps {
  readonly id: number
  /** The record went to the trash. */
  readonly onGone: () => void
}

/** Summary, fields, party life and history of one person. */
export function PersonRecord({ id, onGone }: PersonRecordProps) {
  const may = useMay()
  const [trashing, setTrashing] = useState(false)
  const person = useQuery(rpc.people.get.queryOptions({ input: { id } }))
  const trash = useMutation(rpc.people.trash.mutationOptions())
  if (person.isPending) return <Skeleton active paragraph={{ rows: 8 }} title={false} />
  if (person.data === undefined)
    return <ProblemBox error={person.error} retry={() => void person.refetch()} />
  const { data } = person
  const member = data.memberships.find(({ to }) => to === null)
  return (
    <>
      <div className="record-summary">
        <p>{whoWords({ ...data.fields, villageName: data.villageName })}</p>
        {member !== undefined && (
          <p>
            Đảng viên {standingLabels[member.standing].toLocaleLowerCase('vi')},{' '}
            <Link to={`/chi-bo?mo=${member.cellId}`}>{member.cellName}</Link>
          </p>
        )}
        {data.sympathizers.map((tracked) => (
          <p key={tracked.id}>
            <Link to={`/quan-chung?mo=${tracked.id}&tinh-trang=all`}>{tracked.statusLabel}</Link>,{' '}
            {tracked.cellName}
          </p>
        ))}
        {may.write && data.trashedAt === null && <LooksLike person={data} />}
      </div>
      <MergedRecords person={data} />
      <Tabs
        items={[
          {
            key: 'fields',
            label: 'Hồ sơ',
            children: <PersonForm person={data} reload={() => void person.refetch()} />,
          },
          { key: 'party', label: 'Sinh hoạt đảng, chức vụ', children: <PartyLife person={data} /> },
          {
            key: 'story',
            label: 'Quá trình',
            children: <Story personId={id} fullName={data.fields.fullName} />,
          },
          { key: 'history', label: 'Lịch sử', children: <RecordHistory table="person" id={id} /> },
        ]}
        {...(may.write && {
          tabBarExtraContent: (
            <Button type="text" icon={<DeleteOutlined />} onClick={() => setTrashing(true)}>
              Thùng rác
            </Button>
          ),
        })}
      />
      {trashing && (
        <ConfirmAct
          title={`Chuyển hồ sơ ${data.fields.fullName} vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: [id] })
            onGone()
          }}
          close={() => setTrashing(false)}
        >
          Hồ sơ không còn trong danh sách và báo cáo. Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Skeleton, Tabs } from 'antd'
import { Link } from 'react-router'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { RecordHistory } from '../audit/RecordHistory.tsx'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { standingLabels, whoWords } from '../people/words.ts'
import { Honours } from './Honours.tsx'
import { MemberLife } from './MemberLife.tsx'
import { PartyRecordForm } from './PartyRecordForm.tsx'
import { Story } from './Story.tsx'

/** Summary, party record, comings and goings, honours, story and history of one member. */
export function MemberRecord({ id }: { readonly id: number }) {
  const member = useQuery(rpc.membership.get.queryOptions({ input: { personId: id } }))
  if (member.isPending) return <Skeleton active paragraph={{ rows: 8 }} title={false} />
  if (member.data === undefined)
    return <ProblemBox error={member.error} retry={() => void member.refetch()} />
  const { data } = member
  const { nextBadge } = data
  return (
    <>
      <div className="record-summary">
        <p>
          {whoWords(data)} · <Link to={`/nguoi?mo=${id}`}>Hồ sơ nhân thân</Link>
        </p>
        <p>
          {data.now === null ? (
            'Không còn trong danh sách đảng viên của đảng bộ xã'
          ) : (
            <>
              Đảng viên {standingLabels[data.now.standing].toLocaleLowerCase('vi')},{' '}
              <Link to={`/chi-bo?mo=${data.now.cellId}`}>{data.now.cellName}</Link>
            </>
          )}
        </p>
        {data.partyAge !== '' && <p>Tuổi đảng: {data.partyAge}</p>}
        {nextBadge !== null && (
          <p>
            Huy hiệu {nextBadge.years} năm: đủ tuổi đảng ngày {formatDay(nextBadge.reachedOn)}, trao đợt{' '}
            {formatDay(nextBadge.awardOn)}
            {nextBadge.certain ? '' : ' (cần xác minh ngày quyết định kết nạp)'}
          </p>
        )}
      </div>
      <Tabs
        items={[
          {
            key: 'life',
            label: 'Sinh hoạt đảng',
            children: <MemberLife member={data} />,
          },
          {
            key: 'record',
            label: 'Hồ sơ đảng viên',
            children: <PartyRecordForm member={data} reload={() => void member.refetch()} />,
          },
          { key: 'honours', label: 'Huy hiệu, kỷ luật', children: <Honours member={data} /> },
          { key: 'story', label: 'Quá trình', children: <Story personId={id} fullName={data.fullName} /> },
          { key: 'history', label: 'Lịch sử', children: <RecordHistory table="person" id={id} /> },
        ]}
      />
    </>
  )
}

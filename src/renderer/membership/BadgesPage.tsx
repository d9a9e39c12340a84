import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { BadgeDue } from '../../shared/membership/contract.ts'
import { addMonths, formatDay } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { AddBadge } from './AddBadge.tsx'

/** How far ahead badges are shown. */
const AHEAD_MONTHS = 12

/** Badges that fall due in the windows to come, and those that were missed; an award is written down from here. */
export default function BadgesPage() {
  const may = useMay()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<BadgeDue | null>(null)
  const from = today()
  const to = addMonths(from, AHEAD_MONTHS)
  const badges = useQuery(rpc.membership.badges.queryOptions({ input: { from, to } }))
  return (
    <Page
      title="Huy hiệu Đảng đến đợt"
      scope={
        <span className="quiet">
          Các đợt trao đến ngày {formatDay(to)}, và người đủ tuổi đảng từ đợt trước
        </span>
      }
      action={
        <Button onClick={() => void navigate(`/bao-cao/ds-huy-hieu-dang?tu=${from}&den=${to}&tuy-chon=1`)}>
          Danh sách đề nghị tặng
        </Button>
      }
    >
      {badges.isPending && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {badges.isError && <ProblemBox error={badges.error} retry={() => void badges.refetch()} />}
      {badges.data !== undefined && (
        <Table<BadgeDue>
          size="small"
          aria-label="Huy hiệu Đảng đến đợt"
          rowKey={(row) => `${row.id}-${row.years}`}
          dataSource={[...badges.data]}
          pagination={false}
          scroll={{ x: '74rem' }}
          locale={{ emptyText: 'Không có ai đến đợt trong thời gian này.' }}
          columns={[
            {
              title: 'Đợt trao',
              width: '8rem',
              render: (_, row) => (row.missed ? `Quá đợt ${formatDay(row.awardOn)}` : formatDay(row.awardOn)),
            },
            { title: 'Huy hiệu', width: '6rem', render: (_, row) => `${row.years} năm` },
            {
              title: 'Họ và tên',
              width: '11rem',
              render: (_, row) => <Link to={`/dang-vien?tinh-trang=all&mo=${row.id}`}>{row.fullName}</Link>,
            },
            { title: 'Chi bộ', dataIndex: 'cellName' },
            { title: 'Đủ tuổi đảng', width: '11rem', render: (_, row) => reachedWords(row) },
            {
              title: 'Nộp hồ sơ trước',
              width: '8rem',
              render: (_, row) => (row.missed || row.fileBy === null ? '' : formatDay(row.fileBy)),
            },
            {
              title: 'Lưu ý',
              render: (_, row) =>
                [
                  row.entitledOn > row.reachedOn
                    ? `chậm xét do kỷ luật đến ${formatDay(row.entitledOn)}`
                    : '',
                  row.certain ? '' : 'cần xác minh ngày quyết định kết nạp',
                ]
                  .filter((part) => part !== '')
                  .join('; '),
            },
            ...(may.write
              ? [
                  {
                    key: 'act',
                    title: '',
                    width: '7rem',
                    render: (_: unknown, row: BadgeDue) => (
                      <Button size="small" onClick={() => setChosen(row)}>
                        Ghi đã trao
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {chosen !== null && (
        <AddBadge
          member={{ personId: chosen.id, fullName: chosen.fullName, nextBadge: { years: chosen.years } }}
          close={() => setChosen(null)}
        />
      )}
    </Page>
  )
}

/** The day, or the days between which vague papers leave it. */
function reachedWords({ reachedOn, reachedBy }: BadgeDue): string {
  if (reachedBy === null || reachedBy === reachedOn) return formatDay(reachedOn)
  return `${formatDay(reachedOn)} – ${formatDay(reachedBy)}`
}

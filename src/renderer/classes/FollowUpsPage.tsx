import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  type FollowUpList,
  type FollowUpRow,
  followUpListLabels,
} from '../../shared/classes/follow-up-contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { CellChip } from '../cells/CellChip.tsx'
import { rpc } from '../client/client.ts'
import { useAsOf } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { choiceOf } from '../people/people-filters.ts'
import { dateWords } from '../people/words.ts'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { OutsideCertificate } from './OutsideCertificate.tsx'
import { followUpChoices } from './words.ts'

const sorts = ['name', 'cell', 'since', 'due'] as const
type Sort = (typeof sorts)[number]

/** What the columns of each list are called. */
const titles: Readonly<Record<FollowUpList, { paper: string; since: string; due: string | null }>> = {
  approved_not_sent: { paper: 'Văn bản duyệt', since: 'Ngày duyệt', due: null },
  sent_not_approved: { paper: 'Lớp đã học', since: 'Khai giảng', due: null },
  expiring: { paper: 'Giấy chứng nhận', since: 'Ngày cấp', due: 'Có giá trị đến' },
  expired: { paper: 'Giấy chứng nhận', since: 'Ngày cấp', due: 'Hết hạn ngày' },
  probationary_without: { paper: 'Đang học lớp', since: 'Ngày vào Đảng', due: 'Hết dự bị' },
}

const explanations: Readonly<Record<FollowUpList, string>> = {
  approved_not_sent: 'Người được duyệt học lớp nhận thức về Đảng mà chưa có tên trong lớp nào.',
  sent_not_approved: 'Người đang theo dõi đã học lớp nhận thức về Đảng mà chưa có tên trong đợt duyệt nào.',
  expiring: 'Giấy chứng nhận của người đang theo dõi, sắp hết hạn trước khi chi bộ họp xét kết nạp.',
  expired: 'Người đang theo dõi phải học lại lớp nhận thức về Đảng.',
  probationary_without: 'Đảng viên dự bị chưa hoàn thành lớp bồi dưỡng đảng viên mới.',
}

function columnsOf(list: FollowUpList): Column<FollowUpRow, Sort>[] {
  const { paper, since, due } = titles[list]
  return [
    { key: 'name', title: 'Họ và tên', sortBy: 'name', cut: true, render: (row) => row.fullName },
    { key: 'birth', title: 'Ngày sinh', width: 7.5, render: (row) => dateWords(row.birthDate) },
    { key: 'cell', title: 'Chi bộ', sortBy: 'cell', cut: true, render: (row) => row.cellName ?? '' },
    { key: 'paper', title: paper, cut: true, render: (row) => row.paper ?? '' },
    { key: 'since', title: since, sortBy: 'since', width: 8.5, render: (row) => dateWords(row.since) },
    ...(due === null
      ? []
      : [
          {
            key: 'due',
            title: due,
            sortBy: 'due' as const,
            width: 9,
            render: (row: FollowUpRow) => (row.dueOn === null ? 'chưa rõ' : formatDay(row.dueOn)),
          },
        ]),
  ]
}

/** People whom the classes leave something to do about, one list at a time. */
export default function FollowUpsPage() {
  const list = useList(sorts)
  const { asOf } = useAsOf()
  const may = useMay()
  const navigate = useNavigate()
  const [outside, setOutside] = useState(false)
  const shown = choiceOf(followUpChoices, list.filter('ds')) ?? 'approved_not_sent'
  const cellId = list.idFilter('chi-bo')
  const people = useQuery(
    rpc.classes.followUps.queryOptions({
      input: {
        ...list.input,
        list: shown,
        ...(cellId !== undefined && { cellId }),
        ...(asOf !== undefined && { asOf }),
      },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page
      title={followUpListLabels[shown]}
      asOf
      action={
        shown === 'probationary_without' ? (
          <Button onClick={() => void navigate('/bao-cao/ds-du-bi-chua-hoc')}>In danh sách</Button>
        ) : (
          may.write && <Button onClick={() => setOutside(true)}>Ghi giấy chứng nhận nơi khác cấp</Button>
        )
      }
      filters={
        <FilterChips
          search={
            <SearchBox
              value={list.place.search}
              onChange={(search) => list.go({ search })}
              placeholder="Tìm theo họ tên, không cần dấu"
            />
          }
        >
          <ChoiceChip
            label="Danh sách"
            options={followUpChoices}
            value={shown}
            all=""
            onChange={(value) => list.setFilter('ds', value)}
          />
          <CellChip
            cellId={cellId}
            onChange={(id) => list.setFilter('chi-bo', id === null ? '' : String(id))}
          />
        </FilterChips>
      }
    >
      <p className="quiet grid-help">{explanations[shown]}</p>
      <RegisterTable
        label={followUpListLabels[shown]}
        columns={columnsOf(shown)}
        list={list}
        data={people.data}
        loading={people.isPending}
        error={people.error}
        retry={() => void people.refetch()}
        onOpen={(row) =>
          void navigate(
            row.classId !== null && shown !== 'expired' && shown !== 'expiring'
              ? `/lop?mo=${row.classId}`
              : `/nguoi?mo=${row.id}`,
          )
        }
        empty={<EmptyList>{explanations[shown]} Hiện không có ai.</EmptyList>}
      />
      {outside && <OutsideCertificate close={() => setOutside(false)} />}
    </Page>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { BatchRow } from '../../shared/approvals/contract.ts'
import { monthWords } from '../../shared/approvals/month.ts'
import { dayOf } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { FigureStrip } from '../figures/FigureStrip.tsx'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { choiceOf } from '../people/people-filters.ts'
import { dateWords } from '../people/words.ts'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { neighbour } from '../table/list-state.ts'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { BatchForm } from './BatchForm.tsx'
import { BatchPanel } from './BatchPanel.tsx'
import { StateWord } from './StateWord.tsx'
import { WaitingFigure } from './WaitingFigure.tsx'
import { purposeChoices, shortPurposes, stateChoices } from './words.ts'

const sorts = ['month', 'sent', 'proposed', 'waiting'] as const

const stripIds = ['approvals.proposed', 'approvals.agreed', 'approvals.returned', 'approvals.waiting']

const columns: Column<BatchRow, (typeof sorts)[number]>[] = [
  { key: 'month', title: 'Tháng', sortBy: 'month', width: 6, render: (row) => monthWords(row.month) },
  { key: 'purpose', title: 'Nội dung', cut: true, render: (row) => shortPurposes[row.purpose] },
  { key: 'number', title: 'Tờ trình', width: 9, cut: true, render: (row) => row.submissionNumber },
  { key: 'sent', title: 'Ngày gửi', sortBy: 'sent', width: 7.5, render: (row) => dateWords(row.sentOn) },
  { key: 'state', title: 'Tình trạng', width: 9.5, render: (row) => <StateWord state={row.state} /> },
  {
    key: 'proposed',
    title: 'Đề nghị',
    sortBy: 'proposed',
    number: true,
    width: 5.5,
    render: (row) => row.proposed,
  },
  {
    key: 'agreed',
    title: 'Đồng ý',
    number: true,
    width: 5.5,
    render: (row) => (row.sentOn === null ? '' : row.agreed),
  },
  {
    key: 'returned',
    title: 'Trả lại',
    number: true,
    width: 5.5,
    render: (row) => (row.sentOn === null ? '' : row.returned),
  },
  {
    key: 'waiting',
    title: 'Ngày chờ',
    sortBy: 'waiting',
    number: true,
    width: 7.5,
    render: (row) =>
      row.state === 'waiting' ? (
        <span className="state-attention">▲ {row.waitingDays ?? '?'}</span>
      ) : (
        row.waitingDays
      ),
  },
]

/** Each month's lists for the committee: made, sent, answered. */
export default function BatchesPage() {
  const list = useList(sorts)
  const may = useMay()
  const [making, setMaking] = useState(false)
  useShortcut('Alt+M', () => setMaking(true), may.write)
  const purpose = choiceOf(purposeChoices, list.filter('de-nghi'))
  const state = choiceOf(stateChoices, list.filter('tinh-trang'))
  const year = Number(today().slice(0, 4))
  const wantedYear = list.idFilter('nam')
  const batches = useQuery(
    rpc.approvals.list.queryOptions({
      input: {
        ...list.input,
        ...(purpose && { purpose }),
        ...(state && { state }),
        ...(wantedYear !== undefined && wantedYear <= 9999 && { year: wantedYear }),
      },
      placeholderData: keepPreviousData,
    }),
  )
  const rows = batches.data?.rows ?? []
  const { open } = list.place
  const step = (by: 1 | -1): void => {
    const next = neighbour(
      rows.map(({ id }) => id),
      open,
      by,
    )
    if (next !== null) list.go({ open: next })
  }
  const make = may.write && (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={() => setMaking(true)}>
        Lập đợt đề nghị
      </Button>
    </Tooltip>
  )
  const thisYear = { from: firstDayOfYear(), to: today() }
  const years = Array.from({ length: 5 }, (_, ago) => String(year - ago))
  return (
    <Page
      title="Đợt phê duyệt"
      action={make}
      filters={
        <FilterChips
          search={
            <SearchBox
              value={list.place.search}
              onChange={(search) => list.go({ search })}
              placeholder="Tìm theo số Tờ trình, tháng, tên người"
            />
          }
        >
          <ChoiceChip
            label="Đề nghị"
            options={purposeChoices}
            value={purpose ?? ''}
            onChange={(value) => list.setFilter('de-nghi', value)}
          />
          <ChoiceChip
            label="Tình trạng"
            options={stateChoices}
            value={state ?? ''}
            onChange={(value) => list.setFilter('tinh-trang', value)}
          />
          <ChoiceChip
            label="Năm"
            options={years.map((value) => ({ value, label: value }))}
            value={list.filter('nam')}
            onChange={(value) => list.setFilter('nam', value)}
          />
        </FilterChips>
      }
      panel={open !== null && <BatchPanel id={open} onClose={() => list.go({ open: null })} onStep={step} />}
    >
      <FigureStrip ids={stripIds} scope={thisYear} />
      <WaitingFigure scope={thisYear} />
      <RegisterTable
        label="Các đợt phê duyệt"
        columns={columns}
        list={list}
        data={batches.data}
        loading={batches.isPending}
        error={batches.error}
        retry={() => void batches.refetch()}
        empty={
          <EmptyList enter={make}>
            Nơi lập danh sách đề nghị hằng tháng: công nhận cảm tình Đảng, học lớp bồi dưỡng nhận thức, cho
            làm thủ tục xét kết nạp; gửi đi, ghi kết quả từng người, in lại đúng bản đã gửi.
          </EmptyList>
        }
      />
      {making && (
        <BatchForm batch={null} done={(id) => list.go({ open: id })} close={() => setMaking(false)} />
      )}
    </Page>
  )
}

function firstDayOfYear() {
  const day = today()
  return dayOf(Number(day.slice(0, 4)), 1, 1) ?? day
}

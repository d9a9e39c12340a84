import '../people/people.css'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Tabs, Tooltip } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { type VillageRow, villageKindLabels } from '../../shared/villages/contract.ts'
import { RecordHistory } from '../audit/RecordHistory.tsx'
import { client, rpc } from '../client/client.ts'
import { FigureStrip } from '../figures/FigureStrip.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { useHandOutItem } from '../imports/use-hand-out.ts'
import { choiceOf } from '../people/people-filters.ts'
import { dateWords } from '../people/words.ts'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips, FlagChip } from '../table/FilterChips.tsx'
import { neighbour, OPEN } from '../table/list-state.ts'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { SidePanel } from '../table/SidePanel.tsx'
import { useList } from '../table/use-list.ts'
import { VillageForm } from './VillageForm.tsx'
import { VillageLife } from './VillageLife.tsx'

/** Stands in the address in place of a record, so that leaving the form is guarded the same way. */
const NEW = 'moi'

const standings = [
  { value: 'now', label: 'hiện có' },
  { value: 'ended', label: 'không còn' },
  { value: 'all', label: 'tất cả' },
] as const

const sorts = ['name', 'kind', 'people'] as const

const columns: Column<VillageRow, (typeof sorts)[number]>[] = [
  {
    key: 'name',
    title: 'Thôn, bản',
    sortBy: 'name',
    render: ({ fields: { name, to } }) =>
      to === null ? (
        name
      ) : (
        <>
          {name} <span className="quiet">không còn từ {dateWords(to)}</span>
        </>
      ),
  },
  {
    key: 'kind',
    title: 'Loại',
    sortBy: 'kind',
    width: 7.5,
    render: ({ fields }) => villageKindLabels[fields.kind],
  },
  {
    key: 'cell',
    title: 'Chi bộ lãnh đạo',
    render: (row) => row.cellName ?? <span className="state-attention">▲ Chưa có chi bộ</span>,
  },
  { key: 'border', title: 'Biên giới', width: 6, render: ({ fields }) => (fields.border ? 'Có' : '') },
  { key: 'hard', title: 'Đặc biệt khó khăn', width: 7.5, render: ({ fields }) => (fields.hard ? 'Có' : '') },
  {
    key: 'members',
    title: 'Đảng viên',
    number: true,
    width: 6,
    render: (row) => (row.members === 0 ? <span className="state-attention">▲ 0</span> : String(row.members)),
  },
  {
    key: 'people',
    title: 'Số người',
    sortBy: 'people',
    number: true,
    width: 7,
    render: (row) =>
      row.people === 0 ? (
        <span className="quiet">0</span>
      ) : (
        <Link to={`/nguoi?thon-ban=${row.id}`}>{row.people}</Link>
      ),
  },
]

const figures = [
  'villages.hard-twinned',
  'households.poor',
  'households.near-poor',
  'households.signed',
  'villages.head-signed',
] as const

/** The villages and quarters of the commune. */
export default function VillagesPage() {
  const list = useList(sorts)
  const may = useMay()
  const now = today()
  const [chosen, setChosen] = useState<number[]>([])
  const [trashing, setTrashing] = useState(false)
  const trash = useMutation(rpc.villages.trash.mutationOptions())
  const withoutCell = list.filter('chua-co-chi-bo') !== ''
  const standing = choiceOf(standings, list.filter('tinh-trang')) ?? 'now'
  const withoutMembers = list.filter('chua-co-dang-vien') !== ''
  const entering = may.write && list.filter(OPEN) === NEW
  const enterOne = (on: boolean): void => list.setFilter(OPEN, on ? NEW : '')
  useShortcut('Alt+M', () => enterOne(true), may.write)
  const input = {
    ...list.input,
    ...(standing !== 'all' && { standing }),
    ...(withoutCell && { withoutCell }),
    ...(withoutMembers && { withoutMembers }),
  }
  const villages = useQuery(rpc.villages.list.queryOptions({ input, placeholderData: keepPreviousData }))
  const handOut = useHandOutItem('villages', chosen, (page) => client.villages.list({ ...input, page }))
  const rows = villages.data?.rows ?? []
  const { open } = list.place
  const opened = rows.find(({ id }) => id === open)
  const step = (by: 1 | -1): void => {
    const next = neighbour(
      rows.map(({ id }) => id),
      open,
      by,
    )
    if (next !== null) list.go({ open: next })
  }
  const enter = may.write && (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={() => enterOne(true)}>
        Nhập một thôn, bản
      </Button>
    </Tooltip>
  )
  const closeRecord = (): void => list.go({ open: null })
  return (
    <Page
      title="Thôn, bản"
      action={enter}
      more={
        may.write
          ? [
              handOut,
              {
                key: 'trash',
                label:
                  chosen.length === 0
                    ? 'Chuyển vào thùng rác'
                    : `Chuyển ${chosen.length} thôn, bản vào thùng rác`,
                cannot: chosen.length === 0 && 'chưa chọn dòng nào',
                onClick: () => setTrashing(true),
              },
            ]
          : []
      }
      filters={
        <FilterChips
          search={
            <SearchBox
              value={list.place.search}
              onChange={(search) => list.go({ search })}
              placeholder="Tìm thôn, bản, không cần dấu"
            />
          }
        >
          <FlagChip
            label="Chưa có chi bộ"
            on={withoutCell}
            onChange={(on) => list.setFilter('chua-co-chi-bo', on ? '1' : '')}
          />
          <FlagChip
            label="Chưa có đảng viên"
            on={withoutMembers}
            onChange={(on) => list.setFilter('chua-co-dang-vien', on ? '1' : '')}
          />
          <ChoiceChip
            label="Tình trạng"
            options={standings}
            value={standing}
            all=""
            onChange={(value) => list.setFilter('tinh-trang', value === 'now' ? '' : value)}
          />
        </FilterChips>
      }
      panel={
        entering ? (
          <SidePanel title="Nhập một thôn, bản" onClose={() => enterOne(false)}>
            <VillageForm onCreated={() => enterOne(false)} />
          </SidePanel>
        ) : (
          opened !== undefined && (
            <SidePanel title={opened.fields.name} onClose={closeRecord} onStep={step}>
              <Tabs
                key={opened.id}
                items={[
                  {
                    key: 'fields',
                    label: 'Thông tin',
                    children: <VillageForm village={opened} reload={() => void villages.refetch()} />,
                  },
                  {
                    key: 'facts',
                    label: 'Số liệu năm',
                    children: <VillageLife villageId={opened.id} part="facts" />,
                  },
                  {
                    key: 'help',
                    label: 'Giúp đỡ, công trình',
                    children: <VillageLife villageId={opened.id} part="help" />,
                  },
                  {
                    key: 'forest',
                    label: 'Rừng',
                    children: <VillageLife villageId={opened.id} part="forest" />,
                  },
                  {
                    key: 'history',
                    label: 'Lịch sử',
                    children: <RecordHistory table="village" id={opened.id} />,
                  },
                ]}
              />
            </SidePanel>
          )
        )
      }
    >
      <FigureStrip ids={figures} scope={{ from: now, to: now }} />
      <RegisterTable
        label="Danh sách thôn, bản"
        columns={columns}
        list={list}
        data={villages.data}
        loading={villages.isPending}
        error={villages.error}
        retry={() => void villages.refetch()}
        {...(may.write && { chosen, onChoose: setChosen })}
        empty={
          <EmptyList enter={enter} importAt="/nhap-excel?loai=villages">
            Nơi ghi các thôn, bản, tổ dân phố của xã. Người và chi bộ được gắn với thôn, bản ở đây.
          </EmptyList>
        }
      />
      {trashing && (
        <ConfirmAct
          title={`Chuyển ${chosen.length} thôn, bản vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: chosen })
            setChosen([])
          }}
          close={() => setTrashing(false)}
        >
          Người và chi bộ đã gắn với thôn, bản này vẫn giữ nguyên hồ sơ. Có thể lấy lại trong Nhật ký, phần
          Thùng rác.
        </ConfirmAct>
      )}
    </Page>
  )
}

import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { petitionHandlingLabels, petitionKindLabels } from '../../shared/inspections/theme-fields.ts'
import type { PetitionRow } from '../../shared/inspections/themes-contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { FigureStrip } from '../figures/FigureStrip.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
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
import { HiddenNote } from './HiddenNote.tsx'
import { LetterAct } from './LetterAct.tsx'
import { LetterPanel } from './LetterPanel.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import { optionsOf, yearIn, yearOptions, yearScope } from './words.ts'

const sorts = ['received', 'handled'] as const
const kinds = optionsOf(petitionKindLabels)
const handlings = optionsOf(petitionHandlingLabels)

const columns: Column<PetitionRow, (typeof sorts)[number]>[] = [
  {
    key: 'received',
    title: 'Ngày nhận',
    sortBy: 'received',
    width: 7,
    render: ({ fields }) => formatDay(fields.receivedOn),
  },
  { key: 'kind', title: 'Loại đơn', width: 7, render: ({ fields }) => petitionKindLabels[fields.kind] },
  {
    key: 'content',
    title: 'Nội dung',
    render: ({ fields, sensitive }) => (
      <span className="clamp">
        {fields.content}
        {sensitive && <span className="quiet"> · về đảng viên</span>}
      </span>
    ),
  },
  {
    key: 'about',
    title: 'Về ai',
    width: 13,
    render: ({ personName, cellName }) => (
      <span className="clamp">{[personName, cellName].filter((part) => part !== null).join(', ')}</span>
    ),
  },
  {
    key: 'handling',
    title: 'Xử lý',
    width: 13,
    render: ({ fields }) =>
      fields.handling === 'waiting' ? (
        <span className="state-attention">● {petitionHandlingLabels.waiting}</span>
      ) : (
        petitionHandlingLabels[fields.handling]
      ),
  },
  {
    key: 'handled',
    title: 'Ngày xử lý',
    sortBy: 'handled',
    width: 7,
    render: ({ fields }) => dateWords(fields.handledOn),
  },
]

/** Letters that came in, newest first, and what was done with each. */
export function LettersView() {
  const list = useList(sorts)
  const may = useMay()
  const [making, setMaking] = useState(false)
  const [chosen, setChosen] = useState<number[]>([])
  const [trashing, setTrashing] = useState(false)
  const trash = useMutation(rpc.inspections.trashPetitions.mutationOptions())
  const kind = choiceOf(kinds, list.filter('loai'))
  const handling = choiceOf(handlings, list.filter('xu-ly'))
  const year = yearIn(list.filter('nam'))
  const { open } = list.place
  const query = useQuery(
    rpc.inspections.petitions.queryOptions({
      input: {
        ...list.input,
        ...(kind && { kind }),
        ...(handling && { handling }),
        ...(year !== undefined && { year }),
      },
      placeholderData: keepPreviousData,
    }),
  )
  useShortcut('Alt+M', () => setMaking(true), may.write && !making && open === null)
  const rows = query.data?.rows ?? []
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
        Nhận đơn thư
      </Button>
    </Tooltip>
  )
  return (
    <Page
      title="Đơn thư khiếu nại, tố cáo, phản ánh"
      action={make}
      more={
        may.write
          ? [
              {
                key: 'trash',
                label:
                  chosen.length === 0
                    ? 'Chuyển vào thùng rác'
                    : `Chuyển ${chosen.length} đơn thư vào thùng rác`,
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
              placeholder="Tìm nội dung, người gửi, không cần dấu"
            />
          }
        >
          <ViewTabs />
          <ChoiceChip
            label="Năm"
            options={yearOptions(today())}
            value={year === undefined ? '' : String(year)}
            onChange={(value) => list.setFilter('nam', value)}
          />
          <ChoiceChip
            label="Loại đơn"
            options={kinds}
            value={kind ?? ''}
            onChange={(value) => list.setFilter('loai', value)}
          />
          <ChoiceChip
            label="Xử lý"
            options={handlings}
            value={handling ?? ''}
            onChange={(value) => list.setFilter('xu-ly', value)}
          />
        </FilterChips>
      }
      panel={
        open !== null && (
          <LetterPanel key={open} id={open} onClose={() => list.go({ open: null })} onStep={step} />
        )
      }
    >
      <FigureStrip
        ids={[
          'petitions.complaints',
          'petitions.denunciations',
          'petitions.reflections',
          'petitions.waiting',
        ]}
        scope={yearScope(year ?? Number(today().slice(0, 4)))}
      />
      <HiddenNote hidden={query.data?.hidden} of="đơn thư về đảng viên" />
      <RegisterTable
        label="Đơn thư"
        columns={columns}
        list={list}
        data={query.data}
        loading={query.isPending}
        error={query.error}
        retry={() => void query.refetch()}
        {...(may.write && { chosen, onChoose: setChosen })}
        empty={
          <EmptyList enter={make}>
            Nơi ghi đơn khiếu nại, tố cáo, phản ánh: ngày nhận, về tổ chức, đảng viên nào, xử lý ra sao.
          </EmptyList>
        }
      />
      {making && <LetterAct close={() => setMaking(false)} />}
      {trashing && (
        <ConfirmAct
          title={`Chuyển ${chosen.length} đơn thư vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: chosen })
            setChosen([])
          }}
          close={() => setTrashing(false)}
        >
          Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </Page>
  )
}

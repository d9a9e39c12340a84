import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { DifficultyRow } from '../../shared/teams/contract.ts'
import { difficultyStateLabels } from '../../shared/teams/rules.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { CellChip } from '../cells/CellChip.tsx'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { dateWords } from '../people/words.ts'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { DifficultyAct } from './DifficultyAct.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import { difficultyLook } from './words.ts'

const sorts = ['cell', 'raised', 'due'] as const
const states = [
  { value: 'overdue', label: 'quá hạn' },
  { value: 'done', label: 'đã giải quyết' },
  { value: 'all', label: 'tất cả' },
] as const

const columns: Column<DifficultyRow, (typeof sorts)[number]>[] = [
  {
    key: 'cell',
    title: 'Chi bộ',
    sortBy: 'cell',
    width: 11,
    render: ({ cellName }) => <span className="team-clamp">{cellName}</span>,
  },
  {
    key: 'what',
    title: 'Khó khăn, tồn tại',
    render: ({ fields }) => <span className="team-clamp">{fields.what}</span>,
  },
  {
    key: 'solution',
    title: 'Giải pháp',
    render: ({ fields }) => <span className="team-clamp">{fields.solution ?? ''}</span>,
  },
  {
    key: 'who',
    title: 'Chịu trách nhiệm',
    width: 10,
    cut: true,
    render: ({ personName, fields }) => personName ?? fields.responsible ?? '',
  },
  {
    key: 'raised',
    title: 'Ngày nêu',
    sortBy: 'raised',
    width: 7,
    render: ({ fields }) => dateWords(fields.raisedOn),
  },
  {
    key: 'due',
    title: 'Hạn',
    sortBy: 'due',
    width: 7,
    render: ({ fields }) => (fields.dueOn === null ? '' : formatDay(fields.dueOn)),
  },
  {
    key: 'state',
    title: 'Tình trạng',
    width: 11,
    render: ({ state }) => (
      <span className={difficultyLook[state].look}>
        {difficultyLook[state].mark} {difficultyStateLabels[state]}
      </span>
    ),
  },
]

/** What the cells raised and what is done about it; the unsolved first, nearest deadline at the top. */
export function DifficultiesView() {
  const list = useList(sorts)
  const may = useMay()
  const [making, setMaking] = useState(false)
  const [chosen, setChosen] = useState<number[]>([])
  const [trashing, setTrashing] = useState(false)
  const trash = useMutation(rpc.teams.trashDifficulties.mutationOptions())
  const state = states.find(({ value }) => value === list.filter('tinh-trang'))?.value
  const cellId = list.idFilter('cellId')
  const difficulties = useQuery(
    rpc.teams.difficulties.queryOptions({
      input: { ...list.input, ...(state && { state }), ...(cellId !== undefined && { cellId }) },
      placeholderData: keepPreviousData,
    }),
  )
  const { open } = list.place
  const opened = useQuery(
    rpc.teams.difficulty.queryOptions({ input: { id: open ?? 0 }, enabled: open !== null && may.write }),
  )
  useShortcut('Alt+M', () => setMaking(true), may.write && !making && open === null)
  const make = may.write && (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={() => setMaking(true)}>
        Ghi khó khăn
      </Button>
    </Tooltip>
  )
  return (
    <Page
      title="Khó khăn, tồn tại của chi bộ"
      action={make}
      more={
        may.write
          ? [
              {
                key: 'trash',
                label:
                  chosen.length === 0
                    ? 'Chuyển vào thùng rác'
                    : `Chuyển ${chosen.length} khó khăn vào thùng rác`,
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
              placeholder="Tìm chi bộ, không cần dấu"
            />
          }
        >
          <ViewTabs />
          <ChoiceChip
            label="Tình trạng"
            options={states}
            value={state ?? ''}
            onChange={(value) => list.setFilter('tinh-trang', value)}
            all="chưa giải quyết"
          />
          <CellChip
            cellId={cellId}
            onChange={(id) => list.setFilter('cellId', id === null ? '' : String(id))}
          />
        </FilterChips>
      }
    >
      <RegisterTable
        label="Khó khăn, tồn tại"
        columns={columns}
        list={list}
        data={difficulties.data}
        loading={difficulties.isPending}
        error={difficulties.error}
        retry={() => void difficulties.refetch()}
        {...(may.write && { chosen, onChoose: setChosen })}
        empty={
          <EmptyList enter={make}>
            Nơi ghi khó khăn các chi bộ nêu khi cấp ủy xuống cơ sở: nguyên nhân, giải pháp, hạn, người chịu
            trách nhiệm, kết quả.
          </EmptyList>
        }
      />
      {making && <DifficultyAct cellId={cellId ?? null} close={() => setMaking(false)} />}
      {open !== null && opened.data !== undefined && (
        <DifficultyAct difficulty={opened.data} close={() => list.go({ open: null })} />
      )}
      {trashing && (
        <ConfirmAct
          title={`Chuyển ${chosen.length} khó khăn, tồn tại vào thùng rác`}
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

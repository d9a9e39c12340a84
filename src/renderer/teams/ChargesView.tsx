import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ChargeRow } from '../../shared/teams/contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { isMonth, monthOf } from '../../shared/vocabulary/month.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { rpc } from '../client/client.ts'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { MonthStepper } from '../meetings/MonthStepper.tsx'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { FilterChips, FlagChip } from '../table/FilterChips.tsx'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { AssignCells } from './AssignCells.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import { VisitAct } from './VisitAct.tsx'
import { tallyWords } from './words.ts'

type Row = ChargeRow & { readonly id: number }

const columns: Column<Row>[] = [
  { key: 'cell', title: 'Chi bộ', render: ({ cellName }) => cellName },
  {
    key: 'team',
    title: 'Tổ phụ trách',
    render: ({ teams }) =>
      teams.length === 0 ? (
        <span className="state-overdue">▲ Chưa có tổ phụ trách</span>
      ) : (
        teams.map(({ name }) => name).join(', ')
      ),
  },
  {
    key: 'person',
    title: 'Trực tiếp phụ trách',
    width: 13,
    cut: true,
    render: ({ teams }) => teams.flatMap(({ person }) => person ?? []).join(', '),
  },
  {
    key: 'due',
    title: 'Đã dự, phải dự',
    number: true,
    width: 7,
    render: ({ month }) =>
      month.made < month.due ? (
        <span className="state-attention">▲ {tallyWords(month)}</span>
      ) : (
        tallyWords(month)
      ),
  },
  { key: 'visits', title: 'Lượt dự', number: true, width: 5.5, render: ({ visits }) => visits },
  {
    key: 'last',
    title: 'Dự gần nhất',
    width: 8,
    render: ({ lastVisit }) => (lastVisit === null ? '' : formatDay(lastVisit)),
  },
  {
    key: 'difficulties',
    title: 'Khó khăn còn lại',
    number: true,
    width: 9,
    render: ({ cellId, openDifficulties, overdueDifficulties }) =>
      openDifficulties === 0 ? (
        ''
      ) : (
        <Link to={`/to-phu-trach?muc=kho-khan&cellId=${cellId}`}>
          {overdueDifficulties === 0
            ? openDifficulties
            : `${openDifficulties} (▲ quá hạn ${overdueDifficulties})`}
        </Link>
      ),
  },
]

/** Every cell of a month: who is in charge, who came, what is unsolved. Enter records a visit. */
export function ChargesView() {
  const list = useList([])
  const may = useMay()
  const [chosen, setChosen] = useState<number[]>([])
  const [act, setAct] = useState<{ kind: 'assign' } | { kind: 'visit'; row: Row } | null>(null)
  const written = list.filter('thang')
  const month = isMonth(written) ? written : monthOf(today())
  const without = list.filter('chua-co-to') !== ''
  const unvisited = list.filter('chua-du') !== ''
  const charges = useQuery(
    rpc.teams.charges.queryOptions({ input: { month }, placeholderData: keepPreviousData }),
  )
  const wanted = searchKey(list.place.search)
  const rows = (charges.data ?? [])
    .filter(
      (row) =>
        searchKey(row.cellName).includes(wanted) &&
        (!without || row.teams.length === 0) &&
        (!unvisited || row.month.made < row.month.due),
    )
    .map((row): Row => ({ ...row, id: row.cellId }))
  return (
    <Page
      title="Tổ phụ trách, theo chi bộ"
      scope={<MonthStepper month={month} onChange={(next) => list.setFilter('thang', next)} />}
      action={
        may.write && (
          <Button type="primary" disabled={chosen.length === 0} onClick={() => setAct({ kind: 'assign' })}>
            {chosen.length === 0 ? 'Giao tổ phụ trách' : `Giao tổ phụ trách ${chosen.length} chi bộ`}
          </Button>
        )
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
          <FlagChip
            label="Chưa có tổ"
            on={without}
            onChange={(on) => list.setFilter('chua-co-to', on ? '1' : '')}
          />
          <FlagChip
            label="Phải dự mà chưa dự"
            on={unvisited}
            onChange={(on) => list.setFilter('chua-du', on ? '1' : '')}
          />
        </FilterChips>
      }
    >
      <RegisterTable
        label="Các chi bộ và tổ phụ trách"
        columns={columns}
        list={list}
        data={charges.data && { rows, total: rows.length }}
        whole
        loading={charges.isPending}
        error={charges.error}
        retry={() => void charges.refetch()}
        {...(may.write && {
          chosen,
          onChoose: setChosen,
          onOpen: (row: Row) => setAct({ kind: 'visit', row }),
        })}
        empty={<EmptyList>Chưa có chi bộ nào. Nhập chi bộ trước, ở mục Chi bộ.</EmptyList>}
      />
      {act?.kind === 'assign' && (
        <AssignCells
          teamId={null}
          cellIds={chosen}
          close={() => {
            setAct(null)
            setChosen([])
          }}
        />
      )}
      {act?.kind === 'visit' && (
        <VisitAct cellId={act.row.cellId} teamId={act.row.teams[0]?.id ?? null} close={() => setAct(null)} />
      )}
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { TeamRow } from '../../shared/teams/contract.ts'
import { teamKindLabels } from '../../shared/teams/fields.ts'
import { firstDayOfMonth, monthOf } from '../../shared/vocabulary/month.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { rpc } from '../client/client.ts'
import { FigureStrip } from '../figures/FigureStrip.tsx'
import { today, useAsOf } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { FilterChips } from '../table/FilterChips.tsx'
import { neighbour } from '../table/list-state.ts'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { TeamAct } from './TeamAct.tsx'
import { TeamPanel } from './TeamPanel.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import { tallyWords } from './words.ts'

const figures = ['cells.in-charge', 'cells.without-team', 'visits.all', 'cells.visited'] as const

const columns: Column<TeamRow>[] = [
  {
    key: 'name',
    title: 'Tổ',
    width: 16,
    render: ({ name, kind, ended }) => (
      <span className="team-clamp">
        {name}
        {ended ? (
          <span className="quiet"> · đã kết thúc</span>
        ) : (
          kind === 'to_cong_tac' && <span className="quiet"> · {teamKindLabels[kind].toLowerCase()}</span>
        )}
      </span>
    ),
  },
  {
    key: 'leader',
    title: 'Tổ trưởng',
    width: 11,
    cut: true,
    render: ({ leader }) => leader ?? <span className="state-attention">▲ Chưa có</span>,
  },
  { key: 'members', title: 'Thành viên', number: true, width: 6, render: ({ members }) => members },
  {
    key: 'cells',
    title: 'Chi bộ phụ trách',
    render: ({ cells }) => (
      <span className="team-clamp" title={cells.join(', ')}>
        {cells.join(', ')}
      </span>
    ),
  },
  { key: 'count', title: 'Số chi bộ', number: true, width: 5.5, render: ({ cells }) => cells.length },
  {
    key: 'visits',
    title: 'Đã dự, phải dự tháng này',
    number: true,
    width: 9,
    render: ({ thisMonth }) => tallyWords(thisMonth),
  },
]

/** The teams of a day. */
export function TeamsView() {
  const list = useList([])
  const may = useMay()
  const { asOf } = useAsOf()
  const [making, setMaking] = useState(false)
  const teams = useQuery(rpc.teams.list.queryOptions({ input: { ...(asOf && { asOf }) } }))
  useShortcut('Alt+M', () => setMaking(true), may.write && !making)
  const wanted = searchKey(list.place.search)
  const rows = (teams.data ?? []).filter(({ name }) => searchKey(name).includes(wanted))
  const { open } = list.place
  const step = (by: 1 | -1): void => {
    const next = neighbour(
      rows.map(({ id }) => id),
      open,
      by,
    )
    if (next !== null) list.go({ open: next })
  }
  const day = asOf ?? today()
  const make = may.write && (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={() => setMaking(true)}>
        Lập tổ
      </Button>
    </Tooltip>
  )
  return (
    <Page
      title="Tổ phụ trách chi bộ"
      asOf
      action={make}
      filters={
        <FilterChips
          search={
            <SearchBox
              value={list.place.search}
              onChange={(search) => list.go({ search })}
              placeholder="Tìm tổ, không cần dấu"
            />
          }
        >
          <ViewTabs />
        </FilterChips>
      }
      panel={
        open !== null && (
          <TeamPanel id={open} asOf={asOf} onClose={() => list.go({ open: null })} onStep={step} />
        )
      }
    >
      <FigureStrip ids={figures} scope={{ from: firstDayOfMonth(monthOf(day)), to: day }} />
      <RegisterTable
        label="Các tổ phụ trách"
        columns={columns}
        list={list}
        data={teams.data && { rows, total: rows.length }}
        whole
        loading={teams.isPending}
        error={teams.error}
        retry={() => void teams.refetch()}
        empty={
          <EmptyList enter={make}>
            Nơi ghi tổ cấp ủy phụ trách chi bộ, tổ công tác: quyết định, thành viên, chi bộ phụ trách, ngày
            xuống chi bộ hằng tháng.
          </EmptyList>
        }
      />
      {making && <TeamAct onMade={(id) => list.go({ open: id })} close={() => setMaking(false)} />}
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { ThemeRow } from '../../shared/inspections/themes-contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { rpc } from '../client/client.ts'
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
import { ThemeAct } from './ThemeAct.tsx'
import { ThemePanel } from './ThemePanel.tsx'
import { ViewTabs } from './ViewTabs.tsx'

const columns: Column<ThemeRow>[] = [
  {
    key: 'title',
    title: 'Đợt tự kiểm tra',
    render: ({ title, basis }) => (
      <span className="two-lines">
        <span className="clamp">{title}</span>
        {basis !== null && <span className="quiet clamp-one">{basis}</span>}
      </span>
    ),
  },
  {
    key: 'due',
    title: 'Hạn',
    width: 7,
    render: ({ dueOn }) => (dueOn === null ? '' : formatDay(dueOn)),
  },
  {
    key: 'reviewed',
    title: 'Đã tự kiểm tra',
    number: true,
    width: 8.5,
    render: ({ reviewed, organisations }) => `${reviewed}/${organisations}`,
  },
  {
    key: 'late',
    title: 'Chậm',
    number: true,
    width: 5.5,
    render: ({ late }) => (late === 0 ? '' : <span className="state-overdue">▲ {late}</span>),
  },
  {
    key: 'findings',
    title: 'Khuyết điểm',
    number: true,
    width: 7.5,
    render: ({ findings }) => (findings === 0 ? '' : findings),
  },
  {
    key: 'remedied',
    title: 'Đã khắc phục',
    number: true,
    width: 8,
    render: ({ remedied, remedies }) => (remedies === 0 ? '' : `${remedied}/${remedies}`),
  },
  {
    key: 'overdue',
    title: 'Quá hạn',
    number: true,
    width: 6,
    render: ({ overdue }) => (overdue === 0 ? '' : <span className="state-overdue">▲ {overdue}</span>),
  },
]

/** Rounds of self-review: document, organisations, what they found, what is fixed. */
export function ThemesView() {
  const list = useList([])
  const may = useMay()
  const [making, setMaking] = useState(false)
  const themes = useQuery(rpc.inspections.themes.queryOptions())
  const { open, search } = list.place
  const words = searchKey(search)
  const rows = (themes.data ?? []).filter(({ title, basis }) =>
    searchKey(`${title} ${basis ?? ''}`).includes(words),
  )
  useShortcut('Alt+M', () => setMaking(true), may.write && !making && open === null)
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
        Mở đợt tự kiểm tra
      </Button>
    </Tooltip>
  )
  return (
    <Page
      title="Tự kiểm tra theo văn bản"
      action={make}
      filters={
        <FilterChips
          search={
            <SearchBox
              value={search}
              onChange={(text) => list.go({ search: text })}
              placeholder="Tìm đợt, văn bản, không cần dấu"
            />
          }
        >
          <ViewTabs />
        </FilterChips>
      }
      panel={
        open !== null && (
          <ThemePanel key={open} id={open} onClose={() => list.go({ open: null })} onStep={step} />
        )
      }
    >
      <RegisterTable
        label="Các đợt tự kiểm tra"
        columns={columns}
        list={list}
        data={themes.data && { rows, total: rows.length }}
        whole
        loading={themes.isPending}
        error={themes.error}
        retry={() => void themes.refetch()}
        empty={
          <EmptyList enter={make}>
            Nơi ghi các đợt tự kiểm tra: theo văn bản nào, tổ chức đảng nào phải làm, đã báo cáo chưa, thấy
            khuyết điểm gì theo lời văn bản và đã sửa đến đâu.
          </EmptyList>
        }
      />
      {making && <ThemeAct onMade={(id) => list.go({ open: id })} close={() => setMaking(false)} />}
    </Page>
  )
}

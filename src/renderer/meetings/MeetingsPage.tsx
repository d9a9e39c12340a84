import './meetings.css'
import '../people/people.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Segmented, Select, Skeleton, Tooltip } from 'antd'
import { Link, useNavigate } from 'react-router'
import { type MeetingKind, meetingKindLabels } from '../../shared/meetings/fields.ts'
import { firstDayOfMonth, formatMonth, lastDayOfMonth, monthOf } from '../../shared/vocabulary/month.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { FigureStrip } from '../figures/FigureStrip.tsx'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { FilterChips, FlagChip } from '../table/FilterChips.tsx'
import { neighbour } from '../table/list-state.ts'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { entryAddress, MeetingGrid } from './MeetingGrid.tsx'
import { MeetingPanel } from './MeetingPanel.tsx'

const YEARS_BACK = 12
const figures = ['cells.met', 'cells.not-met', 'meetings.attendance', 'visits.all', 'cells.visited'] as const

/** Cells × months of a year; a month is entered on a page of its own. */
export default function MeetingsPage() {
  const list = useList([])
  const may = useMay()
  const navigate = useNavigate()
  const now = today()
  const month = monthOf(now)
  const thisYear = Number(now.slice(0, 4))
  const year = Number(list.filter('nam') || thisYear)
  const kind: MeetingKind = list.filter('hinh-thuc') === 'thematic' ? 'thematic' : 'regular'
  const onlyMissing = list.filter('chua-hop') !== ''
  const grid = useQuery(
    rpc.meetings.grid.queryOptions({ input: { year, kind }, placeholderData: keepPreviousData }),
  )
  const enter = (): void => void navigate(entryAddress(month, kind))
  useShortcut('Alt+M', enter, may.write)
  const words = searchKey(list.place.search)
    .split(' ')
    .filter((word) => word !== '')
  const rows = (grid.data ?? []).filter(
    (row) =>
      words.every((word) => searchKey(row.cellName).includes(word)) &&
      (!onlyMissing ||
        row.squares.some((square) => square.state !== 'held' && lastDayOfMonth(square.month) < now)),
  )
  const { open } = list.place
  const column = rows.flatMap(({ squares }) => squares).find(({ id }) => id === open)?.month
  const step = (by: 1 | -1): void => {
    const ids = rows.flatMap(({ squares }) =>
      squares.flatMap((s) => (s.month === column ? (s.id ?? []) : [])),
    )
    const next = neighbour(ids, open, by)
    if (next !== null) list.go({ open: next })
  }
  return (
    <Page
      title="Sinh hoạt chi bộ"
      scope={
        <Select<number>
          aria-label="Năm"
          value={year}
          options={Array.from({ length: YEARS_BACK + 2 }, (_, index) => thisYear + 1 - index).map((each) => ({
            value: each,
            label: `Năm ${each}`,
          }))}
          onChange={(value) => list.setFilter('nam', value === thisYear ? '' : String(value))}
        />
      }
      action={
        may.write && (
          <Tooltip title="Alt+M">
            <Button type="primary" onClick={enter}>
              Nhập tháng {formatMonth(month)}
            </Button>
          </Tooltip>
        )
      }
      more={[
        {
          key: 'schedule',
          label: 'Nhập lịch sinh hoạt dự kiến',
          onClick: () => void navigate(`${entryAddress(month, kind)}&lich=1`),
        },
      ]}
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
          <Segmented<MeetingKind>
            aria-label="Hình thức"
            value={kind}
            options={(['regular', 'thematic'] as const).map((value) => ({
              value,
              label: meetingKindLabels[value],
            }))}
            onChange={(value) => list.setFilter('hinh-thuc', value === 'regular' ? '' : value)}
          />
          {kind === 'regular' && (
            <FlagChip
              label="Có tháng chưa họp, chưa ghi"
              on={onlyMissing}
              onChange={(on) => list.setFilter('chua-hop', on ? '1' : '')}
            />
          )}
        </FilterChips>
      }
      panel={
        open !== null && <MeetingPanel id={open} onClose={() => list.go({ open: null })} onStep={step} />
      }
    >
      <FigureStrip ids={figures} scope={{ from: firstDayOfMonth(month), to: now }} />
      {grid.isPending ? (
        <Skeleton active paragraph={{ rows: 12 }} title={false} />
      ) : grid.isError ? (
        <ProblemBox error={grid.error} retry={() => void grid.refetch()} />
      ) : rows.length === 0 ? (
        <p className="quiet">
          {grid.data.length === 0
            ? 'Chưa có chi bộ nào. Nhập chi bộ trước, ở mục Chi bộ; mỗi chi bộ là một dòng của bảng này.'
            : 'Không có chi bộ nào khớp với bộ lọc. Bỏ bớt bộ lọc để xem nhiều hơn.'}
        </p>
      ) : (
        <>
          <MeetingGrid
            rows={rows}
            year={year}
            kind={kind}
            open={open}
            onOpen={(id) => list.go({ open: id })}
          />
          <p className="meeting-legend">
            <span>● đã họp, tỷ lệ dự</span>
            <span>◆ đã họp, số liệu chưa khớp</span>
            <span>▲ chưa họp</span>
            <span>○ dự kiến</span>
            <span>– chưa ghi</span>
            <Link to="/bao-cao">Báo cáo sinh hoạt</Link>
          </p>
        </>
      )}
    </Page>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { remedyStateLabels } from '../../shared/inspections/finding-fields.ts'
import type { RemedyLine as Line } from '../../shared/inspections/findings-contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { CellChip } from '../cells/CellChip.tsx'
import { rpc } from '../client/client.ts'
import { FigureStrip } from '../figures/FigureStrip.tsx'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { choiceOf } from '../people/people-filters.ts'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { neighbour } from '../table/list-state.ts'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { HiddenNote } from './HiddenNote.tsx'
import { RemedyPanel } from './RemedyPanel.tsx'
import { StateMark } from './StateMark.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import { remedyLook } from './words.ts'

const sorts = ['due', 'cell', 'responsible'] as const
const states = [
  { value: 'overdue', label: 'quá hạn' },
  { value: 'open', label: 'đang khắc phục' },
  { value: 'reported', label: 'chờ xác nhận' },
  { value: 'done', label: 'đã khắc phục' },
  { value: 'all', label: 'tất cả' },
] as const

const columns: Column<Line, (typeof sorts)[number]>[] = [
  {
    key: 'state',
    title: 'Tình trạng',
    width: 12,
    render: ({ state, overdueDays }) => (
      <StateMark look={remedyLook[state]}>
        {overdueDays > 0 ? `Quá hạn ${overdueDays} ngày` : remedyStateLabels[state]}
      </StateMark>
    ),
  },
  {
    key: 'due',
    title: 'Hạn',
    sortBy: 'due',
    width: 7,
    render: ({ dueOn }) => (dueOn === null ? '' : formatDay(dueOn)),
  },
  {
    key: 'what',
    title: 'Việc phải khắc phục',
    render: ({ what, sensitive }) => (
      <span className="clamp">
        {what}
        {sensitive && <span className="quiet"> · về đảng viên</span>}
      </span>
    ),
  },
  {
    key: 'fault',
    title: 'Khuyết điểm',
    render: ({ fault }) => (
      <span className="clamp" title={fault}>
        {fault}
      </span>
    ),
  },
  {
    key: 'cell',
    title: 'Tổ chức đảng',
    sortBy: 'cell',
    width: 12,
    render: ({ cellName, foundIn }) => {
      const words = foundIn === null ? cellName : `${cellName} (trước là ${foundIn})`
      return (
        <span className="clamp" title={words}>
          {words}
        </span>
      )
    },
  },
  {
    key: 'who',
    title: 'Người khắc phục',
    sortBy: 'responsible',
    width: 10,
    render: ({ responsible }) =>
      responsible === null ? (
        <span className="state-attention">▲ Chưa ghi</span>
      ) : (
        <span className="clamp">{responsible}</span>
      ),
  },
  {
    key: 'files',
    title: 'Bằng chứng',
    number: true,
    width: 6,
    render: ({ files }) => (files === 0 ? '' : files),
  },
]

/** Everything that must be put right, of all cases and rounds: overdue first, then by deadline. */
export function RemediesView() {
  const list = useList(sorts)
  const state = choiceOf(states, list.filter('tinh-trang'))
  const cellId = list.idFilter('chi-bo')
  const query = useQuery(
    rpc.inspections.remedies.queryOptions({
      input: { ...list.input, ...(state && { state }), ...(cellId !== undefined && { cellId }) },
      placeholderData: keepPreviousData,
    }),
  )
  const rows = query.data?.rows ?? []
  const { open } = list.place
  const step = (by: 1 | -1): void => {
    const next = neighbour(
      rows.map(({ id }) => id),
      open,
      by,
    )
    if (next !== null) list.go({ open: next })
  }
  const day = today()
  return (
    <Page
      title="Khắc phục sau kiểm tra, giám sát"
      filters={
        <FilterChips
          search={
            <SearchBox
              value={list.place.search}
              onChange={(search) => list.go({ search })}
              placeholder="Tìm tổ chức đảng, không cần dấu"
            />
          }
        >
          <ViewTabs />
          <ChoiceChip
            label="Tình trạng"
            options={states}
            value={state ?? ''}
            onChange={(value) => list.setFilter('tinh-trang', value)}
            all="chưa xong"
          />
          <CellChip
            cellId={cellId}
            onChange={(id) => list.setFilter('chi-bo', id === null ? '' : String(id))}
          />
        </FilterChips>
      }
      panel={
        open !== null && (
          <RemedyPanel key={open} id={open} onClose={() => list.go({ open: null })} onStep={step} />
        )
      }
    >
      <FigureStrip
        ids={['remedies.done', 'remedies.overdue']}
        scope={{ from: day, to: day, ...(cellId !== undefined && { cellId }) }}
      />
      <HiddenNote hidden={query.data?.hidden} of="việc khắc phục trong vụ việc về đảng viên" />
      <RegisterTable
        label="Việc phải khắc phục"
        columns={columns}
        list={list}
        data={query.data}
        loading={query.isPending}
        error={query.error}
        retry={() => void query.refetch()}
        empty={
          <EmptyList>
            Không còn việc nào phải khắc phục. Việc khắc phục được ghi trong từng cuộc kiểm tra, giám sát,
            phần Khuyết điểm, khắc phục, và trong các đợt tự kiểm tra.
          </EmptyList>
        }
      />
    </Page>
  )
}

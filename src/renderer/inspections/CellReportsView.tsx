import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { CellReportRow } from '../../shared/inspections/cell-reports-contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { formatMonth, isMonth, monthOf, monthsLater } from '../../shared/vocabulary/month.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { MonthStepper } from '../meetings/MonthStepper.tsx'
import { choiceOf } from '../people/people-filters.ts'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { ReceiveReportsAct } from './ReceiveReportsAct.tsx'
import { ViewTabs } from './ViewTabs.tsx'

type Row = CellReportRow & { readonly id: number }

const states = [
  { value: 'chua-nop', label: 'chưa nộp' },
  { value: 'da-nop', label: 'đã nộp' },
] as const

const columns: Column<Row>[] = [
  { key: 'cell', title: 'Chi bộ', render: ({ cellName }) => cellName },
  {
    key: 'state',
    title: 'Báo cáo',
    width: 11,
    render: ({ receivedOn }) =>
      receivedOn === null ? (
        <span className="state-attention">▲ Chưa nộp</span>
      ) : (
        <span className="state-good">✓ Đã nộp</span>
      ),
  },
  {
    key: 'received',
    title: 'Ngày nhận',
    width: 9,
    render: ({ receivedOn }) => (receivedOn === null ? '' : formatDay(receivedOn)),
  },
  { key: 'note', title: 'Ghi chú', render: ({ note }) => <span className="clamp">{note ?? ''}</span> },
]

/** Which cells have handed in their monthly report on inspection, supervision and discipline. */
export function CellReportsView() {
  const list = useList([])
  const may = useMay()
  const [chosen, setChosen] = useState<number[]>([])
  const [receiving, setReceiving] = useState<readonly number[] | null>(null)
  const [dropping, setDropping] = useState(false)
  const drop = useMutation(rpc.inspections.dropCellReports.mutationOptions())
  const written = list.filter('thang')
  // in a month the cells report on the one before
  const month = isMonth(written) ? written : monthsLater(monthOf(today()), -1)
  const state = choiceOf(states, list.filter('tinh-trang'))
  const query = useQuery(
    rpc.inspections.cellReports.queryOptions({ input: { month }, placeholderData: keepPreviousData }),
  )
  const all = query.data ?? []
  const wanted = searchKey(list.place.search)
  const rows = all
    .filter(
      ({ cellName, receivedOn }) =>
        searchKey(cellName).includes(wanted) &&
        (state === undefined || (state === 'da-nop') === (receivedOn !== null)),
    )
    .map((row): Row => ({ ...row, id: row.cellId }))
  const received = all.filter(({ receivedOn }) => receivedOn !== null)
  const undone = received.filter(({ cellId }) => chosen.includes(cellId))
  const begin = (): void => setReceiving(chosen)
  useShortcut('Alt+M', begin, may.write && chosen.length > 0 && receiving === null)
  const done = (): void => {
    setReceiving(null)
    setChosen([])
  }
  return (
    <Page
      title="Báo cáo tháng của chi bộ"
      scope={
        <MonthStepper
          month={month}
          onChange={(next) => {
            setChosen([])
            list.setFilter('thang', next)
          }}
        />
      }
      action={
        may.write && (
          <Tooltip title="Alt+M">
            <Button type="primary" disabled={chosen.length === 0} onClick={begin}>
              {chosen.length === 0 ? 'Ghi đã nhận báo cáo' : `Ghi đã nhận ${chosen.length} báo cáo`}
            </Button>
          </Tooltip>
        )
      }
      more={
        may.write
          ? [
              {
                key: 'drop',
                label: undone.length === 0 ? 'Bỏ ghi đã nhận' : `Bỏ ghi đã nhận của ${undone.length} chi bộ`,
                cannot: undone.length === 0 && 'chưa chọn chi bộ đã nhận nào',
                onClick: () => setDropping(true),
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
          />
        </FilterChips>
      }
    >
      {query.data !== undefined && (
        <p className="quiet">
          Tháng {formatMonth(month)}: {received.length} chi bộ đã nộp, {all.length - received.length} chi bộ
          chưa nộp.
        </p>
      )}
      <RegisterTable
        label="Báo cáo tháng của chi bộ"
        columns={columns}
        list={list}
        data={query.data && { rows, total: rows.length }}
        whole
        loading={query.isPending}
        error={query.error}
        retry={() => void query.refetch()}
        {...(may.write && {
          chosen,
          onChoose: setChosen,
          onOpen: ({ cellId }: Row) => setReceiving([cellId]),
        })}
        empty={<EmptyList>Không có chi bộ nào trong tháng này.</EmptyList>}
      />
      {receiving !== null && (
        <ReceiveReportsAct
          month={month}
          rows={all.filter(({ cellId }) => receiving.includes(cellId))}
          close={done}
        />
      )}
      {dropping && (
        <ConfirmAct
          title={`Bỏ ghi đã nhận báo cáo của ${undone.length} chi bộ`}
          verb="Bỏ ghi"
          act={async () => {
            await drop.mutateAsync({ month, cellIds: undone.map(({ cellId }) => cellId) })
            setChosen([])
          }}
          close={() => setDropping(false)}
        >
          Các chi bộ này trở lại chưa nộp báo cáo tháng {formatMonth(month)}. Có thể hoàn tác trong Nhật ký.
        </ConfirmAct>
      )}
    </Page>
  )
}

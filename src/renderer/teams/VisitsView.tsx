import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { VisitRow } from '../../shared/teams/contract.ts'
import { visitLevelLabels } from '../../shared/teams/fields.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { firstDayOfMonth, isMonth, lastDayOfMonth, monthOf } from '../../shared/vocabulary/month.ts'
import { rpc } from '../client/client.ts'
import { FigureStrip } from '../figures/FigureStrip.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { MonthStepper } from '../meetings/MonthStepper.tsx'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { FilterChips } from '../table/FilterChips.tsx'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { useList } from '../table/use-list.ts'
import { ViewTabs } from './ViewTabs.tsx'
import { VisitAct } from './VisitAct.tsx'

const columns: Column<VisitRow>[] = [
  { key: 'day', title: 'Ngày dự', width: 8, render: ({ fields }) => formatDay(fields.visitedOn) },
  {
    key: 'cell',
    title: 'Chi bộ',
    render: ({ cellName }) => <span className="team-clamp">{cellName}</span>,
  },
  {
    key: 'team',
    title: 'Tổ',
    render: ({ teamName }) => <span className="team-clamp">{teamName ?? ''}</span>,
  },
  {
    key: 'people',
    title: 'Người dự',
    cut: true,
    render: ({ people, fields }) => [...people, fields.others].filter((part) => part !== null).join(', '),
  },
  { key: 'level', title: 'Cấp dự', width: 8, render: ({ fields }) => visitLevelLabels[fields.level] },
  { key: 'content', title: 'Nội dung chỉ đạo', cut: true, render: ({ fields }) => fields.content ?? '' },
]

/** The visits of a month: lượt, and beside it how many cells were visited. */
export function VisitsView() {
  const list = useList([])
  const may = useMay()
  const [making, setMaking] = useState(false)
  const [chosen, setChosen] = useState<number[]>([])
  const [trashing, setTrashing] = useState(false)
  const trash = useMutation(rpc.teams.trashVisits.mutationOptions())
  const written = list.filter('thang')
  const month = isMonth(written) ? written : monthOf(today())
  const visits = useQuery(
    rpc.teams.visits.queryOptions({ input: { month }, placeholderData: keepPreviousData }),
  )
  const { open } = list.place
  const opened = useQuery(
    rpc.teams.visit.queryOptions({ input: { id: open ?? 0 }, enabled: open !== null && may.write }),
  )
  useShortcut('Alt+M', () => setMaking(true), may.write && !making && open === null)
  const rows = visits.data ?? []
  const make = may.write && (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={() => setMaking(true)}>
        Ghi lượt dự
      </Button>
    </Tooltip>
  )
  return (
    <Page
      title="Lượt cấp ủy dự sinh hoạt"
      scope={<MonthStepper month={month} onChange={(next) => list.setFilter('thang', next)} />}
      action={make}
      more={
        may.write
          ? [
              {
                key: 'trash',
                label:
                  chosen.length === 0
                    ? 'Chuyển vào thùng rác'
                    : `Chuyển ${chosen.length} lượt dự vào thùng rác`,
                cannot: chosen.length === 0 && 'chưa chọn dòng nào',
                onClick: () => setTrashing(true),
              },
            ]
          : []
      }
      filters={
        <FilterChips>
          <ViewTabs />
        </FilterChips>
      }
    >
      <FigureStrip
        ids={['visits.all', 'cells.visited']}
        scope={{ from: firstDayOfMonth(month), to: lastDayOfMonth(month) }}
      />
      <RegisterTable
        label="Các lượt dự trong tháng"
        columns={columns}
        list={list}
        data={visits.data && { rows, total: rows.length }}
        whole
        loading={visits.isPending}
        error={visits.error}
        retry={() => void visits.refetch()}
        {...(may.write && { chosen, onChoose: setChosen })}
        empty={
          <EmptyList enter={make}>
            Chưa ghi lượt dự nào trong tháng. Mỗi lần cấp ủy đến dự sinh hoạt một chi bộ là một lượt.
          </EmptyList>
        }
      />
      {making && <VisitAct close={() => setMaking(false)} />}
      {open !== null && opened.data !== undefined && (
        <VisitAct visit={opened.data} close={() => list.go({ open: null })} />
      )}
      {trashing && (
        <ConfirmAct
          title={`Chuyển ${chosen.length} lượt dự vào thùng rác`}
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

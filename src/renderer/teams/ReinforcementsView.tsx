import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { ReinforcementRow } from '../../shared/teams/contract.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { spanWords } from '../people/words.ts'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { FilterChips, FlagChip } from '../table/FilterChips.tsx'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { useList } from '../table/use-list.ts'
import { ReinforcementAct } from './ReinforcementAct.tsx'
import { ViewTabs } from './ViewTabs.tsx'

const columns: Column<ReinforcementRow>[] = [
  { key: 'name', title: 'Đảng viên', width: 14, cut: true, render: ({ personName }) => personName },
  {
    key: 'from',
    title: 'Chi bộ gốc, nơi cử',
    cut: true,
    render: ({ fromCellName, fields }) => fromCellName ?? fields.fromUnit ?? '',
  },
  { key: 'to', title: 'Chi bộ đến', render: ({ cellName }) => cellName },
  { key: 'task', title: 'Nhiệm vụ', render: ({ fields }) => fields.task ?? '' },
  { key: 'decision', title: 'Quyết định', width: 9, render: ({ fields }) => fields.decision ?? '' },
  {
    key: 'span',
    title: 'Thời gian',
    width: 14,
    render: ({ fields }) => spanWords(fields.from, fields.to),
  },
]

/** Members sent to strengthen other cells, on the day; the past ones too when asked. */
export function ReinforcementsView() {
  const list = useList([])
  const may = useMay()
  const { asOf } = useAsOf()
  const [making, setMaking] = useState(false)
  const [chosen, setChosen] = useState<number[]>([])
  const [trashing, setTrashing] = useState(false)
  const trash = useMutation(rpc.teams.trashReinforcements.mutationOptions())
  const all = list.filter('ca-da-thoi') !== ''
  const reinforcements = useQuery(
    rpc.teams.reinforcements.queryOptions({
      input: { current: !all, ...(asOf && { asOf }) },
      placeholderData: keepPreviousData,
    }),
  )
  useShortcut('Alt+M', () => setMaking(true), may.write && !making)
  const rows = reinforcements.data ?? []
  const opened = rows.find(({ id }) => id === list.place.open)
  const make = may.write && (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={() => setMaking(true)}>
        Tăng cường đảng viên
      </Button>
    </Tooltip>
  )
  return (
    <Page
      title="Tăng cường đảng viên về chi bộ"
      asOf
      action={make}
      more={
        may.write
          ? [
              {
                key: 'trash',
                label:
                  chosen.length === 0
                    ? 'Chuyển vào thùng rác'
                    : `Chuyển ${chosen.length} lần tăng cường vào thùng rác`,
                cannot: chosen.length === 0 && 'chưa chọn dòng nào',
                onClick: () => setTrashing(true),
              },
            ]
          : []
      }
      filters={
        <FilterChips>
          <ViewTabs />
          <FlagChip
            label="Cả những người đã thôi"
            on={all}
            onChange={(on) => list.setFilter('ca-da-thoi', on ? '1' : '')}
          />
        </FilterChips>
      }
    >
      <RegisterTable
        label="Đảng viên tăng cường"
        columns={columns}
        list={list}
        data={reinforcements.data && { rows, total: rows.length }}
        whole
        loading={reinforcements.isPending}
        error={reinforcements.error}
        retry={() => void reinforcements.refetch()}
        {...(may.write && { chosen, onChoose: setChosen })}
        empty={
          <EmptyList enter={make}>
            Nơi ghi đảng viên được cử tăng cường về chi bộ khó khăn: từ đâu, theo quyết định nào, trong thời
            gian nào.
          </EmptyList>
        }
      />
      {making && <ReinforcementAct close={() => setMaking(false)} />}
      {may.write && opened !== undefined && (
        <ReinforcementAct reinforcement={opened} close={() => list.go({ open: null })} />
      )}
      {trashing && (
        <ConfirmAct
          title={`Chuyển ${chosen.length} lần tăng cường vào thùng rác`}
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

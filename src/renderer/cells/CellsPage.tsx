import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { rpc } from '../client/client.ts'
import { useAsOf } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { useHandOut } from '../imports/use-hand-out.ts'
import { choiceOf } from '../people/people-filters.ts'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { neighbour } from '../table/list-state.ts'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { kindChoices } from './CellFieldList.tsx'
import { CellPanel } from './CellPanel.tsx'
import { cellColumns } from './cell-columns.tsx'
import { MergeCells } from './MergeCells.tsx'
import { MoveCells } from './MoveCells.tsx'
import { SwitchToPlain } from './SwitchToPlain.tsx'

/** The tree of party organisations as it stood on the day. */
export default function CellsPage() {
  const list = useList([])
  const { asOf } = useAsOf()
  const may = useMay()
  const navigate = useNavigate()
  useShortcut('Alt+M', () => void navigate('/chi-bo/moi'), may.write)
  const kind = choiceOf(kindChoices, list.filter('loai'))
  const cells = useQuery(
    rpc.cells.list.queryOptions({
      input: {
        ...(list.place.search !== '' && { search: list.place.search }),
        ...(kind !== undefined && { kind }),
        ...(asOf !== undefined && { asOf }),
      },
      placeholderData: keepPreviousData,
    }),
  )
  const { open } = list.place
  const step = (by: 1 | -1): void => {
    const next = neighbour(cells.data?.map(({ id }) => id) ?? [], open, by)
    if (next !== null) list.go({ open: next })
  }
  const enter = may.write && (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={() => void navigate('/chi-bo/moi')}>
        Thêm tổ chức đảng
      </Button>
    </Tooltip>
  )
  const [act, setAct] = useState<'merge' | 'move' | 'switch' | null>(null)
  const close = (): void => setAct(null)
  const shown = cells.data?.map(({ id }) => id) ?? []
  const handOut = useHandOut('cells')
  const root = cells.data?.find(({ kind: of, depth }) => of === 'committee' && depth === 0)
  const more = [
    { key: 'weak', label: 'Chi bộ thiếu bền vững', onClick: () => void navigate('/chi-bo/thieu-ben-vung') },
    { key: 'posts', label: 'Chức danh ở xã', onClick: () => void navigate('/chi-bo/chuc-danh-xa') },
    ...(may.write
      ? [
          { key: 'merge', label: 'Sáp nhập chi bộ', onClick: () => setAct('merge') },
          { key: 'move', label: 'Chuyển cấp trên trực tiếp', onClick: () => setAct('move') },
          {
            key: 'hand-out',
            label: 'Xuất danh sách này để sửa trong Excel',
            cannot: handOut.isPending ? 'đang xuất' : shown.length === 0 && 'không có chi bộ nào',
            onClick: () => handOut.mutate({ ids: shown }),
          },
          { key: 'switch', label: 'Chuyển sang tên gọi chung “chi bộ”', onClick: () => setAct('switch') },
        ]
      : []),
  ]
  return (
    <Page
      title="Chi bộ"
      asOf
      action={enter}
      more={more}
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
          <ChoiceChip
            label="Loại"
            options={kindChoices}
            value={kind ?? ''}
            onChange={(value) => list.setFilter('loai', value)}
          />
        </FilterChips>
      }
      panel={
        open !== null && (
          <CellPanel id={open} asOf={asOf} onClose={() => list.go({ open: null })} onStep={step} />
        )
      }
    >
      <RegisterTable
        label="Các tổ chức đảng"
        columns={cellColumns(asOf)}
        list={list}
        data={cells.data && { rows: cells.data, total: cells.data.length }}
        whole
        loading={cells.isPending}
        error={cells.error}
        retry={() => void cells.refetch()}
        empty={
          <EmptyList enter={enter} importAt="/nhap-excel?loai=cells">
            Nơi ghi các đảng bộ, chi bộ trực thuộc đảng ủy: tên, loại, cấp trên, thôn bản và chức vụ. Hãy ghi
            đảng ủy trước, rồi đến các chi bộ.
          </EmptyList>
        }
      />
      {act === 'merge' && (
        <MergeCells
          parentId={root?.id ?? null}
          close={close}
          onMerged={(cellId) => list.go({ open: cellId })}
        />
      )}
      {act === 'move' && <MoveCells close={close} />}
      {act === 'switch' && <SwitchToPlain close={close} />}
    </Page>
  )
}

import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { isQuarter, previousQuarter, quarterOf, quarterWords } from '../../shared/sympathizers/quarters.ts'
import { CellChip } from '../cells/CellChip.tsx'
import { client, rpc } from '../client/client.ts'
import { FigureStrip } from '../figures/FigureStrip.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { today, useAsOf } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { useHandOutItem } from '../imports/use-hand-out.ts'
import { choiceOf } from '../people/people-filters.ts'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips, FlagChip } from '../table/FilterChips.tsx'
import { neighbour } from '../table/list-state.ts'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { VillageChip } from '../villages/VillageChip.tsx'
import { Recognise } from './Recognise.tsx'
import { SympathizerPanel } from './SympathizerPanel.tsx'
import { sympathizerColumns, sympathizerSorts } from './sympathizer-columns.tsx'
import { statusChoices } from './words.ts'

const stripIds = [
  'sympathizers.tracked',
  'sympathizers.outstanding',
  'sympathizers.recognised',
  'sympathizers.helped',
]

/** The people whom the cells prepare for the party. */
export default function SympathizersPage() {
  const list = useList(sympathizerSorts)
  const { asOf } = useAsOf()
  const may = useMay()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<number[]>([])
  const [act, setAct] = useState<'recognise' | 'trash' | null>(null)
  const trash = useMutation(rpc.sympathizers.trash.mutationOptions())
  useShortcut('Alt+M', () => void navigate('/quan-chung/moi'), may.write)

  const cellId = list.idFilter('chi-bo')
  const villageId = list.idFilter('thon-ban')
  const status = choiceOf(statusChoices, list.filter('tinh-trang')) ?? 'tracking'
  const withoutHelper = list.filter('chua-phan-cong') !== ''
  const quarter = list.filter('chua-nhan-xet')
  const withoutRemark = isQuarter(quarter) ? quarter : undefined
  const asked = withoutRemark ?? previousQuarter(quarterOf(today()))
  const input = {
    ...list.input,
    status,
    ...(cellId !== undefined && { cellId }),
    ...(villageId !== undefined && { villageId }),
    ...(withoutHelper && { withoutHelper }),
    ...(withoutRemark && { withoutRemark }),
    ...(asOf !== undefined && { asOf }),
  }
  const rowsQuery = useQuery(
    rpc.sympathizers.list.queryOptions({
      input,
      placeholderData: keepPreviousData,
    }),
  )
  const handOut = useHandOutItem('sympathizers', chosen, (page) =>
    client.sympathizers.list({ ...input, page }),
  )
  const rows = rowsQuery.data?.rows ?? []
  const { open } = list.place
  const step = (by: 1 | -1): void => {
    const next = neighbour(
      rows.map((row) => row.id),
      open,
      by,
    )
    if (next !== null) list.go({ open: next })
  }
  const enter = may.write && (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={() => void navigate('/quan-chung/moi')}>
        Đưa một người vào theo dõi
      </Button>
    </Tooltip>
  )
  const onDay = asOf ?? today()
  return (
    <Page
      title="Quần chúng ưu tú, cảm tình Đảng"
      asOf
      action={
        chosen.length === 0 || !may.write ? (
          enter
        ) : (
          <Button type="primary" onClick={() => setAct('recognise')}>
            Công nhận cảm tình Đảng: {chosen.length} người
          </Button>
        )
      }
      more={
        may.write
          ? [
              {
                key: 'new',
                label: 'Đưa một người vào theo dõi',
                onClick: () => void navigate('/quan-chung/moi'),
              },
              handOut,
              {
                key: 'trash',
                label:
                  chosen.length === 0
                    ? 'Chuyển vào thùng rác'
                    : `Chuyển phần theo dõi ${chosen.length} người vào thùng rác`,
                cannot: chosen.length === 0 && 'chưa chọn ai',
                onClick: () => setAct('trash'),
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
              placeholder="Tìm theo họ tên, không cần dấu"
            />
          }
        >
          <ChoiceChip
            label="Tình trạng"
            options={statusChoices}
            value={status}
            all=""
            onChange={(value) => list.setFilter('tinh-trang', value === 'tracking' ? '' : value)}
          />
          <CellChip
            cellId={cellId}
            onChange={(id) => list.setFilter('chi-bo', id === null ? '' : String(id))}
          />
          <VillageChip
            villageId={villageId}
            onChange={(id) => list.setFilter('thon-ban', id === null ? '' : String(id))}
          />
          <FlagChip
            label="Chưa phân công người giúp đỡ"
            on={withoutHelper}
            onChange={(on) => list.setFilter('chua-phan-cong', on ? '1' : '')}
          />
          <FlagChip
            label={`Chưa có nhận xét ${quarterWords(asked)}`}
            on={withoutRemark !== undefined}
            onChange={(on) => list.setFilter('chua-nhan-xet', on ? asked : '')}
          />
        </FilterChips>
      }
      panel={
        open !== null && <SympathizerPanel id={open} onClose={() => list.go({ open: null })} onStep={step} />
      }
    >
      <FigureStrip
        ids={stripIds}
        scope={{ from: onDay, to: onDay, ...(cellId !== undefined && { cellId }) }}
      />
      <RegisterTable
        label="Quần chúng ưu tú, cảm tình Đảng"
        columns={sympathizerColumns((row) => list.input.page.from + rows.indexOf(row) + 1)}
        list={list}
        data={rowsQuery.data}
        loading={rowsQuery.isPending}
        error={rowsQuery.error}
        retry={() => void rowsQuery.refetch()}
        {...(may.write && { chosen, onChoose: setChosen })}
        empty={
          <EmptyList enter={enter} importAt="/nhap-excel?loai=sympathizers">
            Nơi theo dõi quần chúng ưu tú được chi bộ đưa vào nguồn, rồi được công nhận cảm tình Đảng: chi bộ
            nào, từ ngày nào, ai giúp đỡ.
          </EmptyList>
        }
      />
      {act === 'recognise' && (
        <Recognise
          ids={chosen}
          whom={`${chosen.length} người`}
          done={() => setChosen([])}
          close={() => setAct(null)}
        />
      )}
      {act === 'trash' && (
        <ConfirmAct
          title={`Chuyển phần theo dõi ${chosen.length} người vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: chosen })
            setChosen([])
          }}
          close={() => setAct(null)}
        >
          Chỉ bỏ phần theo dõi ghi nhầm, hồ sơ cá nhân vẫn giữ. Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </Page>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { CellChip } from '../cells/CellChip.tsx'
import { rpc } from '../client/client.ts'
import { useAsOf } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { choiceOf } from '../people/people-filters.ts'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips, FlagChip } from '../table/FilterChips.tsx'
import { neighbour } from '../table/list-state.ts'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { admissionColumns, admissionSorts } from './admission-columns.tsx'
import { DossierPanel } from './DossierPanel.tsx'
import { MissingPaperSlip } from './MissingPaperSlip.tsx'
import { StageStrip } from './StageStrip.tsx'
import { stageChoices } from './words.ts'

/** The dossiers of those on the way into the Party, from the permission to full membership. */
export default function AdmissionsPage() {
  const list = useList(admissionSorts)
  const { asOf } = useAsOf()
  const may = useMay()
  const navigate = useNavigate()
  const [slipOf, setSlipOf] = useState<number | null>(null)
  const openOne = (): void => void navigate('/ket-nap/moi')
  useShortcut('Alt+M', openOne, may.write)
  const cellId = list.idFilter('chi-bo')
  const stage = choiceOf(stageChoices, list.filter('giai-doan')) ?? 'open'
  const missingPapers = list.filter('thieu-giay') !== ''
  const query = useQuery(
    rpc.admissions.list.queryOptions({
      input: {
        ...list.input,
        stage,
        ...(cellId !== undefined && { cellId }),
        ...(missingPapers && { missingPapers }),
        ...(asOf !== undefined && { asOf }),
      },
      placeholderData: keepPreviousData,
    }),
  )
  const rows = query.data?.rows ?? []
  const { open } = list.place
  const step = (by: 1 | -1): void => {
    const next = neighbour(
      rows.map((row) => row.id),
      open,
      by,
    )
    if (next !== null) list.go({ open: next })
  }
  const setStage = (value: string): void => list.setFilter('giai-doan', value === 'open' ? '' : value)
  const enter = may.write && (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={openOne}>
        Mở hồ sơ kết nạp
      </Button>
    </Tooltip>
  )
  return (
    <Page
      title="Kết nạp đảng viên"
      asOf
      action={enter}
      more={[
        {
          key: 'slip',
          label: 'Phiếu báo thiếu giấy tờ',
          cannot: cellId === undefined && 'cần lọc theo một chi bộ',
          onClick: () => setSlipOf(cellId ?? null),
        },
      ]}
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
          <ChoiceChip label="Giai đoạn" options={stageChoices} value={stage} all="" onChange={setStage} />
          <CellChip
            cellId={cellId}
            onChange={(id) => list.setFilter('chi-bo', id === null ? '' : String(id))}
          />
          <FlagChip
            label="Còn thiếu giấy tờ"
            on={missingPapers}
            onChange={(on) => list.setFilter('thieu-giay', on ? '1' : '')}
          />
        </FilterChips>
      }
      panel={
        open !== null && <DossierPanel id={open} onClose={() => list.go({ open: null })} onStep={step} />
      }
    >
      <StageStrip counts={query.data?.stages} stage={stage} onChoose={setStage} />
      <RegisterTable
        label="Hồ sơ kết nạp"
        columns={admissionColumns}
        list={list}
        data={query.data}
        loading={query.isPending}
        error={query.error}
        retry={() => void query.refetch()}
        empty={
          <EmptyList enter={enter} importAt="/nhap-excel?loai=admissions">
            Nơi theo dõi hồ sơ kết nạp: giấy tờ, thẩm tra, biểu quyết, quyết định, lễ kết nạp, thời gian dự bị
            đến khi công nhận chính thức.
          </EmptyList>
        }
      />
      {slipOf !== null && <MissingPaperSlip of={{ cellId: slipOf }} done={() => setSlipOf(null)} />}
    </Page>
  )
}

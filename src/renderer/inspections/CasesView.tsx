import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { subjectKindLabels } from '../../shared/inspections/kinds.ts'
import { phaseLabels } from '../../shared/inspections/phases.ts'
import { CellChip } from '../cells/CellChip.tsx'
import { rpc } from '../client/client.ts'
import { FigureStrip } from '../figures/FigureStrip.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { today } from '../frame/as-of.ts'
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
import { CasePanel } from './CasePanel.tsx'
import { caseColumns, caseSorts } from './case-columns.tsx'
import { HiddenNote } from './HiddenNote.tsx'
import { SightAct } from './SightAct.tsx'
import { SummaryAct } from './SummaryAct.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import { kindOptions, levelOptions, optionsOf, yearIn, yearOptions, yearScope } from './words.ts'

const figures = [
  'inspections.cases',
  'inspections.organisation-turns',
  'inspections.organisations',
  'inspections.member-turns',
  'inspections.members',
] as const
const phases = optionsOf(phaseLabels)
const subjectKinds = optionsOf(subjectKindLabels)

/** Cases of every kind, newest first; numbers of the year stand over them. */
export function CasesView() {
  const list = useList(caseSorts)
  const may = useMay()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<number[]>([])
  const [act, setAct] = useState<'trash' | 'sight' | 'summary' | null>(null)
  const trash = useMutation(rpc.inspections.trash.mutationOptions())
  const openOne = (): void => void navigate('/kiem-tra/moi')
  const { open } = list.place
  useShortcut('Alt+M', openOne, may.write && act === null)
  const kind = choiceOf(kindOptions, list.filter('loai'))
  const level = choiceOf(levelOptions, list.filter('cap'))
  const phase = choiceOf(phases, list.filter('buoc'))
  const subjectKind = choiceOf(subjectKinds, list.filter('doi-tuong'))
  const year = yearIn(list.filter('nam'))
  const cellId = list.idFilter('chi-bo')
  const late = list.filter('cham') !== ''
  const query = useQuery(
    rpc.inspections.list.queryOptions({
      input: {
        ...list.input,
        late,
        ...(kind && { kind }),
        ...(level && { level }),
        ...(phase && { phase }),
        ...(subjectKind && { subjectKind }),
        ...(year !== undefined && { year }),
        ...(cellId !== undefined && { cellId }),
      },
      placeholderData: keepPreviousData,
    }),
  )
  const rows = query.data?.rows ?? []
  const step = (by: 1 | -1): void => {
    const next = neighbour(
      rows.map(({ id }) => id),
      open,
      by,
    )
    if (next !== null) list.go({ open: next })
  }
  const scope = {
    ...yearScope(year ?? Number(today().slice(0, 4))),
    ...(cellId !== undefined && { cellId }),
  }
  const make = may.write && (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={openOne}>
        Mở cuộc, vụ việc
      </Button>
    </Tooltip>
  )
  return (
    <Page
      title="Kiểm tra, giám sát, kỷ luật"
      action={make}
      more={[
        { key: 'summary', label: 'Tóm tắt để đọc tại cuộc họp', onClick: () => setAct('summary') },
        { key: 'reports', label: 'Báo cáo, biểu thống kê', onClick: () => void navigate('/bao-cao') },
        ...(may.administer
          ? [{ key: 'sight', label: 'Ai được đọc vụ việc về đảng viên', onClick: () => setAct('sight') }]
          : []),
        ...(may.write
          ? [
              {
                key: 'trash',
                label:
                  chosen.length === 0
                    ? 'Chuyển vào thùng rác'
                    : `Chuyển ${chosen.length} vụ việc vào thùng rác`,
                cannot: chosen.length === 0 && 'chưa chọn dòng nào',
                onClick: () => setAct('trash'),
              },
            ]
          : []),
      ]}
      filters={
        <FilterChips
          search={
            <SearchBox
              value={list.place.search}
              onChange={(search) => list.go({ search })}
              placeholder="Tìm tên cuộc, đối tượng, không cần dấu"
            />
          }
        >
          <ViewTabs />
          <ChoiceChip
            label="Năm"
            options={yearOptions(today())}
            value={year === undefined ? '' : String(year)}
            onChange={(value) => list.setFilter('nam', value)}
          />
          <ChoiceChip
            label="Loại"
            options={kindOptions}
            value={kind ?? ''}
            onChange={(value) => list.setFilter('loai', value)}
          />
          <ChoiceChip
            label="Cấp"
            options={levelOptions}
            value={level ?? ''}
            onChange={(value) => list.setFilter('cap', value)}
          />
          <ChoiceChip
            label="Bước"
            options={phases}
            value={phase ?? ''}
            onChange={(value) => list.setFilter('buoc', value)}
          />
          <ChoiceChip
            label="Đối tượng"
            options={subjectKinds}
            value={subjectKind ?? ''}
            onChange={(value) => list.setFilter('doi-tuong', value)}
          />
          <CellChip
            cellId={cellId}
            onChange={(id) => list.setFilter('chi-bo', id === null ? '' : String(id))}
          />
          <FlagChip label="Quá hạn" on={late} onChange={(on) => list.setFilter('cham', on ? '1' : '')} />
        </FilterChips>
      }
      panel={open !== null && <CasePanel id={open} onClose={() => list.go({ open: null })} onStep={step} />}
    >
      <FigureStrip ids={figures} scope={scope} />
      <HiddenNote hidden={query.data?.hidden} of="vụ việc về đảng viên" />
      <RegisterTable
        label="Các cuộc kiểm tra, giám sát, vụ việc"
        columns={caseColumns}
        list={list}
        data={query.data}
        loading={query.isPending}
        error={query.error}
        retry={() => void query.refetch()}
        {...(may.write && { chosen, onChoose: setChosen })}
        empty={
          <EmptyList enter={make}>
            Nơi ghi các cuộc kiểm tra, giám sát, giải quyết tố cáo, khiếu nại, thi hành kỷ luật: văn bản từng
            bước, đối tượng, kết luận, khuyết điểm và việc khắc phục.
          </EmptyList>
        }
      />
      {act === 'summary' && <SummaryAct scope={scope} close={() => setAct(null)} />}
      {act === 'sight' && <SightAct close={() => setAct(null)} />}
      {act === 'trash' && (
        <ConfirmAct
          title={`Chuyển ${chosen.length} cuộc, vụ việc vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: chosen })
            setChosen([])
          }}
          close={() => setAct(null)}
        >
          Khuyết điểm và việc khắc phục của vụ việc cũng thôi tính. Có thể lấy lại trong Nhật ký, phần Thùng
          rác.
        </ConfirmAct>
      )}
    </Page>
  )
}

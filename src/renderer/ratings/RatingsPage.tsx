import '../people/people.css'
import './ratings.css'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { RecordHistory } from '../audit/RecordHistory.tsx'
import { CellChip } from '../cells/CellChip.tsx'
import { rpc } from '../client/client.ts'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips, FlagChip } from '../table/FilterChips.tsx'
import { neighbour, PAGE_SIZE } from '../table/list-state.ts'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SidePanel } from '../table/SidePanel.tsx'
import { useList } from '../table/use-list.ts'
import { DecideAct } from './DecideAct.tsx'
import { RatingForm } from './RatingForm.tsx'
import { ratingColumns } from './rating-columns.tsx'

type Subject = 'cells' | 'members'
const subjects: { value: Subject; label: string }[] = [
  { value: 'cells', label: 'Chi bộ' },
  { value: 'members', label: 'Đảng viên' },
]

const bases = [
  { value: 'good_or_better', label: 'số tốt trở lên' },
  { value: 'all_rated', label: 'tổng số được xếp loại' },
] as const

/** The annual ratings of a year: everybody who is to be rated, what was proposed, decided, or why not. */
export default function RatingsPage() {
  const list = useList([])
  const may = useMay()
  const [chosen, setChosen] = useState<number[]>([])
  const [deciding, setDeciding] = useState(false)
  const setBase = useMutation(rpc.ratings.setCapBase.mutationOptions())
  const thisYear = Number(today().slice(0, 4))
  const year = Number(list.filter('nam')) || thisYear - 1
  const subject: Subject = list.filter('doi-tuong') === 'dang-vien' ? 'members' : 'cells'
  const cellId = Number(list.filter('chi-bo')) || undefined
  const onlyMissing = list.filter('chua') !== ''
  const roll = useQuery(
    rpc.ratings.year.queryOptions({
      input: { year, subject, ...(subject === 'members' && cellId !== undefined && { cellId }) },
      placeholderData: keepPreviousData,
    }),
  )
  const { data } = roll
  // the cell or the person names the row: not everybody has a rating yet
  const all = (data?.rows ?? []).map((row, at) => ({
    ...row,
    at,
    ratingId: row.id,
    id: row.personId ?? row.cellId,
  }))
  const rows = onlyMissing ? all.filter(({ fields }) => fields?.decidedGrade == null) : all
  const { page, open } = list.place
  const shown = rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
  const opened = all.find(({ id }) => id === open)
  const ids = all.flatMap(({ id, ratingId }) => (chosen.includes(id) && ratingId !== null ? [ratingId] : []))
  const step = (by: 1 | -1): void => {
    const next = neighbour(
      shown.map(({ id }) => id),
      open,
      by,
    )
    if (next !== null) list.go({ open: next })
  }
  const years = Array.from({ length: 6 }, (_, back) => String(thisYear - back))
  return (
    <Page
      title="Xếp loại hằng năm"
      action={
        may.write && (
          <Button type="primary" disabled={ids.length === 0} onClick={() => setDeciding(true)}>
            {ids.length === 0 ? 'Quyết định' : `Quyết định ${ids.length} trường hợp`}
          </Button>
        )
      }
      filters={
        <FilterChips
          search={
            <Segmented<Subject>
              aria-label="Đối tượng"
              options={subjects}
              value={subject}
              onChange={(value) => {
                setChosen([])
                list.setFilter('doi-tuong', value === 'members' ? 'dang-vien' : '')
              }}
            />
          }
        >
          <ChoiceChip
            label="Năm"
            all=""
            options={years.map((value) => ({ value, label: value }))}
            value={String(year)}
            onChange={(value) => {
              setChosen([])
              list.setFilter('nam', value)
            }}
          />
          {subject === 'members' && (
            <CellChip
              cellId={cellId}
              onChange={(id) => list.setFilter('chi-bo', id === null ? '' : String(id))}
            />
          )}
          <FlagChip
            label="Chưa quyết định"
            on={onlyMissing}
            onChange={(on) => list.setFilter('chua', on ? '1' : '')}
          />
        </FilterChips>
      }
      panel={
        opened !== undefined && (
          <SidePanel title={opened.name} onClose={() => list.go({ open: null })} onStep={step}>
            <RatingForm
              key={`${year}-${subject}-${opened.id}-${opened.version ?? 0}`}
              year={year}
              row={{ ...opened, id: opened.ratingId }}
              readOnly={!may.write}
              reload={() => void roll.refetch()}
            />
            {opened.ratingId !== null && <RecordHistory table="rating" id={opened.ratingId} />}
          </SidePanel>
        )
      }
    >
      {data !== undefined && (
        <p className="rating-cap">
          <span className={data.cap.over ? 'state-overdue' : 'state-good'}>
            {data.cap.over ? '■' : '✓'} Xuất sắc {data.cap.excellent}, nhiều nhất {data.cap.most}
          </span>{' '}
          ({data.cap.percent} % của {data.cap.base},{' '}
          {may.administer ? (
            <ChoiceChip
              label="tính trên"
              all=""
              options={bases}
              value={data.cap.baseKind}
              onChange={(value) => {
                const base = bases.find((each) => each.value === value)?.value
                if (base !== undefined) setBase.mutate({ base })
              }}
            />
          ) : (
            `tính trên ${bases.find(({ value }) => value === data.cap.baseKind)?.label ?? ''}`
          )}
          ). <span className="quiet">Thang điểm: {data.pack}.</span>
        </p>
      )}
      <RegisterTable
        label="Xếp loại"
        columns={ratingColumns(subject)}
        list={list}
        data={data && { rows: shown, total: rows.length }}
        loading={roll.isPending}
        error={roll.error}
        retry={() => void roll.refetch()}
        {...(may.write && { chosen, onChoose: setChosen })}
        empty={
          <EmptyList importAt="/nhap-excel?loai=cells">
            Nơi ghi xếp loại hằng năm của chi bộ và đảng viên. Hãy ghi chi bộ và đảng viên trước.
          </EmptyList>
        }
      />
      {deciding && (
        <DecideAct year={year} ids={ids} close={() => setDeciding(false)} onDecided={() => setChosen([])} />
      )}
    </Page>
  )
}

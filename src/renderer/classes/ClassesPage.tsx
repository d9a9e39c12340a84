import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { rpc } from '../client/client.ts'
import { FigureStrip } from '../figures/FigureStrip.tsx'
import { today, useAsOf } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { choiceOf } from '../people/people-filters.ts'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { neighbour } from '../table/list-state.ts'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { ClassPanel } from './ClassPanel.tsx'
import { classColumns, classSorts } from './class-columns.tsx'
import { FollowUpLinks } from './FollowUpLinks.tsx'
import { OutsideCertificate } from './OutsideCertificate.tsx'
import { useLearnerAddress } from './use-learner-address.ts'
import { kindChoices, stateChoices } from './words.ts'

const stripIds = [
  'classes.awareness-per-class',
  'classes.certificates-valid',
  'classes.new-member-per-class',
  'classes.new-member-coverage',
]

/** The classes of the commune and what they leave to be done. */
export default function ClassesPage() {
  const list = useList(classSorts)
  const { asOf } = useAsOf()
  const may = useMay()
  const navigate = useNavigate()
  const [outside, setOutside] = useState(false)
  useShortcut('Alt+M', () => void navigate('/lop/moi'), may.write)
  const kind = choiceOf(kindChoices, list.filter('loai'))
  const state = choiceOf(stateChoices, list.filter('tinh-trang'))
  const year = list.idFilter('nam')
  const onDay = asOf ?? today()
  const thisYear = Number(onDay.slice(0, 4))
  const rowsQuery = useQuery(
    rpc.classes.list.queryOptions({
      input: {
        ...list.input,
        ...(kind !== undefined && { kind }),
        ...(state !== undefined && { state }),
        ...(year !== undefined && { year }),
        ...(asOf !== undefined && { asOf }),
      },
      placeholderData: keepPreviousData,
    }),
  )
  const rows = rowsQuery.data?.rows ?? []
  const { open } = list.place
  const asLearner = list.filter('hoc-vien') !== ''
  useLearnerAddress(asLearner ? open : null)
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
      <Button type="primary" onClick={() => void navigate('/lop/moi')}>
        Mở lớp
      </Button>
    </Tooltip>
  )
  return (
    <Page
      title="Lớp bồi dưỡng"
      asOf
      action={enter}
      more={
        may.write
          ? [
              {
                key: 'outside',
                label: 'Ghi giấy chứng nhận nơi khác cấp',
                onClick: () => setOutside(true),
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
              placeholder="Tìm theo tên lớp, không cần dấu"
            />
          }
        >
          <ChoiceChip
            label="Loại lớp"
            options={kindChoices}
            value={kind ?? ''}
            onChange={(value) => list.setFilter('loai', value)}
          />
          <ChoiceChip
            label="Tình trạng"
            options={stateChoices}
            value={state ?? ''}
            onChange={(value) => list.setFilter('tinh-trang', value)}
          />
          <ChoiceChip
            label="Năm"
            options={Array.from({ length: 6 }, (_, back) => String(thisYear + 1 - back)).map((value) => ({
              value,
              label: value,
            }))}
            value={year === undefined ? '' : String(year)}
            onChange={(value) => list.setFilter('nam', value)}
          />
        </FilterChips>
      }
      panel={
        open !== null &&
        !asLearner && <ClassPanel id={open} onClose={() => list.go({ open: null })} onStep={step} />
      }
    >
      <FigureStrip ids={stripIds} scope={scopeOf(year, onDay)} />
      <FollowUpLinks asOf={asOf} />
      <RegisterTable
        label="Các lớp bồi dưỡng"
        columns={classColumns()}
        list={list}
        data={rowsQuery.data}
        loading={rowsQuery.isPending}
        error={rowsQuery.error}
        retry={() => void rowsQuery.refetch()}
        empty={
          <EmptyList enter={enter}>
            Nơi ghi các lớp bồi dưỡng nhận thức về Đảng, lớp đảng viên mới, lớp sơ cấp lý luận chính trị:
            quyết định mở lớp, học viên, điểm danh, kết quả, giấy chứng nhận.
          </EmptyList>
        }
      />
      {outside && <OutsideCertificate close={() => setOutside(false)} />}
    </Page>
  )
}

/** Figures of the year chosen, or of this year up to the day. */
function scopeOf(year: number | undefined, onDay: ReturnType<typeof today>) {
  const own = onDay.slice(0, 4)
  const from = `${year ?? own}-01-01` as typeof onDay
  const to = year === undefined || String(year) === own ? onDay : (`${year}-12-31` as typeof onDay)
  return { from, to: to < from ? from : to }
}

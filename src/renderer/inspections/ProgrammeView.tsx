import { useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { planStateLabels } from '../../shared/inspections/programme-fields.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { rpc } from '../client/client.ts'
import { today } from '../frame/as-of.ts'
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
import { PlanItemAct } from './PlanItemAct.tsx'
import { PlanItemPanel } from './PlanItemPanel.tsx'
import { ProgrammeAct } from './ProgrammeAct.tsx'
import { ProgrammeTallies } from './ProgrammeTallies.tsx'
import { planColumns } from './plan-columns.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import { optionsOf, yearIn, yearOptions } from './words.ts'

const states = optionsOf(planStateLabels)
const quarters = ['1', '2', '3', '4'].map((value) => ({ value, label: `quý ${value}` }))

/** The programmes of a year, line by line: planned against done. */
export function ProgrammeView() {
  const list = useList([])
  const may = useMay()
  const [making, setMaking] = useState<'programme' | 'line' | null>(null)
  const year = yearIn(list.filter('nam')) ?? Number(today().slice(0, 4))
  const quarter = choiceOf(quarters, list.filter('quy'))
  const state = choiceOf(states, list.filter('tinh-trang'))
  const chosenId = list.idFilter('chuong-trinh')
  const programmes = useQuery(rpc.inspections.programmes.queryOptions({ input: { year } }))
  const items = useQuery(rpc.inspections.planItems.queryOptions({ input: { year } }))
  const { open } = list.place
  const known = programmes.data ?? []
  const programme = known.find(({ id }) => id === chosenId)
  const words = searchKey(list.place.search)
  const rows = (items.data ?? []).filter(
    (row) =>
      (quarter === undefined || String(row.fields.quarter) === quarter) &&
      (state === undefined || row.state === state) &&
      (programme === undefined || row.fields.programmeId === programme.id) &&
      searchKey(`${row.fields.content} ${row.subject ?? ''}`).includes(words),
  )
  useShortcut(
    'Alt+M',
    () => setMaking(known.length === 0 ? 'programme' : 'line'),
    may.write && making === null && open === null,
  )
  const step = (by: 1 | -1): void => {
    const next = neighbour(
      rows.map(({ id }) => id),
      open,
      by,
    )
    if (next !== null) list.go({ open: next })
  }
  const makeProgramme = may.write && (
    <Button {...(known.length === 0 && { type: 'primary' as const })} onClick={() => setMaking('programme')}>
      Lập chương trình
    </Button>
  )
  const makeLine = may.write && known.length > 0 && (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={() => setMaking('line')}>
        Thêm mục
      </Button>
    </Tooltip>
  )
  return (
    <Page
      title={`Chương trình kiểm tra, giám sát năm ${year}`}
      action={makeLine || makeProgramme}
      more={
        may.write && known.length > 0
          ? [{ key: 'new', label: 'Lập chương trình', onClick: () => setMaking('programme') }]
          : []
      }
      filters={
        <FilterChips
          search={
            <SearchBox
              value={list.place.search}
              onChange={(search) => list.go({ search })}
              placeholder="Tìm nội dung, đối tượng, không cần dấu"
            />
          }
        >
          <ViewTabs />
          <ChoiceChip
            label="Năm"
            options={yearOptions(today())}
            value={String(year)}
            onChange={(value) => list.setFilter('nam', value)}
            all=""
          />
          <ChoiceChip
            label="Quý"
            options={quarters}
            value={quarter ?? ''}
            onChange={(value) => list.setFilter('quy', value)}
          />
          <ChoiceChip
            label="Tình trạng"
            options={states}
            value={state ?? ''}
            onChange={(value) => list.setFilter('tinh-trang', value)}
          />
        </FilterChips>
      }
      panel={
        open !== null && (
          <PlanItemPanel
            item={items.data?.find(({ id }) => id === open)}
            loading={items.isPending}
            onClose={() => list.go({ open: null })}
            onStep={step}
          />
        )
      }
    >
      <ProgrammeTallies
        programmes={known}
        chosen={programme?.id}
        onChoose={(id) => list.setFilter('chuong-trinh', id === undefined ? '' : String(id))}
      />
      <RegisterTable
        label="Mục của chương trình"
        columns={planColumns}
        list={list}
        data={items.data && { rows, total: rows.length }}
        whole
        loading={items.isPending}
        error={items.error}
        retry={() => void items.refetch()}
        empty={
          <EmptyList enter={known.length === 0 ? makeProgramme : makeLine}>
            Nơi ghi chương trình kiểm tra, giám sát của năm, của nhiệm kỳ: mỗi mục một cuộc dự kiến, theo quý,
            cấp thực hiện, đối tượng, nội dung; đối chiếu với việc đã làm.
          </EmptyList>
        }
      />
      {making === 'programme' && (
        <ProgrammeAct
          year={year}
          onMade={(id) => list.setFilter('chuong-trinh', String(id))}
          close={() => setMaking(null)}
        />
      )}
      {making === 'line' && (
        <PlanItemAct
          programmes={known}
          programmeId={programme?.id ?? known[0]?.id ?? null}
          year={year}
          close={() => setMaking(null)}
        />
      )}
    </Page>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { PersonPair } from '../../shared/people/pairs-contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { Page } from '../frame/Page.tsx'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { neighbour } from '../table/list-state.ts'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SidePanel } from '../table/SidePanel.tsx'
import { useList } from '../table/use-list.ts'
import { ComparePeople } from './ComparePeople.tsx'
import { type PairLine, pairColumns } from './pair-columns.tsx'

const states = [
  { value: '', label: 'Chưa xét' },
  { value: 'later', label: 'Để sau' },
  { value: 'different', label: 'Đã ghi là khác người' },
] as const

/** Records that look like one person, two by two; the answer to one brings up the next. */
export default function PairsPage() {
  const list = useList([])
  const navigate = useNavigate()
  const chosen = states.find(({ value }) => value === list.filter('xet'))?.value ?? ''
  const pairs = useQuery(
    rpc.people.pairs.queryOptions({
      input: { state: chosen === '' ? 'undecided' : chosen, page: list.input.page },
      placeholderData: keepPreviousData,
    }),
  )
  const { from } = list.input.page
  const rows: PairLine[] = (pairs.data?.rows ?? []).map((pair, at) => ({ ...pair, id: from + at + 1 }))
  const opened = rows.find(({ id }) => id === list.place.open)
  const step = (by: 1 | -1): void => {
    const next = neighbour(
      rows.map(({ id }) => id),
      list.place.open,
      by,
    )
    if (next !== null) list.go({ open: next })
  }
  return (
    <Page
      title="Trùng người"
      more={[{ key: 'people', label: 'Về danh sách người', onClick: () => void navigate('/nguoi') }]}
      filters={
        <FilterChips>
          <ChoiceChip
            label="Đã xét chưa"
            options={states}
            value={chosen}
            onChange={(value) => list.setFilter('xet', value)}
          />
          {pairs.data !== undefined && (
            <span className="quiet figures">
              {formatCount(pairs.data.undecided)} cặp chưa xét, {formatCount(pairs.data.later)} cặp để sau
            </span>
          )}
        </FilterChips>
      }
      panel={
        opened !== undefined && (
          <SidePanel title="So hai hồ sơ" wide onClose={() => list.go({ open: null })} onStep={step}>
            <ComparePeople key={keyOf(opened)} firstId={opened.first.id} secondId={opened.second.id} />
          </SidePanel>
        )
      }
    >
      <RegisterTable
        label="Các cặp hồ sơ nghi trùng"
        columns={pairColumns}
        list={list}
        data={pairs.data && { rows, total: pairs.data.total }}
        rowKey={keyOf}
        loading={pairs.isPending}
        error={pairs.error}
        retry={() => void pairs.refetch()}
        empty={
          <p className="empty-list">
            Không có hai hồ sơ nào giống nhau mà chưa xét. Chương trình so họ tên, ngày sinh, giới tính, thôn,
            bản, chi bộ, họ tên cha và số định danh của mọi người trong sổ.
          </p>
        }
      />
    </Page>
  )
}

function keyOf({ first, second }: Pick<PersonPair, 'first' | 'second'>): string {
  return `${first.id}-${second.id}`
}

import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { BasisRow } from '../../shared/inspections/themes-contract.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { dateWords, spanWords } from '../people/words.ts'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { FilterChips } from '../table/FilterChips.tsx'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { BasisAct } from './BasisAct.tsx'
import { ViewTabs } from './ViewTabs.tsx'

const columns: Column<BasisRow>[] = [
  { key: 'number', title: 'Số, ký hiệu', width: 11, cut: true, render: ({ fields }) => fields.number },
  { key: 'day', title: 'Ngày ban hành', width: 8, render: ({ fields }) => dateWords(fields.issuedOn) },
  {
    key: 'abstract',
    title: 'Trích yếu',
    render: ({ fields }) => <span className="clamp">{fields.abstract}</span>,
  },
  {
    key: 'by',
    title: 'Cơ quan ban hành',
    width: 13,
    cut: true,
    render: ({ fields }) => fields.issuedBy ?? '',
  },
  {
    key: 'force',
    title: 'Hiệu lực',
    width: 12,
    render: ({ fields }) =>
      fields.effectiveFrom === null && fields.effectiveTo === null
        ? ''
        : spanWords(fields.effectiveFrom, fields.effectiveTo),
  },
  {
    key: 'used',
    title: 'Làm căn cứ',
    number: true,
    width: 6.5,
    render: ({ used }) => (used === 0 ? '' : used),
  },
]

/** Documents that inspections and rounds of self-review are founded on. */
export function BasesView() {
  const list = useList([])
  const may = useMay()
  const [making, setMaking] = useState(false)
  const [chosen, setChosen] = useState<number[]>([])
  const [trashing, setTrashing] = useState(false)
  const trash = useMutation(rpc.inspections.trashBases.mutationOptions())
  const { open, search } = list.place
  const bases = useQuery(rpc.inspections.bases.queryOptions({ input: { ...(search !== '' && { search }) } }))
  const rows = bases.data ?? []
  const opened = rows.find(({ id }) => id === open)
  useShortcut('Alt+M', () => setMaking(true), may.write && !making && open === null)
  const make = may.write && (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={() => setMaking(true)}>
        Thêm văn bản
      </Button>
    </Tooltip>
  )
  return (
    <Page
      title="Văn bản làm căn cứ"
      action={make}
      more={
        may.write
          ? [
              {
                key: 'trash',
                label:
                  chosen.length === 0
                    ? 'Chuyển vào thùng rác'
                    : `Chuyển ${chosen.length} văn bản vào thùng rác`,
                cannot: chosen.length === 0 && 'chưa chọn dòng nào',
                onClick: () => setTrashing(true),
              },
            ]
          : []
      }
      filters={
        <FilterChips
          search={
            <SearchBox
              value={search}
              onChange={(text) => list.go({ search: text })}
              placeholder="Tìm số, trích yếu, không cần dấu"
            />
          }
        >
          <ViewTabs />
        </FilterChips>
      }
    >
      <RegisterTable
        label="Văn bản làm căn cứ"
        columns={columns}
        list={list}
        data={bases.data && { rows, total: rows.length }}
        whole
        loading={bases.isPending}
        error={bases.error}
        retry={() => void bases.refetch()}
        {...(may.write && { chosen, onChoose: setChosen })}
        empty={
          <EmptyList enter={make}>
            Nơi ghi nghị quyết, chỉ thị, quy định mà cuộc kiểm tra, đợt tự kiểm tra dựa vào: số, cơ quan,
            trích yếu, hiệu lực.
          </EmptyList>
        }
      />
      {making && <BasisAct close={() => setMaking(false)} />}
      {may.write && opened !== undefined && <BasisAct basis={opened} close={() => list.go({ open: null })} />}
      {trashing && (
        <ConfirmAct
          title={`Chuyển ${chosen.length} văn bản vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: chosen })
            setChosen([])
          }}
          close={() => setTrashing(false)}
        >
          Văn bản đang là căn cứ thì giữ lại. Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </Page>
  )
}

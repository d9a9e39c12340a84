import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Candidate } from '../../shared/approvals/contract.ts'
import { batchName } from '../../shared/approvals/fields.ts'
import { CellChip } from '../cells/CellChip.tsx'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { choiceOf } from '../people/people-filters.ts'
import { dateWords } from '../people/words.ts'
import { StatusWord } from '../sympathizers/StatusWord.tsx'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'

const sorts = ['name', 'cell'] as const

const belongings = [
  { value: 'thuoc', label: 'thuộc đợt này' },
  { value: 'khong', label: 'chưa thuộc đợt này' },
] as const

const columns: Column<Candidate, (typeof sorts)[number]>[] = [
  { key: 'name', title: 'Họ và tên', sortBy: 'name', width: 13, cut: true, render: (row) => row.fullName },
  { key: 'birth', title: 'Ngày sinh', width: 7.5, render: (row) => dateWords(row.birthDate) },
  { key: 'cell', title: 'Chi bộ', sortBy: 'cell', width: 14, cut: true, render: (row) => row.cellName },
  { key: 'status', title: 'Tình trạng', width: 11.5, render: (row) => <StatusWord status={row.status} /> },
  {
    key: 'why',
    title: 'Vì sao không có sẵn trong danh sách',
    render: (row) =>
      row.objections.length === 0 ? (
        <span className="state-good">✓ Thuộc đợt này</span>
      ) : (
        <span className={row.refused ? 'state-overdue' : ''}>
          {row.refused ? '■' : '–'} {row.objections.join('; ')}
        </span>
      ),
  },
]

/** Everybody tracked who is not on the list, with the reason; those chosen are put on it. */
export default function CandidatesPage() {
  const list = useList(sorts)
  const may = useMay()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<number[]>([])
  const [adding, setAdding] = useState(false)
  const add = useMutation(rpc.approvals.add.mutationOptions())
  const batchId = list.idFilter('dot') ?? 0
  const cellId = list.idFilter('chi-bo')
  const belonging = choiceOf(belongings, list.filter('xem'))
  const batch = useQuery(rpc.approvals.get.queryOptions({ input: { id: batchId }, enabled: batchId > 0 }))
  const candidates = useQuery(
    rpc.approvals.candidates.queryOptions({
      input: {
        ...list.input,
        batchId,
        ...(cellId !== undefined && { cellId }),
        ...(belonging && { belonging: belonging === 'thuoc' }),
      },
      placeholderData: keepPreviousData,
      enabled: batchId > 0,
    }),
  )
  return (
    <Page
      title={
        batch.data === undefined
          ? 'Thêm người vào đợt'
          : `Thêm người vào ${batchName(batch.data).replace('Đ', 'đ')}`
      }
      action={
        may.write && (
          <Button type="primary" disabled={chosen.length === 0} onClick={() => setAdding(true)}>
            Thêm vào danh sách{chosen.length > 0 ? `: ${chosen.length} người` : ''}
          </Button>
        )
      }
      more={[
        {
          key: 'list',
          label: 'Về danh sách của đợt',
          onClick: () => void navigate(`/dot-phe-duyet/nguoi?dot=${batchId}`),
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
          <ChoiceChip
            label="Xem"
            options={belongings}
            value={belonging ?? ''}
            onChange={(value) => list.setFilter('xem', value)}
          />
          <CellChip
            cellId={cellId}
            onChange={(id) => list.setFilter('chi-bo', id === null ? '' : String(id))}
          />
        </FilterChips>
      }
    >
      <RegisterTable
        label="Người có thể đề nghị"
        columns={columns}
        list={list}
        data={candidates.data}
        loading={candidates.isPending}
        error={candidates.error}
        retry={() => void candidates.refetch()}
        onOpen={(row) => void navigate(`/quan-chung?mo=${row.id}`)}
        {...(may.write && { chosen, onChoose: setChosen })}
        empty={<EmptyList>Mọi người đang theo dõi đều đã ở trong danh sách của đợt.</EmptyList>}
      />
      {adding && (
        <ConfirmAct
          title={`Thêm ${chosen.length} người vào danh sách`}
          verb="Thêm vào danh sách"
          destructive={false}
          act={async (passReason: string | null = null) => {
            await add.mutateAsync({ id: batchId, sympathizerIds: chosen, passReason })
            setChosen([])
            void navigate(`/dot-phe-duyet/nguoi?dot=${batchId}`)
          }}
          close={() => setAdding(false)}
        >
          Người chưa đủ điều kiện theo quy định vẫn đưa vào được nếu ghi rõ lý do.
        </ConfirmAct>
      )}
    </Page>
  )
}

import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ApprovalItem } from '../../shared/approvals/contract.ts'
import { batchName } from '../../shared/approvals/fields.ts'
import { monthWords } from '../../shared/approvals/month.ts'
import { CellChip } from '../cells/CellChip.tsx'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { choiceOf } from '../people/people-filters.ts'
import { dateWords } from '../people/words.ts'
import type { Column } from '../table/columns.tsx'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { neighbour } from '../table/list-state.ts'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { BatchChip } from './BatchChip.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { ItemResult } from './ItemResult.tsx'
import { purposeChoices, resultChoices } from './words.ts'

const sorts = ['name', 'cell', 'month', 'result', 'waiting'] as const

function columnsFor(oneBatch: boolean): Column<ApprovalItem, (typeof sorts)[number]>[] {
  return [
    { key: 'name', title: 'Họ và tên', sortBy: 'name', cut: true, render: (row) => row.fullName },
    { key: 'birth', title: 'Ngày sinh', width: 7.5, render: (row) => dateWords(row.birthDate) },
    { key: 'cell', title: 'Chi bộ', sortBy: 'cell', cut: true, render: (row) => row.cellName },
    ...(oneBatch
      ? []
      : [
          {
            key: 'month',
            title: 'Đợt',
            sortBy: 'month' as const,
            width: 6,
            render: (row: ApprovalItem) => monthWords(row.month),
          },
        ]),
    {
      key: 'resolution',
      title: 'Nghị quyết',
      width: 10,
      cut: true,
      render: (row) =>
        [row.cellResolution ?? '', dateWords(row.cellResolutionDate)]
          .filter((part) => part !== '')
          .join(', '),
    },
    {
      key: 'result',
      title: 'Kết quả',
      sortBy: 'result',
      cut: true,
      render: (row) => <ItemResult item={row} />,
    },
    {
      key: 'waiting',
      title: 'Số ngày',
      sortBy: 'waiting',
      number: true,
      width: 6,
      render: (row) => row.waitingDays,
    },
  ]
}

/** The people put forward: of one list, or of all. */
export default function ItemsPage() {
  const list = useList(sorts)
  const may = useMay()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<number[]>([])
  const [act, setAct] = useState<'answer' | 'remove' | null>(null)
  const remove = useMutation(rpc.approvals.remove.mutationOptions())
  const batchId = list.idFilter('dot')
  const cellId = list.idFilter('chi-bo')
  const purpose = choiceOf(purposeChoices, list.filter('de-nghi'))
  const result = choiceOf(resultChoices, list.filter('ket-qua'))
  const batch = useQuery(
    rpc.approvals.get.queryOptions({ input: { id: batchId ?? 0 }, enabled: batchId !== undefined }),
  )
  const items = useQuery(
    rpc.approvals.items.queryOptions({
      input: {
        ...list.input,
        ...(batchId !== undefined && { batchId }),
        ...(cellId !== undefined && { cellId }),
        ...(purpose && { purpose }),
        ...(result && { result }),
      },
      placeholderData: keepPreviousData,
    }),
  )
  const rows = items.data?.rows ?? []
  const { open } = list.place
  const step = (by: 1 | -1): void => {
    const next = neighbour(
      rows.map(({ id }) => id),
      open,
      by,
    )
    if (next !== null) list.go({ open: next })
  }
  const preparing = batch.data?.state === 'preparing'
  const add = (): void => void navigate(`/dot-phe-duyet/them-nguoi?dot=${batchId}`)
  return (
    <Page
      title={batchId === undefined ? 'Người được đề nghị' : batch.data ? batchName(batch.data) : '…'}
      action={
        may.write &&
        (chosen.length > 0 ? (
          <Button type="primary" onClick={() => setAct(preparing ? 'remove' : 'answer')}>
            {preparing ? 'Đưa ra khỏi danh sách' : 'Ghi kết quả'}: {chosen.length} người
          </Button>
        ) : (
          preparing && (
            <Button type="primary" onClick={add}>
              Thêm người
            </Button>
          )
        ))
      }
      more={
        batchId === undefined
          ? []
          : [
              {
                key: 'batch',
                label: 'Mở đợt',
                onClick: () => void navigate(`/dot-phe-duyet?mo=${batchId}`),
              },
              ...(may.export
                ? [
                    {
                      key: 'paper',
                      label: 'Xem bản in',
                      onClick: () => void navigate(`/dot-phe-duyet/ban-in/${batchId}`),
                    },
                  ]
                : []),
            ]
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
          <BatchChip
            batchId={batchId}
            onChange={(id) => list.setFilter('dot', id === null ? '' : String(id))}
          />
          <ChoiceChip
            label="Kết quả"
            options={resultChoices}
            value={result ?? ''}
            onChange={(value) => list.setFilter('ket-qua', value)}
          />
          {batchId === undefined && (
            <ChoiceChip
              label="Đề nghị"
              options={purposeChoices}
              value={purpose ?? ''}
              onChange={(value) => list.setFilter('de-nghi', value)}
            />
          )}
          <CellChip
            cellId={cellId}
            onChange={(id) => list.setFilter('chi-bo', id === null ? '' : String(id))}
          />
        </FilterChips>
      }
      panel={open !== null && <ItemPanel id={open} onClose={() => list.go({ open: null })} onStep={step} />}
    >
      <RegisterTable
        label="Người được đề nghị"
        columns={columnsFor(batchId !== undefined)}
        list={list}
        data={items.data}
        loading={items.isPending}
        error={items.error}
        retry={() => void items.refetch()}
        {...(may.write && { chosen, onChoose: setChosen })}
        empty={
          <EmptyList>
            Chưa có ai được đưa vào danh sách đề nghị. Lập đợt trong Đợt phê duyệt rồi thêm người.
          </EmptyList>
        }
      />
      {act === 'answer' && (
        <AnswerForm
          itemIds={chosen}
          whom={`${chosen.length} người`}
          first={{ answerNumber: batch.data?.answerNumber ?? null }}
          done={() => setChosen([])}
          close={() => setAct(null)}
        />
      )}
      {act === 'remove' && (
        <ConfirmAct
          title={`Đưa ${chosen.length} người ra khỏi danh sách`}
          verb="Đưa ra"
          act={async () => {
            await remove.mutateAsync({ itemIds: chosen })
            setChosen([])
          }}
          close={() => setAct(null)}
        >
          Hồ sơ theo dõi vẫn giữ; có thể thêm lại trước khi gửi.
        </ConfirmAct>
      )}
    </Page>
  )
}

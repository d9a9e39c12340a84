import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { CellChip } from '../cells/CellChip.tsx'
import { client, rpc } from '../client/client.ts'
import { useAsOf } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useHandOutItem } from '../imports/use-hand-out.ts'
import { choiceOf } from '../people/people-filters.ts'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { neighbour } from '../table/list-state.ts'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { MemberPanel } from './MemberPanel.tsx'
import { memberColumns, memberSorts, stateChoices } from './member-columns.tsx'
import { TakeIn } from './TakeIn.tsx'

/** The members of the commune, and those who were. */
export default function MembersPage() {
  const list = useList(memberSorts)
  const { asOf } = useAsOf()
  const may = useMay()
  const navigate = useNavigate()
  const [taking, setTaking] = useState(false)
  const cellId = list.idFilter('chi-bo')
  const state = choiceOf(stateChoices, list.filter('tinh-trang'))
  const input = {
    ...list.input,
    ...(cellId !== undefined && { cellId }),
    ...(state !== undefined && { state }),
    ...(asOf !== undefined && { asOf }),
  }
  const members = useQuery(
    rpc.membership.list.queryOptions({
      input,
      placeholderData: keepPreviousData,
    }),
  )
  const handOut = useHandOutItem('members', [], (page) => client.membership.list({ ...input, page }))
  const rows = members.data?.rows ?? []
  const ids = rows.map((row) => row.id)
  const step = (by: 1 | -1): void => {
    const next = neighbour(ids, list.place.open, by)
    if (next !== null) list.go({ open: next })
  }
  const take = may.write && (
    <Button type="primary" onClick={() => setTaking(true)}>
      Tiếp nhận chuyển đến
    </Button>
  )
  const report = (id: string): void => void navigate(`/bao-cao/${id}`)
  return (
    <Page
      title="Đảng viên"
      asOf
      action={take}
      more={[
        { key: 'balance', label: 'Biểu 1: tăng, giảm đảng viên', onClick: () => report('bieu-1-btctw') },
        {
          key: 'by-cell',
          label: 'Cân đối theo chi bộ',
          onClick: () => report('can-doi-dang-vien-theo-chi-bo'),
        },
        {
          key: 'badges',
          label: 'Huy hiệu Đảng đến đợt',
          onClick: () => void navigate('/dang-vien/huy-hieu'),
        },
        { key: 'list', label: 'Danh sách đảng viên đang quản lý', onClick: () => report('ds-dang-vien') },
        { key: 'cards', label: 'Danh sách đề nghị phát thẻ', onClick: () => report('ds-de-nghi-phat-the') },
        {
          key: 'entry',
          label: 'Tệp nhập liệu 4.0 (CSDL đảng viên)',
          onClick: () => void navigate('/dang-vien/nhap-lieu'),
        },
        ...(may.write ? [handOut] : []),
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
          <CellChip
            cellId={cellId}
            onChange={(id) => list.setFilter('chi-bo', id === null ? '' : String(id))}
          />
          <ChoiceChip
            label="Đảng viên"
            all="đang sinh hoạt"
            options={stateChoices}
            value={state ?? ''}
            onChange={(value) => list.setFilter('tinh-trang', value)}
          />
        </FilterChips>
      }
      panel={
        list.place.open !== null && (
          <MemberPanel id={list.place.open} onClose={() => list.go({ open: null })} onStep={step} />
        )
      }
    >
      <RegisterTable
        label="Danh sách đảng viên"
        columns={memberColumns((row) => list.input.page.from + rows.indexOf(row) + 1)}
        list={list}
        data={members.data}
        loading={members.isPending}
        error={members.error}
        retry={() => void members.refetch()}
        empty={
          <EmptyList enter={take} importAt="/nhap-excel?loai=people">
            Nơi ghi đảng viên của các chi bộ: hồ sơ, thẻ, tuổi đảng, chuyển sinh hoạt, Huy hiệu, kỷ luật.
            Người được kết nạp tự có tên ở đây.
          </EmptyList>
        }
      />
      {taking && <TakeIn close={() => setTaking(false)} />}
    </Page>
  )
}

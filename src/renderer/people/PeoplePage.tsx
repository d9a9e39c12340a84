import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { CellChip } from '../cells/CellChip.tsx'
import { client, rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { useHandOutItem } from '../imports/use-hand-out.ts'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips } from '../table/FilterChips.tsx'
import { neighbour } from '../table/list-state.ts'
import { RegisterTable } from '../table/RegisterTable.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import { useList } from '../table/use-list.ts'
import { VillageChip } from '../villages/VillageChip.tsx'
import { PersonPanel } from './PersonPanel.tsx'
import { choiceOf, sexChoices, standingChoices } from './people-filters.ts'
import { personColumns, personSorts } from './person-columns.tsx'

/** Everybody in the register. */
export default function PeoplePage() {
  const list = useList(personSorts)
  const { asOf } = useAsOf()
  const may = useMay()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<number[]>([])
  const [trashing, setTrashing] = useState(false)
  const trash = useMutation(rpc.people.trash.mutationOptions())
  useShortcut('Alt+M', () => void navigate('/nguoi/moi'), may.write)

  const villageId = list.idFilter('thon-ban')
  const cellId = list.idFilter('chi-bo')
  const standing = choiceOf(standingChoices, list.filter('tu-cach'))
  const sex = choiceOf(sexChoices, list.filter('gioi'))
  const input = {
    ...list.input,
    ...(villageId !== undefined && { villageId }),
    ...(cellId !== undefined && { cellId }),
    ...(standing !== undefined && { standing }),
    ...(sex !== undefined && { sex }),
    ...(asOf !== undefined && { asOf }),
  }
  const people = useQuery(
    rpc.people.list.queryOptions({
      input,
      placeholderData: keepPreviousData,
    }),
  )
  const handOut = useHandOutItem('people', chosen, (page) => client.people.list({ ...input, page }))
  const rows = people.data?.rows ?? []
  const ids = rows.map((row) => row.id)
  const step = (by: 1 | -1): void => {
    const next = neighbour(ids, list.place.open, by)
    if (next !== null) list.go({ open: next })
  }
  const enter = may.write && (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={() => void navigate('/nguoi/moi')}>
        Nhập một người
      </Button>
    </Tooltip>
  )
  return (
    <Page
      title="Người"
      asOf
      action={enter}
      more={
        may.write
          ? [
              { key: 'pairs', label: 'Tìm hồ sơ trùng người', onClick: () => void navigate('/nguoi/trung') },
              {
                key: 'compare',
                label: 'So sánh, gộp hai người đã chọn',
                cannot: chosen.length !== 2 && 'cần chọn đúng hai người',
                onClick: () => void navigate(`/nguoi/so/${chosen.join('/')}`),
              },
              handOut,
              {
                key: 'trash',
                label:
                  chosen.length === 0
                    ? 'Chuyển vào thùng rác'
                    : `Chuyển ${chosen.length} người vào thùng rác`,
                cannot: chosen.length === 0 && 'chưa chọn ai',
                onClick: () => setTrashing(true),
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
              placeholder="Tìm theo họ tên, không cần dấu"
            />
          }
        >
          <VillageChip
            villageId={villageId}
            onChange={(id) => list.setFilter('thon-ban', id === null ? '' : String(id))}
          />
          <CellChip
            cellId={cellId}
            onChange={(id) => list.setFilter('chi-bo', id === null ? '' : String(id))}
          />
          <ChoiceChip
            label="Tư cách"
            options={standingChoices}
            value={standing ?? ''}
            onChange={(value) => list.setFilter('tu-cach', value)}
          />
          <ChoiceChip
            label="Giới"
            options={sexChoices}
            value={sex ?? ''}
            onChange={(value) => list.setFilter('gioi', value)}
          />
        </FilterChips>
      }
      panel={
        list.place.open !== null && (
          <PersonPanel id={list.place.open} onClose={() => list.go({ open: null })} onStep={step} />
        )
      }
    >
      <RegisterTable
        label="Danh sách người"
        columns={personColumns((row) => list.input.page.from + rows.indexOf(row) + 1)}
        list={list}
        data={people.data}
        loading={people.isPending}
        error={people.error}
        retry={() => void people.refetch()}
        {...(may.write && { chosen, onChoose: setChosen })}
        empty={
          <EmptyList enter={enter} importAt="/nhap-excel?loai=people">
            Nơi ghi mọi người mà đảng ủy theo dõi: đảng viên, quần chúng ưu tú, người có chức vụ ở thôn, bản.
            Mỗi người một hồ sơ.
          </EmptyList>
        }
      />
      {trashing && (
        <ConfirmAct
          title={`Chuyển ${chosen.length} người vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: chosen })
            setChosen([])
          }}
          close={() => setTrashing(false)}
        >
          Hồ sơ không còn trong danh sách và báo cáo. Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </Page>
  )
}

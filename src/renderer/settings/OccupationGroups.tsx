import './settings.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Input, Select, Table, type TableProps } from 'antd'
import { useState } from 'react'
import type { OccupationLine } from '../../shared/catalogs/occupation-groups.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { useMay } from '../frame/session.ts'

/** Which occupations, as they are written in the records, belong to which line of forms 2 and 3. */
export function OccupationGroups() {
  const may = useMay()
  const { message } = App.useApp()
  const [search, setSearch] = useState('')
  const asked = useQuery(rpc.catalogs.occupationGroups.queryOptions())
  const group = useMutation(rpc.catalogs.groupOccupations.mutationOptions())
  const put = (texts: readonly string[], code: string | null) =>
    group.mutate(
      { texts: [...texts], group: code },
      { onSuccess: ({ grouped }) => void message.success(`Đã xếp ${formatCount(grouped)} nghề.`) },
    )
  const key = searchKey(search)
  const lines = asked.data?.lines ?? []
  const shown = lines.filter(({ text }) => searchKey(text).includes(key))
  const open = lines.filter((line) => line.group === null)
  const options = (asked.data?.groups ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const names = new Map(options.map(({ value, label }) => [value, label]))
  const columns: NonNullable<TableProps<OccupationLine>['columns']> = [
    { key: 'text', title: 'Nghề nghiệp ghi trong hồ sơ', width: '24rem', render: (_, { text }) => text },
    {
      key: 'people',
      title: 'Số người',
      width: '7rem',
      align: 'right',
      render: (_, { people }) => <span className="figures">{formatCount(people)}</span>,
    },
    {
      key: 'group',
      title: 'Nhóm trên Biểu 2, Biểu 3',
      render: (_, { text, group: code }) =>
        may.write ? (
          <Select
            className="settings-occupation"
            aria-label={`Nhóm của ${text}`}
            value={code}
            options={options}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="Chưa xếp nhóm"
            popupMatchSelectWidth={false}
            onChange={(value: string | undefined) => put([text], value ?? null)}
          />
        ) : (
          (names.get(code ?? '') ?? <span className="quiet">Chưa xếp nhóm</span>)
        ),
    },
  ]
  return (
    <div className="stack wide">
      <p className="quiet">
        Sổ ghi nghề nghiệp bằng lời. Xếp mỗi cách ghi vào một nhóm một lần, mục Nghề nghiệp của Biểu 2, Biểu 3
        tính theo đó; người chưa xếp nhóm in ở dòng riêng. Còn {formatCount(open.length)} cách ghi chưa xếp
        nhóm ({formatCount(open.reduce((sum, { people }) => sum + people, 0))} người).
      </p>
      <div className="row">
        <Input
          className="settings-occupation-search"
          aria-label="Tìm nghề nghiệp"
          placeholder="Tìm, gõ không dấu cũng được"
          allowClear
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {may.write && key !== '' && shown.length > 1 && (
          <Select
            className="settings-occupation"
            aria-label={`Xếp cả ${shown.length} nghề đang hiện`}
            value={null}
            options={options}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={`Xếp cả ${formatCount(shown.length)} nghề đang hiện vào…`}
            popupMatchSelectWidth={false}
            onChange={(value: string | null) => {
              if (value !== null)
                put(
                  shown.map(({ text }) => text),
                  value,
                )
            }}
          />
        )}
      </div>
      {asked.isError && <ProblemBox error={asked.error} retry={() => void asked.refetch()} />}
      {group.isError && <ProblemBox error={group.error} />}
      <section className="register-table" aria-label="Nhóm nghề nghiệp">
        <Table<OccupationLine>
          columns={columns}
          dataSource={shown}
          rowKey="text"
          size="small"
          loading={{ spinning: asked.isPending, delay: 200 }}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 'max-content' }}
          locale={{
            emptyText: key === '' ? 'Chưa hồ sơ nào ghi nghề nghiệp.' : 'Không có nghề nào như vậy.',
          }}
        />
      </section>
    </div>
  )
}

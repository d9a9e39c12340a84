import './settings.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Table, type TableProps } from 'antd'
import { useState } from 'react'
import type { OccupationLine } from '../../shared/catalogs/occupation-groups.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { LinePicker } from '../form/pickers.tsx'
import { useMay } from '../frame/session.ts'
import { SearchBox } from '../table/SearchBox.tsx'

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
      {
        onSuccess: ({ grouped }) =>
          void message.success(
            code === null ? 'Đã bỏ nhóm của nghề này.' : `Đã xếp ${formatCount(grouped)} nghề.`,
          ),
      },
    )
  const key = searchKey(search)
  const lines = asked.data?.lines ?? []
  const shown = lines.filter(({ text }) => searchKey(text).includes(key))
  const open = lines.filter((line) => line.group === null)
  // what has a group already is never moved by the way
  const waiting = shown.filter((line) => line.group === null)
  const groups = asked.data?.groups ?? []
  const names = new Map(groups.map(({ code, name }) => [code, name]))
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
        may.administer ? (
          <div className="settings-occupation">
            <LinePicker
              label={`Nhóm của ${text}`}
              value={code}
              lines={groups}
              placeholder="Chưa xếp nhóm"
              onChange={(chosen) => put([text], chosen)}
            />
          </div>
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
        <SearchBox value={search} onChange={setSearch} placeholder="Tìm nghề nghiệp" />
        {may.administer && key !== '' && waiting.length > 1 && (
          <div className="settings-occupation">
            <LinePicker
              label={`Xếp cả ${formatCount(waiting.length)} nghề chưa có nhóm tìm thấy`}
              value={null}
              lines={groups}
              placeholder={`Xếp cả ${formatCount(waiting.length)} nghề chưa có nhóm tìm thấy vào…`}
              onChange={(chosen) => {
                if (chosen !== null)
                  put(
                    waiting.map(({ text }) => text),
                    chosen,
                  )
              }}
            />
          </div>
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

import './settings.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Table, type TableProps } from 'antd'
import type { OrganisationLine } from '../../shared/catalogs/organisation-types.ts'
import { cellKindLabels } from '../../shared/cells/fields.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { LinePicker } from '../form/pickers.tsx'
import { useMay } from '../frame/session.ts'

/** On which line of form 5 each organisation stands. */
export function OrganisationTypes() {
  const may = useMay()
  const { message } = App.useApp()
  const asked = useQuery(rpc.catalogs.organisationTypes.queryOptions())
  const set = useMutation(
    rpc.catalogs.setOrganisationType.mutationOptions({
      onSuccess: () => void message.success('Đã ghi loại hình.'),
    }),
  )
  const types = asked.data?.types ?? []
  const names = new Map(types.map(({ code, name }) => [code, name]))
  const columns: NonNullable<TableProps<OrganisationLine>['columns']> = [
    { key: 'name', title: 'Tổ chức đảng', width: '24rem', render: (_, { name }) => name },
    {
      key: 'kind',
      title: 'Loại ghi trong sổ',
      width: '15rem',
      render: (_, { kind }) => cellKindLabels[kind],
    },
    {
      key: 'type',
      title: 'Loại hình trên Biểu 5',
      render: (_, { id, name, type }) =>
        may.administer ? (
          <div className="settings-occupation">
            <LinePicker
              label={`Loại hình của ${name}`}
              value={type}
              lines={types}
              placeholder="Theo loại ghi trong sổ"
              onChange={(chosen) => set.mutate({ id, type: chosen })}
            />
          </div>
        ) : (
          (names.get(type ?? '') ?? <span className="quiet">Theo loại ghi trong sổ</span>)
        ),
    },
  ]
  return (
    <div className="stack wide">
      <p className="quiet">
        Để trống thì thôn, bản, trường, trạm, công an, quân sự, doanh nghiệp vào dòng của mình trên Biểu 5. Cơ
        quan Đảng hay Nhà nước, công lập hay ngoài công lập, loại doanh nghiệp thì chọn ở đây một lần.
      </p>
      {asked.isError && <ProblemBox error={asked.error} retry={() => void asked.refetch()} />}
      {set.isError && <ProblemBox error={set.error} />}
      <section className="register-table" aria-label="Loại hình tổ chức đảng">
        <Table<OrganisationLine>
          columns={columns}
          dataSource={asked.data?.lines ?? []}
          rowKey="id"
          size="small"
          loading={{ spinning: asked.isPending, delay: 200 }}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: 'Chưa có tổ chức đảng nào.' }}
        />
      </section>
    </div>
  )
}

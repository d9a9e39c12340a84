import { CheckOutlined, CloseOutlined } from '@ant-design/icons'
import { Table } from 'antd'
import type { ImportPreview } from '../../shared/imports/contract.ts'

type Row = ImportPreview['sample'][number]

/** The first rows as they will stand in the register. */
export function SampleTable({ preview }: { preview: ImportPreview }) {
  const labels = new Map(preview.fields.map(({ field, label }) => [field, label]))
  const mapped = preview.columns.filter(({ field }) => field !== null)
  return (
    <section className="register-table" aria-label="Các dòng đầu của tệp">
      <Table<Row>
        rowKey="row"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={preview.sample}
        columns={[
          {
            key: 'row',
            title: 'Dòng',
            align: 'right',
            className: 'number',
            render: (_, { row }) => row,
          },
          {
            key: 'ok',
            title: 'Ghi',
            render: (_, { ok }) =>
              ok ? (
                <span className="state-good nowrap">
                  <CheckOutlined /> sẽ ghi
                </span>
              ) : (
                <span className="state-overdue nowrap">
                  <CloseOutlined /> không ghi
                </span>
              ),
          },
          ...mapped.map(({ index, field }, at) => ({
            key: String(index),
            title: labels.get(field ?? '') ?? '',
            render: (_: unknown, { cells }: Row) => cells[at] ?? '',
          })),
        ]}
      />
    </section>
  )
}

import { Select, Table } from 'antd'
import type { ImportPreview } from '../../shared/imports/contract.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'

type Column = ImportPreview['columns'][number]

interface MappingTableProps {
  readonly preview: Pick<ImportPreview, 'columns' | 'fields'>
  readonly remap: (index: number, field: string | null) => void
}

/** Says no field. */
const NONE = ''

/** Each column of the sheet and the field it stands for; another choice reads the file again. */
export function MappingTable({ preview, remap }: MappingTableProps) {
  const options = [
    { value: NONE, label: 'Không dùng cột này' },
    ...preview.fields.map(({ field, label, required }) => ({
      value: field,
      label: required ? `${label} (bắt buộc)` : label,
    })),
  ]
  const words = new Map(options.map(({ value, label }) => [value, searchKey(label)]))
  return (
    <section className="register-table" aria-label="Cột trong tệp">
      <Table<Column>
        rowKey="index"
        size="small"
        // the longest name of a field must not push its box off the page
        tableLayout="fixed"
        pagination={false}
        dataSource={preview.columns}
        columns={[
          { key: 'letter', title: 'Cột', width: '3.5rem', render: (_, { letter }) => letter },
          {
            key: 'title',
            title: 'Tiêu đề trong tệp',
            width: '25%',
            className: 'import-value',
            render: (_, { title }) => title || <span className="quiet">không có tiêu đề</span>,
          },
          {
            key: 'example',
            title: 'Ví dụ',
            className: 'import-value',
            render: (_, { example }) => <span className="quiet">{example}</span>,
          },
          {
            key: 'field',
            title: 'Ghi vào mục',
            width: '36%',
            render: (_, { index, title, letter, field }) => (
              <Select<string>
                className="picker"
                aria-label={`Mục của cột ${letter} ${title}`}
                value={field ?? NONE}
                options={options}
                showSearch={{
                  filterOption: (typed, option) =>
                    words.get(String(option?.value ?? NONE))?.includes(searchKey(typed)) ?? false,
                }}
                onChange={(chosen) => remap(index, chosen === NONE ? null : chosen)}
              />
            ),
          },
        ]}
      />
    </section>
  )
}

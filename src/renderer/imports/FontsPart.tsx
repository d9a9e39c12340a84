import { Table } from 'antd'
import type { ConvertedColumn } from '../../shared/imports/fonts.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'

/** Columns in an old font: as they stand in the file, as they are read, and what the font cannot hold. */
export function FontsPart({ fonts }: { readonly fonts: readonly ConvertedColumn[] }) {
  return (
    <section className="register-table" aria-label="Cột viết bằng phông cũ">
      <Table<ConvertedColumn>
        rowKey="column"
        size="small"
        pagination={false}
        dataSource={[...fonts]}
        scroll={{ x: '54rem' }}
        columns={[
          { key: 'column', title: 'Cột', width: '12rem', render: (_, { column }) => column },
          {
            key: 'written',
            title: 'Viết bằng',
            width: '14rem',
            render: (_, { written, mixed }) => (mixed ? `${written}, có ô Unicode` : written),
          },
          {
            key: 'before',
            title: 'Trong tệp',
            render: (_, { examples }) => <Lines of={examples} side="before" />,
          },
          {
            key: 'after',
            title: 'Đọc thành',
            render: (_, { examples }) => <Lines of={examples} side="after" />,
          },
          {
            key: 'guessed',
            title: 'Chữ hoa phải xem lại',
            width: '10rem',
            align: 'right',
            className: 'number',
            render: (_, { guessed }) =>
              guessed === 0 ? <span className="quiet">không</span> : `${formatCount(guessed)} ô`,
          },
        ]}
      />
      <p className="quiet">
        Phông .VnTime không lưu chữ hoa có dấu: các ô đó được viết hoa lại theo chữ bên cạnh và nêu ở phần Lưu
        ý.
      </p>
    </section>
  )
}

interface LinesProps {
  readonly of: ConvertedColumn['examples']
  readonly side: 'before' | 'after'
}

function Lines({ of, side }: LinesProps) {
  return of.map((example) => (
    <div key={example.row} className={side === 'before' ? 'quiet' : undefined}>
      {example[side]}
    </div>
  ))
}

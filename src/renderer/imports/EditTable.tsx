import { WarningOutlined } from '@ant-design/icons'
import { Checkbox, Table } from 'antd'
import type { ChangedCell, ChangedRow } from '../../shared/imports/edits.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import type { EditChoice } from './use-edit-choice.ts'

/** Every change that a list would make, cell by cell: what the register says, what the list says, and whether it is written. */
export function EditTable({ choice }: { choice: EditChoice }) {
  const { rows } = choice
  return (
    <section className="register-table" aria-label="Các chỗ sửa">
      <Table<ChangedRow>
        rowKey="row"
        size="small"
        dataSource={rows}
        scroll={{ x: '34rem' }}
        pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          {
            key: 'row',
            title: 'Dòng',
            width: '4.5rem',
            align: 'right',
            className: 'number',
            render: (_, { row }) => formatCount(row),
          },
          {
            key: 'name',
            title: 'Hồ sơ',
            width: '30%',
            render: (_, row) => <RowHead row={row} choice={choice} />,
          },
          {
            key: 'cells',
            title: 'Trong sổ → trong tệp',
            render: (_, row) => (
              <ul className="edit-cells">
                {row.cells.map((cell) => (
                  <li key={cell.field}>
                    <Checkbox
                      checked={choice.isTaken(row, cell)}
                      onChange={(event) => choice.take(row, [cell], event.target.checked)}
                    >
                      <CellWords cell={cell} />
                    </Checkbox>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </section>
  )
}

function RowHead({ row, choice }: { row: ChangedRow; choice: EditChoice }) {
  const taken = row.cells.filter((cell) => choice.isTaken(row, cell)).length
  return (
    <>
      <Checkbox
        checked={taken === row.cells.length}
        indeterminate={taken > 0 && taken < row.cells.length}
        onChange={(event) => choice.take(row, row.cells, event.target.checked)}
      >
        <strong>{row.name}</strong>
      </Checkbox>
      {row.since !== null && (
        <span className="quiet import-kind-hint">Sổ đã sửa sau khi xuất: {row.since}.</span>
      )}
      {row.breaches.map((breach) => (
        <span key={breach} className="state-attention import-kind-hint">
          <WarningOutlined /> {breach}
        </span>
      ))}
    </>
  )
}

function CellWords({ cell: { label, from, to, overtaken, handedOut } }: { cell: ChangedCell }) {
  return (
    <>
      {label}: <Value text={from} gone /> → <Value text={to} />
      {overtaken && (
        <span className="state-attention import-kind-hint">
          <WarningOutlined />{' '}
          {handedOut === null ? (
            'Sổ đã sửa hồ sơ này sau khi xuất và không còn giữ lúc xuất ghi gì.'
          ) : (
            <>
              Lúc xuất, sổ ghi <Value text={handedOut} />; sau đó đã sửa ở sổ.
            </>
          )}{' '}
          Chỉ ghi đè khi đánh dấu.
        </span>
      )}
    </>
  )
}

function Value({ text, gone = false }: { text: string; gone?: boolean }) {
  if (text === '') return <span className="quiet">trống</span>
  return gone ? <del className="import-value">{text}</del> : <ins className="import-value">{text}</ins>
}

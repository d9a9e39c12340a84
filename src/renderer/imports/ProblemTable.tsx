import { Table } from 'antd'
import type { ImportProblem } from '../../shared/imports/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'

interface ProblemTableProps {
  readonly label: string
  readonly problems: readonly ImportProblem[]
  /** How many there are beyond those listed here. */
  readonly inAll: number
}

/** Row, column, value and reason, as Excel numbers them. */
export function ProblemTable({ label, problems, inAll }: ProblemTableProps) {
  return (
    <section className="register-table" aria-label={label}>
      <Table<ImportProblem & { key: number }>
        size="small"
        // shares of the width: at large type the reason keeps the most of it
        tableLayout="fixed"
        dataSource={problems.map((problem, key) => ({ ...problem, key }))}
        pagination={problems.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          {
            key: 'row',
            title: 'Dòng',
            width: '4.5rem',
            align: 'right',
            className: 'number',
            render: (_, { row }) => (row === 0 ? '' : formatCount(row)),
          },
          {
            key: 'column',
            title: 'Cột',
            width: '20%',
            className: 'import-value',
            render: (_, { column }) => column,
          },
          {
            key: 'value',
            title: 'Giá trị',
            width: '22%',
            className: 'import-value',
            render: (_, { value }) => (value === '' ? <span className="quiet">trống</span> : value),
          },
          { key: 'reason', title: 'Lý do', render: (_, { reason }) => reason },
        ]}
      />
      {inAll > problems.length && (
        <p className="quiet">
          Đang hiện {formatCount(problems.length)} trên {formatCount(inAll)} chỗ. Tệp các dòng bị loại có đủ.
        </p>
      )}
    </section>
  )
}

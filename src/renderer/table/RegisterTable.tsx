import { Pagination, Table } from 'antd'
import type { ReactNode } from 'react'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { useFooterNote } from '../frame/footer-note.ts'
import { antdColumns, type Column, leastWidth } from './columns.tsx'
import { PAGE_SIZE } from './list-state.ts'
import type { List } from './use-list.ts'
import { useRowKeys } from './use-row-keys.ts'

interface RegisterTableProps<Row extends { readonly id: number }, Sort extends string> {
  /** Read out by screen readers: "Danh sách đảng viên". */
  readonly label: string
  readonly columns: readonly Column<Row, Sort>[]
  readonly list: List<Sort>
  /** Rows of this page and how many there are in all; undefined while first loading. */
  readonly data: { readonly rows: readonly Row[]; readonly total: number } | undefined
  /** Where ids alone are not unique. */
  readonly rowKey?: (row: Row) => string
  /** All rows stand here at once: a tree is not cut into pages. */
  readonly whole?: boolean
  readonly loading?: boolean
  readonly error?: unknown
  readonly retry?: () => void
  /** Ids chosen with the boxes at the left; leave both out for a list without boxes. */
  readonly chosen?: readonly number[]
  readonly onChoose?: (ids: number[]) => void
  /** What to do with a row; opens it beside the list when left out. */
  readonly onOpen?: (row: Row) => void
  /** What stands here when the register holds no such record: `<EmptyList>`. */
  readonly empty: ReactNode
}

/** A page of a list as the engine cut it. ↑↓ walk, Enter opens, Space chooses, PgUp/PgDn turn the page. */
export function RegisterTable<Row extends { readonly id: number }, Sort extends string>(
  props: RegisterTableProps<Row, Sort>,
) {
  const {
    label,
    columns,
    list,
    data,
    loading = false,
    error,
    retry,
    whole = false,
    chosen,
    onChoose,
    empty,
  } = props
  const { place, go } = list
  const rows = data?.rows ?? []
  const total = data?.total ?? 0
  useFooterNote(data?.total, chosen?.length ?? 0)
  const open = props.onOpen ?? ((row: Row) => go({ open: row.id }))
  const toggle = (id: number): void => {
    if (chosen === undefined) return
    onChoose?.(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  }
  const turn = (step: 1 | -1): void => {
    const page = place.page + step
    if (!whole && page >= 0 && page * PAGE_SIZE < total) go({ page })
  }
  const keys = useRowKeys({ rows, open, toggle, turn, opened: place.open })

  if (error !== undefined && error !== null && data === undefined) {
    return <ProblemBox error={error} {...(retry && { retry })} />
  }
  if (data !== undefined && total === 0 && !list.isFiltered) return empty
  const selection =
    chosen === undefined
      ? {}
      : {
          rowSelection: {
            selectedRowKeys: [...chosen],
            preserveSelectedRowKeys: true,
            getTitleCheckboxProps: () => ({ 'aria-label': 'Chọn mọi dòng của trang này' }),
            getCheckboxProps: (row: Row) => ({ 'aria-label': `Chọn dòng ${rows.indexOf(row) + 1}` }),
            onChange: (ids: readonly (string | number | bigint)[]) => onChoose?.(ids.map(Number)),
          },
        }
  return (
    <section className="register-table" aria-label={label} ref={keys.root}>
      <Table<Row>
        {...selection}
        columns={antdColumns(columns, place)}
        dataSource={rows}
        rowKey={props.rowKey ?? 'id'}
        pagination={false}
        loading={{ spinning: loading && data === undefined, delay: 200 }}
        showSorterTooltip={false}
        sortDirections={['ascend', 'descend']}
        // while the register is being read nothing is known of how many there are
        locale={{ emptyText: data === undefined ? ' ' : nothingFound(place.search) }}
        rowClassName={(row) => (row.id === place.open ? 'register-row-open' : '')}
        onRow={(row, index) => keys.rowProps(row, index ?? 0)}
        onChange={(_pages, _filters, sorter) => {
          const { columnKey, order } = Array.isArray(sorter) ? { columnKey: '', order: null } : sorter
          const sortBy = columns.find((column) => column.key === columnKey)?.sortBy
          go({ sortBy: order == null ? undefined : sortBy, descending: order === 'descend' })
        }}
        scroll={{ x: `${leastWidth(columns, chosen !== undefined)}rem` }}
        sticky
      />
      {!whole && total > PAGE_SIZE && (
        <Pagination
          className="register-pages figures"
          current={place.page + 1}
          pageSize={PAGE_SIZE}
          total={total}
          showSizeChanger={false}
          showTotal={(all, [from, to]) => `${formatCount(from)}–${formatCount(to)} trên ${formatCount(all)}`}
          onChange={(page) => go({ page: page - 1 })}
        />
      )}
    </section>
  )
}

function nothingFound(search: string): string {
  return search === ''
    ? 'Không có dòng nào khớp với bộ lọc. Bỏ bớt bộ lọc để xem nhiều hơn.'
    : `Không có dòng nào khớp “${search}”. Thử gõ ít chữ hơn, không cần dấu, hoặc bỏ bớt bộ lọc.`
}

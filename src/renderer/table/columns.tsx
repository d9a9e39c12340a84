import type { TableProps } from 'antd'
import type { ReactNode } from 'react'
import type { ListPlace } from './list-state.ts'

/** One column of a list. */
export interface Column<Row, Sort extends string = string> {
  readonly key: string
  readonly title: ReactNode
  readonly render: (row: Row) => ReactNode
  /** The engine's name of this sort; the heading is then a button. */
  readonly sortBy?: Sort
  /** Right-aligned, tabular figures. */
  readonly number?: boolean
  /** In rem, so that it grows with the type. Columns without share the rest. */
  readonly width?: number
  /** Long text is cut with an ellipsis and shown in full under the pointer. */
  readonly cut?: boolean
}

/** Narrowest a column without a width may become, and the boxes at the left, in rem. */
const LEAST = 11
const BOXES = 2.5

/** Width in rem under which the table rather scrolls sideways than squeezes its words. */
export function leastWidth(columns: readonly { readonly width?: number }[], withBoxes: boolean): number {
  return columns.reduce((sum, { width = LEAST }) => sum + width, withBoxes ? BOXES : 0)
}

type AntdColumns<Row> = NonNullable<TableProps<Row>['columns']>

export function antdColumns<Row, Sort extends string>(
  columns: readonly Column<Row, Sort>[],
  place: ListPlace,
): AntdColumns<Row> {
  return columns.map((column) => {
    const order = place.descending ? ('descend' as const) : ('ascend' as const)
    return {
      key: column.key,
      title: column.title,
      render: (_value: unknown, row: Row) => column.render(row),
      ...(column.number === true && { className: 'number', align: 'right' as const }),
      ...(column.width !== undefined && { width: `${column.width}rem` }),
      ...(column.cut === true && { ellipsis: true }),
      ...(column.sortBy !== undefined && {
        sorter: true,
        sortOrder: column.sortBy === place.sortBy ? order : null,
      }),
    }
  })
}

import type { CSSProperties, ReactNode } from 'react'
import { Link } from 'react-router'
import { cellText } from '../../shared/reports/cell-text.ts'
import {
  type BodyCell,
  type BodyRow,
  isBeyondLimit,
  type LaidColumn,
  type ReportDocument,
} from '../../shared/reports/document.ts'
import { type Behind, behindCell, behindIndicator, nameColumn, type Place, rowAddress } from './row-links.ts'

interface PaperRowProps {
  readonly row: BodyRow
  readonly document: ReportDocument
  readonly onOpen?: (behind: Behind) => void
}

/** One row of the body, whatever its kind. */
export function PaperRow({ row, document, onOpen }: PaperRowProps) {
  const { columns, rounding } = document
  const written = (cell: BodyCell, column: LaidColumn, place: Place): ReactNode =>
    opening(cell, column, behindCell(cell, column, place))
  const opening = (cell: BodyCell, column: LaidColumn, behind: Behind | null): ReactNode => {
    const text = cellText(cell, column, rounding)
    if (behind === null || onOpen === undefined) return text
    return (
      <button type="button" data-link={column.key} onClick={() => onOpen?.(behind)}>
        {text}
      </button>
    )
  }
  switch (row.kind) {
    case 'data': {
      const named = nameColumn(document)
      return (
        <tr>
          {columns.map((column, index) => {
            const cell = row.cells[index] ?? null
            return (
              <td key={column.key} className={classOfCell(cell, column)}>
                {column.key === named && row.of !== null && onOpen !== undefined ? (
                  <Link to={rowAddress(document, row.of)} data-link={column.key}>
                    {cellText(cell, column, rounding)}
                  </Link>
                ) : (
                  written(cell, column, { cellId: row.of, place: nameOf(row.cells, document) })
                )}
              </td>
            )
          })}
        </tr>
      )
    }
    case 'indicator':
      return (
        <tr className={row.strong ? 'paper-total' : 'paper-line'}>
          {columns.map((column, index) => {
            const cell = row.cells[index] ?? null
            const strong = row.strongCells?.[index] === true ? ' paper-strong' : ''
            const line = { figure: row.figures[index] ?? null, label: labelBefore(row, index) }
            return column.type === 'text' && column.align === 'left' ? (
              <th
                key={column.key}
                scope="row"
                className={`paper-left paper-line-label${strong}`}
                style={{ '--indent': row.indent } as CSSProperties}
              >
                {typeof cell === 'string' ? cell : ''}
              </th>
            ) : (
              <td key={column.key} className={`paper-${column.align}${strong}`}>
                {opening(cell, column, behindIndicator(cell, column, line))}
              </td>
            )
          })}
        </tr>
      )
    case 'subtotal':
    case 'total':
      return (
        <tr className="paper-total">
          <th scope="row" colSpan={row.labelSpan}>
            {row.label}
          </th>
          {columns.slice(row.labelSpan).map((column, index) => (
            <td key={column.key} className={classOfCell(row.cells[index + row.labelSpan] ?? null, column)}>
              {written(row.cells[index + row.labelSpan] ?? null, column, {
                cellId: null,
                place: row.label,
                ...(row.of && { cells: row.of }),
              })}
            </td>
          ))}
        </tr>
      )
    default:
      return (
        <tr className={classOf(row)}>
          <td colSpan={columns.length}>{row.text}</td>
        </tr>
      )
  }
}

function classOfCell(cell: BodyCell, column: LaidColumn): string {
  return isBeyondLimit(cell, column) ? `paper-${column.align} paper-beyond` : `paper-${column.align}`
}

function classOf(row: Extract<BodyRow, { text: string }>): string {
  return row.kind === 'sentence' && !row.strong ? 'paper-remark' : `paper-${row.kind}`
}

/** What a number of a line is called: the nearest words to its left, since a line may hold two. */
function labelBefore(row: Extract<BodyRow, { kind: 'indicator' }>, index: number): string {
  const words = row.cells.slice(0, index).filter((cell) => typeof cell === 'string')
  return words.at(-1) ?? row.label
}

/** What the row is called. */
function nameOf(cells: readonly BodyCell[], document: ReportDocument): string {
  const named = nameColumn(document)
  const cell = cells[document.columns.findIndex(({ key }) => key === named)]
  return typeof cell === 'string' ? cell : ''
}

import { Link } from 'react-router'
import type { CataloguedFigure, Figure } from '../../shared/figures/contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { FigureNumber } from './FigureNumber.tsx'
import { breakdownAddress, type FigureScope } from './scope.ts'

interface Column {
  /** "6 tháng đầu năm 2026" */
  readonly name: string
  readonly scope: FigureScope
  readonly figures: readonly Figure[] | undefined
  /** Of a term: states are those of its eve, and what happened in it is a sum that nothing is held against. */
  readonly startScope?: FigureScope
}

interface FigureTableProps {
  readonly catalogued: readonly CataloguedFigure[]
  /** The period asked about, and what it is held against. */
  readonly columns: readonly [Column, ...Column[]]
}

/** Figures down, periods across; under each of the others how the first differs from it. */
export function FigureTable({ catalogued, columns }: FigureTableProps) {
  const [now, ...others] = columns
  return (
    <div className="figure-table">
      <table>
        <thead>
          <tr>
            <th scope="col">Số liệu</th>
            {columns.map((column) => (
              <th key={`${column.name} ${column.scope.from}`} scope="col">
                {column.name}
                <span className="figure-table-definition quiet">{headingWords(column, column === now)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {catalogued.map(({ id, label, definition }) => (
            <tr key={id}>
              <th scope="row">
                {label}{' '}
                <Link
                  className="figure-table-parts"
                  to={breakdownAddress(id, now.scope)}
                  aria-label={`Chia theo…: ${label}`}
                >
                  Chia theo…
                </Link>
                <span className="figure-table-definition quiet">{definition}</span>
              </th>
              <td>
                <One id={id} column={now} />
              </td>
              {others.map((other) => (
                <td key={`${other.name} ${other.scope.from}`}>
                  <One id={id} column={other} />
                  {(other.startScope === undefined || figureOf(other, id)?.kind === 'stock') && (
                    <span className="figure-table-definition figures quiet">
                      {differenceWords(figureOf(now, id), figureOf(other, id))}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What stands under the name of a period. */
function headingWords({ scope, startScope }: Column, isNow: boolean): string {
  if (isNow) return ''
  if (startScope === undefined) return 'kỳ này hơn, kém'
  return `việc: từ ${formatDay(scope.from)} đến nay; hiện trạng: đầu nhiệm kỳ, nay hơn, kém`
}

function figureOf({ figures }: Column, id: string): Figure | undefined {
  return figures?.find((figure) => figure.id === id)
}

function One({ id, column }: { readonly id: string; readonly column: Column }) {
  const figure = figureOf(column, id)
  if (figure === undefined) return <span className="quiet">…</span>
  if (figure.numerator === 0 && (figure.denominator ?? 0) === 0) return <span className="quiet">0</span>
  const scope = figure.kind === 'stock' ? (column.startScope ?? column.scope) : column.scope
  return <FigureNumber id={id} scope={scope} figure={figure} />
}

/** "+3", "−2", "như cũ". */
function differenceWords(now: Figure | undefined, then: Figure | undefined): string {
  if (now === undefined || then === undefined) return '…'
  const by = now.numerator - then.numerator
  if (by === 0) return 'như cũ'
  return by > 0 ? `+${formatCount(by)}` : `−${formatCount(-by)}`
}

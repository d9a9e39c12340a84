import type { CataloguedFigure, Figure } from '../../shared/figures/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { FigureNumber } from './FigureNumber.tsx'
import type { FigureScope } from './scope.ts'

interface Column {
  /** "6 tháng đầu năm 2026" */
  readonly name: string
  readonly scope: FigureScope
  readonly figures: readonly Figure[] | undefined
}

interface FigureTableProps {
  readonly catalogued: readonly CataloguedFigure[]
  /** The period asked about, and what it is held against. */
  readonly columns: readonly [Column, ...Column[]]
}

/** Figures down, periods across, and how the first differs from each of the others. */
export function FigureTable({ catalogued, columns }: FigureTableProps) {
  const [now, ...others] = columns
  return (
    <div className="figure-table">
      <table>
        <thead>
          <tr>
            <th scope="col">Số liệu</th>
            {columns.map(({ name, scope }) => (
              <th key={`${name} ${scope.from}`} scope="col">
                {name}
              </th>
            ))}
            {others.map(({ name, scope }) => (
              <th key={`${name} ${scope.from}`} scope="col">
                So với {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {catalogued.map(({ id, label, definition }) => (
            <tr key={id}>
              <th scope="row">
                {label}
                <span className="figure-table-definition quiet">{definition}</span>
              </th>
              {columns.map((column) => (
                <td key={`${column.name} ${column.scope.from}`}>
                  <One id={id} column={column} />
                </td>
              ))}
              {others.map((other) => (
                <td key={`${other.name} ${other.scope.from}`} className="figures quiet">
                  {differenceWords(figureOf(now, id), figureOf(other, id))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function figureOf({ figures }: Column, id: string): Figure | undefined {
  return figures?.find((figure) => figure.id === id)
}

function One({ id, column }: { readonly id: string; readonly column: Column }) {
  const figure = figureOf(column, id)
  if (figure === undefined) return <span className="quiet">…</span>
  if (figure.numerator === 0 && (figure.denominator ?? 0) === 0) return <span className="quiet">0</span>
  return <FigureNumber id={id} scope={column.scope} figure={figure} />
}

/** "+3", "−2", "như cũ". */
function differenceWords(now: Figure | undefined, then: Figure | undefined): string {
  if (now === undefined || then === undefined) return '…'
  const by = now.numerator - then.numerator
  if (by === 0) return 'như cũ'
  return by > 0 ? `+${formatCount(by)}` : `−${formatCount(-by)}`
}

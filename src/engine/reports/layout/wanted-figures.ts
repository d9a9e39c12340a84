import { leavesOf } from '../../../shared/reports/columns.ts'
import type { ReportDeclaration } from '../../../shared/reports/declaration.ts'
import { figureIn, flatRows } from '../../../shared/reports/indicator-rows.ts'
import type { WantedFigure } from './source.ts'

/** Every figure that the lines of a form count, with the period of its column. */
export function figuresOf({ rows, columns }: ReportDeclaration): WantedFigure[] {
  if (rows.kind !== 'indicators') return []
  const numbers = leavesOf(columns).filter(({ type }) => type === 'number')
  return flatRows(rows.tree).flatMap(({ row }) =>
    numbers.flatMap(({ key, period = 'current' }) => {
      const id = figureIn(row, key)
      return id === null ? [] : [{ id, period }]
    }),
  )
}

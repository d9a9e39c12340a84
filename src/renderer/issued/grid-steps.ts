import type { IssuedGrid } from '../../shared/issued/contract.ts'
import { type CellPlace, isFirstOf, isWithin } from '../../shared/issued/range.ts'

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The cell that a key leads to; over a merged block in one step. Null for other keys and at the edge. */
export function stepOnGrid(
  key: string,
  from: CellPlace,
  { rows, columns, merges }: Pick<IssuedGrid, 'rows' | 'columns' | 'merges'>,
): CellPlace | null {
  const blockOf = (place: CellPlace) => merges.find((range) => isWithin(place, range))
  const shown = (place: CellPlace): CellPlace => {
    const block = blockOf(place)
    return block === undefined || isFirstOf(place, block) ? place : { row: block.top, column: block.left }
  }
  if (key === 'Home') return shown({ row: from.row, column: 0 })
  if (key === 'End') return shown({ row: from.row, column: columns - 1 })
  const step = steps[key]
  if (step === undefined) return null
  const own = blockOf(from)
  let { row, column } = from
  do {
    row += step[0]
    column += step[1]
  } while (own !== undefined && isWithin({ row, column }, own))
  return row < 0 || column < 0 || row >= rows || column >= columns ? null : shown({ row, column })
}

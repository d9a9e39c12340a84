import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react'
import type { GridCell, IssuedGrid } from '../../shared/issued/contract.ts'
import { type CellPlace, cellName, type Range } from '../../shared/issued/range.ts'
import { columnLetters } from '../../shared/vocabulary/column-letters.ts'
import { stepOnGrid } from './grid-steps.ts'

/** What a mapped cell shows: its value in the chosen period, and what it is. */
export interface MappedCell {
  readonly text: string
  readonly words: string
  /** A line of a list under the cell that was mapped. */
  readonly follows: boolean
}

interface SheetGridProps {
  readonly name: string
  readonly grid: IssuedGrid
  readonly mapped: ReadonlyMap<string, MappedCell>
  readonly chosen: CellPlace
  readonly onChoose: (place: CellPlace) => void
  /** Enter: to what the cell holds. */
  readonly onOpen: () => void
  readonly onClear: () => void
}

export const gridKey = ({ row, column }: CellPlace): string => `${row}:${column}`

/** The sheet as it is drawn: ↑↓←→ walk, Enter opens, Delete takes a mapping away. */
export function SheetGrid({ name, grid, mapped, chosen, onChoose, onOpen, onClear }: SheetGridProps) {
  const table = useRef<HTMLTableElement>(null)
  const cells = useMemo(() => new Map(grid.cells.map((cell) => [gridKey(cell), cell])), [grid])
  const merges = useMemo(() => new Map(grid.merges.map((range) => [gridKey(firstOf(range)), range])), [grid])
  const hidden = useMemo(() => new Set(grid.merges.flatMap(restOf)), [grid])
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    table.current?.querySelector<HTMLElement>(`[data-place="${gridKey(chosen)}"]`)?.focus()
  }, [chosen])
  const onKey = (event: KeyboardEvent): void => {
    const next = stepOnGrid(event.key, chosen, grid)
    if (next !== null) {
      moved.current = true
      onChoose(next)
    } else if (event.key === 'Enter') onOpen()
    else if (event.key === 'Delete') onClear()
    else return
    event.preventDefault()
  }
  return (
    <div className="issued-scroll">
      <table ref={table} className="issued-grid" aria-label={`Trang tính ${name}`} onKeyDown={onKey}>
        <colgroup>
          <col className="issued-numbers" />
          {grid.widths.map((width, column) => (
            <col key={columnLetters(column)} style={{ width: `${Math.max(2, width * 0.56)}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th aria-label="Dòng" />
            {grid.widths.map((_, column) => (
              <th key={columnLetters(column)} scope="col" data-chosen={column === chosen.column}>
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: grid.rows }, (_, row) => (
            <GridRow
              key={cellName({ row, column: 0 })}
              row={row}
              columns={grid.columns}
              chosenColumn={row === chosen.row ? chosen.column : null}
              cells={cells}
              merges={merges}
              hidden={hidden}
              mapped={mapped}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface GridRowProps {
  readonly row: number
  readonly columns: number
  readonly chosenColumn: number | null
  readonly cells: ReadonlyMap<string, GridCell>
  readonly merges: ReadonlyMap<string, Range>
  readonly hidden: ReadonlySet<string>
  readonly mapped: ReadonlyMap<string, MappedCell>
  readonly onChoose: (place: CellPlace) => void
}

/** Drawn anew only when something of this row changes: a large sheet has thousands of cells. */
const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, columns, chosenColumn, cells, merges, hidden, mapped, onChoose } = props
  return (
    <tr>
      <th scope="row" data-chosen={chosenColumn !== null}>
        {row + 1}
      </th>
      {Array.from({ length: columns }, (_, column) => {
        const key = gridKey({ row, column })
        if (hidden.has(key)) return null
        const cell = cells.get(key)
        const merge = merges.get(key)
        const holds = mapped.get(key)
        const chosen = column === chosenColumn
        const words = holds?.words ?? cell?.closed ?? null
        return (
          <td
            key={key}
            data-mapped={holds === undefined ? undefined : holds.follows ? 'follows' : 'own'}
            data-closed={cell?.closed != null}
            data-number={holds === undefined ? cell?.number === true : /^[–\d.,% ]+$/.test(holds.text)}
            data-chosen={chosen}
            colSpan={merge === undefined ? 1 : merge.right - merge.left + 1}
            rowSpan={merge === undefined ? 1 : merge.bottom - merge.top + 1}
          >
            <button
              type="button"
              data-place={key}
              tabIndex={chosen ? 0 : -1}
              aria-pressed={chosen}
              aria-label={[cellName({ row, column }), holds?.text ?? cell?.text, words]
                .filter((part) => part != null && part !== '')
                .join(', ')}
              title={words ?? undefined}
              onClick={() => onChoose({ row, column })}
            >
              {holds === undefined ? cell?.text : holds.text}
            </button>
          </td>
        )
      })}
    </tr>
  )
})

function firstOf({ top, left }: Range): CellPlace {
  return { row: top, column: left }
}

function restOf({ top, left, bottom, right }: Range): string[] {
  const keys: string[] = []
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1)
      if (row !== top || column !== left) keys.push(gridKey({ row, column }))
  return keys
}

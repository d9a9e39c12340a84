import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrows walk from square to square over empty ones; Home and End go to the ends of the row. */
export function onGridKey(event: KeyboardEvent<HTMLElement>): void {
  const here = (event.target as HTMLElement).closest('td, th')
  const row = here?.parentElement
  if (!(here instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return
  const table = row.closest('table')
  if (table === null) return
  const goal = goalOf(event.key, here, row, table)
  if (goal === null) return
  event.preventDefault()
  goal.focus()
}

function goalOf(
  key: string,
  here: HTMLTableCellElement,
  row: HTMLTableRowElement,
  table: HTMLTableElement,
): HTMLElement | null {
  if (key === 'Home' || key === 'End') {
    const inside = [...row.querySelectorAll<HTMLElement>('button, a')]
    return inside.at(key === 'Home' ? 0 : -1) ?? null
  }
  const step = steps[key]
  if (step === undefined) return null
  let [at, column] = [row.rowIndex + step[0], here.cellIndex + step[1]]
  for (;;) {
    const cell = table.rows[at]?.cells[column]
    if (cell === undefined) return null
    const inside = cell.querySelector<HTMLElement>('button, a')
    if (inside !== null) return inside
    at += step[0]
    column += step[1]
  }
}

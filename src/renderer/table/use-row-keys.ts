import { type HTMLAttributes, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { isNowhere } from '../frame/page-arrival.ts'

interface RowKeys<Row extends { readonly id: number }> {
  readonly rows: readonly Row[]
  readonly open: (row: Row) => void
  readonly toggle: (id: number) => void
  readonly turn: (step: 1 | -1) => void
  /** the record open beside the list: the row that Tab comes back to */
  readonly opened: number | null
}

/** Makes the rows of a table one stop of Tab; inside it the arrows walk. */
export function useRowKeys<Row extends { readonly id: number }>(
  keys: RowKeys<Row>,
): {
  root: RefObject<HTMLElement | null>
  rowProps: (row: Row, index: number) => HTMLAttributes<HTMLElement>
} {
  const { rows, open, toggle, turn, opened } = keys
  const root = useRef<HTMLElement>(null)
  const [current, setCurrent] = useState(0)
  const openedAt = rows.findIndex((row) => row.id === opened)
  useEffect(() => {
    if (openedAt >= 0) setCurrent(openedAt)
  }, [openedAt])
  // a record was closed: the walk goes on from its row, even if the record was reached from another
  const before = useRef(opened)
  useEffect(() => {
    const closed = opened === null ? before.current : null
    before.current = opened
    const at = root.current
    if (closed === null || at === null) return
    if (!isNowhere(document.activeElement) && !at.contains(document.activeElement)) return
    at.querySelector<HTMLElement>(`tr[data-row="${closed}"]`)?.focus()
  }, [opened])
  const stop = Math.min(current, Math.max(0, rows.length - 1))
  const focus = (index: number): void => {
    const all = root.current?.querySelectorAll<HTMLElement>('tr[data-row]')
    all?.[Math.max(0, Math.min(index, rows.length - 1))]?.focus()
  }
  const walk = (event: KeyboardEvent, row: Row, index: number): void => {
    // a box or link inside the row has its own keys
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return
    const acts = new Map<string, () => void>([
      ['ArrowDown', () => focus(index + 1)],
      ['ArrowUp', () => focus(index - 1)],
      ['Home', () => focus(0)],
      ['End', () => focus(rows.length - 1)],
      ['PageDown', () => turn(1)],
      ['PageUp', () => turn(-1)],
      ['Enter', () => open(row)],
      [' ', () => toggle(row.id)],
    ])
    const act = acts.get(event.key)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const rowProps = (row: Row, index: number): HTMLAttributes<HTMLElement> & { 'data-row': number } => ({
    'data-row': row.id,
    tabIndex: index === stop ? 0 : -1,
    'aria-selected': row.id === opened,
    onFocus: (event) => {
      if (event.target === event.currentTarget) setCurrent(index)
    },
    onKeyDown: (event) => walk(event, row, index),
    onClick: (event) => {
      if (event.target instanceof Element && event.target.closest('a, button, label, input') === null)
        open(row)
    },
  })
  return { root, rowProps }
}

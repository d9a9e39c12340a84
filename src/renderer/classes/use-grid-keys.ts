import { type KeyboardEvent, useCallback, useRef } from 'react'

/** A place in the grid, counted from 0. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** Where a key leads from a cell, as in Excel; null when the key belongs to the cell itself. */
export function placeAfter(
  key: { readonly key: string; readonly shiftKey: boolean },
  from: GridPlace,
  caret: { readonly atStart: boolean; readonly atEnd: boolean },
): GridPlace | null {
  const { row, column } = from
  switch (key.key) {
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'Enter':
      return { row: row + (key.shiftKey ? -1 : 1), column }
    case 'ArrowLeft':
      return caret.atStart ? { row, column: column - 1 } : null
    case 'ArrowRight':
      return caret.atEnd ? { row, column: column + 1 } : null
    default:
      return null
  }
}

/** The keyboard of a grid of inputs marked `data-row`, `data-column`: arrows and Enter walk, F2 goes into the text, Esc restores it. */
export function useGridKeys(restore: (place: GridPlace, text: string) => void) {
  const grid = useRef<HTMLTableElement>(null)
  const before = useRef('')
  const focusAt = useCallback(({ row, column }: GridPlace): boolean => {
    const cell = grid.current?.querySelector<HTMLInputElement>(
      `input[data-row="${row}"][data-column="${column}"]`,
    )
    cell?.focus()
    cell?.select()
    return cell != null
  }, [])
  const onFocus = (input: HTMLInputElement): void => {
    before.current = input.value
    input.select()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, place: GridPlace): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
    const input = event.currentTarget
    if (event.key === 'F2') {
      input.setSelectionRange(input.value.length, input.value.length)
      event.preventDefault()
      return
    }
    if (event.key === 'Escape' && input.value !== before.current) {
      restore(place, before.current)
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const { selectionStart: start, selectionEnd: end, value } = input
    const whole = start === 0 && end === value.length
    const next = placeAfter(event, place, {
      atStart: whole || (start === 0 && end === 0),
      atEnd: whole || (start === value.length && end === value.length),
    })
    if (next === null) return
    event.preventDefault()
    focusAt(next)
  }
  return { grid, focusAt, onFocus, onKeyDown }
}

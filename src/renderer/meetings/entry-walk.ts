/** One box of the month's table. */
export interface Box {
  readonly cell: string
  readonly field: string
  /** Enter stops here. */
  readonly main: boolean
}

interface Keys {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
}

/** Where a key leads from a box, as an index; null where the key is the box's own. */
export function stepFrom(boxes: readonly Box[], at: number, keys: Keys): number | null {
  const box = boxes[at]
  if (box === undefined || keys.ctrlKey || keys.altKey) return null
  if (keys.key === 'Enter') {
    const step = keys.shiftKey ? -1 : 1
    for (let next = at + step; next >= 0 && next < boxes.length; next += step)
      if (boxes[next]?.main === true) return next
    return null
  }
  if (keys.shiftKey) return null
  const same = (index: number) => boxes[index]?.field === box.field && boxes[index]?.cell !== box.cell
  if (keys.key === 'ArrowDown') {
    const next = boxes.findIndex((_, index) => index > at && same(index))
    return next === -1 ? null : next
  }
  if (keys.key === 'ArrowUp') {
    const next = boxes.findLastIndex((_, index) => index < at && same(index))
    return next === -1 ? null : next
  }
  return null
}

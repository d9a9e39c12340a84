import type { BodyRow } from './document.ts'

/** Heights, all in the same measure. */
export interface MeasuredSheet {
  /** Between the margins of one page. */
  readonly room: number
  /** Header and title, on the first page only. */
  readonly head: number
  /** The headings of the table, again on every page. */
  readonly heading: number
  readonly rows: readonly number[]
  /** Rows that stay with the row below. */
  readonly joined: readonly boolean[]
  /** Notes and signatures; null where the rows go on. */
  readonly foot: number | null
}

/** Rows [from, to) of one page. */
export interface PageOfRows {
  readonly from: number
  readonly to: number
}

/** Rows that go with the signatures, so that nobody signs on a page without the text above. */
const keptRows = 3

/** A heading goes with what stands under it, a total and its sentences with what they add up. */
export function staysWithNext(row: BodyRow, next: BodyRow | undefined): boolean {
  if (row.kind === 'group') return true
  if (next === undefined) return false
  if (next.kind === 'subtotal' || next.kind === 'total' || next.kind === 'sentence') return true
  return row.kind === 'indicator' && next.kind === 'indicator' && next.indent > row.indent
}

/** Which rows stand on which page, as a printer breaks them: no row is cut, and what is joined stays together where it can. */
export function pagesOfRows({ room, head, heading, rows, joined, foot }: MeasuredSheet): PageOfRows[] {
  /** The last place not after `row`, and after `from`, where a page may end. */
  const endBefore = (row: number, from: number): number | null => {
    for (let end = row; end > from; end -= 1) if (joined[end - 1] !== true) return end
    return null
  }
  const pages: PageOfRows[] = []
  let from = 0
  let used = head + heading
  let row = 0
  while (row < rows.length) {
    const height = rows[row] ?? 0
    if (used + height <= room || row === from) {
      used += height
      row += 1
      continue
    }
    const to = endBefore(row, from) ?? row
    pages.push({ from, to })
    from = to
    row = to
    used = heading
  }
  if (foot === null) return [...pages, { from, to: rows.length }]
  const kept = rows.length - keptRows
  const cut = endBefore(Math.max(from, kept), from)
  if (used + foot > room && cut !== null) return [...pages, { from, to: cut }, { from: cut, to: rows.length }]
  // a last page with a line or two takes some more from the page before
  const before = pages.at(-1)
  const earlier = before === undefined || from <= kept ? null : endBefore(kept, before.from)
  if (before === undefined || earlier === null) return [...pages, { from, to: rows.length }]
  return [...pages.slice(0, -1), { from: before.from, to: earlier }, { from: earlier, to: rows.length }]
}

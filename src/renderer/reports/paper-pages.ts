/** Heights in millimetres, as they came out on the sheet. */
export interface MeasuredSheet {
  /** Between the margins of one page. */
  readonly room: number
  /** Header and title, on the first page only. */
  readonly head: number
  /** The headings of the table, again on every page. */
  readonly heading: number
  readonly rows: readonly number[]
  /** Rows that are headings of a group: they stay with the row below. */
  readonly groups: readonly boolean[]
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

/** Which rows stand on which page, as a printer breaks them: no row is cut, a group's heading is never the last of a page. */
export function pagesOfRows({ room, head, heading, rows, groups, foot }: MeasuredSheet): PageOfRows[] {
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
    const to = groups[row - 1] === true && row - 1 > from ? row - 1 : row
    pages.push({ from, to })
    from = to
    row = to
    used = heading
  }
  const cut = Math.max(from, rows.length - keptRows)
  if (foot !== null && used + foot > room && cut > from) {
    pages.push({ from, to: cut })
    from = cut
  }
  pages.push({ from, to: rows.length })
  return pages
}

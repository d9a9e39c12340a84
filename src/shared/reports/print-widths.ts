import type { ReportDocument } from './document.ts'

/** A column as narrow as a day is left as declared: a day broken in two lines is read wrongly. */
const narrow = 11
/** Columns of words give up at most two fifths: their text then wraps. */
const mostGiven = 0.6
/** Fitted to one page, 12-point text shall not print smaller than about 8.5 points. */
const smallestScale = 0.7
const paperMm = { portrait: { width: 210, height: 297 }, landscape: { width: 297, height: 210 } } as const
const pixelsPerMm = 96 / 25.4
/** Pixels of text for one character of declared width. */
export const pixelsPerUnit = 7
/** Pixels that a column has beside its text. */
const cellPadding = 5

type Sheet = Pick<ReportDocument, 'columns' | 'page'>

/** The sheet of paper, in millimetres. */
export function paperSizeMm({ page }: Pick<ReportDocument, 'page'>): {
  readonly width: number
  readonly height: number
} {
  return paperMm[page.orientation]
}

/** Between the margins, in pixels of 1/96 inch. */
function printableWidth(sheet: Sheet): number {
  const { left, right } = sheet.page.marginsMm
  return (paperSizeMm(sheet).width - left - right) * pixelsPerMm
}

/**
 * Column widths on paper, in Excel's characters. A list too wide for its page is not merely shrunk to the size of ants: its
 * columns of words become narrower first, and their rows higher.
 */
export function printWidths(sheet: Sheet): number[] {
  const { columns } = sheet
  const room = (printableWidth(sheet) / smallestScale - columns.length * cellPadding) / pixelsPerUnit
  const elastic = columns.map(({ type, width }) => type === 'text' && width > narrow)
  const sumOf = (which: boolean) =>
    columns.reduce((sum, { width }, index) => (elastic[index] === which ? sum + width : sum), 0)
  const factor = Math.min(1, Math.max(mostGiven, (room - sumOf(false)) / Math.max(sumOf(true), 1)))
  return columns.map(({ width }, index) =>
    elastic[index] ? Math.max(narrow, Math.round(width * factor * 10) / 10) : width,
  )
}

/** How wide a column is, its text and the room beside it. */
export function columnPixels(width: number): number {
  return Math.round(width * pixelsPerUnit + cellPadding)
}

/** How much the table shrinks so that these widths fit one page: 1 or less. */
export function printScale(sheet: Sheet, widths: readonly number[]): number {
  const wanted = widths.reduce((sum, width) => sum + columnPixels(width), 0)
  return Math.min(1, printableWidth(sheet) / wanted)
}

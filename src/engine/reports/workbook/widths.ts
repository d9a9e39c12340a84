import type { ReportDocument } from '../../../shared/reports/document.ts'

/** A column below this is left as declared. */
const narrow = 10
/** Columns of words give up at most two fifths: their text then wraps. */
const mostGiven = 0.6
/** Fitted to one page, 12-point text shall not print smaller than about 8.5 points. */
const smallestScale = 0.7
const paperMm = { portrait: 210, landscape: 297 } as const
const pixelsPerMm = 96 / 25.4
const pixelsPerUnit = 7
const cellPadding = 5

/**
 * Column widths for the workbook. A list too wide for its page is not merely shrunk to the size of ants: its columns of words
 * become narrower first, and their rows higher.
 */
export function workbookWidths({ columns, page }: ReportDocument): number[] {
  const printable = (paperMm[page.orientation] - page.marginsMm.left - page.marginsMm.right) * pixelsPerMm
  const room = (printable / smallestScale - columns.length * cellPadding) / pixelsPerUnit
  const elastic = columns.map(({ type, width }) => type === 'text' && width > narrow)
  const sumOf = (which: boolean) =>
    columns.reduce((sum, { width }, index) => (elastic[index] === which ? sum + width : sum), 0)
  const factor = Math.min(1, Math.max(mostGiven, (room - sumOf(false)) / Math.max(sumOf(true), 1)))
  return columns.map(({ width }, index) =>
    elastic[index] ? Math.max(narrow - 2, Math.round(width * factor * 10) / 10) : width,
  )
}

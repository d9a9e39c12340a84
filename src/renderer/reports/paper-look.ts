import type { CSSProperties } from 'react'
import type { ReportDocument } from '../../shared/reports/document.ts'
import { paperSizeMm, printScale, printWidths } from '../../shared/reports/print-widths.ts'

type Sheet = Pick<ReportDocument, 'columns' | 'page'>

/** Properties of the page's own names beside the known ones. */
type Look = CSSProperties & Record<`--${string}`, string | number>

/** The sheet's size and margins in millimetres, as plain numbers that paper.css multiplies by its own millimetre. */
export function sheetLook(sheet: Sheet): Look {
  const { width, height } = paperSizeMm(sheet)
  const { top, right, bottom, left } = sheet.page.marginsMm
  return {
    '--paper-width': width,
    '--paper-height': height,
    '--margin-top': top,
    '--margin-right': right,
    '--margin-bottom': bottom,
    '--margin-left': left,
    '--table-scale': printScale(sheet, printWidths(sheet)),
  }
}

/** Each column's share of the table's width, in percent. */
export function columnShares(sheet: Sheet): string[] {
  const widths = printWidths(sheet)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => `${(width * 100) / whole}%`)
}

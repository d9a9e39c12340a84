import type { AddWorksheetOptions, PageSetup, Worksheet } from 'exceljs'
import type { ReportDocument } from '../../../shared/reports/document.ts'
import { type MeasuredSheet, pagesOfRows } from '../../../shared/reports/pages-of-rows.ts'
import { paperSizeMm, printScale } from '../../../shared/reports/print-widths.ts'
import { sizes } from './styles.ts'
import { endPageAfter } from './untyped.ts'

/** A4 in Excel's numbering. */
const a4 = 9
const millimetresPerInch = 25.4
/** The page number stands in the middle of the upper margin. */
const pageNumberMm = 10

/** A4, one page wide and as many long as needed, page number from the second page on, headings frozen on the screen. */
export function sheetOptions(document: ReportDocument, frozenRows: number): Partial<AddWorksheetOptions> {
  const { orientation, marginsMm } = document.page
  const inches = (millimetres: number) => millimetres / millimetresPerInch
  const pageSetup: Partial<PageSetup> = {
    paperSize: a4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(marginsMm.top),
      bottom: inches(marginsMm.bottom),
      left: inches(marginsMm.left),
      right: inches(marginsMm.right),
      header: inches(pageNumberMm),
      footer: inches(pageNumberMm),
    },
  }
  return {
    pageSetup,
    headerFooter: {
      differentFirst: true,
      oddHeader: `&C&"Times New Roman,Regular"&${sizes.pageNumber}&P`,
    },
    views: [{ state: 'frozen', xSplit: 0, ySplit: frozenRows, showGridLines: false }],
  }
}

/** 'A$1:Q$40', which the library turns into the absolute name that Excel wants. */
export function printArea(lastColumn: string, lastRow: number): string {
  return `A$1:${lastColumn}$${lastRow}`
}

const pointsPerMm = 72 / 25.4
/** A sheet shrunk by up to a fifth, and never below this, reads better than signatures on a page of their own. */
const mostShrunk = 1.25
const smallest = 0.6
/** Programs differ a little in how high a line is; a page that ends by our own break has that much left over. */
const safeShare = 0.97

export type WrittenHeights = Omit<MeasuredSheet, 'room' | 'foot'> & { readonly foot: number }

/** Either the sheet is slightly longer than a page and shrunk to it, or its pages end where nothing is torn apart. */
export function paginate(
  sheet: Worksheet,
  document: ReportDocument,
  widths: readonly number[],
  heights: WrittenHeights,
  firstRow: number,
): void {
  const { marginsMm } = document.page
  const scale = printScale(document, widths)
  const room = ((paperSizeMm(document).height - marginsMm.top - marginsMm.bottom) * pointsPerMm) / scale
  const body = heights.rows.reduce((sum, height) => sum + height, 0)
  const pages = (heights.head + heights.heading + body + heights.foot) / room
  if (pages <= mostShrunk && scale / Math.max(pages, 1) >= smallest) {
    sheet.pageSetup.fitToHeight = 1
    return
  }
  for (const { to } of pagesOfRows({ ...heights, room: room * safeShare }).slice(0, -1))
    endPageAfter(sheet, firstRow + to - 1)
}

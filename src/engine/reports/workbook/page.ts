import type { AddWorksheetOptions, PageSetup } from 'exceljs'
import type { ReportDocument } from '../../../shared/reports/document.ts'
import { paperSizeMm, printScale } from '../../../shared/reports/print-widths.ts'
import { sizes } from './styles.ts'

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
/** About what header, title and a heading row take, and what notes and signatures take, in points. */
const pointsOf = { head: 150, headingRow: 24, note: 30, foot: 150 } as const
/** A sheet shrunk by up to a fifth, and never below this, reads better than signatures on a page of their own. */
const mostShrunk = 1.25
const smallest = 0.6

/** Whether a sheet slightly longer than a page is better shrunk to it. */
export function fitsOnePage(document: ReportDocument, widths: readonly number[], rows: number): boolean {
  const { marginsMm } = document.page
  const head = pointsOf.head + (document.headingRows + document.title.length) * pointsOf.headingRow
  const foot = document.notes.length * pointsOf.note + pointsOf.foot
  const scale = printScale(document, widths)
  const room = (paperSizeMm(document).height - marginsMm.top - marginsMm.bottom) * pointsPerMm
  const pages = ((head + rows + foot) * scale) / room
  return pages <= mostShrunk && scale / Math.max(pages, 1) >= smallest
}

import type { AddWorksheetOptions, PageSetup } from 'exceljs'
import type { ReportDocument } from '../../../shared/reports/document.ts'
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

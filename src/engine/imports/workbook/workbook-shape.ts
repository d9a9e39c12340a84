import type { WorkbookNotice } from './problems.ts'
import type { SheetRow } from './sheet-rows.ts'

/** A workbook whose sheets can be read, one at a time. All readings together keep within the limits. */
export interface OpenWorkbook {
  /** Names of the sheets that are not hidden, in order; at least one. */
  readonly sheets: readonly string[]
  readonly notices: readonly WorkbookNotice[]
  /** The filled rows of one sheet, streamed; throws WorkbookProblem while reading. Leaving the loop frees everything. */
  rows(sheet: string): AsyncIterable<SheetRow>
}

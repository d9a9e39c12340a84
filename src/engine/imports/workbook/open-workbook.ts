import type { CellContext } from './cell-text.ts'
import { kindOfFirstBytes } from './file-kind.ts'
import { openParts, type Parts } from './guard.ts'
import { defaultLimits, type ReadLimits } from './limits.ts'
import { openCsv } from './open-csv.ts'
import {
  hiddenSheetSkipped,
  linksIgnored,
  macroIgnored,
  type WorkbookNotice,
  WorkbookProblem,
} from './problems.ts'
import { ReadBudget } from './read-budget.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetRows, type SheetRow } from './sheet-rows.ts'
import { readStyles } from './styles.ts'
import { readWorkbookPart, type SheetPart } from './workbook-part.ts'
import type { OpenWorkbook } from './workbook-shape.ts'
import { openXls } from './xls/open-xls.ts'

export interface OpenOptions {
  readonly limits?: ReadLimits
  readonly signal?: AbortSignal
}

/** Opens an untrusted .xlsx, .xls or .csv held in memory. Throws WorkbookProblem and nothing else. */
export async function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenWorkbook> {
  const budget = new ReadBudget(options.limits ?? defaultLimits, options.signal)
  budget.check()
  const kind = kindOfFirstBytes(bytes)
  if (kind === 'zip') return openXlsx(bytes, budget)
  if (kind === 'xls') return openXls(bytes, budget)
  if (kind === 'csv') return openCsv(bytes, budget)
  throw new WorkbookProblem(kind)
}

/** Guards, then shared strings and styles, but no sheet yet. */
async function openXlsx(bytes: Uint8Array, budget: ReadBudget): Promise<OpenWorkbook> {
  budget.startClock()
  const parts = openParts(bytes, budget.limits)
  const workbook = await readWorkbookPart(parts, budget)
  const visible = new Map<string, SheetPart>()
  for (const sheet of workbook.sheets)
    if (!sheet.hidden && !visible.has(sheet.name)) visible.set(sheet.name, sheet)
  if (visible.size === 0) throw new WorkbookProblem('NO_SHEET')
  const context: CellContext = {
    sharedStrings: await readSharedStrings(workbook.sharedStrings, budget),
    ...(await readStyles(workbook.styles, budget)),
    date1904: workbook.date1904,
  }
  budget.stopClock()
  return {
    sheets: [...visible.keys()],
    notices: noticesOf(parts, workbook.sheets),
    rows(name) {
      const sheet = visible.get(name)
      if (sheet === undefined) throw new RangeError(`No visible sheet named ${name}`)
      return readSheetRows(sheet, context, budget)
    },
  }
}

/** All visible sheets in one stream, for who needs no header. */
export async function* readSheets(bytes: Uint8Array, options: OpenOptions = {}): AsyncGenerator<SheetRow> {
  const workbook = await openWorkbook(bytes, options)
  for (const sheet of workbook.sheets) yield* workbook.rows(sheet)
}

function noticesOf(parts: Parts, sheets: readonly SheetPart[]): WorkbookNotice[] {
  const notices = sheets.filter((sheet) => sheet.hidden).map((sheet) => hiddenSheetSkipped(sheet.name))
  const paths = [...parts.keys()]
  if (paths.some((path) => path.endsWith('vbaproject.bin'))) notices.push(macroIgnored)
  if (paths.some((path) => path.startsWith('xl/externallinks/'))) notices.push(linksIgnored)
  return notices
}

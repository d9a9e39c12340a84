import {
  findHeader,
  type HeaderFound,
  type HeaderWords,
  headerSearchRows,
  headerWithin,
  loneTitle,
} from './header.ts'
import { type ProblemPlace, WorkbookProblem } from './problems.ts'
import { type Cells, isFootRow, isGroupHeading, isNumberingRow, isTotalRow } from './row-kinds.ts'
import type { SheetRow } from './sheet-rows.ts'
import type { OpenWorkbook } from './workbook-shape.ts'

/**
 * What a row under the header is. Only `data` rows are records; the others are handed over too, so that nothing vanishes
 * unseen. `heading` is a numbering row or the header again on the next page. In a list of cells a `group` row may be a record.
 */
export type RowRole = 'data' | 'group' | 'total' | 'heading' | 'foot'

export interface TableRow extends SheetRow {
  readonly role: RowRole
}

export interface Table {
  readonly header: HeaderFound
  /** Titles above the header, in case they name the body or the date. */
  readonly above: readonly SheetRow[]
  /** The header's own rows, as the sender wrote them. */
  readonly headerRows: readonly SheetRow[]
  /** Rows below the header; can be walked once. */
  readonly rows: AsyncIterable<TableRow>
}

/**
 * The list in a workbook: the first sheet whose header knows every required field, else the first with a header at all.
 * Reads each sheet once, save that a sheet given up for a better one may be opened again. Throws NO_HEADER, ONE_COLUMN.
 */
export async function readTable(workbook: OpenWorkbook, words: HeaderWords): Promise<Table> {
  let second: string | null = null
  let lone: ProblemPlace | null = null
  for (const sheet of workbook.sheets) {
    const table = await tryTable(workbook, sheet, words, false)
    if (table === 'incomplete') second ??= sheet
    else if ('rows' in table) return table
    else lone ??= table.lone
  }
  const table = second === null ? null : await tryTable(workbook, second, words, true)
  if (table !== null && table !== 'incomplete' && 'rows' in table) return table
  throw lone === null
    ? new WorkbookProblem('NO_HEADER', { limit: headerWithin })
    : new WorkbookProblem('ONE_COLUMN', lone)
}

async function tryTable(
  workbook: OpenWorkbook,
  sheet: string,
  words: HeaderWords,
  takeIncomplete: boolean,
): Promise<Table | 'incomplete' | { readonly lone: ProblemPlace | null }> {
  const iterator = workbook.rows(sheet)[Symbol.asyncIterator]()
  const start: SheetRow[] = []
  while (start.length < headerSearchRows) {
    const next = await iterator.next()
    if (next.done === true) break
    start.push(next.value)
  }
  const header = findHeader(start, words)
  if (header === null || (header.missing.length > 0 && !takeIncomplete)) {
    await iterator.return?.()
    if (header !== null) return 'incomplete'
    const lone = loneTitle(start, words)
    return { lone: lone === null ? null : { sheet, ...lone } }
  }
  const headerRows = new Set(header.headerRows)
  const firstHeaderRow = Math.min(...header.headerRows)
  return {
    header,
    above: start.filter(({ row }) => row < firstHeaderRow),
    headerRows: start.filter(({ row }) => headerRows.has(row)),
    rows: rowsBelow(
      start.filter(({ row }) => row >= header.firstDataRow),
      iterator,
      start.filter(({ row }) => headerRows.has(row)),
    ),
  }
}

async function* rowsBelow(
  start: readonly SheetRow[],
  rest: AsyncIterator<SheetRow>,
  headings: readonly SheetRow[],
): AsyncGenerator<TableRow> {
  try {
    for (const row of start) yield { ...row, role: roleOf(row, headings) }
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      yield { ...next.value, role: roleOf(next.value, headings) }
    }
  } finally {
    await rest.return?.()
  }
}

function roleOf({ cells }: SheetRow, headings: readonly SheetRow[]): RowRole {
  if (isNumberingRow(cells) || headings.some((heading) => sameWords(heading.cells, cells))) return 'heading'
  if (isTotalRow(cells)) return 'total'
  if (isGroupHeading(cells)) return 'group'
  return isFootRow(cells) ? 'foot' : 'data'
}

function sameWords(a: Cells, b: Cells): boolean {
  return a.length === b.length && a.every((cell, column) => cell.text === b[column]?.text)
}

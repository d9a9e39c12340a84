import * as z from 'zod'
import {
  type BodyRow,
  bodyRowSchema,
  type ReportDocument,
  reportDocumentSchema,
} from '../../shared/reports/document.ts'
import type { ProgressOr } from '../../shared/rpc/progress.ts'
import { client } from '../client/client.ts'
import type { ReportInput } from './report-choice.ts'

/** One page of a laid-out report, its shape checked. */
export interface ReportPage {
  readonly document: ReportDocument
  readonly rows: readonly BodyRow[]
  readonly totalRows: number
  readonly footingProblems: readonly string[]
}

const rowsSchema = z.array(bodyRowSchema)

export function readReportPage(answer: {
  document?: unknown
  rows: unknown[]
  totalRows: number
  footingProblems: string[]
}): ReportPage {
  const { totalRows, footingProblems } = answer
  return {
    document: reportDocumentSchema.parse(answer.document),
    rows: rowsSchema.parse(answer.rows),
    totalRows,
    footingProblems,
  }
}

/** As many rows as the engine gives at once. */
const MOST_ROWS = 500

/** A report with all of its rows. */
export interface WholeReport {
  readonly document: ReportDocument
  readonly rows: readonly BodyRow[]
}

/** Asks for some rows of a laid-out sheet, as `reports.preview` and its like answer. */
export type AskPage = (
  page: { readonly from: number; readonly size: number },
  options: { signal: AbortSignal },
) => Promise<Parameters<typeof readReportPage>[0]>

/** Fetches every row for printing, saying how far it is. */
export function fetchWhole(
  id: string,
  params: ReportInput,
  options: { signal: AbortSignal },
): AsyncGenerator<ProgressOr<WholeReport>> {
  return fetchPages((page, signal) => client.reports.preview({ id, params, page }, signal), options)
}

/** The same for a sheet that another room lays out. */
export async function* fetchPages(
  ask: AskPage,
  options: { signal: AbortSignal },
): AsyncGenerator<ProgressOr<WholeReport>> {
  const rows: BodyRow[] = []
  for (;;) {
    const page = readReportPage(await ask({ from: rows.length, size: MOST_ROWS }, options))
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.totalRows) {
      yield { kind: 'done', result: { document: page.document, rows } }
      return
    }
    yield { kind: 'progress', label: 'Đang lấy các dòng để in', done: rows.length, total: page.totalRows }
  }
}
